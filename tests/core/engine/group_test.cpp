// A finding is a task: which places become one, and that none of them gets lost.
#include "engine/group.hpp"

#include <gtest/gtest.h>

#include <set>

#include "premod/premod.hpp"

namespace premod {
namespace {

const std::string manifest = R"({
  "widget": {"name": "widget.name", "description": "widget.description", "version": "1.0.0",
             "interface_version": 2, "init_once": false, "locale": ["en"], "installation": true},
  "locations": ["settings"], "settings": {}
})";

Report report_of(std::vector<MemoryFile> files, const std::vector<std::string>& rules) {
  files.push_back({"manifest.json", manifest});
  Request request;
  request.rules = rules;
  const Result<Report> report = check_files(files, request);
  EXPECT_TRUE(report) << (report ? "" : report.error().message);
  return report ? *report : Report();
}

std::string amd(const std::string& body) {
  return "define([], function () {\n  return function () {\n" + body + "  };\n});\n";
}

Finding finding(std::string task, std::string file, int line) {
  Finding out;
  out.rule = "js-console";
  out.level = Level::error;
  out.widget = ".";
  out.task = std::move(task);
  out.place.file = std::move(file);
  out.place.region = Region{line, 1, line, 5};
  out.fingerprint = out.place.file + std::to_string(line);
  out.message = "`console.log()` writes to the console";
  out.subject = "console.log";
  return out;
}

std::multiset<std::string> fingerprints_of(const std::vector<Finding>& findings) {
  std::multiset<std::string> out;
  for (const Finding& finding : findings)
    for (const Occurrence* one : places_of(finding)) out.insert(one->fingerprint);
  return out;
}

TEST(Group, HitsOfOneRuleInOneFileAreOneTask) {
  const Report report = report_of(
      {{"script.js", amd("    console.log(1);\n    console.warn(2);\n    console.log(3);\n")},
       {"lib/two.js", "define([], function () { console.log(3); });\n"}},
      {"js-console"});
  ASSERT_EQ(report.findings.size(), 2U);
  const Finding& script = report.findings[1];
  EXPECT_EQ(script.place.file, "script.js");
  ASSERT_EQ(script.place_count(), 3U);
  EXPECT_EQ(script.others[0].place.region->line, 4);
  EXPECT_NE(script.fingerprint, script.others[0].fingerprint);
  EXPECT_NE(script.sentence().find("console.log"), std::string::npos);
  EXPECT_NE(script.sentence().find("Also: console.warn"), std::string::npos) << script.sentence();
}

TEST(Group, TwoPlacesOfOneFileStayTwoFindings) {
  const Report report = report_of(
      {{"script.js", amd("    console.log(1);\n    console.warn(2);\n")}}, {"js-console"});
  ASSERT_EQ(report.findings.size(), 2U);
  EXPECT_NE(report.findings[0].message, report.findings[1].message);
}

TEST(Group, AllLanguagesAreOneTask) {
  const std::string text = R"({"widget": {"name": "Шаг", "description": ""}})";
  const Report report =
      report_of({{"script.js", amd("")}, {"i18n/en.json", text}, {"i18n/es.json", text}},
                {"i18n-empty-value"});
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].place_count(), 2U);
}

TEST(Group, WhatIsEqualAboutWholeFilesIsOneTask) {
  const Report report = report_of(
      {{"script.js", "\xEF\xBB\xBF" + amd("")}, {"style.css", "\xEF\xBB\xBF.a { color: red; }\n"}},
      {"text-no-bom"});
  std::size_t places = 0;
  for (const Finding& finding : report.findings) places += finding.place_count();
  EXPECT_EQ(places, 2U);
}

TEST(Group, StatesAreNeverMixed) {
  std::vector<Finding> findings = {finding("t", "a.js", 1), finding("t", "a.js", 2),
                                   finding("t", "a.js", 3), finding("t", "a.js", 4),
                                   finding("t", "a.js", 5), finding("t", "a.js", 6)};
  findings[1].is_new = false;
  findings[2].waived = true;
  findings[3].level = Level::warning;
  const auto before = fingerprints_of(findings);
  group(findings, Language::en);
  ASSERT_EQ(findings.size(), 4U);
  EXPECT_EQ(findings[0].place_count(), 3U);
  for (const Finding& one : findings)
    for (const Occurrence* place : places_of(one)) {
      EXPECT_EQ(place->is_new, one.is_new);
      EXPECT_EQ(place->waived, one.waived);
    }
  EXPECT_EQ(fingerprints_of(findings), before);
}

TEST(Group, NothingIsLostAndDashboardsGetEveryPlaceOfOwnCode) {
  std::vector<Finding> findings;
  for (int line = 1; line <= 40; ++line) {
    findings.push_back(finding("own", "a.js", line));
    findings.push_back(finding("lib", line % 2 == 0 ? "lib/x.js" : "lib/y.js", line));
    findings.back().own_code = false;
  }
  const auto before = fingerprints_of(findings);
  group(findings, Language::en);
  EXPECT_EQ(findings.size(), 2U);
  EXPECT_EQ(fingerprints_of(findings), before);
  const std::vector<Finding> split = split_by_place(findings);
  EXPECT_EQ(split.size(), 42U);
  EXPECT_EQ(fingerprints_of(split), before);

  const std::vector<Alert> alerts = alerts_of(findings);
  ASSERT_EQ(alerts.size(), split.size());
  for (std::size_t i = 0; i < alerts.size(); ++i) {
    EXPECT_EQ(alerts[i].place->fingerprint, split[i].fingerprint);
    EXPECT_EQ(alerts[i].others.size(), split[i].others.size());
    EXPECT_TRUE(alerts[i].finding == &findings[0] || alerts[i].finding == &findings[1]);
  }
}

// Findings of different tasks, too: an alert of a library's file has one rule, not one cause.
TEST(Group, DashboardsGetOneAlertARuleAndThirdPartyFile) {
  std::vector<Finding> findings;
  for (int line = 1; line <= 6; ++line) {
    findings.push_back(finding(line % 2 == 0 ? "one" : "two", "lib/x.js", line));
    findings.back().rule = "a-rule";
    findings.back().own_code = false;
  }
  findings[5].rule = findings[5].task = "other-rule";
  group(findings, Language::en);
  EXPECT_GT(findings.size(), 2U);
  const std::vector<Alert> alerts = alerts_of(findings);
  ASSERT_EQ(alerts.size(), 2U);
  EXPECT_EQ(alerts[0].others.size(), 4U);
  EXPECT_TRUE(alerts[1].others.empty());
}

// In a report that no dashboard shows whole, the old places of a rule and file are told together;
// the new ones only if there are too many of them, too.
TEST(Group, AnEndlessReportIsToldByFile) {
  const auto made = [](std::size_t old, std::size_t recent) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < old + recent; ++i) {
      findings.push_back(finding("t", i % 2 == 0 ? "a.js" : "b.js", static_cast<int>(i + 1)));
      findings.back().is_new = i >= old;
    }
    group(findings, Language::en);
    return findings;
  };
  const auto told = [&](std::size_t old, std::size_t recent) {
    const std::vector<Finding> findings = made(old, recent);
    const std::vector<Alert> alerts = alerts_of(findings);
    std::size_t places = 0;
    for (const Alert& alert : alerts) {
      places += 1 + alert.others.size();
      for (const Occurrence* other : alert.others) {
        EXPECT_EQ(other->place.file, alert.place->place.file);
        EXPECT_EQ(other->is_new, alert.finding->is_new);
      }
    }
    EXPECT_EQ(places, old + recent);
    return alerts.size();
  };
  EXPECT_EQ(told(max_single_alerts - 10, 10), max_single_alerts);
  EXPECT_EQ(told(max_single_alerts, 10), 2U + 10U);
  EXPECT_EQ(told(10, max_single_alerts + 10), 2U + 2U);
}

// Most dashboards are not shown what is waived: it costs no old place its own alert. What waives is
// told of each reason.
TEST(Group, WaivedPlacesAreTheFirstToBeToldTogether) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < max_single_alerts + 10; ++i) {
    findings.push_back(finding("t", "a.js", static_cast<int>(i + 1)));
    findings.back().is_new = false;
    findings.back().waived = i >= 10;
    if (i >= 10) findings.back().waiver = i % 2 == 0 ? "agreed" : "accepted";
  }
  group(findings, Language::en);
  const std::vector<Alert> alerts = alerts_of(findings);
  ASSERT_EQ(alerts.size(), 10U + 2U);
  for (const Alert& alert : alerts)
    for (const Occurrence* other : alert.others) EXPECT_EQ(other->waiver, alert.place->waiver);
}

// A bundle has all its code in one line.
TEST(Group, APlaceOfALineStaysWithThoseOfItsOwner) {
  std::vector<Finding> findings = {finding("t", "a.js", 1), finding("t", "a.js", 1),
                                   finding("t", "a.js", 1)};
  findings[1].own_code = false;
  group(findings, Language::en);
  const std::vector<Alert> alerts = alerts_of(findings);
  ASSERT_EQ(alerts.size(), 2U);
  for (const Alert& alert : alerts)
    for (const Occurrence* other : alert.others) EXPECT_EQ(other->own_code, alert.place->own_code);
}

TEST(Group, ManySubjectsAreCut) {
  std::vector<Finding> findings;
  for (int line = 1; line <= 100; ++line) {
    findings.push_back(finding("t", "a.js", line));
    findings.back().message = "`f" + std::to_string(line) + "` is undeclared.";
    findings.back().subject = "f" + std::to_string(line);
  }
  group(findings, Language::ru);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_NE(findings[0].sentence().find(" Также: f2, f3"), std::string::npos);
  EXPECT_LT(findings[0].sentence().size(), 200U);
}

}  // namespace
}  // namespace premod
