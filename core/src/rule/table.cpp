#include "rule/table.hpp"

#include <unordered_map>

namespace premod {

const Rule* find_rule(std::string_view id) {
  static const std::unordered_map<std::string_view, const Rule*> by_id = [] {
    std::unordered_map<std::string_view, const Rule*> all(rule_table().size());
    for (const RuleEntry& entry : rule_table()) all.emplace(entry.rule->id, entry.rule);
    return all;
  }();
  const auto at = by_id.find(id);
  return at == by_id.end() ? nullptr : at->second;
}

}  // namespace premod
