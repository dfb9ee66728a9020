// `premod diff A B`: what an update brings, fixes and asks for, between commits, folders or
// archives.
#include "cli/commands/commands.hpp"
#include "cli/commands/diff_parts.hpp"
#include "cli/output.hpp"

namespace premod::cli {

int diff_command(const DiffOptions& options, const Environment& environment) {
  const auto result = describe_update(options.before, options.after, options.request);
  if (!result) return fail(result.error());
  const FormatOptions look{
      .color = environment.color, .hyperlinks = environment.hyperlinks, .width = environment.width};
  const std::string text = options.format == "json"       ? update_json(*result)
                           : options.format == "markdown" ? diff_markdown(*result)
                                                          : diff_terminal(*result, look);
  put(text);
  return exit_status(result->report.decision.verdict);
}

}  // namespace premod::cli
