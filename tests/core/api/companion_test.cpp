// An archive beside its folder, through the public API.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/snapshot/zip_builder.hpp"
#include "premod/premod.hpp"

namespace premod {
namespace {

const std::string manifest = R"({"widget": {"name": "x"}})";

Report check_with(const std::string& archive) {
  const std::vector<MemoryFile> files = {
      {"crm/manifest.json", manifest}, {"crm/script.js", "1;\n"}, {"widget.zip", archive}};
  Request request;
  request.rules = {"archive-unsafe-entry", "archive-name", "text-line-ends",
                   "conduct-no-rival-product"};
  const Result<Report> report = check_files(files, request);
  EXPECT_TRUE(report) << (report ? "" : report.error().message);
  return report ? *report : Report();
}

bool has_notice(const Report& report, const std::string& id, const std::string& part) {
  return std::any_of(report.notices.begin(), report.notices.end(), [&](const Notice& notice) {
    return notice.id == id && notice.file == "widget.zip" &&
           notice.message.find(part) != std::string::npos;
  });
}

TEST(Companion, IsCheckedAndCompared) {
  test::ZipBuilder zip;
  zip.add("manifest.json", manifest)
      .add("script.js", "1;\r\n")
      .add({.name = "../evil", .data = "x"});
  const Report report = check_with(zip.bytes());
  ASSERT_EQ(report.widgets.size(), 2U);
  EXPECT_EQ(report.widgets[0].root, "crm");
  EXPECT_EQ(report.widgets[1].root, "widget.zip");
  EXPECT_TRUE(report.widgets[1].archive);
  ASSERT_EQ(report.findings.size(), 2U);
  for (const Finding& finding : report.findings) EXPECT_EQ(finding.widget, "widget.zip");
  EXPECT_TRUE(
      std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
        return finding.rule == "text-line-ends" && finding.place.file == "widget.zip!/script.js";
      }));
  EXPECT_TRUE(has_notice(report, "archive-differs", "1 with other line ends only (script.js)"));
  EXPECT_EQ(std::count_if(
                report.outcomes.begin(), report.outcomes.end(),
                [](const Outcome& outcome) { return outcome.rule == "conduct-no-rival-product"; }),
            1);
}

TEST(Companion, IsSilentWhenNothingDiffers) {
  test::ZipBuilder zip;
  zip.add("manifest.json", manifest).add("script.js", "1;\n");
  const Report report = check_with(zip.bytes());
  EXPECT_EQ(report.widgets.size(), 2U);
  EXPECT_TRUE(report.findings.empty());
  EXPECT_FALSE(has_notice(report, "archive-differs", ""));
}

TEST(Companion, SaysWhenItCannotBeRead) {
  const Report report = check_with("PK\x03\x04 cut");
  EXPECT_EQ(report.widgets.size(), 1U);
  EXPECT_TRUE(has_notice(report, "archive-not-read", "was cut short"));
}

}  // namespace
}  // namespace premod
