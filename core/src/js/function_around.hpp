// Whose code a node is.
#pragma once

#include "js/tree.hpp"

namespace premod::js {

inline constexpr int max_function_climb = 4'096;  ///< nodes between a node and its function

/// The function around a node; 0 outside of functions, and where it is too far above. Arrows have
/// no `this` of their own.
[[nodiscard]] inline NodeId function_around(const Tree& tree, NodeId node,
                                            bool skip_arrows = false) {
  int climbed = 0;
  for (NodeId at = tree.parent(node); at != 0 && ++climbed <= max_function_climb;
       at = tree.parent(at)) {
    const NodeKind kind = tree[at].kind;
    if (skip_arrows && kind == NodeKind::arrow_function) continue;
    if (is_function(kind)) return at;
  }
  return 0;
}

}  // namespace premod::js
