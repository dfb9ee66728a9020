// GitHub Actions: exact escapes, the budget, and text of the checked files that stays text.
#include "github/github.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "plugins/sample.hpp"

namespace premod::github {
namespace {

using nlohmann::json;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// What the runner does with a line of output, written from its documentation in the reference.
std::string treated_as(std::string line) {
  static const std::set<std::string> known = {
      "error",    "warning",    "notice",   "debug",      "group",   "endgroup",
      "add-mask", "set-output", "add-path", "save-state", "set-env", "stop-commands"};
  if (begins_like_command(line)) {
    const std::string body = line.substr(line.find("::") + 2);
    const std::size_t end = body.find("::");
    if (end != std::string::npos) {
      const std::string name = body.substr(0, std::min(end, body.find(' ')));
      if (known.contains(name)) return name;
    }
  }
  const std::size_t mark = line.find("##[");
  const std::size_t close = mark == std::string::npos ? mark : line.find(']', mark);
  if (close == std::string::npos) return "";
  const std::string inside = line.substr(mark + 3, close - mark - 3);
  const std::string name = inside.substr(0, inside.find(' '));
  return known.contains(name) ? name : "";
}

TEST(Github, CommandsAreEscapedAsInTheVectors) {
  std::ifstream file(PREMOD_SOURCE_DIR "/tests/plugins/data/github-vectors.json");
  const json all = json::parse(file);
  for (const json& vector : all["workflowCommands"]) {
    const json& p = vector["properties"];
    const auto text = [&](const char* name) {
      if (!p.contains(name)) return std::string();
      return p[name].is_string() ? p[name].get<std::string>() : p[name].dump();
    };
    EXPECT_EQ(command(vector["level"].get<std::string>(),
                      {{"title", text("title")},
                       {"file", text("file")},
                       {"line", text("startLine")},
                       {"endLine", text("endLine")},
                       {"col", text("startColumn")},
                       {"endColumn", text("endColumn")}},
                      vector["message"].get<std::string>()),
              vector["line"].get<std::string>());
  }
  for (const json& vector : all["stdoutTreatedAsCommand"])  // the model above agrees with theirs
    EXPECT_EQ(treated_as(vector["stdoutLine"]),
              vector["treatedAs"].is_null() ? "" : vector["treatedAs"].get<std::string>());
}

TEST(Github, AnAnnotationHasItsPlaceAndTitle) {
  const std::vector<std::string> lines = lines_of(annotations(sample::golden()));
  ASSERT_EQ(lines.size(), 5U);  // two errors, three warnings; old and waived ones are silent
  EXPECT_EQ(
      lines[0],
      "::error title=js-console%3A Calls that write to the console,file=widget/script.js,line=12,"
      "endLine=12,col=5,endColumn=23::console.log writes to the console of the account's users."
      "%0ARemove the call, or tell the user with the platform's own notifications."
      "%0Areq-3.1.1-console-other: No console output"
      "%0ALine by Инна Петрова, 2026-02-03");
  EXPECT_TRUE(has(lines[1], "line=20,endLine=20::")) << "the head, without columns";
  EXPECT_TRUE(
      lines[2].starts_with("::warning title=text-no-bom%3A Calls that write to the console::"));
  EXPECT_TRUE(has(lines[4], "file=widget/images/logo.png,line=1::"));
}

TEST(Github, TheBudgetGivesEveryRuleAChanceAndSaysTheRest) {
  Report report = sample::big(40);
  report.findings[30].rule = "text-no-bom";
  for (int i = 0; i < 12; ++i) report.findings[static_cast<std::size_t>(i)].level = Level::warning;
  const std::vector<std::string> lines = lines_of(annotations(report));
  ASSERT_EQ(lines.size(), 20U);
  EXPECT_TRUE(has(lines[0], "title=js-console"));
  EXPECT_TRUE(has(lines[1], "title=text-no-bom"));
  EXPECT_EQ(lines[9].substr(0, 32), "::error title=premod::19 more of");
  EXPECT_EQ(lines[19].substr(0, 33), "::warning title=premod::3 more of");
}

TEST(Github, AnIncompleteRunIsAnError) {
  Report report = sample::clean();
  report.decision = {Verdict::incomplete, {"js-console crashed."}, "", "", false};
  EXPECT_EQ(annotations(report), "::error title=premod::⚠️ Incomplete%0Ajs-console crashed.\n");
  EXPECT_EQ(annotations(sample::clean()), "");
}

TEST(Github, HostileTextIsNeverACommandOfItsOwn) {
  const std::string out = annotations(sample::hostile(), {.per_level = 1000});
  EXPECT_TRUE(is_utf8(out));
  EXPECT_EQ(out.find('\r'), std::string::npos);
  EXPECT_FALSE(has(out, "##["));
  const std::vector<std::string> lines = lines_of(out);
  std::size_t findings = 0;
  for (const Finding& finding : sample::hostile().findings) findings += finding.waived ? 0 : 1;
  EXPECT_EQ(lines.size(), findings);
  for (const std::string& line : lines) EXPECT_EQ(treated_as(line), "error") << line;
  for (const std::string& line : lines) {
    const std::string head = line.substr(0, line.find("::", 2));
    EXPECT_TRUE(head.starts_with("::error title=js-console%3A ")) << line;
    EXPECT_LT(line.size(), 20000U);
  }
}

TEST(Github, LongMessagesAreCutBeforeTheRunnerCutsThem) {
  Report report = sample::big(1);
  report.findings[0].message = std::string(9000, 'x');
  EXPECT_LT(annotations(report).size(), 4400U);
  report.rules[1].title = std::string(900, 't');
  EXPECT_LT(annotations(report).size(), 4700U);
}

TEST(Github, OutputsAreScalarsBetweenRandomDelimiters) {
  const std::string token(32, 'a');
  const Result<std::string> out = outputs(sample::golden(), token);
  ASSERT_TRUE(out.ok());
  EXPECT_TRUE(out->starts_with("verdict<<" + token + "\nblock\n" + token + "\nerrors<<" + token +
                               "\n2\n" + token + "\n"));
  EXPECT_FALSE(outputs(sample::golden(), "EOF").ok());
  EXPECT_FALSE(outputs(sample::golden(), std::string(32, '\n')).ok());
  const Result<std::string> hostile = outputs(sample::hostile(), token);
  for (const std::string& line : lines_of(*hostile))
    EXPECT_EQ(line.find_first_not_of("abcdefghijklmnopqrstuvwxyz-<0123456789"), std::string::npos);
}

TEST(Github, TheSummaryTellsTheVerdictTheNumbersAndTheRequirements) {
  const std::string out = summary(sample::golden());
  EXPECT_TRUE(out.starts_with("## premod: ❌ Blocked\n\n- 2 new errors.\n")) << out;
  EXPECT_TRUE(has(out,
                  "| Errors | Warnings | Notes | Old | Fixed | Waived | Unanswered questions |\n"
                  "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
                  "| 2 | 3 | 0 | 1 | 1 | 1 | 1 |\n"))
      << out;
  EXPECT_TRUE(has(out, "| [req-3.1.1-console-other](https://example.com/req#3.1.1) |")) << out;
  EXPECT_TRUE(has(out,
                  "(https://example.com/maker/widget/blob/"
                  "00112233445566778899aabbccddeeff00112233/widget/script.js#L12)"))
      << out;
  EXPECT_TRUE(has(out, "<details><summary>Fixed findings: 1</summary>")) << out;
  EXPECT_FALSE(has(out, "inna@"));
}

TEST(Github, TheSummaryBeginsWithTheMostFrequentRules) {
  Report report = sample::big(3);
  for (int i = 0; i < 12; ++i) {
    report.findings.push_back(report.findings[0]);
    report.findings.back().rule = "rule-" + std::to_string(i);
  }
  const std::string out = summary(report);
  EXPECT_TRUE(has(out, "| error | [js-console](https://example.com/req#3.1.1) | ")) << out;
  EXPECT_TRUE(has(out, "| | | and 3 more rules | |\n")) << out;
  EXPECT_LT(out.find("and 3 more rules"), out.find("<details"));
}

TEST(Github, TheSummaryStaysBelowItsLimitAndSaysWhatIsMissing) {
  const std::string out = summary(sample::big(8000));
  EXPECT_LT(out.size(), 900U * 1024);
  EXPECT_TRUE(has(out, "The summary was cut: ")) << out.substr(out.size() - 300);
  EXPECT_TRUE(has(out, "\n</details>\n"));
  EXPECT_LT(summary(sample::hostile()).size(), 900U * 1024);
}

TEST(Github, HostileTextInTheSummaryIsInert) {
  const std::string out = summary(sample::hostile());
  EXPECT_TRUE(is_utf8(out));
  for (const char* bad :
       {"<script", "<img", "##[", "](https://evil", "\r", "\x1B", "@everyone", "`"})
    EXPECT_FALSE(has(out, bad)) << bad;
  for (const std::string& line : lines_of(out)) EXPECT_FALSE(begins_like_command(line)) << line;
}

}  // namespace
}  // namespace premod::github
