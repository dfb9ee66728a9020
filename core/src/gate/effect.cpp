#include "gate/effect.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rule/rule.hpp"
#include "text/wording/message.hpp"

namespace premod {
namespace {

constexpr Wording changed{
    "effect.changed",
    "{what} differs from the base: the base's applies now, the new one after the merge."};
constexpr Wording no_effect{"effect.no-effect", "That changes nothing about today's findings."};
constexpr Wording waives{"effect.waives", "After the merge these would be waived: {what}."};
constexpr Wording counts_again{"effect.counts-again",
                               "After the merge these would no longer be waived: {what}."};
constexpr Wording drops{"effect.drops",
                        "After the merge these would no longer be reported: {what}."};
constexpr Wording adds{"effect.adds", "After the merge these would be reported as well: {what}."};
constexpr Wording levels{"effect.levels",
                         "After the merge the level would change ({level}): {what}."};
constexpr Wording answers{"effect.answers",
                          "After the merge these questions would count as answered: {what}."};

constexpr Wording profiles{"effect.profile",
                           "After the merge another profile would apply ({level})."};
constexpr Wording more_widgets{"effect.more-widgets",
                               "After the merge these widgets would be checked too: {what}."};
constexpr Wording fewer_widgets{
    "effect.fewer-widgets", "After the merge these widgets would no longer be checked: {what}."};

constexpr std::size_t most_places = 5;
constexpr std::size_t max_list = 2'000;  // bytes

/// Findings by rule, written as "js-console (script.js:4, script.js:9)".
using ByRule = std::map<std::string, std::vector<const Finding*>>;

std::string list(const ByRule& findings) {
  std::string out;
  for (const auto& [rule, places] : findings) {
    out += (out.empty() ? "" : "; ") + rule + " (";
    for (std::size_t i = 0; i < std::min(places.size(), most_places); ++i) {
      const Place& place = places[i]->place;
      out += (i == 0 ? "" : ", ") + place.file;
      if (place.region) out += ":" + std::to_string(place.region->line);
    }
    if (places.size() > most_places) out += ", +" + std::to_string(places.size() - most_places);
    out += ")";
  }
  return out;
}

class PolicyDiff {
 public:
  PolicyDiff(Report& report, const std::string& file) : report_(report), file_(file) {}

  void say(const Wording& wording, Level level, std::string_view id, const std::string& what = {},
           const std::string& levels_said = {}) {
    Notice out{level, std::string(id), {}, file_};
    out.message =
        Message{wording, {{"what", what}, {"level", levels_said}}}.in(report_.language, max_list);
    report_.notices.push_back(std::move(out));
  }
  /// What makes the gate more lenient, or the base fail, is a warning: a reviewer must see it.
  bool say_of(const Wording& wording, bool lenient, const ByRule& findings,
              const std::string& levels_said = {}) {
    if (!findings.empty())
      say(wording, lenient ? Level::warning : Level::note, "configuration-effect", list(findings),
          levels_said);
    return !findings.empty();
  }

 private:
  Report& report_;
  const std::string& file_;
};

std::string newly_answered(const Report& now, const Report& then) {
  std::map<std::pair<std::string, std::string>, bool> open;
  for (const Outcome& outcome : now.outcomes)
    if (outcome.kind == OutcomeKind::unanswered) open[{outcome.rule, outcome.widget}] = true;
  std::string out;
  for (const Outcome& outcome : then.outcomes)
    if (outcome.kind != OutcomeKind::unanswered && open.contains({outcome.rule, outcome.widget}))
      out += (out.empty() ? "" : ", ") + outcome.rule;
  return out;
}

/// Widgets that `a` has and `b` has not.
std::string widgets_of(const Report& a, const Report& b) {
  std::string out;
  for (const WidgetInfo& one : a.widgets)
    if (std::none_of(b.widgets.begin(), b.widgets.end(),
                     [&](const WidgetInfo& other) { return other.root == one.root; }))
      out += (out.empty() ? "" : ", ") + one.root;
  return out;
}

/// What the changed configuration makes of the run as a whole.
bool tell_scope(const Report& now, const Report& then, PolicyDiff& teller) {
  const bool profile = now.profile != then.profile;
  if (profile)
    teller.say(profiles, Level::warning, "configuration-effect", {},
               std::string(name_of(now.profile)) + " → " + name_of(then.profile));
  const std::string fewer = widgets_of(now, then);
  const std::string more = widgets_of(then, now);
  if (!fewer.empty()) teller.say(fewer_widgets, Level::warning, "configuration-effect", fewer);
  if (!more.empty()) teller.say(more_widgets, Level::note, "configuration-effect", more);
  return profile || !fewer.empty() || !more.empty();
}

}  // namespace

void add_policy_change_notices(Report& now, const Report& then, const std::string& file) {
  std::unordered_map<std::string_view, const Finding*> after;
  for (const Finding& finding : then.findings) after[finding.fingerprint] = &finding;
  ByRule waived, unwaived, dropped, added;
  std::map<std::pair<Level, Level>, ByRule> relevelled;
  std::unordered_map<std::string_view, bool> before;
  for (const Finding& finding : now.findings) {
    before[finding.fingerprint] = true;
    const auto at = after.find(finding.fingerprint);
    if (at == after.end()) {
      dropped[finding.rule].push_back(&finding);
      continue;
    }
    if (at->second->waived && !finding.waived) waived[finding.rule].push_back(&finding);
    if (!at->second->waived && finding.waived) unwaived[finding.rule].push_back(&finding);
    if (at->second->level != finding.level)
      relevelled[{finding.level, at->second->level}][finding.rule].push_back(&finding);
  }
  for (const Finding& finding : then.findings)
    if (!before.contains(finding.fingerprint)) added[finding.rule].push_back(&finding);

  PolicyDiff teller(now, file);
  teller.say(changed, Level::note, "configuration-changed", file);
  bool any = tell_scope(now, then, teller);
  any = teller.say_of(waives, true, waived) || any;
  any = teller.say_of(drops, true, dropped) || any;
  for (const auto& [step, findings] : relevelled)
    any = teller.say_of(levels, step.second < step.first, findings,
                        std::string(name_of(step.first)) + " → " + name_of(step.second)) ||
          any;
  any = teller.say_of(counts_again, false, unwaived) || any;
  const bool errors = std::any_of(
      then.findings.begin(), then.findings.end(),
      [&](const Finding& f) { return f.level == Level::error && !before.contains(f.fingerprint); });
  any = teller.say_of(adds, errors, added) || any;
  if (const std::string rules = newly_answered(now, then); !rules.empty()) {
    teller.say(answers, Level::note, "configuration-effect", rules);
    any = true;
  }
  if (!any) teller.say(no_effect, Level::note, "configuration-effect");
}

}  // namespace premod
