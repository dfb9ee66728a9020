// Expressions whose value decides how the code goes on.
#pragma once

#include "js/tree.hpp"

namespace premod::platform {

/// A condition, negated or joined with others.
[[nodiscard]] bool decides(const js::Tree& tree, js::NodeId node);

/// A part of what decides or is answered: `card !== undefined`, `return data && data.card`.
[[nodiscard]] bool is_asked_for(const js::Tree& tree, js::NodeId node);

}  // namespace premod::platform
