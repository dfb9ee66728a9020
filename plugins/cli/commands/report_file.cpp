#include "cli/commands/report_file.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

#include "cli/report_form.hpp"

namespace premod::cli {
namespace {

namespace fs = std::filesystem;

// No format of premod is written to a file that is called so.
constexpr std::array<std::string_view, 20> code = {
    ".js",   ".mjs", ".cjs", ".css",  ".twig", ".php",  ".phtml", ".inc", ".zip", ".ts",
    ".scss", ".png", ".jpg", ".jpeg", ".gif",  ".webp", ".svg",   ".ico", ".vue", ".bmp"};
constexpr std::array<std::string_view, 16> settings = {
    "manifest.json", "premod.json",    "premod-baseline.txt", "codeowners",
    ".mailmap",      ".gitattributes", ".gitmodules",         ".gitignore",
    "composer.json", "composer.lock",  "package.json",        "package-lock.json",
    ".env",          ".htaccess",      ".gitlab-ci.yml",      ".git-blame-ignore-revs"};

template <class Names>
bool is_one_of(const Names& names, std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return std::ranges::find(names, text) != names.end();
}

bool holds_report(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string head(report_head_bytes, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  std::error_code error;
  const std::uintmax_t size = fs::file_size(file, error);
  return !error && is_report(head, size);
}

enum class Place : std::uint8_t { elsewhere, checked, widget };

/// `file` is absolute and without links.
Place place_of(const fs::path& file, const Request& request) {
  std::error_code error;
  Place out = Place::elsewhere;
  for (fs::path folder = file.parent_path();; folder = folder.parent_path()) {
    if (fs::is_regular_file(folder / "manifest.json", error)) return Place::widget;
    if (fs::exists(folder / ".git", error) ||
        std::ranges::any_of(request.paths, [&](const std::string& one) {
          return fs::equivalent(folder, one, error) && !error;
        }))
      out = Place::checked;
    if (folder == folder.parent_path()) return out;
  }
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

Replaced replaced_by(const std::string& path, const Request& request) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return Replaced::nothing;
  const auto is_it = [&](const std::string& input) {
    return !input.empty() && is_same_file(path, input);
  };
  const fs::path file = fs::weakly_canonical(fs::absolute(path, error), error);
  if (is_it(request.config) || std::ranges::any_of(request.paths, is_it) ||
      is_one_of(code, file.extension().string()) || is_one_of(settings, file.filename().string()) ||
      std::ranges::find(file, fs::path(".git")) != file.end())
    return Replaced::input;
  const Place place = place_of(file, request);
  if (place == Place::elsewhere || holds_report(file)) return Replaced::nothing;
  // What the formats for people and for logs write says nothing of its origin.
  constexpr std::array<std::string_view, 3> logs = {".txt", ".log", ".out"};
  if (place == Place::widget) return Replaced::input;
  return is_one_of(logs, file.extension().string()) ? Replaced::nothing : Replaced::other;
}

}  // namespace premod::cli
