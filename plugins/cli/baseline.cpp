// `premod baseline`: writes the findings of today down once, and later only takes out what is
// fixed.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/commands.hpp"

namespace premod::cli {
namespace {

namespace fs = std::filesystem;

fs::path place_of(const Request& request) {
  const fs::path first = request.paths.empty() ? "." : request.paths.front();
  std::error_code ignored;
  return (fs::is_directory(first, ignored) ? first : first.parent_path()) / "premod-baseline.txt";
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int baseline_command(const BaselineOptions& options) {
  const fs::path path = place_of(options.request);
  std::error_code ignored;
  const bool exists = fs::exists(path, ignored);
  if (exists && !options.prune)
    return fail(path.string() +
                " exists, and a baseline only shrinks; take fixed findings out with --prune, or "
                "delete the file to begin anew.");
  if (!exists && options.prune)
    return fail("there is no " + path.string() + " to prune; write one with: premod baseline");
  Request request = options.request;
  request.base.clear();
  request.blame = Blame::off;
  const auto report = check(request);
  if (!report) return fail(report.error().message);
  std::string text = baseline_text(*report, options.until);
  if (options.prune) {
    auto shorter = pruned_baseline(read(path), *report);
    if (!shorter) return fail(shorter.error().message);
    text = std::move(shorter).value();
  }
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << text;
  if (!out.flush()) return fail("cannot write " + path.string() + "; is the folder writable?");
  std::printf("Wrote %s\n", path.string().c_str());
  return 0;
}

}  // namespace premod::cli
