// The one way out: what premod prints goes through here, so that nothing others wrote reaches a
// terminal or a runner as it is, and no write that failed is taken for a report.
#pragma once

#include <string>
#include <string_view>

namespace premod::cli {

/// `text` line by line with everything harmless kept: controls, direction marks and characters
/// without width are replaced, and a line that a runner would obey (`::error`) gets a `\` in front.
[[nodiscard]] std::string printable_lines(std::string_view text);

/// JSON text with the same characters as \u escapes; outside of strings it holds none of them.
[[nodiscard]] std::string printable_json(std::string_view json);

/// Standard output, byte by byte: for what a format has made safe.
void put(std::string_view bytes);
/// Standard output: printable_lines.
void put_lines(std::string_view text);
/// Standard error: "premod: " and printable_lines.
void tell(std::string_view message);

/// Makes sure that a closed standard stream is not taken over by the next file that is opened:
/// writing to it fails instead.
void occupy_standard_streams();
/// Closes standard output. `status`, or could_not_run with a word on standard error if anything
/// that was printed did not arrive.
[[nodiscard]] int finish_output(int status);

}  // namespace premod::cli
