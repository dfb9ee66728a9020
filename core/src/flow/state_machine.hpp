// Generators and async functions that a compiler turned into a switch inside an endless loop
// (regenerator), or inside a function that is called again and again (TypeScript): its rounds are
// steps of the function, and only a jump back is a loop of the source.
#pragma once

#include <vector>

#include "js/tree.hpp"

namespace premod::js {

/// `while (1) switch (state.prev = state.next)`: a loop whose only statement is such a switch.
[[nodiscard]] bool is_state_machine(const Tree& tree, NodeId loop);

/// A function that is nothing but such a loop: each of its calls is a step.
[[nodiscard]] bool is_step_function(const Tree& tree, NodeId function);

/// The cases of a switch that a jump back runs again; none if it is no state machine.
[[nodiscard]] std::vector<NodeId> repeated_states(const Tree& tree, NodeId choice);

}  // namespace premod::js
