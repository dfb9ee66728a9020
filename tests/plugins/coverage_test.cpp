// The requirement matrix: its numbers add up to all clauses, and no text in it becomes markup.
#include "cli/commands/coverage.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "plugins/sample.hpp"

namespace premod::cli {
namespace {

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

bool has(const std::string& text, std::string_view part) { return count(text, part) > 0; }

Coverage of_run() {
  static const Report report = sample::golden();
  return coverage_of(report);
}

TEST(Coverage, EveryClauseHasOneStateAndTheNumbersAddUp) {
  for (const Coverage& one : {of_run(), coverage_of_premod(Profile::kommo, Language::en)}) {
    ASSERT_EQ(one.rows.size(), clauses().size());
    std::size_t sum = 0;
    for (const std::string& state : one.states()) sum += one.count(state);
    EXPECT_EQ(sum, one.rows.size());
    const auto json = nlohmann::json::parse(coverage_json(one));
    std::size_t counted = 0;
    for (const auto& [state, n] : json["counts"].items()) counted += n.get<std::size_t>();
    EXPECT_EQ(counted, json["total"].get<std::size_t>());
    EXPECT_EQ(json["clauses"].size(), one.rows.size());
  }
}

TEST(Coverage, EveryClauseStandsOnEveryPageOnce) {
  const Coverage one = of_run();
  const std::string text = coverage_text(one), markdown = coverage_markdown(one),
                    html = coverage_html(one);
  for (const Coverage::Row& row : one.rows) {
    EXPECT_TRUE(has(text, row.clause.id)) << row.clause.id;
    EXPECT_EQ(count(markdown, "| `" + row.clause.id + "`"), 1U) << row.clause.id;
    EXPECT_EQ(count(html, "<tr id=\"" + row.clause.id + "\">"), 1U) << row.clause.id;
  }
}

TEST(Coverage, TheTablesTotalIsTheNumberOfClauses) {
  const Coverage one = of_run();
  const std::string total = std::to_string(one.rows.size());
  EXPECT_TRUE(has(coverage_markdown(one), " **" + total + "** |\n"));
  EXPECT_TRUE(has(coverage_html(one), ">" + total + "</td></tr>"));
}

TEST(Coverage, ThePageNeedsNothingElse) {
  const std::string page = coverage_html(of_run());
  for (const char* part : {"src=", "<link", "@import", "url(", "http://", "<script"})
    EXPECT_FALSE(has(page, part)) << part;
  EXPECT_TRUE(has(page, "default-src 'none'; style-src 'unsafe-inline'\""));
  EXPECT_TRUE(has(page, "prefers-color-scheme:dark"));
  EXPECT_TRUE(has(page, "name=\"viewport\""));
}

TEST(Coverage, HostileTextStaysText) {
  Report report = sample::golden();
  report.widgets.front().name = "<img src=x onerror=alert(1)> | `x` **b**\n# h";
  report.widgets.front().root = "a\"><script>1</script>";
  const Coverage one = coverage_of(report);
  const std::string page = coverage_html(one), markdown = coverage_markdown(one);
  for (const char* part : {"<img", "<script"}) {
    EXPECT_FALSE(has(page, part)) << part;
    EXPECT_FALSE(has(markdown, part)) << part;
  }
  EXPECT_FALSE(has(markdown, "\n# h"));
  EXPECT_FALSE(has(markdown, "**b**"));
}

TEST(Coverage, SpeaksTheReadersLanguage) {
  Report report = sample::golden();
  report.language = Language::ru;
  const std::string page = coverage_html(coverage_of(report));
  EXPECT_TRUE(has(page, "<html lang=\"ru\">"));
  EXPECT_TRUE(has(page, "Покрытие требований"));
  EXPECT_TRUE(has(coverage_markdown(coverage_of(report)), "Покрытие"));
}

}  // namespace
}  // namespace premod::cli
