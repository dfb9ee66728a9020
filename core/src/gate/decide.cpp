#include "gate/decide.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rule/rule.hpp"
#include "text/message.hpp"

namespace premod {
namespace {

constexpr Wording blocking{"decide.blocking",
                           "A moderator would refuse this: new errors: {count} (rules: {rules})."};
constexpr Wording unanswered{
    "decide.unanswered",
    "Questions without a valid answer: {rules}. Answer them with premod attest."};
constexpr Wording crashed{"decide.crashed",
                          "The rule {rules} crashed ({why}); the check is incomplete."};
constexpr Wording not_run{"decide.not-run", "Not run: {rules} ({why})"};
constexpr Wording passing{"decide.passing", "No new errors."};

constexpr Wording and_more{"decide.and-more", "{rules} and {count} more"};

constexpr std::size_t max_named = 6;       // rules in one sentence; the report names them all
constexpr std::size_t max_reason = 4'000;  // bytes of a list of rules in one sentence

std::string say(const Wording& wording, Language language, const std::string& count,
                const std::string& rules, const std::string& why) {
  return Message{wording, {{"count", count}, {"rules", rules}, {"why", why}}}.in(language,
                                                                                 max_reason);
}

// The first of `rules`, and how many more there are.
std::string listed(const std::vector<std::string_view>& rules, Language language) {
  std::string list;
  const std::size_t named = rules.size() <= max_named + 1 ? rules.size() : max_named;
  for (std::size_t i = 0; i < named; ++i) list += (i ? ", " : "") + std::string(rules[i]);
  if (named == rules.size()) return list;
  return say(and_more, language, std::to_string(rules.size() - named), list, {});
}

Level level_of_rule(const Report& report, std::string_view id) {
  const auto at = std::find_if(report.rules.begin(), report.rules.end(),
                               [&](const RuleInfo& rule) { return rule.id == id; });
  return at == report.rules.end() ? Level::off : at->level;
}

void judge_findings(const Report& report, Decision& out) {
  std::map<std::string_view, int> by_rule;
  int count = 0;
  for (const Finding& finding : report.findings) {
    if (finding.level != Level::error || !finding.is_new || finding.waived) continue;
    ++by_rule[finding.rule];
    ++count;
  }
  if (count == 0) return;
  // Those with the most findings first.
  std::vector<std::string_view> rules;
  for (const auto& [rule, n] : by_rule) rules.push_back(rule);
  std::stable_sort(rules.begin(), rules.end(), [&](std::string_view a, std::string_view b) {
    return by_rule.at(a) > by_rule.at(b);
  });
  out.verdict = Verdict::block;
  out.reasons.push_back(
      say(blocking, report.language, std::to_string(count), listed(rules, report.language), {}));
}

void judge_answers(const Report& report, Decision& out) {
  std::vector<std::string_view> rules;
  for (const Outcome& outcome : report.outcomes)
    if (outcome.kind == OutcomeKind::unanswered) rules.push_back(outcome.rule);
  if (rules.empty()) return;
  out.verdict = Verdict::block;
  out.reasons.push_back(say(unanswered, report.language, {}, listed(rules, report.language), {}));
}

void judge_outcomes(const Report& report, const Policy& policy, Decision& out) {
  std::map<std::string_view, std::vector<std::string_view>> missed_for;
  for (const Outcome& outcome : report.outcomes) {
    const bool crash = outcome.kind == OutcomeKind::crashed;
    // A rule that could only warn may stay silent; one that could block must have looked.
    const bool missed = outcome.kind == OutcomeKind::not_run && outcome.required &&
                        (policy.level_of ? policy.level_of(outcome.rule, outcome.widget)
                                         : level_of_rule(report, outcome.rule)) == Level::error;
    if (!crash && !missed) continue;
    if (out.verdict == Verdict::pass) out.verdict = Verdict::incomplete;
    if (crash)
      out.reasons.push_back(say(crashed, report.language, {}, outcome.rule, outcome.why));
    else
      missed_for[outcome.why].push_back(outcome.rule);
  }
  // One file that cannot be read keeps many rules from looking.
  for (const auto& [why, rules] : missed_for)
    out.reasons.push_back(
        say(not_run, report.language, {}, listed(rules, report.language), std::string(why)));
}

}  // namespace

Decision decide(const Report& report, const Policy& policy) {
  Decision out;
  judge_findings(report, out);
  if (policy.require_answers) judge_answers(report, out);
  judge_outcomes(report, policy, out);
  for (const Notice& notice : report.notices) {
    if (notice.level != Level::error) continue;
    if (out.verdict == Verdict::pass) out.verdict = Verdict::incomplete;
    out.reasons.push_back(notice.message);
  }
  if (out.reasons.empty()) out.reasons.emplace_back(passing.in(report.language));
  return out;
}

}  // namespace premod
