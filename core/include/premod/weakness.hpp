// The weakness (CWE) at one place: a rule may find several kinds, told by where the data arrives.
#pragma once

#include <vector>

#include "premod/premod.hpp"

namespace premod {

/// The weakness of this place, where its rule finds several; else those of the rule.
[[nodiscard]] std::vector<Weakness> weaknesses_at(const Finding& finding);

}  // namespace premod
