// Expressions whose value decides how the code goes on.
#pragma once

#include "js/tree.hpp"

namespace premod::platform {

/// A condition, negated or joined with others.
[[nodiscard]] bool decides(const js::Tree& tree, js::NodeId node);

/// A part of what decides or is answered: `card !== undefined`, `return data && data.card`.
[[nodiscard]] bool is_asked_for(const js::Tree& tree, js::NodeId node);

/// The assignment that puts something where `node` leads: `APP.data.x ||= {}`; 0 if there is none.
[[nodiscard]] js::NodeId filling_of(const js::Tree& tree, js::NodeId node);

/// The condition with an `||` that `test` is a part of, if `node` runs only where it is true:
/// `if (ready || card) { show(card.id); }`; else 0.
[[nodiscard]] js::NodeId choice_behind(const js::Tree& tree, js::NodeId test, js::NodeId node);

[[nodiscard]] bool holds(const js::Tree& tree, js::NodeId outer, js::NodeId node);

}  // namespace premod::platform
