#include "rule/table.hpp"

#include <algorithm>
#include <vector>

namespace premod {

const Rule* find_rule(std::string_view id) {
  // The table is in the order of paths, where "js/x" and "js-x" are not neighbours.
  static const std::vector<const Rule*> by_id = [] {
    std::vector<const Rule*> all;
    for (const RuleEntry& entry : rule_table()) all.push_back(entry.rule);
    std::sort(all.begin(), all.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
    return all;
  }();
  const auto at =
      std::lower_bound(by_id.begin(), by_id.end(), id,
                       [](const Rule* rule, std::string_view wanted) { return rule->id < wanted; });
  return at == by_id.end() || (*at)->id != id ? nullptr : *at;
}

}  // namespace premod
