// The words of the HTML report in the four languages; what it shares with the terminal is there.
#pragma once

#include <string_view>
#include <utility>

#include "premod/premod.hpp"

namespace premod::cli::html_texts {

inline constexpr Wording more_demands{"html.more-demands",
                                      "Other requirements about the same: {n}"};
inline constexpr Wording fix_first{"html.fix-first", "Fix first"};
inline constexpr Wording search{"html.search", "Search"};
inline constexpr Wording file{"html.file", "File"};
inline constexpr Wording title{"html.title", "premod report"};
inline constexpr Wording errors{"html.errors", "Errors"};
inline constexpr Wording warnings{"html.warnings", "Warnings"};
inline constexpr Wording notes{"html.notes", "Notes"};
inline constexpr Wording old{"html.old", "Old"};
inline constexpr Wording waived{"html.waived", "Waived"};
inline constexpr Wording fixed{"html.fixed", "Fixed"};
inline constexpr Wording unanswered{"html.unanswered", "Unanswered questions"};

inline constexpr Wording findings{"html.findings", "Findings"};
inline constexpr Wording nothing{"html.nothing", "Nothing found."};
inline constexpr Wording filter{"html.filter", "Filter"};
inline constexpr Wording rule{"html.rule", "Rule"};
inline constexpr Wording clause{"html.clause", "Requirement"};
inline constexpr Wording level{"html.level", "Level"};
inline constexpr Wording all{"html.all", "all"};
inline constexpr Wording show_old{"html.show-old", "show old"};
inline constexpr Wording show_waived{"html.show-waived", "show waived"};
inline constexpr Wording shown{"html.shown", "Shown: {n}"};
inline constexpr Wording reset{"html.reset", "reset"};
inline constexpr Wording how_to_answer{
    "html.how-to-answer",
    "Answer them with `premod attest RULE`; `premod explain RULE` shows the question."};
inline constexpr Wording waiver{"html.waiver", "Waived: "};
inline constexpr Wording was_old{"html.was-old", "old"};
inline constexpr Wording left_out{
    "html.left-out", "{n} more findings are not in this file; the JSON report has them all."};

inline constexpr Wording not_checked{"html.not-checked", "Not checked"};
inline constexpr Wording coverage{"html.coverage", "Coverage of the requirements"};
inline constexpr Wording result{"html.result", "Result"};
inline constexpr Wording rules{"html.rules", "Rules"};
inline constexpr Wording source{"html.source", "Source"};

inline constexpr Wording passed{"html.passed", "passed"};
inline constexpr Wording violated{"html.violated", "violated"};
inline constexpr Wording noted{"html.noted", "a note"};
inline constexpr Wording nothing_found{"html.nothing-found",
                                       "nothing found, not all of it is checked"};
inline constexpr Wording asked{"html.asked", "needs an answer"};
inline constexpr Wording not_applicable{"html.not-applicable", "not applicable"};
inline constexpr Wording not_run{"html.not-run", "not checked"};
inline constexpr Wording excused{"html.excused", "cannot be enforced"};
inline constexpr Wording missing{"html.missing", "no check yet"};

inline constexpr Wording checked{"html.checked", "checked"};
inline constexpr Wording is_asked{"html.is-asked", "asked of a person"};
inline constexpr Wording checked_and_asked{"html.checked-and-asked", "checked and asked"};
inline constexpr Wording partial{"html.partial", "checked in part"};
inline constexpr Wording total{"html.total", "Total"};
inline constexpr Wording document{"html.document", "Document"};
inline constexpr Wording why{"html.why", "Why"};

/// The word for a ClauseResult::result; null for an unknown one.
[[nodiscard]] inline const Wording* word_of(std::string_view state) {
  constexpr std::pair<std::string_view, const Wording*> words[] = {
      {"passed", &passed},
      {"violated", &violated},
      {"asked", &asked},
      {"noted", &noted},
      {"nothing_found", &nothing_found},
      {"excused", &excused},
      {"missing", &missing},
      {"not_applicable", &not_applicable},
      {"not_run", &not_run}};
  for (const auto& [name, word] : words)
    if (state == name) return word;
  return nullptr;
}

}  // namespace premod::cli::html_texts
