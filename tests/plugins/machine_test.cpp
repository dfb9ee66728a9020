// rdjson and JUnit.
#include "cli/machine/machine.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "plugins/sample.hpp"

namespace premod::cli {
namespace {

using nlohmann::json;

TEST(Rdjson, HoldsNewFindingsWithByteColumns) {
  Report report = sample::golden();
  report.findings[3].place.snippet = "день(1)";
  report.findings[3].place.region = Region{12, 5, 12, 8};
  const json all = json::parse(rdjson(report, {}));
  EXPECT_EQ(all["source"]["name"], "premod");
  ASSERT_EQ(all["diagnostics"].size(), 5U);
  const json& one = all["diagnostics"][3];
  EXPECT_EQ(one["severity"], "ERROR");
  EXPECT_EQ(one["code"]["value"], "js-console");
  EXPECT_EQ(one["location"]["path"], "widget/script.js");
  EXPECT_EQ(one["location"]["range"]["start"], (json{{"line", 12}, {"column", 9}}));
  EXPECT_EQ(one["location"]["range"]["end"], (json{{"line", 12}, {"column", 12}}));
}

TEST(Rdjson, OffersAFixInsideTheLinesItKnows) {
  Report report = sample::golden();
  Finding& finding = report.findings[3];
  finding.place.snippet = "день(1)";
  finding.place.region = Region{12, 5, 12, 8};
  finding.fixes = {{"x", {{finding.place.file, 0, 1, "2", Region{12, 6, 12, 7}, 10}}},
                   {"y", {{finding.place.file, 0, 1, "3", Region{13, 6, 13, 7}}}},
                   {"z", {{"other.js", 0, 1, "3", Region{12, 6, 12, 7}}}}};
  const json one = json::parse(rdjson(report, {}))["diagnostics"][3]["suggestions"];
  ASSERT_EQ(one.size(), 1U);
  EXPECT_EQ(one[0]["text"], "2");
  EXPECT_EQ(one[0]["range"]["start"], (json{{"line", 12}, {"column", 10}}));
  EXPECT_EQ(one[0]["range"]["end"], (json{{"line", 12}, {"column", 11}}));
}

TEST(Rdjson, ColumnsThatCannotBeKnownAreLeftOut) {
  Report report = sample::golden();
  report.findings[3].place.snippet_column = 4000;
  const json all = json::parse(rdjson(report, {}));
  EXPECT_EQ(all["diagnostics"][3]["location"]["range"]["start"], (json{{"line", 12}}));
}

TEST(Rdjson, HostileTextIsValid) {
  const std::string out = rdjson(sample::hostile(), {});
  EXPECT_FALSE(json::parse(out)["diagnostics"].empty());
  EXPECT_EQ(out.find("##["), std::string::npos);
}

TEST(Junit, OneCaseARule) {
  const std::string out = junit(sample::golden(), {});
  EXPECT_NE(
      out.find("<testsuite name=\"widget\" tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\">"),
      std::string::npos)
      << out;
  EXPECT_NE(out.find("widget/script.js:12:5: console.log writes"), std::string::npos) << out;
  EXPECT_NE(out.find("<skipped>A person must answer: no answer.</skipped>"), std::string::npos)
      << out;
  EXPECT_NE(out.find("<testcase name=\"js-console\" classname=\"premod.widget\" "
                     "file=\"widget/script.js\"><failure"),
            std::string::npos)
      << out;
  EXPECT_NE(out.find("<testcase name=\"text-no-bom\" classname=\"premod.widget\" "
                     "file=\"widget/manifest.json\"><system-out>"),
            std::string::npos)
      << "warnings do not fail " << out;
}

TEST(Junit, ClassesHaveNoEmptyPartsAndTextIsBounded) {
  Report report = sample::big(500);
  for (Finding& finding : report.findings) finding.widget = ".";
  std::string out = junit(report, {});
  EXPECT_NE(out.find("classname=\"premod.root\""), std::string::npos);
  EXPECT_NE(out.find("\n400 more places are not shown."), std::string::npos);
  EXPECT_LT(out.size(), 120000U);
  for (Finding& finding : report.findings) finding.widget = "crm.widget/v1.2";
  out = junit(report, {});
  EXPECT_NE(out.find("classname=\"premod.crm_widget/v1_2\""), std::string::npos);
}

TEST(Rdjson, ALineThatGoesIsALineWithoutColumns) {
  Report report = sample::golden();
  Finding& finding = report.findings[4];  // lines 20 to 22
  finding.fixes = {{"x", {{finding.place.file, 100, 30, "", Region{20, 1, 23, 1}}}}};
  const json one = json::parse(rdjson(report, {}))["diagnostics"][4];
  const json range = {{"start", {{"line", 20}}}, {"end", {{"line", 22}}}};
  EXPECT_EQ(one["location"]["range"], range);
  ASSERT_EQ(one["suggestions"].size(), 1U);
  EXPECT_EQ(one["suggestions"][0], (json{{"range", range}, {"text", ""}}));
}

TEST(Rdjson, LinesThatGoOneByOneAreOneSuggestionIfTheyFollowEachOther) {
  Report report = sample::golden();
  Finding& finding = report.findings[4];  // lines 20 to 22
  const std::string& file = finding.place.file;
  finding.fixes = {
      {"x", {{file, 100, 9, "", Region{20, 1, 21, 1}}, {file, 109, 9, "", Region{21, 1, 23, 1}}}}};
  const json one = json::parse(rdjson(report, {}))["diagnostics"][4];
  const json range = {{"start", {{"line", 20}}}, {"end", {{"line", 22}}}};
  EXPECT_EQ(one["suggestions"], (json::array({{{"range", range}, {"text", ""}}})));
  finding.fixes[0].edits[1].region = Region{30, 1, 31, 1};
  EXPECT_FALSE(json::parse(rdjson(report, {}))["diagnostics"][4].contains("suggestions"));
}

TEST(Rdjson, AFixInALongLineOrOfAByteOrderMarkIsKnownByItsBytes) {
  Report report = sample::golden();
  Finding& finding = report.findings[3];
  const std::string& file = finding.place.file;
  finding.place.snippet_column = 4000;
  finding.fixes = {{"x", {{file, 9000, 6, "amoCRM", Region{12, 4100, 12, 4106}, 5200}}}};
  json one = json::parse(rdjson(report, {}))["diagnostics"][3]["suggestions"][0];
  EXPECT_EQ(one["range"]["start"], (json{{"line", 12}, {"column", 5200}}));
  EXPECT_EQ(one["range"]["end"], (json{{"line", 12}, {"column", 5206}}));

  finding.place.region = Region{1, 1, 1, 1};
  finding.fixes = {{"x", {{file, 0, 3, "", Region{1, 1, 1, 1}, 1}}}};
  one = json::parse(rdjson(report, {}))["diagnostics"][3]["suggestions"][0];
  EXPECT_EQ(one["range"]["start"], (json{{"line", 1}, {"column", 1}}));
  EXPECT_EQ(one["range"]["end"], (json{{"line", 1}, {"column", 4}}));
}

TEST(Rdjson, SeveralEditsAreOneSuggestionOfWholeLines) {
  Report report = sample::golden();
  Finding& finding = report.findings[4];  // "console.warn(\n  'a',\n);"
  finding.fixes = {{"x",
                    {{finding.place.file, 100, 7, "day", Region{20, 1, 20, 8}},
                     {finding.place.file, 117, 1, "b", Region{21, 4, 21, 5}}}}};
  const json one = json::parse(rdjson(report, {}))["diagnostics"][4];
  EXPECT_EQ(one["suggestions"][0]["text"], "day.warn(\n  'b',\n);");
  EXPECT_EQ(one["suggestions"][0]["range"], one["location"]["range"]);
  finding.fixes[0].edits[1].region = Region{29, 1, 29, 2};  // outside of what is known
  EXPECT_FALSE(json::parse(rdjson(report, {}))["diagnostics"][4].contains("suggestions"));
}

TEST(Rdjson, ACommentStandsAtTheHeadAndNamesItsRelatedPlaces) {
  const json all = json::parse(rdjson(sample::golden(), {}))["diagnostics"];
  EXPECT_EQ(all[4]["location"]["range"]["end"], (json{{"line", 20}, {"column", 14}}));
  ASSERT_EQ(all[3]["relatedLocations"].size(), 1U);
  EXPECT_EQ(all[3]["relatedLocations"][0]["message"], "the function that calls it");
  EXPECT_EQ(all[3]["relatedLocations"][0]["location"]["path"], "widget/lib/log.js");
}

TEST(Sonar, HoldsRulesImpactsAndPlaces) {
  Report report = sample::golden();
  report.findings[5].level = Level::note;  // not the rule's own level
  const json all = json::parse(sonar(report, {}));
  std::map<std::string, json> rules;
  for (const json& rule : all["rules"]) rules[rule["id"]] = rule;
  ASSERT_EQ(rules.size(), 3U);
  EXPECT_EQ(rules["js-console"]["impacts"],
            (json{{{"softwareQuality", "SECURITY"}, {"severity", "HIGH"}}}));
  EXPECT_EQ(rules["js-console-note"]["impacts"][0]["severity"], "LOW");
  EXPECT_EQ(rules["text-no-bom"]["impacts"][0]["softwareQuality"], "MAINTAINABILITY");
  EXPECT_EQ(rules["js-console"]["engineId"], "premod");
  ASSERT_EQ(all["issues"].size(), 6U);  // the waived one is out
  for (const json& issue : all["issues"]) EXPECT_TRUE(rules.contains(issue["ruleId"]));
  const json& first = all["issues"][3];
  EXPECT_EQ(first["primaryLocation"]["textRange"],
            (json{{"startLine", 12}, {"endLine", 12}, {"startColumn", 4}, {"endColumn", 22}}));
  EXPECT_EQ(first["secondaryLocations"][0]["filePath"], "widget/lib/log.js");
  EXPECT_FALSE(all["issues"][2]["primaryLocation"].contains("textRange")) << "a whole file";
}

TEST(Sonar, HostileTextIsValid) {
  const json all = json::parse(sonar(sample::hostile(), {}));
  EXPECT_FALSE(all["issues"].empty());
  for (const json& issue : all["issues"])
    EXPECT_TRUE(is_portable_path(issue["primaryLocation"]["filePath"].get<std::string>()));
}

TEST(Azure, ErrorsAndWarningsAreCommands) {
  const std::string out = azure(sample::golden(), {});
  EXPECT_TRUE(
      out.starts_with("##vso[task.logissue type=error;sourcepath=widget/script.js;"
                      "linenumber=12;columnnumber=5;code=js-console]console.log writes"))
      << out;
  EXPECT_EQ(out.find("console.x"), std::string::npos);
  EXPECT_NE(out.find("type=warning;sourcepath=widget/manifest.json;code=text-no-bom]"),
            std::string::npos)
      << out;
}

TEST(Azure, TextCannotEndACommandOrBeginOne) {
  Report report = sample::big(1);
  report.findings[0].place.file = "a];type=warning/50%.js";
  report.findings[0].message = "100%0A\r\n##vso[task.complete result=Succeeded]";
  const std::string out = azure(report, {});
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 1);
  EXPECT_NE(out.find("sourcepath=a%5D%3Btype=warning/50%AZP25.js;"), std::string::npos) << out;
  EXPECT_NE(out.find("]100%AZP250A"), std::string::npos) << out;
  const std::string hostile = azure(sample::hostile(), {});
  std::size_t lines = 0;
  for (std::size_t at = 0; at < hostile.size(); at = hostile.find('\n', at) + 1, ++lines)
    EXPECT_EQ(hostile.compare(at, 20, "##vso[task.logissue "), 0);
  EXPECT_GT(lines, 0U);
}

TEST(Junit, ACrashIsAnError) {
  Report report = sample::clean();
  report.outcomes[1].kind = OutcomeKind::crashed;
  report.outcomes[1].why = "<out of range>";
  EXPECT_NE(junit(report, {}).find("<error message=\"&lt;out of range&gt;\"/>"), std::string::npos);
}

TEST(Junit, HostileTextIsWellFormed) {
  const std::string out = junit(sample::hostile(), {});
  EXPECT_TRUE(is_utf8(out));
  for (const char* part : {"<script", "<img", "<![CDATA[", "\x1B", "##[", "\r"})
    EXPECT_EQ(out.find(part), std::string::npos) << part;
  for (std::size_t at = out.find('&'); at != std::string::npos; at = out.find('&', at + 1)) {
    const std::string entity = out.substr(at, out.find(';', at) - at + 1);
    EXPECT_TRUE(entity == "&lt;" || entity == "&gt;" || entity == "&amp;" || entity == "&quot;" ||
                entity == "&#39;")
        << entity;
  }
}

TEST(Rdjson, APlaceOfOwnCodeIsADiagnosticAThirdPartyFileIsOne) {
  const auto all = nlohmann::json::parse(rdjson(sample::grouped(), {}))["diagnostics"];
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0]["relatedLocations"].size(), 2U);
  EXPECT_FALSE(all[1].contains("relatedLocations"));
}

TEST(Concise, IsALineAPlaceInTheOrderOfTheFiles) {
  const std::string out = concise(sample::grouped(), {});
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 5);
  EXPECT_TRUE(out.starts_with("widget/lib/x.js:1:1: error js-console: ")) << out;
  const auto first = out.find("widget/script.js:12:5: ");
  EXPECT_LT(first, out.find("widget/script.js:20:5: error js-console: console.warn"));
}

}  // namespace
}  // namespace premod::cli
