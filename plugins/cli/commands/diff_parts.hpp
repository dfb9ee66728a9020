// What the terminal and the Markdown of `premod diff` both say, word for word.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/format.hpp"
#include "premod/update.hpp"

namespace premod::cli {

[[nodiscard]] std::string diff_terminal(const UpdateReport& difference,
                                        const FormatOptions& options);
[[nodiscard]] std::string diff_markdown(const UpdateReport& difference);

/// "version 1.0 → 1.1", "a new widget" ...
[[nodiscard]] std::string state_of(const WidgetChange& widget, Language language);
/// Says that the version was not raised; empty if it was, or had no need to.
[[nodiscard]] std::string late_version_of(const WidgetChange& widget, Language language);
/// "Files: 3 changed, 1 added" with the first names; plain text.
[[nodiscard]] std::string files_of(const WidgetChange& widget, Language language);
[[nodiscard]] const Wording& label_of(const UpdateFact& fact);
/// "script.js:12"; empty if it has no place.
[[nodiscard]] std::string short_place(const Place& place);
/// Its first place, and how many more there are.
[[nodiscard]] std::string short_places(const Finding& finding);

/// Findings of a difference, the gravest first.
struct DiffFindings {
  std::vector<const Finding*> fresh;
  std::vector<const Finding*> fixed;
  std::map<std::pair<std::string, Level>, std::size_t> kept;  ///< by rule: their texts are known
  std::size_t kept_count = 0;
};
[[nodiscard]] DiffFindings sorted_findings(const Report& report);

}  // namespace premod::cli
