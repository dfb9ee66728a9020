// Whether two places of a function exclude each other in one run of it.
#pragma once

#include "js/tree.hpp"

namespace premod::js {

/// They stand in different branches of an `if` or `?:`, or the first one's branch leaves the
/// function before the other is reached.
[[nodiscard]] bool exclude_each_other(const Tree& tree, NodeId one, NodeId other);

}  // namespace premod::js
