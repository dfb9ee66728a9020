// The weakness (CWE) at one place: a rule may find several kinds, told by where the data arrives.
#pragma once

#include <string_view>
#include <vector>

#include "premod/premod.hpp"

namespace premod {

/// The weakness of this place of `rule`, where it finds several; else those of the rule.
[[nodiscard]] std::vector<Weakness> weaknesses_at(std::string_view rule, const Occurrence& place);

}  // namespace premod
