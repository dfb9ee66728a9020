// `premod baseline`: writes the findings of today down once, and later only takes out what is
// fixed.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/commands/commands.hpp"
#include "cli/output.hpp"
#include "cli/replace_file.hpp"

namespace premod::cli {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int baseline_command(const BaselineOptions& options) {
  const auto place = settings_path(options.request.paths.empty() ? "." : options.request.paths[0],
                                   "premod-baseline.txt");
  if (!place) return fail(place.error());
  const fs::path path = *place;
  std::error_code ignored;
  const bool exists = fs::exists(fs::symlink_status(path, ignored));
  if (exists && !options.prune)
    return fail(said(Wording("command.baseline-exists",
                             "{path} exists, and a baseline only shrinks; remove fixed findings "
                             "with --prune, or delete the file to start over."),
                     {{"path", path.string()}}));
  if (!exists && options.prune)
    return fail(said(Wording("command.no-baseline",
                             "There is no {path} to prune; write one with: premod baseline"),
                     {{"path", path.string()}}));
  Request request = options.request;
  request.base.clear();
  request.blame = Blame::off;
  const auto report = check(request);
  if (!report) return fail(report.error());
  Result<std::string> text = baseline_text(*report, options.until);
  if (options.prune) {
    text = pruned_baseline(read(path), *report);
  }
  if (!text) return fail(text.error());
  if (const std::string why = write_file(path.string(), *text); !why.empty())
    return fail_to_write(path.string(), why);
  put_lines(said(Wording("command.wrote", "Wrote {path}"), {{"path", path.string()}}) + "\n");
  return 0;
}

}  // namespace premod::cli
