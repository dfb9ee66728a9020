// GitLab Code Quality: entries that GitLab reads to the end.
#include "gitlab/gitlab.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "plugins/sample.hpp"

namespace premod::gitlab {
namespace {

using nlohmann::json;

TEST(Gitlab, CleanIsAnEmptyArray) {
  EXPECT_EQ(json::parse(code_quality(sample::clean())), json::array());
}

TEST(Gitlab, EntriesAreCompleteAndWaivedOnesAreOut) {
  const json all = json::parse(code_quality(sample::golden()));
  ASSERT_EQ(all.size(), 6U);
  const json& entry = all[3];
  EXPECT_EQ(entry["check_name"], "js-console");
  EXPECT_EQ(entry["severity"], "blocker");
  EXPECT_EQ(entry["categories"], json{"Security"});
  EXPECT_EQ(entry["location"]["path"], "widget/script.js");
  EXPECT_EQ(entry["location"]["lines"], (json{{"begin", 12}, {"end", 12}}));
  EXPECT_EQ(entry["description"],
            "console.log writes to the console of the account's users. Remove the call, or tell "
            "the user with the platform's own notifications. (js-console)");
  EXPECT_EQ(entry["engine_name"], "premod");
  EXPECT_EQ(all[0]["location"]["path"], "widget/manifest.json");
}

TEST(Gitlab, SeveritiesSortByDanger) {
  Report report = sample::golden();
  EXPECT_EQ(json::parse(code_quality(report))[3]["severity"], "blocker");
  report.rules[1].security = false;
  EXPECT_EQ(json::parse(code_quality(report))[3]["severity"], "critical");
  report.findings[3].basis = Basis::likely;
  EXPECT_EQ(json::parse(code_quality(report))[3]["severity"], "major");
  report.findings[3].level = Level::note;
  EXPECT_EQ(json::parse(code_quality(report))[3]["severity"], "info");
}

TEST(Gitlab, ABodyIsMarkdownWithoutEntities) {
  Report report = sample::big(1);
  report.findings[0].remedy = "Write \"everywhere\" or remove `it`. See http://x.example [a](b)";
  EXPECT_EQ(json::parse(code_quality(report))[0]["content"]["body"],
            "Write \"everywhere\" or remove \\`it\\`. See http\\://x.example \\[a\\](b)\n\n"
            "[js-console](https://example.com/req#3.1.1)");
}

TEST(Gitlab, ALongListSaysEachSentenceOnce) {
  Report report = sample::big(1000);
  for (Finding& finding : report.findings) finding.remedy = "Remove it.";
  EXPECT_EQ(
      json::parse(code_quality(report))[999]["content"]["body"].get<std::string>().substr(0, 10),
      "Remove it.");
  report.findings.push_back(report.findings[0]);
  report.findings.back().fingerprint = std::string(32, 'f');
  const json all = json::parse(code_quality(report));
  ASSERT_EQ(all.size(), 1001U);
  for (const json& entry : all) {
    EXPECT_FALSE(entry.contains("content"));
    EXPECT_NE(entry["description"].get<std::string>().find("Remove it."), std::string::npos);
  }
}

TEST(Gitlab, AFileInAnArchiveStandsAtTheArchive) {
  Report report = sample::big(1);
  report.findings[0].place.file = "dist/widget.zip!/script.js";
  report.findings[0].place.container = "dist/widget.zip";
  const json all = json::parse(code_quality(report));
  EXPECT_EQ(all[0]["location"]["path"], "dist/widget.zip");
  EXPECT_EQ(all[0]["location"]["lines"]["begin"], 1);
  EXPECT_TRUE(all[0]["description"].get<std::string>().starts_with("dist/widget.zip!/script.js: "));
}

TEST(Gitlab, FingerprintsAreUniqueEvenIfTheReportErrs) {
  Report report = sample::big(3);
  report.findings[2].fingerprint = report.findings[0].fingerprint;
  EXPECT_EQ(json::parse(code_quality(report)).size(), 2U);
}

TEST(Gitlab, HostileTextIsOneLineWithoutTags) {
  const std::string out = code_quality(sample::hostile());
  EXPECT_TRUE(is_utf8(out));
  EXPECT_EQ(out.find("##["), std::string::npos);
  for (const json& entry : json::parse(out)) {
    const std::string text = entry["description"];
    EXPECT_EQ(text.find_first_of("\r\n<>"), std::string::npos) << text;
    const std::string path = entry["location"]["path"];
    EXPECT_EQ(path.find_first_of("\\\r\n"), std::string::npos) << path;
  }
}

TEST(Gitlab, APlaceOfOwnCodeIsAnEntryAThirdPartyFileIsOne) {
  const json all = json::parse(code_quality(sample::grouped()));
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0]["location"]["path"], "widget/lib/x.js");
  EXPECT_NE(all[0]["description"].get<std::string>().find("(+2). "), std::string::npos);
  EXPECT_EQ(all[1]["location"]["lines"]["begin"], 12);
  EXPECT_EQ(all[2]["location"]["lines"]["begin"], 20);
  EXPECT_TRUE(all[2]["description"].get<std::string>().find("console.warn") != std::string::npos);
}

}  // namespace
}  // namespace premod::gitlab
