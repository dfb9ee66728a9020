// Comparing, waiving and deciding on reports made by hand.
#include <gtest/gtest.h>

#include <string>

#include "gate/compare.hpp"
#include "gate/decide.hpp"
#include "gate/waive.hpp"
#include "premod/premod.hpp"

namespace premod {
namespace {

Finding finding(std::string fingerprint, Level level = Level::error) {
  Finding out;
  out.rule = "js-alert";
  out.level = level;
  out.fingerprint = std::move(fingerprint);
  return out;
}

Report report_with(std::vector<Finding> findings) {
  Report out;
  out.findings = std::move(findings);
  RuleInfo rule;
  rule.id = "js-alert";
  rule.level = Level::error;
  out.rules.push_back(rule);
  return out;
}

TEST(Compare, SubtractsByFingerprint) {
  Report head = report_with({finding("b"), finding("c")});
  compare(head, report_with({finding("a"), finding("b")}));
  EXPECT_FALSE(head.findings[0].is_new);
  EXPECT_TRUE(head.findings[1].is_new);
  ASSERT_EQ(head.fixed.size(), 1U);
  EXPECT_EQ(head.fixed[0].fingerprint, "a");
  EXPECT_TRUE(head.compared);
}

TEST(Decide, BlocksOnNewErrorsOnly) {
  Report report = report_with({finding("a", Level::warning), finding("b", Level::note)});
  EXPECT_EQ(decide(report, {}).verdict, Verdict::pass);
  report.findings.push_back(finding("c"));
  EXPECT_EQ(decide(report, {}).verdict, Verdict::block);
  report.findings.back().is_new = false;
  EXPECT_EQ(decide(report, {}).verdict, Verdict::pass);
  report.findings.back().is_new = true;
  report.findings.back().waived = true;
  EXPECT_EQ(decide(report, {}).verdict, Verdict::pass);
}

TEST(Decide, AlwaysSaysWhy) {
  for (const Language language : {Language::ru, Language::en, Language::es, Language::pt}) {
    Report report = report_with({finding("a")});
    report.language = language;
    const Decision blocked = decide(report, {});
    ASSERT_EQ(blocked.reasons.size(), 1U);
    EXPECT_NE(blocked.reasons[0].find("js-alert"), std::string::npos);
    EXPECT_EQ(blocked.reasons[0].find('{'), std::string::npos);
    report.findings.clear();
    EXPECT_EQ(decide(report, {}).reasons.size(), 1U);
  }
}

TEST(Decide, NamesTheMostFrequentRulesOnly) {
  Report report = report_with({});
  for (char c = 'a'; c <= 'j'; ++c) {
    report.findings.push_back(finding(std::string(1, c)));
    report.findings.back().rule = std::string("rule-") + c;
  }
  report.findings.push_back(report.findings.back());
  EXPECT_NE(decide(report, {})
                .reasons[0]
                .find("(rules: rule-j, rule-a, rule-b, rule-c, rule-d, "
                      "rule-e and 4 more)"),
            std::string::npos)
      << decide(report, {}).reasons[0];
}

TEST(Decide, IsIncompleteWhenARuleThatCouldBlockDidNotLook) {
  Report report = report_with({});
  report.outcomes.push_back(
      {"js-alert", OutcomeKind::not_run, "script.js: syntax error", ".", true});
  EXPECT_EQ(decide(report, {}).verdict, Verdict::incomplete);
  report.outcomes[0].required = false;
  EXPECT_EQ(decide(report, {}).verdict, Verdict::pass);
  report.outcomes[0].required = true;
  report.rules[0].level = Level::warning;
  EXPECT_EQ(decide(report, {}).verdict, Verdict::pass);
  report.outcomes[0].kind = OutcomeKind::crashed;
  EXPECT_EQ(decide(report, {}).verdict, Verdict::incomplete);
}

TEST(Decide, ABlockOutweighsIncompleteness) {
  Report report = report_with({finding("a")});
  report.outcomes.push_back({"js-alert", OutcomeKind::crashed, "boom", ".", true});
  const Decision decision = decide(report, {});
  EXPECT_EQ(decision.verdict, Verdict::block);
  EXPECT_EQ(decision.reasons.size(), 2U);
}

TEST(Decide, UnansweredQuestionsBlockOnlyOnDemand) {
  Report report = report_with({});
  for (const char* widget : {"a", "b"})
    report.outcomes.push_back(
        {"conduct-no-rival-product", OutcomeKind::unanswered, "", widget, true});
  EXPECT_EQ(decide(report, {}).verdict, Verdict::pass);
  const Decision decision = decide(report, {.require_answers = true});
  EXPECT_EQ(decision.verdict, Verdict::block);
  const std::string& why = decision.reasons.front();
  EXPECT_NE(why.find("conduct-no-rival-product"), why.npos);
  EXPECT_EQ(why.find("conduct-no-rival-product"), why.rfind("conduct-no-rival-product")) << why;
}

TEST(Waivers, CoverUntilTheyEndAndTellWhenTheyAreStale) {
  const std::string aa(32, 'a');
  const std::string bb(32, 'b');
  const std::string json = R"({"waivers": [{"fingerprint": ")" + aa +
                           R"(", "reason": "agreed with the marketplace", "until": "2026-06-30"},
                               {"fingerprint": ")" +
                           bb + R"(", "reason": "gone", "until": "2026-06-30"}]})";
  File file;
  file.path = "premod.json";
  file.bytes = json;
  const auto project = Project::parse(file);
  ASSERT_TRUE(project.ok()) << project.error().message;

  Report in_force = report_with({finding(aa)});
  apply_waivers(in_force, *project, "2026-06-30");
  EXPECT_TRUE(in_force.findings[0].waived);
  EXPECT_EQ(in_force.findings[0].waiver, "agreed with the marketplace");
  ASSERT_EQ(in_force.notices.size(), 1U);
  EXPECT_EQ(in_force.notices[0].id, "waiver-stale");

  Report ended = report_with({finding(aa)});
  apply_waivers(ended, *project, "2026-07-01");
  EXPECT_FALSE(ended.findings[0].waived);
  ASSERT_EQ(ended.notices.size(), 2U);
  EXPECT_EQ(ended.notices[0].id, "waiver-ended");
}

TEST(Waivers, NeedAReasonThatCanBeRead) {
  const std::string aa(32, 'a');
  const auto waives = [&](const std::string& reason) {
    const std::string json = R"({"waivers": [{"fingerprint": ")" + aa + R"(", "reason": ")" +
                             reason + R"(", "until": "2026-06-30"}]})";
    File file;
    file.path = "premod.json";
    file.bytes = json;
    const auto project = Project::parse(file);
    if (!project) return false;  // refused as a whole
    Report report = report_with({finding(aa)});
    apply_waivers(report, *project, "2026-06-01");
    EXPECT_EQ(report.notices.size(), report.findings[0].waived ? 0U : 1U);
    return report.findings[0].waived;
  };
  for (const char* blank : {"", "  ", "\t", "\u200b\u200d", "\u00a0", "\u2800", "\u3164", "\ufeff"})
    EXPECT_FALSE(waives(blank)) << blank;
  for (const char* reason : {"agreed", "договорились", "№ 7", " \u200bx"})
    EXPECT_TRUE(waives(reason)) << reason;
}

TEST(ExitStatus, IsTheContract) {
  EXPECT_EQ(exit_status(Verdict::pass), 0);
  EXPECT_EQ(exit_status(Verdict::block), 1);
  EXPECT_EQ(exit_status(Verdict::incomplete), 3);
}

}  // namespace
}  // namespace premod
