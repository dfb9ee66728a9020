#include "rule/table.hpp"

#include <algorithm>

namespace premod {

const Rule* find_rule(std::string_view id) {
  const auto table = rule_table();
  const auto at = std::find_if(table.begin(), table.end(),
                               [&](const RuleEntry& entry) { return entry.rule->id == id; });
  return at == table.end() ? nullptr : at->rule;
}

}  // namespace premod
