// Values that stand for there being none.
#pragma once

#include "js/tree.hpp"

namespace premod::js {

/// `null`, `undefined`, `void 0`: what a name or a field is before it gets its value.
[[nodiscard]] inline bool is_nothing(const Tree& tree, NodeId value) {
  switch (tree[value].kind) {
    case NodeKind::null_literal:
      return true;
    case NodeKind::identifier:
      return tree.name(value) == "undefined";
    default:
      return tree[value].kind == NodeKind::unary_expression &&
             tree[value].op == Operator::unary_void;
  }
}

}  // namespace premod::js
