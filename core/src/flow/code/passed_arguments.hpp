// Arguments that a function passes on as it got them: its `arguments` or rest parameter, by apply
// or spread.
#pragma once

#include <vector>

#include "flow/index.hpp"

namespace premod::js {

/// What stands in a call for `...list`: the elements of a literal, or what is passed on; the spread
/// itself if that is not seen.
[[nodiscard]] std::vector<NodeId> spread_items(const Index& index, const Tree& tree, NodeId spread);
/// What `f.apply(x, list)` and `Reflect.apply(f, x, list)` pass on; empty if that is not seen.
[[nodiscard]] std::vector<NodeId> applied_items(const Index& index, const Tree& tree, NodeId call);

}  // namespace premod::js
