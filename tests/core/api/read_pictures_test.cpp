// Words in pictures: recognised by the caller, judged by the rules, asked of people without a
// reader.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <optional>

#include "premod/premod.hpp"

namespace premod {
namespace {

using Reader = std::function<std::optional<std::string>(const Picture&)>;

const std::string png = "\x89PNG\r\n\x1A\n";

std::vector<MemoryFile> widget() {
  return {{"manifest.json", R"({
  "widget": {"name": "widget.name", "locale": ["en", "ru"]},
  "tour": {"is_tour": true, "tour_images": {"en": ["/images/tour.png"], "ru": ["/images/tour.png"]}},
  "locations": ["settings"]
})"},
          {"images/logo.png", png + "logo"},
          {"images/other.png", png + "is shown by nobody"},
          {"images/tour.png", png + "tour"},
          {"market/logo.png", png + "market"},
          {"market/again.png", png + "market"},
          {"premod.json", R"({"listing": {"en": {"logo": "market/logo.png",
                                                 "icon": "market/again.png"}}})"}};
}

Report report_with(const Reader& reader, std::vector<MemoryFile> files = widget()) {
  Request request;
  request.rules = {"image-brand-text", "image-text-language"};
  request.read_picture = reader;
  auto report = check_files(files, request);
  EXPECT_TRUE(report) << (report ? "" : report.error().message);
  return report ? std::move(report).value() : Report{};
}

std::vector<std::string> said(const Report& report, const std::string& rule) {
  std::vector<std::string> out;
  for (const Finding& finding : report.findings)
    if (finding.rule == rule) out.push_back(finding.message);
  return out;
}

TEST(ReadPictures, TheBrandOfALogoAndRussianInAnEnglishTourAreFound) {
  const Report report = report_with([](const Picture& picture) -> std::string {
    if (picture.bytes.ends_with("market")) return "Clock for amoCRM\n";
    if (picture.bytes.ends_with("tour")) return "Настройки виджета\nСохранить изменения\n";
    return "Clock\n";
  });
  EXPECT_FALSE(said(report, "image-brand-text").empty());
  const auto language = said(report, "image-text-language");
  ASSERT_EQ(language.size(), 1U);
  EXPECT_NE(language[0].find(" English"), std::string::npos) << language[0];
  for (const Finding& finding : report.findings) EXPECT_LE(finding.level, Level::warning);
}

TEST(ReadPictures, FewWordsLookAlikesAndTheRightLanguageAreLeftAlone) {
  const Report report = report_with([](const Picture& picture) -> std::string {
    if (picture.bytes.ends_with("tour"))
      return "СОМ НТТР\nSave the settings of the widget, then open a lead\nОК да";
    return "Clock among amounts\n";
  });
  EXPECT_TRUE(report.findings.empty());
}

TEST(ReadPictures, EachPictureThatIsShownIsReadOnceAndWithItsDigest) {
  std::vector<std::string> digests;
  (void)report_with([&](const Picture& picture) -> std::string {
    digests.emplace_back(picture.digest);
    return {};
  });
  EXPECT_EQ(digests.size(), 3U);  // logo, tour, market; two names of one picture are one
  for (const std::string& digest : digests) EXPECT_EQ(digest.size(), 64U);
}

TEST(ReadPictures, WithoutAReaderAPersonIsAsked) {
  const Report unread = report_with({});
  EXPECT_TRUE(unread.findings.empty());
  EXPECT_TRUE(unread.notices.empty());
  EXPECT_TRUE(std::all_of(unread.outcomes.begin(), unread.outcomes.end(),
                          [](const Outcome& one) { return one.kind == OutcomeKind::not_run; }));
}

TEST(ReadPictures, WhatTheReaderCouldNotReadIsSaid) {
  const Report report = report_with([](const Picture& picture) -> std::optional<std::string> {
    if (picture.bytes.ends_with("logo")) return std::nullopt;
    return "Clock\n";
  });
  ASSERT_EQ(report.notices.size(), 1U);
  EXPECT_EQ(report.notices[0].id, "picture-not-read");
  EXPECT_EQ(report.notices[0].file, "images/logo.png");
}

TEST(ReadPictures, MorePicturesThanTheLimitAreNotReadAndSaid) {
  std::vector<MemoryFile> files = {{"manifest.json", R"({"widget": {"name": "n"}})"}};
  std::string tour;
  for (int i = 0; i < 130; ++i) {
    const std::string name = "market/" + std::to_string(i) + ".png";
    files.push_back({name, png + name});
    tour += (i == 0 ? "\"" : ", \"") + name + "\"";
  }
  files.push_back({"premod.json", R"({"listing": {"en": {"tour": [)" + tour + "]}}}"});
  int calls = 0;
  const Report report = report_with(
      [&](const Picture&) -> std::string {
        ++calls;
        return {};
      },
      std::move(files));
  EXPECT_EQ(calls, 100);
  ASSERT_EQ(report.notices.size(), 1U);
  EXPECT_EQ(report.notices[0].id, "pictures-over-limit");
  EXPECT_NE(report.notices[0].message.find("30"), std::string::npos);
}

}  // namespace
}  // namespace premod
