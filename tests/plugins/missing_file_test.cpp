// A finding about a file that is not there: dashboards link what exists, people read what is
// missing.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/format.hpp"
#include "premod/premod.hpp"

namespace premod {
namespace {

using nlohmann::json;

Report without_logos() {
  const std::vector<MemoryFile> files = {
      {"widget/manifest.json", R"({"widget": {"name": "widget.name"}, "locations": ["settings"]})"},
      {"widget/i18n/ru.json", R"({"widget": {"name": "Часы"}})"}};
  Request request;
  request.rules = {"archive-required-files"};
  const auto report = check_files(files, request);
  return report ? *report : Report{};
}

std::string written(std::string_view format) {
  for (const cli::Format& one : cli::formats())
    if (one.name == format) return one.write(without_logos(), {});
  return {};
}

TEST(MissingFile, KeepsItsNameInTheReport) {
  const Report report = without_logos();
  ASSERT_FALSE(report.findings.empty());
  EXPECT_TRUE(report.findings[0].place.file.starts_with("widget/images/logo"))
      << report.findings[0].place.file;
  EXPECT_NE(written("terminal").find("widget/images/logo"), std::string::npos);
  EXPECT_NE(written("json").find("\"file\": \"widget/images/logo"), std::string::npos);
}

TEST(MissingFile, SarifStandsAtTheManifestAndNamesTheFile) {
  const json results = json::parse(written("sarif"))["runs"][0]["results"];
  ASSERT_FALSE(results.empty());
  for (const json& result : results) {
    const json& place = result["locations"][0]["physicalLocation"];
    EXPECT_EQ(place["artifactLocation"]["uri"], "widget/manifest.json");
    EXPECT_EQ(place["region"]["startLine"], 1);
    EXPECT_NE(result["message"]["text"].get<std::string>().find("images/logo"), std::string::npos);
    EXPECT_FALSE(result["partialFingerprints"].contains("primaryLocationLineHash"));
  }
}

TEST(MissingFile, EveryOtherDashboardIsSentToTheManifest) {
  for (const json& entry : json::parse(written("gitlab"))) {
    EXPECT_EQ(entry["location"]["path"], "widget/manifest.json");
    EXPECT_NE(entry["description"].get<std::string>().find("images/logo"), std::string::npos);
  }
  for (const json& one : json::parse(written("rdjson"))["diagnostics"])
    EXPECT_EQ(one["location"]["path"], "widget/manifest.json");
  for (const json& issue : json::parse(written("sonar"))["issues"])
    EXPECT_EQ(issue["primaryLocation"]["filePath"], "widget/manifest.json");
  const std::string annotation = written("github");
  EXPECT_NE(annotation.find("file=widget/manifest.json,line=1"), std::string::npos) << annotation;
  EXPECT_EQ(annotation.find("file=widget/images"), std::string::npos) << annotation;
  EXPECT_NE(written("azure").find("sourcepath=widget/manifest.json"), std::string::npos);
  EXPECT_NE(written("junit").find("file=\"widget/manifest.json\""), std::string::npos);
}

}  // namespace
}  // namespace premod
