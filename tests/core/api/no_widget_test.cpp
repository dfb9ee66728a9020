// What has no widget's folder is checked all the same: an external integration, a listing alone, a
// repository with a packed widget only.
#include <gtest/gtest.h>

#include <algorithm>

#include "premod/premod.hpp"

namespace premod {
namespace {

Result<Report> check_all(const std::vector<MemoryFile>& files) { return check_files(files, {}); }

bool has(const Report& report, const std::string& rule) {
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [&](const Finding& finding) { return finding.rule == rule; });
}

TEST(NoWidget, AnExternalIntegrationIsJudgedByItsListingAndBackEnd) {
  const auto report = check_all({{"premod.json", R"({"kind": "external", "backend": ["server"],
                   "listing": {"ru": {"name": "amoCRM Часы", "description": "Часы"}}})"},
                                 {"server/hook.php", "<?php var_dump($_POST);\n"}});
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_TRUE(has(*report, "listing-brand-name"));
  EXPECT_TRUE(has(*report, "php-dump"));
  EXPECT_FALSE(has(*report, "project-kind"));
  EXPECT_FALSE(has(*report, "archive-required-files"));
}

TEST(NoWidget, NothingAtAllIsStillAnError) {
  EXPECT_FALSE(check_all({{"README", "nothing\n"}}));
  EXPECT_FALSE(check_all({{"premod.json", "{}"}}));
}

TEST(NoWidget, ABackEndThatIsNotThereIsNamed) {
  const auto report = check_all({{"premod.json", R"({"kind": "external", "backend": ["server"]})"},
                                 {"server/readme.txt", "soon\n"}});
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_TRUE(std::any_of(report->notices.begin(), report->notices.end(),
                          [](const Notice& notice) { return notice.id == "backend-not-read"; }));
}

TEST(NoWidget, ABackEndInALanguageThatNobodyReadsIsNamedBesideItsPhp) {
  const auto report = check_all({{"premod.json", R"({"kind": "external", "backend": ["server"]})"},
                                 {"server/hook.php", "<?php http_response_code(200);\n"},
                                 {"server/stock.py", "import requests\n"}});
  ASSERT_TRUE(report) << report.error().message;
  const auto notice = std::find_if(report->notices.begin(), report->notices.end(),
                                   [](const Notice& one) { return one.id == "backend-not-read"; });
  ASSERT_NE(notice, report->notices.end());
  EXPECT_NE(notice->message.find("Python"), std::string::npos);
  EXPECT_NE(notice->message.find("server/stock.py"), std::string::npos);
}

TEST(NoWidget, ALanguageIsKnownHoweverItsEndingIsSpelt) {
  const auto report = check_all({{"premod.json", R"({"kind": "external", "backend": ["server"]})"},
                                 {"server/hook.php", "<?php http_response_code(200);\n"},
                                 {"server/APP.PY", "import requests\n"},
                                 {"server/my_node_modules/page.tsx", "export const a = 1;\n"},
                                 {"server/node_modules/other/a.go", "package a\n"},
                                 {"server/Types.D.TS", "declare const a: number;\n"}});
  ASSERT_TRUE(report) << report.error().message;
  const auto notice = std::find_if(report->notices.begin(), report->notices.end(),
                                   [](const Notice& one) { return one.id == "backend-not-read"; });
  ASSERT_NE(notice, report->notices.end());
  EXPECT_NE(notice->message.find("Python, TypeScript"), std::string::npos) << notice->message;
  EXPECT_EQ(notice->message.find("a.go"), std::string::npos) << notice->message;
  EXPECT_EQ(notice->message.find("D.TS"), std::string::npos) << notice->message;
}

}  // namespace
}  // namespace premod
