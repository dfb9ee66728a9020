// rdjson and JUnit.
#include "cli/machine.hpp"

#include <gtest/gtest.h>

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
  finding.fixes = {{"x", {{finding.place.file, 0, 1, "2", Region{12, 6, 12, 7}}}},
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
      out.find("<testsuite name=\"widget\" tests=\"3\" failures=\"2\" errors=\"0\" skipped=\"1\">"),
      std::string::npos)
      << out;
  EXPECT_NE(out.find("widget/script.js:12:5: console.log writes"), std::string::npos) << out;
  EXPECT_NE(out.find("<skipped>unanswered: no answer</skipped>"), std::string::npos) << out;
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
