// The sentences of GitHub's annotations and summary in the four languages.
#pragma once

#include "premod/premod.hpp"

namespace premod::github::texts {

inline constexpr Wording more{
    "github.more",
    "{n} more of this level. The step summary and the SARIF and JSON reports list them all."};

inline constexpr Wording pass{"github.pass", "✅ Passed"};
inline constexpr Wording block{"github.block", "❌ Blocked"};
inline constexpr Wording incomplete{"github.incomplete", "⚠️ Incomplete"};

inline constexpr Wording level{"github.level", "Level"};
inline constexpr Wording place{"github.place", "Place"};
inline constexpr Wording rule{"github.rule", "Rule"};
inline constexpr Wording finding{"github.finding", "Finding"};
inline constexpr Wording requirement{"github.requirement", "Requirement"};
inline constexpr Wording demand{"github.demand", "What it demands"};
inline constexpr Wording more_rules{"github.more-rules", "and {n} more rules"};
inline constexpr Wording source{"github.source", "Source"};
inline constexpr Wording count{"github.count", "Findings"};
inline constexpr Wording written_by{"github.written-by", "Line by {author}, {date}"};
inline constexpr Wording author{"github.author", "Line by"};

inline constexpr Wording error{"github.error", "error"};
inline constexpr Wording warning{"github.warning", "warning"};
inline constexpr Wording note{"github.note", "note"};

inline constexpr Wording errors{"github.errors", "Errors"};
inline constexpr Wording warnings{"github.warnings", "Warnings"};
inline constexpr Wording notes{"github.notes", "Notes"};
inline constexpr Wording old{"github.old", "Old"};
inline constexpr Wording waived{"github.waived", "Waived"};
inline constexpr Wording fixed{"github.fixed", "Fixed"};
inline constexpr Wording unanswered{"github.unanswered", "Unanswered questions"};

inline constexpr Wording by_requirement{"github.by-requirement", "By requirement"};
inline constexpr Wording new_findings{"github.new-findings", "New findings"};
inline constexpr Wording findings{"github.findings", "Findings"};
inline constexpr Wording old_findings{"github.old-findings", "Old findings"};
inline constexpr Wording fixed_findings{"github.fixed-findings", "Fixed findings"};
inline constexpr Wording not_checked{"github.not-checked", "Not checked"};
inline constexpr Wording coverage{"github.coverage", "Coverage of the requirements"};
inline constexpr Wording cut{
    "github.cut", "The summary was cut: {n} more rows. The SARIF and JSON reports list them all."};

inline constexpr Wording passed_clauses{"github.passed-clauses", "passed"};
inline constexpr Wording silent_clauses{"github.silent-clauses",
                                        "with nothing found, checked in part"};
inline constexpr Wording noted_clauses{"github.noted-clauses", "with notes"};
inline constexpr Wording violated_clauses{"github.violated-clauses", "violated"};
inline constexpr Wording asked_clauses{"github.asked-clauses", "wait for a person's answer"};
inline constexpr Wording not_applicable_clauses{"github.not-applicable-clauses", "not applicable"};
inline constexpr Wording not_run_clauses{"github.not-run-clauses", "not checked"};
inline constexpr Wording excused_clauses{"github.excused-clauses", "cannot be enforced"};
inline constexpr Wording missing_clauses{"github.missing-clauses", "no check yet"};

}  // namespace premod::github::texts
