// Whose code a node is, and what a function comes to.
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

/// `function (id) { return new Lead({id: id}); }`, `() => '/api'`: the value at its end; 0 if it
/// ends with none.
[[nodiscard]] inline NodeId value_at_end(const Tree& tree, NodeId function) {
  const NodeId body = tree.function_body(function);
  if (tree[body].kind != NodeKind::function_body) return body;
  const NodeId last = tree.last_child(body);
  return tree[last].kind == NodeKind::return_statement ? tree.first_child(last) : 0;
}

}  // namespace premod::js
