#include "cli/terminal/rule_groups.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace premod::cli {

bool is_shown(const Finding& finding) { return finding.is_new && !finding.waived; }

std::vector<RuleGroup> groups_of(const Report& report, bool all) {
  std::map<std::string_view, const RuleInfo*> rules;
  for (const RuleInfo& rule : report.rules) rules.emplace(rule.id, &rule);
  std::map<std::pair<std::string_view, Level>, std::size_t> known;
  std::vector<RuleGroup> out;
  for (const Finding& finding : report.findings) {
    if (!all && !is_shown(finding)) continue;
    const auto [at, is_first] = known.try_emplace({finding.rule, finding.level}, out.size());
    if (is_first) {
      const auto rule = rules.find(finding.rule);
      out.push_back(
          {rule == rules.end() ? nullptr : rule->second, finding.rule, finding.level, {}, 0});
    }
    RuleGroup& group = out[at->second];
    group.findings.push_back(&finding);
    group.places += finding.place_count();
  }
  const auto key = [](const RuleGroup& group) {
    const bool safe = group.rule == nullptr || !group.rule->security;
    return std::tuple(-static_cast<int>(group.level), safe,
                      static_cast<int>(group.findings.front()->basis), group.id);
  };
  std::stable_sort(out.begin(), out.end(),
                   [&](const RuleGroup& a, const RuleGroup& b) { return key(a) < key(b); });
  return out;
}

}  // namespace premod::cli
