#include "platform/pipeline/only_where.hpp"

namespace premod::platform {
namespace {

using js::NodeId;
using js::NodeKind;
using js::Operator;

bool leaves(const js::Tree& tree, NodeId statement) {
  if (tree[statement].kind == NodeKind::block_statement) statement = tree.last_child(statement);
  const NodeKind kind = tree[statement].kind;
  return statement != 0 &&
         (kind == NodeKind::return_statement || kind == NodeKind::throw_statement ||
          kind == NodeKind::continue_statement || kind == NodeKind::break_statement);
}

class Climber {
 public:
  Climber(const js::Tree& tree, const IsCompared& compared) : tree_(tree), compared_(compared) {}

  bool climb(NodeId node) {
    for (NodeId at = node; at != 0 && !js::is_function(tree_[at].kind); at = tree_.parent(at)) {
      if (++steps_ > max_guard_steps) return false;
      if (decided_by(tree_.parent(at), at)) return true;
    }
    return false;
  }

 private:
  bool decided_by(NodeId above, NodeId at) {
    const NodeId test = tree_.first_child(above);
    switch (tree_[above].kind) {
      case NodeKind::if_statement:
      case NodeKind::conditional_expression:
        return test != at && holds(test, tree_.next(test) == at);
      case NodeKind::logical_expression:
        if (test == at) return false;
        if (tree_[above].op == Operator::logical_and) return holds(test, true);
        return tree_[above].op == Operator::logical_or && holds(test, false);
      case NodeKind::switch_case:
        return !tree_[above].has(js::flag::is_default) && test != at &&
               compared_(tree_.first_child(tree_.parent(above)), test);
      case NodeKind::block_statement:
      case NodeKind::function_body:
        return left_before(above, at);
      default:
        return false;
    }
  }

  /// `if (type !== 12) return;` before it.
  bool left_before(NodeId block, NodeId node) {
    for (NodeId at = tree_.first_child(block); at != 0 && at != node; at = tree_.next(at)) {
      if (++steps_ > max_guard_steps) return false;
      if (tree_[at].kind != NodeKind::if_statement) continue;
      const NodeId test = tree_.first_child(at);
      if (leaves(tree_, tree_.next(test)) && holds(test, false)) return true;
    }
    return false;
  }

  /// The comparison holds wherever the test comes out as `outcome`.
  bool holds(NodeId test, bool outcome) {
    if (++steps_ > max_guard_steps) return false;
    const js::Node& node = tree_[test];
    const NodeId left = tree_.first_child(test);
    if (node.kind == NodeKind::unary_expression && node.op == Operator::unary_not)
      return holds(left, !outcome);
    if (node.kind == NodeKind::logical_expression) {
      const Operator joins = outcome ? Operator::logical_and : Operator::logical_or;
      return node.op == joins && (holds(left, outcome) || holds(tree_.next(left), outcome));
    }
    if (node.kind != NodeKind::binary_expression) return false;
    const bool equal = node.op == Operator::equal || node.op == Operator::strict_equal;
    const bool unequal = node.op == Operator::not_equal || node.op == Operator::strict_not_equal;
    if (outcome ? !equal : !unequal) return false;
    const NodeId right = tree_.next(left);
    return compared_(left, right) || compared_(right, left);
  }

  const js::Tree& tree_;
  const IsCompared& compared_;
  int steps_ = 0;
};

}  // namespace

bool runs_only_where(const js::File& script, NodeId node, const IsCompared& compared) {
  return Climber(script.tree(), compared).climb(node);
}

}  // namespace premod::platform
