// The two example widgets: the clean one stays clean as rules are added, the dirty one shows them.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "premod/premod.hpp"

namespace premod {
namespace {

Report check_example(const std::string& name, Profile profile) {
  Request request;
  request.paths = {PREMOD_SOURCE_DIR "/examples/" + name};
  request.profile = profile;
  request.blame = Blame::off;
  Result<Report> report = check(request);
  EXPECT_TRUE(report.ok()) << report.error().message;
  return report.ok() ? std::move(report).value() : Report();
}

std::string told(const Finding& finding) {
  const int line = finding.place.region ? finding.place.region->line : 0;
  return finding.rule + " " + finding.place.file + ":" + std::to_string(line) + " " +
         finding.message;
}

class Examples : public testing::TestWithParam<Profile> {};

TEST_P(Examples, TheCleanWidgetIsClean) {
  const Report report = check_example("clean-widget", GetParam());
  ASSERT_EQ(report.widgets.size(), 1U);
  for (const Finding& finding : report.findings) ADD_FAILURE() << told(finding);
  for (const Notice& notice : report.notices) ADD_FAILURE() << notice.id << ": " << notice.message;
  for (const Outcome& outcome : report.outcomes) {
    const bool failed = outcome.kind == OutcomeKind::crashed ||
                        (outcome.kind == OutcomeKind::not_run && outcome.required);
    EXPECT_FALSE(failed) << outcome.rule << ": " << outcome.why;
  }
  EXPECT_EQ(report.decision.verdict, Verdict::pass);
}

TEST_P(Examples, TheDirtyWidgetIsNot) {
  const Report report = check_example("dirty-widget", GetParam());
  std::set<std::string> rules;
  for (const Finding& finding : report.findings) rules.insert(finding.rule);
  for (const char* rule :
       {"archive-required-files", "css-global-selector", "css-system-class", "i18n-same-keys",
        "image-logo-size", "js-alert", "js-console", "js-debugger", "js-eval", "js-request-in-loop",
        "js-sync-request", "js-undeclared-variable", "manifest-locations-known", "php-dump",
        "template-script", "text-line-ends", "text-no-bom"})
    EXPECT_TRUE(rules.contains(rule)) << rule;
  EXPECT_EQ(report.decision.verdict, Verdict::block);
}

INSTANTIATE_TEST_SUITE_P(Profiles, Examples,
                         testing::Values(Profile::amocrm, Profile::kommo, Profile::in_house),
                         [](const testing::TestParamInfo<Profile>& of) {
                           return of.param == Profile::in_house ? "in_house"
                                                                : std::string(name_of(of.param));
                         });

}  // namespace
}  // namespace premod
