// The words of `premod report trend` and `badge` in the four languages.
#pragma once

#include "premod/wording.hpp"

namespace premod::cli::trend_texts {

inline constexpr Wording title{"trend.title", "Findings over time"};
inline constexpr Wording chart{"trend.chart", "Errors, warnings and notes of {count} runs"};
inline constexpr Wording run{"trend.run", "Run"};
inline constexpr Wording commit{"trend.commit", "Commit"};
inline constexpr Wording errors{"trend.errors", "Errors"};
inline constexpr Wording warnings{"trend.warnings", "Warnings"};
inline constexpr Wording notes{"trend.notes", "Notes"};
inline constexpr Wording questions{"trend.questions", "Questions"};
inline constexpr Wording verdict{"trend.verdict", "Gate"};
inline constexpr Wording passed{"trend.passed", "passed"};
inline constexpr Wording blocked{"trend.blocked", "blocked"};
inline constexpr Wording incomplete{"trend.incomplete", "incomplete"};
inline constexpr Wording ready{"trend.ready", "ready for moderation"};
inline constexpr PluralWording badge_errors{"trend.badge-errors", "{n} error", "{n} errors"};
inline constexpr PluralWording badge_questions{"trend.badge-questions", "{n} question",
                                               "{n} questions"};
inline constexpr Wording no_folder{"trend.no-folder",
                                   "{path} is no folder with JSON reports; write them with premod "
                                   "check --format json=FILE."};
inline constexpr Wording no_report{
    "trend.no-report",
    "{path} is no JSON report of premod; write one with premod check "
    "--format json=FILE."};
inline constexpr Wording left_out{"trend.left-out",
                                  "Left out, for they are no JSON reports or too large: {files}"};
inline constexpr Wording too_many{"trend.too-many",
                                  "Only the last {count} reports are shown; there are more."};

}  // namespace premod::cli::trend_texts
