#include "gate/decide.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rule/rule.hpp"
#include "text/wording/message.hpp"

namespace premod {
namespace {

constexpr Wording blocking{"decide.blocking",
                           "A moderator would reject this; errors: {count} (rules: {rules})."};
constexpr Wording blocking_new{
    "decide.blocking-new", "A moderator would reject this; new errors: {count} (rules: {rules})."};
constexpr Wording unanswered{
    "decide.unanswered",
    "Questions without a valid answer: {rules}. Answer them with premod attest."};
constexpr Wording crashed{"decide.crashed",
                          "The rule {rules} crashed ({why}); the check is incomplete."};
constexpr Wording not_run{"decide.not-run", "Not run: {rules} ({why})"};
constexpr Wording passing{"decide.passing", "No errors that block."};
constexpr Wording passing_new{"decide.passing-new", "No new errors."};

constexpr Wording gate_blocks{"decide.gate-blocks", "The gate blocks: errors: {count}."};
constexpr Wording gate_blocks_new{"decide.gate-blocks-new", "This change adds errors: {count}."};
constexpr Wording gate_asks{"decide.gate-asks", "The gate blocks: questions are not answered."};
constexpr Wording gate_incomplete{"decide.gate-incomplete",
                                  "The check is incomplete: not everything was looked at."};
constexpr Wording gate_passes{"decide.gate-passes", "Nothing blocks."};
constexpr Wording gate_passes_new{"decide.gate-passes-new", "This change adds no errors."};

constexpr Wording not_ready{
    "decide.not-ready",
    "Not ready for moderation: {rules}. What a moderator sees: premod check --moderator-view"};
constexpr Wording ready{"decide.ready", "Ready for moderation: no known error, no open question."};
constexpr Wording known_errors{"decide.known-errors", "errors: {count}"};
constexpr Wording open_questions{"decide.open-questions", "open questions: {count}"};
constexpr Wording not_looked{"decide.not-looked", "not everything was looked at"};

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
  rules.reserve(by_rule.size());
  for (const auto& [rule, n] : by_rule) rules.push_back(rule);
  std::stable_sort(rules.begin(), rules.end(), [&](std::string_view a, std::string_view b) {
    return by_rule.at(a) > by_rule.at(b);
  });
  out.verdict = Verdict::block;
  out.reasons.push_back(say(report.compared ? blocking_new : blocking, report.language,
                            std::to_string(count), listed(rules, report.language), {}));
}

// Each once, however many widgets it is about.
std::set<std::string_view> open_questions_of(const Report& report) {
  std::set<std::string_view> out;
  for (const Outcome& outcome : report.outcomes)
    if (outcome.kind == OutcomeKind::unanswered) out.insert(outcome.rule);
  return out;
}

void judge_answers(const Report& report, Decision& out) {
  const std::set<std::string_view> open = open_questions_of(report);
  if (open.empty()) return;
  out.verdict = Verdict::block;
  out.reasons.push_back(say(unanswered, report.language, {},
                            listed({open.begin(), open.end()}, report.language), {}));
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

// Errors the gate counts: new and unwaived ones.
std::size_t blocking_errors(const Report& report) {
  return static_cast<std::size_t>(
      std::count_if(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
        return finding.level == Level::error && finding.is_new && !finding.waived;
      }));
}

void say_gate(const Report& report, Decision& out) {
  const std::size_t errors = blocking_errors(report);
  const bool compared = report.compared;
  const Wording& texts = errors > 0 ? (compared ? gate_blocks_new : gate_blocks)
                         : out.verdict == Verdict::block      ? gate_asks
                         : out.verdict == Verdict::incomplete ? gate_incomplete
                         : compared                           ? gate_passes_new
                                                              : gate_passes;
  out.gate = say(texts, report.language, std::to_string(errors), {}, {});
}

// A private integration is not moderated: there is nothing to say then.
void say_moderation(const Report& report, Decision& out) {
  std::size_t errors = 0;
  for (const Finding& finding : report.findings)
    if (finding.level == Level::error) ++errors;
  errors = std::max(errors, report.moderator_errors);
  const std::set<std::string_view> questions = open_questions_of(report);
  bool all_seen = out.verdict != Verdict::incomplete;
  for (const Outcome& outcome : report.outcomes) {
    if (outcome.kind == OutcomeKind::crashed) all_seen = false;
    if (outcome.kind == OutcomeKind::not_run && outcome.required) all_seen = false;
  }
  out.ready = errors == 0 && questions.empty() && all_seen && out.verdict == Verdict::pass;
  if (report.profile == Profile::in_house) return;
  std::string why;
  const auto add = [&](const Wording& texts, std::size_t count) {
    why += (why.empty() ? "" : ", ") + say(texts, report.language, std::to_string(count), {}, {});
  };
  if (errors > 0) add(known_errors, errors);
  if (!questions.empty()) add(open_questions, questions.size());
  if (!all_seen) add(not_looked, 0);
  out.moderation = say(out.ready ? ready : not_ready, report.language, {}, why, {});
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
  if (out.reasons.empty())
    out.reasons.emplace_back((report.compared ? passing_new : passing).in(report.language));
  say_gate(report, out);
  say_moderation(report, out);
  return out;
}

}  // namespace premod
