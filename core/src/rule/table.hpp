// The registry: every rule of the folder core/rules, in the order of their ids.
#pragma once

#include <span>
#include <string_view>

#include "rule/rule.hpp"

namespace premod {

struct RuleEntry {
  std::string_view id_from_path;  ///< the id that the file's place demands
  const Rule* rule;
};

/// Made by the build from the folder; sorted by path.
[[nodiscard]] std::span<const RuleEntry> rule_table();

/// Null if there is no such rule.
[[nodiscard]] const Rule* find_rule(std::string_view id);

}  // namespace premod
