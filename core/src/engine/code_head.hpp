// What a piece of code says, for the identity of a finding: formatting leaves no trace.
#pragma once

#include <string>

#include "flow/script.hpp"

namespace premod {

/// A call with its callee and first argument, a declaration, a write; bounded. `dangerous`: all
/// arguments, what gives their variables a value, and the texts that they may be.
[[nodiscard]] std::string code_head(const js::File& script, js::NodeId node, bool dangerous);

/// The call whose callee the node is, or the write to it; 0 if it is neither.
[[nodiscard]] js::NodeId headed_by(const js::Tree& tree, js::NodeId node);

/// The node is a value that is assigned or an argument of a call.
[[nodiscard]] bool is_given(const js::Tree& tree, js::NodeId node);

}  // namespace premod
