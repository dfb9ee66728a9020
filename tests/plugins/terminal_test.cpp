// The terminal report: what a person must be able to read, and what must never come out.
#include "cli/terminal/terminal.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "cli/terminal/frame.hpp"
#include "cli/terminal/width.hpp"
#include "plugins/sample.hpp"

namespace premod::cli {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

Place place(Region region, std::string snippet) {
  Place out;
  out.file = "a.js";
  out.region = region;
  out.snippet = std::move(snippet);
  return out;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(Terminal, ShowsTheRuleTheClauseTheRemedyThePlaceAndTheAuthor) {
  const std::string out = terminal(sample::golden(), {});
  EXPECT_TRUE(has(out, "error js-console · 2 places\n  Calls that write to the console\n")) << out;
  EXPECT_TRUE(has(out, "Requirement: No console output (requirements\u00A0§3.1)")) << out;
  EXPECT_TRUE(has(out, "  Fix: Remove the call, or tell the user")) << out;
  EXPECT_TRUE(has(out, "  widget/script.js:12:5\n")) << out;
  EXPECT_TRUE(has(out, "    12 │       console.log('день 日本');\n")) << out;
  EXPECT_TRUE(has(out, "Line by Инна Петрова, 2026-02-03, 1a2b3c4d")) << out;
  EXPECT_TRUE(has(out, "See also widget/lib/log.js:3: the function that calls it")) << out;
  EXPECT_TRUE(has(out, "Owners: @maker/front")) << out;
  EXPECT_FALSE(has(out, "inna@example.com"));
}

TEST(Terminal, TheGravestRuleComesFirstAndSaysItsRemedyOnce) {
  const std::string out = terminal(sample::golden(), {});
  EXPECT_LT(out.find("error js-console"), out.find("warning text-no-bom"));
  const std::string_view remedy = "Fix: Remove the call, or tell the user";
  std::size_t told = 0;
  for (std::size_t at = out.find(remedy); at != std::string::npos; at = out.find(remedy, at + 1))
    ++told;
  EXPECT_EQ(told, 2U) << "once a rule\n" << out;
}

// A whole widget, errors and warnings; the second place of a sentence is told by its subject.
Report whole() {
  Report report = sample::golden();
  report.compared = false;
  Finding again = report.findings[3];
  again.place.region = Region{15, 5, 15, 16};
  again.place.snippet = "    console.warn(1);";
  again.related.clear();
  again.message = "console.warn writes to the console of the account's users.";
  again.subject = "console.warn";
  report.findings[3].subject = "console.log";
  report.findings[4] = again;
  report.decision = {Verdict::block, {"2 errors."}, "The gate blocks: errors: 2.", "", false};
  return report;
}

TEST(Terminal, AWholeWidgetIsWorkedOffFromTheGravestDown) {
  const std::string out = terminal(whole(), {});
  EXPECT_TRUE(has(out, "error js-console · 2 places: Calls that write to the console\n")) << out;
  EXPECT_TRUE(has(out, "  widget/script.js:12:5 console.log writes to the console of the")) << out;
  EXPECT_TRUE(has(out, "  widget/script.js:15:5 console.warn\n    15 │     console.warn(1);\n"))
      << out;
  EXPECT_TRUE(has(out, "warning text-no-bom · 3 places")) << out;
  EXPECT_LT(out.find("error js-console"), out.find("warning text-no-bom"));
  EXPECT_FALSE(has(out.substr(out.find("warning text-no-bom")), "│")) << "no code of warnings\n"
                                                                      << out;
  EXPECT_FALSE(has(out, "- 2 errors.")) << "the gate's sentence says it\n" << out;
  EXPECT_EQ(out.find("\n\n\n"), std::string::npos);
}

TEST(Terminal, AWholeStatementNeedsNoMark) {
  Report report = whole();
  report.findings = {Finding(report.findings[3])};
  Finding& one = report.findings[0];
  one.related.clear();
  one.place.snippet = "    console.warn(1);";
  one.place.region = Region{15, 5, 15, 20};
  const std::string frame = "    15 │     console.warn(1);\n";
  EXPECT_TRUE(has(terminal(report, {}), frame)) << terminal(report, {});
  EXPECT_FALSE(has(terminal(report, {}), "^"));
  EXPECT_TRUE(has(terminal(report, {.verbose = true}), "^^^"));
  one.place.region->end_column = 17;
  EXPECT_TRUE(has(terminal(report, {}), "^^^")) << "a part of it";
}

TEST(Terminal, NothingOfAWholeWidgetIsLostOnDemand) {
  const Report report = whole();
  const std::string all = terminal(report, {.verbose = true});
  for (const Finding& finding : report.findings) {
    if (!finding.is_new || finding.waived) continue;
    EXPECT_TRUE(has(all, finding.fingerprint.substr(0, 8))) << all;
  }
}

TEST(Terminal, AuthorsOnlyWhereAChangeIsJudgedOrOnDemand) {
  Report report = sample::golden();
  report.compared = false;
  EXPECT_FALSE(has(terminal(report, {}), "Инна Петрова"));
  EXPECT_TRUE(has(terminal(report, {.verbose = true}), "Инна Петрова"));
}

TEST(Terminal, NotesAreCountedUnlessAskedFor) {
  Report report = sample::golden();
  for (Finding& finding : report.findings) finding.level = Level::note;
  const std::string out = terminal(report, {});
  EXPECT_FALSE(has(out, "console.log("));
  EXPECT_TRUE(has(out, "Notes (5): show with -v.")) << out;
  EXPECT_TRUE(has(terminal(report, {.verbose = true}), "console.log("));
  EXPECT_TRUE(has(terminal(report, {.level = Level::note}), "console.log("));
}

TEST(Terminal, QuietIsTheVerdictAndStatisticsATable) {
  EXPECT_LE(lines_of(terminal(sample::golden(), {.quiet = true})).size(), 4U);
  const std::string table = terminal(sample::golden(), {.statistics = true});
  EXPECT_TRUE(has(table, "     2 error    js-console")) << table;
  EXPECT_FALSE(has(table, "script.js"));
}

TEST(Terminal, NeverSaysUploadBeforeAModeratorWouldAgree) {
  Report report = sample::clean();
  EXPECT_FALSE(has(terminal(report, {}), "upload"));
  report.decision.ready = true;
  EXPECT_TRUE(has(terminal(report, {}), "upload"));
  report.profile = Profile::in_house;
  EXPECT_FALSE(has(terminal(report, {}), "upload"));
}

TEST(Terminal, MarksTheColumnsOfTheRegion) {
  const auto frame = code_frame(place({12, 5, 12, 12}, "\t\t  console.log('x');"), 70);
  ASSERT_EQ(frame.size(), 1U);
  EXPECT_EQ(frame[0].text, "      console.log('x');");
  EXPECT_EQ(frame[0].marks, "      ^^^^^^^");
}

TEST(Terminal, MarksWideCharactersByTheirCells) {
  const auto frame = code_frame(place({1, 3, 1, 6}, "日本😀x"), 70);
  ASSERT_EQ(frame.size(), 1U);
  EXPECT_EQ(frame[0].marks, "    ^^^");  // 😀 is two UTF-16 units and two cells
}

TEST(Terminal, CutsAMinifiedLineAroundTheMark) {
  const std::string line = std::string(5000, 'a') + "EVIL" + std::string(5000, 'b');
  const auto frame = code_frame(place({1, 5001, 1, 5005}, line), 60);
  ASSERT_EQ(frame.size(), 1U);
  EXPECT_LE(cells(frame[0].text), 60);
  const std::size_t at = frame[0].marks.find('^');
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(frame[0].marks.substr(at), "^^^^");
  const std::size_t ellipsis_bytes = std::string("…").size() - 1;
  EXPECT_EQ(frame[0].text.substr(at + ellipsis_bytes, 4), "EVIL");
}

TEST(Terminal, AnEmptyRegionAtTheEndOfALineHasAMark) {
  const auto frame = code_frame(place({1, 4, 1, 4}, "abc"), 60);
  ASSERT_EQ(frame.size(), 1U);
  EXPECT_EQ(frame[0].marks, "   ^");
}

TEST(Terminal, FitsEightyColumnsInEveryLanguage) {
  for (const Language language : {Language::ru, Language::en, Language::es, Language::pt})
    for (const bool compared : {true, false}) {
      Report report = sample::golden(language);
      report.compared = compared;
      for (const std::string& line : lines_of(terminal(report, {})))
        EXPECT_LE(cells(line), 80) << line;
    }
}

TEST(Terminal, OldAndWaivedFindingsAreCountedNotShown) {
  const std::string out = terminal(sample::golden(), {});
  EXPECT_FALSE(has(out, "30:1"));
  EXPECT_FALSE(has(out, "40:1"));
  EXPECT_TRUE(has(out, "2 errors, 3 warnings, 1 old, 1 waived, 1 fixed")) << out;
  EXPECT_TRUE(has(out, "Fixed by this change: ")) << out;
}

TEST(Terminal, EndsWithTheVerdictAndTheNextStep) {
  const auto lines = lines_of(terminal(sample::golden(), {}));
  ASSERT_GE(lines.size(), 3U);
  EXPECT_EQ(lines[lines.size() - 3], "BLOCKED");
  EXPECT_EQ(lines[lines.size() - 2], "- 2 new errors.");
  EXPECT_EQ(lines.back(), "Next: `premod explain js-console` shows how to fix the first error.");
  Report ready = sample::clean();
  ready.decision.ready = true;
  EXPECT_EQ(lines_of(terminal(ready, {})).back(),
            "Next: pack the widget (`premod pack`) and upload it.");
}

TEST(Terminal, SaysWhatWasNotLookedAt) {
  Report report = sample::clean();
  report.outcomes[1] = {"js-console", OutcomeKind::crashed, "out of range", "widget"};
  report.outcomes[2] = {"text-no-bom", OutcomeKind::not_run, "over the budget", "widget"};
  report.outcomes[0].kind = OutcomeKind::unanswered;
  report.decision.verdict = Verdict::incomplete;
  const std::string out = terminal(report, {});
  EXPECT_TRUE(has(out, "Rule crashed: js-console: out of range")) << out;
  EXPECT_TRUE(has(out, "Not checked: text-no-bom: over the budget")) << out;
  EXPECT_TRUE(has(out, "Questions without an answer (1): conduct-no-rival-product")) << out;
  EXPECT_TRUE(has(out, "premod attest conduct-no-rival-product")) << out;
}

TEST(Terminal, WhatThisBuildCannotDoIsOneLineForAllWidgets) {
  Report report = sample::clean();
  for (const char* widget : {"a", "b"})
    report.outcomes.push_back(
        {"image-brand-text", OutcomeKind::not_run, "no text recognition", widget, false});
  const std::string out = terminal(report, {});
  EXPECT_TRUE(has(out, "Not looked at: image-brand-text\n")) << out;
  EXPECT_FALSE(has(out, "Not checked")) << out;
}

TEST(Terminal, CountsTheWayTheLanguageCounts) {
  Report report = sample::clean();
  const auto with = [&](std::size_t n) {
    report.language = Language::ru;
    report.findings = sample::big(n).findings;
    return terminal(report, {});
  };
  EXPECT_TRUE(has(with(1), "1 ошибка\n"));
  EXPECT_TRUE(has(with(3), "3 ошибки\n"));
  EXPECT_TRUE(has(with(11), "11 ошибок\n"));
  EXPECT_TRUE(has(with(21), "21 ошибка\n"));
}

TEST(Terminal, SaysHowManyOfARuleItLeftOut) {
  const Report report = sample::big(2500);
  const std::string out = terminal(report, {});
  EXPECT_TRUE(has(out, "... and 2490 more; all of them: --max-same 0")) << out;
  EXPECT_TRUE(has(terminal(report, {.max_same = 2}), "... and 2498 more"));
  EXPECT_FALSE(has(terminal(report, {.max_same = 0}), " more; all"));
}

TEST(Terminal, ColourAndLinksOnlyWhenAsked) {
  EXPECT_FALSE(has(terminal(sample::golden(), {}), "\x1B"));
  EXPECT_TRUE(has(terminal(sample::golden(), {.color = true}), "\x1B[1;31merror\x1B[0m"));
  const std::string links = terminal(sample::golden(), {.hyperlinks = true});
  EXPECT_TRUE(has(links,
                  "\x1B]8;;file:///home/maker/widget/widget/script.js#L12\x1B\\widget/"
                  "script.js:12:5\x1B]8;;\x1B\\"));
  EXPECT_TRUE(has(links, "\x1B]8;;https://example.com/req#3.1.1\x1B\\js-console"));
}

TEST(Terminal, HostileTextStaysText) {
  const std::string out = terminal(sample::hostile(), {});
  EXPECT_TRUE(is_utf8(out));
  EXPECT_FALSE(has(out, "##["));
  for (const char c : {'\r', '\x1B', '\0', '\x07'}) EXPECT_EQ(out.find(c), std::string::npos);
  for (const char* bidi : {"\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA9"})
    EXPECT_FALSE(has(out, bidi));
  for (const std::string& line : lines_of(out)) {
    EXPECT_FALSE(begins_like_command(line)) << line;
    EXPECT_LE(cells(line), 81) << line;  // a guard may add one
  }
}

TEST(Terminal, NarrowAndWideTerminals) {
  for (const int width : {0, 40, 60, 100, 500})
    for (const std::string& line : lines_of(terminal(sample::golden(), {.width = width})))
      EXPECT_LE(cells(line), std::min(std::max(width, 40), 120)) << width << ": " << line;
}

}  // namespace
}  // namespace premod::cli
