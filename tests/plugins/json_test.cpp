// The JSON contract and the public helpers for writing.
#include <gtest/gtest.h>

#include <chrono>
#include <nlohmann/json.hpp>

#include "plugins/sample.hpp"

namespace premod {
namespace {

using nlohmann::json;

TEST(ReportJson, KeepsTheContract) {
  const json all = json::parse(report_json(sample::golden()));
  EXPECT_EQ(all["profile"], "amocrm");
  EXPECT_EQ(all["lang"], "en");
  EXPECT_EQ(all["widgets"][0]["root"], "widget");
  EXPECT_EQ(all["decision"]["verdict"], "block");
  EXPECT_EQ(all["decision"]["reasons"], json::array({"2 new errors."}));
  EXPECT_EQ(all["rules"][1]["title"], "Calls that write to the console");
  EXPECT_EQ(all["clauses"][0]["demand"], "No console output");
  EXPECT_EQ(all["outcomes"][0]["rule"], "conduct-no-rival-product");
  EXPECT_EQ(all["outcomes"][0]["outcome"], "unanswered");
  EXPECT_EQ(all["outcomes"][0]["why"], "no answer");
  const json& finding = all["findings"][3];
  EXPECT_EQ(finding["rule"], "js-console");
  EXPECT_EQ(finding["level"], "error");
  EXPECT_EQ(finding["basis"], "reject");
  EXPECT_EQ(finding["file"], "widget/script.js");
  EXPECT_EQ(finding["line"], 12);
  EXPECT_EQ(finding["column"], 5);
  EXPECT_EQ(finding["endLine"], 12);
  EXPECT_EQ(finding["endColumn"], 23);
  EXPECT_EQ(finding["clauses"], json{"req-3.1.1-console-other"});
  EXPECT_EQ(finding["new"], true);
  EXPECT_EQ(finding["waived"], false);
  EXPECT_EQ(finding["origin"]["author"], "Инна Петрова");
  EXPECT_EQ(finding["origin"]["time"], "2026-02-03T12:51:12+03:00");
  EXPECT_EQ(finding["origin"]["commit"], "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d");
}

TEST(ReportJson, PlacesHaveAnIdentityOfTheirOwn) {
  Report report = sample::golden();
  Finding& first = report.findings[3];
  Occurrence other = report.findings[4];
  other.message = "console.warn writes to the console.";
  other.own_code = false;
  first.others = {other};
  first.also = " Also: console.warn";
  const json finding = json::parse(report_json(report))["findings"][3];
  EXPECT_EQ(finding["message"], first.message + first.also);
  ASSERT_EQ(finding["places"].size(), 2U);
  for (const char* name : {"file", "line", "column", "endLine", "endColumn", "snippet",
                           "fingerprint", "new", "waived", "origin"}) {
    EXPECT_EQ(finding["places"][0].at(name), finding.at(name)) << name;
    EXPECT_TRUE(finding["places"][1].contains(name)) << name;
  }
  EXPECT_EQ(finding["places"][1]["line"], 20);
  EXPECT_EQ(finding["places"][1]["fingerprint"], other.fingerprint);
  EXPECT_EQ(finding["places"][1]["message"], other.message);
  EXPECT_EQ(finding["places"][1]["ownCode"], false);
}

TEST(ReportJson, WithoutAPlaceTheCoordinatesAreNull) {
  const json all = json::parse(report_json(sample::golden()));
  const json& finding = all["findings"][0];
  for (const char* name : {"file", "line", "column", "endLine", "endColumn", "origin"})
    EXPECT_TRUE(finding.at(name).is_null()) << name;
}

TEST(ReportJson, IsTheSameEveryTimeAndHoldsNoAddresses) {
  const std::string once = report_json(sample::big(300));
  EXPECT_EQ(once, report_json(sample::big(300)));
  EXPECT_EQ(once.back(), '\n');
  EXPECT_EQ(once.find("inna@example.com"), std::string::npos);
}

TEST(ReportJson, HostileTextIsAValidDocumentAndNoCommand) {
  const std::string out = report_json(sample::hostile());
  EXPECT_TRUE(is_utf8(out));
  EXPECT_EQ(out.find("##["), std::string::npos);
  const json all = json::parse(out);
  EXPECT_EQ(all["findings"].size(), sample::hostile().findings.size());
  EXPECT_EQ(all["findings"][4]["message"], "see ##[set-output name=result]pass");
  EXPECT_EQ(all["findings"][6]["message"], "a\r::add-mask::token");
}

TEST(Writing, PlainLineHasNoControls) {
  EXPECT_EQ(plain_line("a\r\nb\tc"), "a b c");
  EXPECT_EQ(plain_line("x##[error]y"), "x##\\[error]y");
  EXPECT_EQ(plain_line("a\xE2\x80\xAE"
                       "b\x1B"),
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD");
  EXPECT_EQ(plain_line("\xC3("), "\xEF\xBF\xBD(");
  EXPECT_EQ(plain_text("a\r\nb\rc"), "a\nb\nc");
}

TEST(Writing, KnowsLinesThatARunnerWouldTakeForCommands) {
  EXPECT_TRUE(begins_like_command("::error::x"));
  EXPECT_TRUE(begins_like_command(" \t\xC2\xA0::add-mask::x"));
  EXPECT_FALSE(begins_like_command("see ::error::x"));
}

TEST(Writing, MarkdownStaysReadable) {
  EXPECT_EQ(markdown_text("Write \"everywhere\", or remove it. (js-console)"),
            "Write \"everywhere\", or remove it. (js-console)");
  EXPECT_EQ(markdown_text("ключ: snake_case, 3.5 — 100%"), "ключ: snake_case, 3.5 — 100%");
  for (const char* attack :
       {"http://evil.example", "www.evil.example", "@everyone", "#1", "GH-1", "- item", "1. item",
        "# head", "*x*", "_x_", "`x`", "[x](y)", "<b>", "a | b", "~~x~~", "&lt;", "$x$", ":tada:"})
    EXPECT_NE(markdown_text(attack), attack);
}

TEST(Writing, Times) {
  EXPECT_EQ(iso_time(0, 0), "1970-01-01T00:00:00+00:00");
  EXPECT_EQ(iso_time(1709210096, -210), "2024-02-29T09:04:56-03:30");
  EXPECT_EQ(iso_time(-1, 60), "1970-01-01T00:59:59+01:00");
  EXPECT_EQ(iso_time(951782400, 0), "2000-02-29T00:00:00+00:00");
}

TEST(Writing, FillsInOnePass) {
  EXPECT_EQ(filled("{a} {b} {c} {", {{"a", "{b}"}, {"b", "2"}}), "{b} 2 {c} {");
}

TEST(Writing, ShortensByUtf16Units) {
  EXPECT_EQ(shortened("abcdef", 6), "abcdef");
  EXPECT_EQ(shortened("abcdefg", 6), "abcde…");
  EXPECT_EQ(shortened("😀😀😀", 5), "😀😀…");
}

}  // namespace
}  // namespace premod
