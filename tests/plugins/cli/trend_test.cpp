// `premod report`: a chart over the JSON reports of many runs, and a badge.
#include "cli/trend/trend.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "plugins/sample.hpp"

namespace premod::cli {
namespace {

namespace fs = std::filesystem;

std::string json_of(const std::string& findings, const std::string& verdict = "block",
                    const std::string& outcomes = "") {
  return R"({"tool": {"name": "premod"}, "revision": {"commit": "0123456789abcdef"}, "findings": [)" +
         findings + R"(], "outcomes": [)" + outcomes + R"(], "decision": {"verdict": ")" + verdict +
         R"(", "ready": false}})";
}
std::string finding(const std::string& level, bool waived = false) {
  return R"({"level": ")" + level + R"(", "waived": )" + (waived ? "true}" : "false}");
}
bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Trend, CountsWhatIsNotWaived) {
  const auto run = summary_of(
      "a", json_of(finding("error") + "," + finding("error", true) + "," + finding("warning") +
                       "," + finding("note") + "," + finding("note"),
                   "block", R"({"outcome": "unanswered"}, {"outcome": "passed"})"));
  ASSERT_TRUE(run.has_value());
  EXPECT_EQ(run->errors, 1U);
  EXPECT_EQ(run->warnings, 1U);
  EXPECT_EQ(run->notes, 2U);
  EXPECT_EQ(run->questions, 1U);
  EXPECT_EQ(run->verdict, "block");
}

TEST(Trend, ReadsWhatPremodWrites) {
  const Report report = sample::golden();
  const Counts counts = counts_of(report);
  const auto run = summary_of("a", report_json(report));
  ASSERT_TRUE(run.has_value());
  EXPECT_EQ(run->questions, counts.unanswered);
  EXPECT_EQ(run->commit, report.revision.commit);
  EXPECT_GE(run->errors, counts.errors);  // old ones too
}

TEST(Trend, TakesNothingElseForAReport) {
  for (const char* text :
       {"", "[]", "null", "{}", "{\"tool\": 1}", "{\"tool\": {\"name\": \"other\"}}",
        "{\"tool\": {\"name\": \"premod\"}", "\xff\xfe"})
    EXPECT_FALSE(summary_of("a", text).has_value()) << text;
  const auto odd = summary_of(
      "a", R"({"tool": {"name": "premod"}, "findings": [1, null, {"level": 2}], "outcomes": {},
              "decision": [], "revision": "x"})");
  ASSERT_TRUE(odd.has_value());
  EXPECT_EQ(odd->errors + odd->warnings + odd->notes + odd->questions, 0U);
  EXPECT_TRUE(summary_of("a", std::string(100'000, '[')) == std::nullopt);
}

std::vector<RunSummary> runs() {
  RunSummary first{"2026-01-01", "0123456789abcdef", 12, 30, 4, 26, "block", false};
  RunSummary second{"2026-02-01<script>", "\"onload=", 0, 7, 4, 0, "pass", true};
  return {first, second};
}

TEST(Trend, PageHoldsEveryRunAndNothingRunsThere) {
  for (const Language language : {Language::en, Language::ru, Language::es, Language::pt}) {
    const std::string page = trend_page(runs(), language);
    EXPECT_TRUE(has(page, "<html lang=\"" + std::string(name_of(language)) + "\">"));
    EXPECT_TRUE(has(page, "2026-01-01")) << page;
    EXPECT_TRUE(has(page, "<td>12</td><td>30</td><td>4</td><td>26</td>")) << page;
    EXPECT_FALSE(has(page, "<script")) << page;
    EXPECT_FALSE(has(page, "\"onload=")) << page;
    EXPECT_FALSE(has(page, "http:")) << page;
  }
}

TEST(Trend, TableStandsInColumns) {
  EXPECT_EQ(trend_table(runs(), Language::en),
            "Run                 Commit      Errors  Warnings  Notes  Questions  Gate\n"
            "2026-01-01          0123456789      12        30      4         26  blocked\n"
            "2026-02-01<script>  \"onload=         0         7      4          0  passed\n");
}

TEST(Trend, BadgeSaysTheWorstInWords) {
  RunSummary run{"a", "", 1, 5, 0, 3, "block", false};
  EXPECT_TRUE(has(badge(run, Language::en), "premod: 1 error<"));
  run.errors = 5;
  EXPECT_TRUE(has(badge(run, Language::ru), "premod: 5 ошибок<"));
  run.errors = 0, run.verdict = "incomplete";
  EXPECT_TRUE(has(badge(run, Language::en), "premod: incomplete<"));
  run.verdict = "pass";
  EXPECT_TRUE(has(badge(run, Language::es), "premod: 3 preguntas<"));
  run.questions = 0;
  EXPECT_TRUE(has(badge(run, Language::en), "premod: passed<"));
  run.ready = true;
  EXPECT_TRUE(has(badge(run, Language::pt), "premod: pronto para a moderação<"));
}

TEST(Trend, WritesAFileAndSaysWhatItLeavesOut) {
  char pattern[] = "/tmp/premod-trend-XXXXXX";
  const fs::path folder = mkdtemp(pattern);
  std::ofstream(folder / "2.json") << json_of(finding("error"));
  std::ofstream(folder / "1.json") << json_of("", "pass");
  std::ofstream(folder / "other.json") << "{}";
  std::ofstream(folder / "notes.txt") << "no report";
  const fs::path out = folder / "trend.html";
  testing::internal::CaptureStderr();
  EXPECT_EQ(trend_command(folder.string(), out.string(), Language::en), 0);
  EXPECT_TRUE(has(testing::internal::GetCapturedStderr(), "other.json"));
  std::ifstream in(out);
  const std::string page{std::istreambuf_iterator<char>(in), {}};
  EXPECT_LT(page.find("<th scope=\"row\">2<"), page.find("<th scope=\"row\">1<"));
  testing::internal::CaptureStderr();
  EXPECT_EQ(trend_command((folder / "nothing").string(), "", Language::en), 2);
  EXPECT_EQ(badge_command((folder / "other.json").string(), "", Language::en), 2);
  EXPECT_EQ(badge_command((folder / "2.json").string(), (folder / "b.svg").string(), Language::en),
            0);
  EXPECT_TRUE(has(testing::internal::GetCapturedStderr(), "no JSON report"));
  EXPECT_TRUE(fs::exists(folder / "b.svg"));
  fs::remove_all(folder);
}

}  // namespace
}  // namespace premod::cli
