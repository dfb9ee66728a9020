// `premod report`: what the JSON reports of many runs say together, and a badge of one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "premod/premod.hpp"

namespace premod::cli {

/// What a chart needs of one JSON report.
struct RunSummary {
  std::string name;                                 ///< of the file, without its extension
  std::string commit;                               ///< may be empty
  std::size_t errors = 0, warnings = 0, notes = 0;  ///< tasks that are not waived, old ones too
  std::size_t questions = 0;
  std::string verdict;  ///< "pass", "block" or "incomplete"
  bool ready = false;
};

/// A report as docs/report.schema.json describes it; nothing if it is none.
[[nodiscard]] std::optional<RunSummary> summary_of(std::string_view name, std::string_view json);

/// A page with a chart and a table; one file, no network.
[[nodiscard]] std::string trend_page(const std::vector<RunSummary>& runs, Language language);
/// A table for the terminal.
[[nodiscard]] std::string trend_table(const std::vector<RunSummary>& runs, Language language);
/// An SVG picture with the verdict in words.
[[nodiscard]] std::string badge(const RunSummary& run, Language language);

/// The JSON reports of `folder`, in the order of their names. `out`: an HTML page; empty: a table
/// on standard output. The exit status.
int trend_command(const std::string& folder, const std::string& out, Language language);
/// The badge of a JSON report, to `out` or standard output.
int badge_command(const std::string& report, const std::string& out, Language language);

}  // namespace premod::cli
