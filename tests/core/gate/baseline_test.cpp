// The baseline covers what it lists, ends, shrinks, and survives a round trip.
#include "gate/baseline.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/fingerprint.hpp"

namespace premod {
namespace {

Finding finding(char digit, Level level = Level::error) {
  Finding out;
  out.rule = "js-console";
  out.level = level;
  out.place.file = std::string("w/") + digit + ".js";
  out.fingerprint = std::string(32, digit);
  return out;
}

Report report_of(std::initializer_list<char> digits) {
  Report out;
  for (const char digit : digits) out.findings.push_back(finding(digit));
  return out;
}

TEST(GateBaseline, RoundTripSortedOneLineAFinding) {
  Report report = report_of({'b', 'a'});
  report.findings.push_back(finding('c', Level::note));
  report.findings.push_back(finding('d'));
  report.findings.back().waived = true;
  const std::string text = write_baseline(baseline_of(report, "2027-01-31"));
  EXPECT_LT(text.find("aaaa"), text.find("bbbb"));
  EXPECT_EQ(text.find("cccc"), std::string::npos) << "a note never blocks";
  EXPECT_EQ(text.find("dddd"), std::string::npos) << "a waiver has its own reason and end";
  const auto again = parse_baseline(text, "premod-baseline.txt");
  ASSERT_TRUE(again.ok()) << again.error().message;
  EXPECT_EQ(again->until, "2027-01-31");
  ASSERT_EQ(again->entries.size(), 2U);
  EXPECT_EQ(again->entries.at(std::string(32, 'a')).path, "w/a.js");
  EXPECT_EQ(write_baseline(*again), text);
}

TEST(GateBaseline, CoversOnlyWhatItLists) {
  Report report = report_of({'a', 'b'});
  apply_baseline(report, baseline_of(report_of({'a', 'e'}), ""), "2026-01-01");
  EXPECT_TRUE(report.findings[0].waived);
  EXPECT_FALSE(report.findings[0].waiver.empty());
  EXPECT_FALSE(report.findings[1].waived);
  ASSERT_EQ(report.notices.size(), 1U);
  EXPECT_EQ(report.notices[0].id, "baseline-longer");
}

// A line of one widget covers nothing of another: twins of two widgets share a fingerprint, and
// their numbers depend on what a run looks at.
struct Twin {
  std::string file;
  std::string fingerprint;
};
const std::string first_of_all(32, 'a');

Report report_of_twins(const std::vector<Twin>& twins) {
  Report out;
  for (const auto& [file, fingerprint] : twins) {
    out.findings.push_back(finding('a'));
    out.findings.back().place.file = file;
    out.findings.back().fingerprint = fingerprint;
  }
  return out;
}

// Which of `twins` are covered by a baseline of `before`, where no file but `gone` is missing.
std::vector<bool> covered_of(const std::vector<Twin>& before, const std::vector<Twin>& twins,
                             const std::string& gone = {}) {
  Report report = report_of_twins(twins);
  apply_baseline(report, baseline_of(report_of_twins(before), ""), "2026-01-01",
                 [&](const std::string& path) { return path != gone; });
  std::vector<bool> out;
  for (const Finding& one : report.findings) out.push_back(one.waived);
  return out;
}

TEST(GateBaseline, CoversNoTwinInAnotherWidget) {
  const std::string second = twin_fingerprint(first_of_all, 1);
  const std::vector<Twin> old{{"m/a.js", first_of_all}};
  EXPECT_EQ(covered_of(old, {{"n/a.js", first_of_all}}), std::vector{false});
  EXPECT_EQ(covered_of(old, {{"b/a.js", first_of_all}, {"m/a.js", second}}),
            (std::vector{false, true}))
      << "the new one stands before the old one";
  EXPECT_EQ(covered_of(old, {{"m/a.js", first_of_all}, {"m/a.js", second}}),
            (std::vector{true, false}))
      << "one line, one place";
  EXPECT_EQ(covered_of(old, {{"n/a.js", first_of_all}}, "m/a.js"), std::vector{true})
      << "the widget has moved";
}

TEST(GateBaseline, OfSeveralWidgetsHoldsForEach) {
  std::vector<Twin> all;
  for (std::uint32_t i = 0; i < 40; ++i)
    all.push_back(
        {i < 20 ? "m/a.js" : "n/a.js", i == 0 ? first_of_all : twin_fingerprint(first_of_all, i)});
  std::vector<Twin> one;  // the second widget on its own
  for (std::uint32_t i = 0; i < 20; ++i) one.push_back({"n/a.js", all[i].fingerprint});
  EXPECT_EQ(covered_of(all, one), std::vector<bool>(20, true));
  one.push_back({"n/a.js", all[20].fingerprint});
  std::size_t left = 0;
  for (const bool is_covered : covered_of(all, one)) left += is_covered ? 0 : 1;
  EXPECT_EQ(left, 1U);
  // As several paths in one run number them.
  const std::string twin = twin_fingerprint(first_of_all, 1);
  const std::vector<Twin> joined{{"m/a.js", first_of_all},
                                 {"m/a.js", twin},
                                 {"n/a.js", twin_fingerprint(first_of_all, 2)},
                                 {"n/a.js", twin_fingerprint(twin, 1)}};
  EXPECT_EQ(covered_of(joined, {{"n/a.js", first_of_all}, {"n/a.js", twin}}),
            (std::vector{true, true}));
}

TEST(GateBaseline, EndsOnItsLastDay) {
  const Baseline baseline = baseline_of(report_of({'a'}), "2026-05-31");
  Report last_day = report_of({'a'});
  apply_baseline(last_day, baseline, "2026-05-31");
  EXPECT_TRUE(last_day.findings[0].waived);
  Report day_after = report_of({'a'});
  apply_baseline(day_after, baseline, "2026-06-01");
  EXPECT_FALSE(day_after.findings[0].waived);
  ASSERT_EQ(day_after.notices.size(), 1U);
  EXPECT_EQ(day_after.notices[0].id, "baseline-ended");
}

TEST(GateBaseline, OnlyShrinks) {
  const Baseline baseline = baseline_of(report_of({'a', 'b'}), "");
  const Baseline after = pruned(baseline, report_of({'b', 'c'}));
  ASSERT_EQ(after.entries.size(), 1U);
  EXPECT_TRUE(after.entries.contains(std::string(32, 'b')));
}

TEST(GateBaseline, WrongLinesAreSaidWithTheirNumber) {
  for (const char* text : {"# ok\nnonsense\n", "# ok\n \n", "# ok\n0123 rule path\n", "# ok\nx"}) {
    const auto result = parse_baseline(text, "b.txt");
    ASSERT_FALSE(result.ok()) << text;
    EXPECT_NE(result.error().message.find("b.txt:2:"), std::string::npos) << result.error().message;
  }
  EXPECT_TRUE(parse_baseline("", "b.txt").ok());
}

TEST(GateBaseline, EndsOnADateHoweverItIsWritten) {
  for (const std::string line : {"# until: 2027-01-31", "#until:2027-01-31",
                                 "#  UNTIL :  2027-01-31 \r", "## Until: 2027-01-31"}) {
    const auto baseline = parse_baseline("# a comment\n" + line + "\n", "b.txt");
    ASSERT_TRUE(baseline.ok()) << line;
    EXPECT_EQ(baseline->until, "2027-01-31") << line;
  }
  for (const std::string line : {"# until: soon", "# until: 31.01.2027", "# until: 2027-02-30",
                                 "#until:", "# until: 2027-01-31T10:00"})
    EXPECT_FALSE(parse_baseline(line, "b.txt").ok()) << line;
  EXPECT_EQ(parse_baseline("# until: 2027-05-01\n# until: 2026-05-01\n", "b.txt")->until,
            "2026-05-01");
  EXPECT_TRUE(parse_baseline("# until then these are known\n", "b.txt")->until.empty());
}

}  // namespace
}  // namespace premod
