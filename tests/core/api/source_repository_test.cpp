// A repository that builds its widget: the report says first what is judged, and nothing that a
// change adds takes a script from judgement.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/api/change.hpp"
#include "premod/premod.hpp"

namespace premod {
namespace {

constexpr const char* builds = R"({"scripts": {"build": "webpack"}})";

using Files = std::vector<MemoryFile>;

Files widget_in(const std::string& folder) {
  const std::string prefix = folder.empty() ? "" : folder + "/";
  return {{prefix + "manifest.json", test::manifest}, {prefix + "script.js", test::script(1)}};
}
Files operator+(Files a, const Files& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

Report report_of(Files files, Language language = Language::en) {
  std::ranges::sort(files, {}, &MemoryFile::path);
  Request request;
  request.rules = {"js-console"};
  request.language = language;
  const auto report = check_files(files, request);
  EXPECT_TRUE(report.ok()) << report.error().message;
  return report ? *report : Report{};
}
std::string said(const Files& files) {
  return test::notices(report_of(files), "source-repository");
}

TEST(SourceRepository, SaysWhatIsJudged) {
  const Files package = {{"package.json", builds}};
  EXPECT_EQ(said(package + widget_in("dist")),
            "package.json builds this widget. The committed build is judged: dist.\n");
  EXPECT_TRUE(test::has(said(package + widget_in("src")), "src is judged as it is;"));
  EXPECT_TRUE(test::has(said(package + widget_in("src") + widget_in("dist/widget")),
                        "The committed build (dist/widget) is judged, and the sources (src)"));
  EXPECT_TRUE(test::has(said(Files{{"app/package.json", builds}} + widget_in("app/public")),
                        "The committed build is judged: app/public."));
}

TEST(SourceRepository, SaysNothingWhereNothingIsBuilt) {
  EXPECT_EQ(said(widget_in("")), "");
  EXPECT_EQ(said(widget_in("dist")), "");
  for (const char* package : {R"({"scripts": {"lint": "eslint ."}})", "{}", "[]", "{", "",
                              R"({"scripts": "build"})", R"({"scripts": []})"})
    EXPECT_EQ(said(Files{{"package.json", package}} + widget_in("")), "") << package;
  EXPECT_EQ(said(Files{{"other/package.json", builds}} + widget_in("widget")), "");
}

TEST(SourceRepository, WhatAChangeAddsTakesNothingFromJudgement) {
  const std::size_t before = report_of(widget_in("src")).findings.front().place_count();
  ASSERT_EQ(before, 1U);
  const Files clean = {{"dist/manifest.json", test::manifest}, {"dist/script.js", test::script(0)}};
  for (const Files& added :
       {Files{{"package.json", builds}}, clean, Files{{"package.json", builds}} + clean,
        Files{{"src/package.json", builds}}, Files{{"src/dist/manifest.json", test::manifest}}}) {
    const Report report = report_of(widget_in("src") + added);
    const bool found = std::ranges::any_of(report.findings, [](const Finding& finding) {
      return finding.place.file == "src/script.js";
    });
    EXPECT_TRUE(found) << added.front().path;
  }
}

TEST(SourceRepository, IsToldInTheReadersLanguage) {
  const Files files = Files{{"package.json", builds}} + widget_in("dist");
  EXPECT_TRUE(test::has(test::notices(report_of(files, Language::ru), "source-repository"),
                        "Проверяется сборка из репозитория: dist."));
}

}  // namespace
}  // namespace premod
