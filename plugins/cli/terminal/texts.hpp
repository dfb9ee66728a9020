// The sentences of the terminal report in the four languages.
#pragma once

#include "premod/premod.hpp"

namespace premod::cli::texts {

inline constexpr Wording more_places{"terminal.more-places",
                                     "... and {n} more; all of them: --max-same 0"};
inline constexpr Wording notes_hidden{"terminal.notes-hidden", "Notes ({n}): show with -v."};
inline constexpr Wording fix_hint{"terminal.fix-hint",
                                  "Can be fixed automatically ({n}): premod check --fix"};
inline constexpr Wording fingerprint{"terminal.fingerprint", "Fingerprint: "};
inline constexpr Wording next_moderator{
    "terminal.next-moderator",
    "Next: `premod check --moderator-view` shows what a moderator would see."};
inline constexpr Wording next_nothing{"terminal.next-nothing", "Next: nothing has to be fixed."};
inline constexpr Wording private_integration{"terminal.private-integration", "private integration"};
inline constexpr Wording requirements{"terminal.requirements", "requirements as of {date}"};
inline constexpr Wording over_a_year{"terminal.over-a-year", "over a year ago"};
inline constexpr Wording widget_line{"terminal.widget-line", "Widget {name}: {files}"};
inline constexpr Wording no_file{"terminal.no-file", "The widget as a whole"};

inline constexpr Wording error{"terminal.error", "error"};
inline constexpr Wording warning{"terminal.warning", "warning"};
inline constexpr Wording note{"terminal.note", "note"};

inline constexpr Wording remedy{"terminal.remedy", "Fix: "};
inline constexpr Wording clause{"terminal.clause", "Requirement: "};
inline constexpr Wording related{"terminal.related", "See also {place}"};
inline constexpr Wording fixable{"terminal.fixable", "Can be fixed automatically: "};
inline constexpr Wording written_by{"terminal.written-by", "Line by {author}, {date}, {commit}"};
inline constexpr Wording uncommitted{"terminal.uncommitted", "The line is not committed yet"};
inline constexpr Wording owners{"terminal.owners", "Owners: "};

inline constexpr Wording summary{"terminal.summary", "Summary by rule"};
inline constexpr Wording old_findings{"terminal.old-findings", "{n} old"};
inline constexpr Wording waived_findings{"terminal.waived-findings", "{n} waived"};
inline constexpr Wording fixed_findings{"terminal.fixed-findings", "{n} fixed"};
inline constexpr Wording good_news{"terminal.good-news", "Fixed by this change: "};
inline constexpr Wording nothing{"terminal.nothing", "Nothing found"};
inline constexpr Wording nothing_new{"terminal.nothing-new", "Nothing new found"};
inline constexpr Wording unanswered{"terminal.unanswered", "Questions without an answer ({n})"};
inline constexpr Wording not_run{"terminal.not-run", "Not checked"};
inline constexpr Wording not_built{"terminal.not-built", "Not looked at: {rules}"};
inline constexpr Wording crashed{"terminal.crashed", "Rule crashed"};
inline constexpr Wording and_more{"terminal.and-more", "and {n} more"};

inline constexpr Wording pass{"terminal.pass", "PASSED"};
inline constexpr Wording block{"terminal.block", "BLOCKED"};
inline constexpr Wording incomplete{"terminal.incomplete", "INCOMPLETE"};

inline constexpr Wording next_explain{
    "terminal.next-explain", "Next: `premod explain {rule}` shows how to fix the first error."};
inline constexpr Wording next_attest{
    "terminal.next-attest",
    "Next: answer the question with `premod attest {rule} --note \"...\"`."};
inline constexpr Wording next_reasons{
    "terminal.next-reasons", "Next: remove the causes named above and run the check again."};
inline constexpr Wording next_warning{"terminal.next-warning",
                                      "Next: `premod explain {rule}` explains the first warning."};
inline constexpr Wording next_upload{"terminal.next-upload",
                                     "Next: pack the widget (`premod pack`) and upload it."};

inline constexpr PluralWording places{"terminal.places", "{n} place", "{n} places"};
inline constexpr PluralWording errors{"terminal.errors", "{n} error", "{n} errors"};
inline constexpr PluralWording warnings{"terminal.warnings", "{n} warning", "{n} warnings"};
inline constexpr PluralWording notes{"terminal.notes", "{n} note", "{n} notes"};
inline constexpr PluralWording files{"terminal.files", "{n} file", "{n} files"};

}  // namespace premod::cli::texts
