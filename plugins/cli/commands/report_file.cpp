#include "cli/commands/report_file.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace premod::cli {
namespace {

namespace fs = std::filesystem;

// No format of premod is written to a file that is called so.
constexpr std::array<std::string_view, 11> code = {
    ".js", ".mjs", ".cjs", ".css", ".twig", ".php", ".phtml", ".inc", ".zip", ".ts", ".scss"};
constexpr std::array<std::string_view, 3> settings = {"manifest.json", "premod.json",
                                                      "premod-baseline.txt"};

template <class Names>
bool is_one_of(const Names& names, std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return std::ranges::find(names, text) != names.end();
}

}  // namespace

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code error;
  if (fs::equivalent(a, b, error) && !error) return true;
  // What is not there yet will be where its folder leads.
  const auto place = [](const std::string& path) {
    std::error_code ignored;
    const fs::path whole = fs::absolute(path, ignored).lexically_normal();
    const fs::path folder = fs::weakly_canonical(whole.parent_path(), ignored);
    return (folder.empty() ? whole.parent_path() : folder) / whole.filename();
  };
  return place(a) == place(b);
}

bool is_input(const std::string& path, const Request& request) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return false;
  const auto is_it = [&](const std::string& input) {
    return !input.empty() && is_same_file(path, input);
  };
  if (is_it(request.config) || std::ranges::any_of(request.paths, is_it)) return true;
  const fs::path file(path);
  return is_one_of(code, file.extension().string()) ||
         is_one_of(settings, file.filename().string());
}

}  // namespace premod::cli
