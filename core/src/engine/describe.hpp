// A rule as front ends show it: computed from its one declaration.
#pragma once

#include "premod/report.hpp"
#include "rule/rule.hpp"

namespace premod {

[[nodiscard]] RuleInfo describe(const Rule& rule, Profile profile, Language language);

}  // namespace premod
