// Code of a script that runs only where a comparison holds: behind `if`, `&&`, `||`, `case` and
// early returns.
#pragma once

#include "flow/script.hpp"
#include "platform/function_ref.hpp"

namespace premod::platform {

inline constexpr int max_guards = 64;           ///< nodes around a place
inline constexpr int max_guard_compares = 400;  ///< comparisons in the tests around it

/// `left` and `right` as they are compared; a `case` with what is switched on.
using IsCompared = FunctionRef<bool(js::NodeId left, js::NodeId right)>;

/// Within one function; what its callers ask is not seen.
[[nodiscard]] bool runs_only_where(const js::File& script, js::NodeId node,
                                   const IsCompared& compared);

}  // namespace premod::platform
