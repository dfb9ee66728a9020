#include "platform/conditions/deciding_values.hpp"

#include "js/equality.hpp"
#include "js/nothing.hpp"

namespace premod::platform {
namespace {

using js::NodeId;
using js::NodeKind;
using js::Operator;
using js::Tree;

constexpr int max_depth = 64;  ///< expressions around one

/// `return a && b`, `() => a && b`, `!(a && b)`, `if (a && b)`, `Boolean(a && b)`. What is kept is
/// asked by its name.
bool is_answered_or_asked(const Tree& tree, NodeId logical) {
  for (int depth = 0; depth < max_depth; ++depth) {
    const NodeId above = tree.parent(logical);
    const NodeKind kind = tree[above].kind;
    if (kind == NodeKind::unary_expression) return tree[above].op == Operator::unary_not;
    if (kind != NodeKind::logical_expression)
      return kind == NodeKind::return_statement || kind == NodeKind::arrow_function ||
             (kind == NodeKind::call_expression &&
              tree.text(tree.first_child(above)) == "Boolean") ||
             decides(tree, logical);
    logical = above;
  }
  return false;
}

}  // namespace

bool decides(const Tree& tree, NodeId node) {
  for (int depth = 0; depth < max_depth; ++depth) {
    const NodeId above = tree.parent(node);
    const NodeKind kind = tree[above].kind;
    const bool first = tree.first_child(above) == node;
    if (kind == NodeKind::logical_expression && first) return true;
    if (kind == NodeKind::if_statement || kind == NodeKind::conditional_expression ||
        kind == NodeKind::while_statement)
      return first;
    if (kind != NodeKind::unary_expression && kind != NodeKind::logical_expression &&
        kind != NodeKind::binary_expression)
      return false;
    node = above;
  }
  return false;
}

bool is_asked_for(const Tree& tree, NodeId node) {
  const js::Node& above = tree[tree.parent(node)];
  if (above.kind == NodeKind::logical_expression && above.op == Operator::logical_and)
    return is_answered_or_asked(tree, tree.parent(node));
  return above.kind == NodeKind::binary_expression &&
         (js::is_equality(above.op) || above.op == Operator::in ||
          above.op == Operator::instance_of);
}

NodeId filling_of(const Tree& tree, NodeId node) {
  const NodeId above = tree.parent(node);
  const Operator op = tree[above].op;
  const bool fills =
      op == Operator::assign || op == Operator::assign_or || op == Operator::assign_coalesce;
  const bool target =
      tree[above].kind == NodeKind::assignment_expression && tree.first_child(above) == node;
  return target && fills && !js::is_nothing(tree, tree.next(node)) ? above : 0;
}

bool holds(const Tree& tree, NodeId outer, NodeId node) {
  const Span around = tree[outer].span(), inside = tree[node].span();
  return around.begin <= inside.begin && inside.end <= around.end;
}

NodeId choice_behind(const Tree& tree, NodeId test, NodeId node) {
  bool either = false;
  for (int depth = 0; depth < max_depth; ++depth) {
    const NodeId above = tree.parent(test);
    const NodeKind kind = tree[above].kind;
    const bool logical = kind == NodeKind::logical_expression;
    const bool decides = kind == NodeKind::if_statement ||
                         kind == NodeKind::conditional_expression ||
                         (logical && tree[above].op == Operator::logical_and);
    if (decides && tree.first_child(above) == test && holds(tree, tree.next(test), node))
      return either ? test : 0;
    if (!logical && kind != NodeKind::unary_expression && kind != NodeKind::binary_expression)
      return 0;
    either = either || (logical && tree[above].op == Operator::logical_or);
    test = above;
  }
  return 0;
}

}  // namespace premod::platform
