#include "flow/branches.hpp"

#include <utility>

namespace premod::js {

namespace {

constexpr int max_statements = 200;  ///< of a list, before a place in it
constexpr int max_test_depth = 16;   ///< operators in operators

NodeId last_statement(const Tree& tree, NodeId statement) {
  return tree[statement].kind == NodeKind::block_statement ? tree.last_child(statement) : statement;
}

bool leaves_function(NodeKind kind) {
  return kind == NodeKind::return_statement || kind == NodeKind::throw_statement;
}

int depth_of(const Tree& tree, NodeId node) {
  int depth = 0;
  for (; node != 0; node = tree.parent(node)) ++depth;
  return depth;
}

/// The children of the node around both that they stand in.
std::pair<NodeId, NodeId> part_at(const Tree& tree, NodeId one, NodeId other) {
  int left = depth_of(tree, one);
  int right = depth_of(tree, other);
  for (; left > right; --left) one = tree.parent(one);
  for (; right > left; --right) other = tree.parent(other);
  while (one != other && tree.parent(one) != tree.parent(other)) {
    one = tree.parent(one);
    other = tree.parent(other);
  }
  return {one, other};
}

/// `place` stands in a branch of the `if` that leaves the function.
bool leaves_by_branch(const Tree& tree, NodeId statement, NodeId place) {
  if (tree[statement].kind != NodeKind::if_statement) return false;
  NodeId branch = place;
  while (tree.parent(branch) != statement) branch = tree.parent(branch);
  return branch != tree.first_child(statement) &&
         leaves_function(tree[last_statement(tree, branch)].kind);
}

/// `if (!window.X) return;` in front of a statement of the same list.
bool is_left_before(const Tree& tree, NodeId list, NodeId statement, const Asked& asked) {
  int seen = 0;
  for (const NodeId other : tree.children(list)) {
    if (other == statement || ++seen > max_statements) return false;
    const NodeId test = tree.first_child(other);
    if (tree[other].kind == NodeKind::if_statement && leaves(tree, tree.next(test)) &&
        asked(test, false))
      return true;
  }
  return false;
}

/// No other case falls into this one.
bool is_reached_alone(const Tree& tree, NodeId one) {
  NodeId before = 0;
  int seen = 0;
  for (NodeId at = tree.next(tree.first_child(tree.parent(one))); at != one; at = tree.next(at)) {
    if (at == 0 || ++seen > max_statements) return false;
    before = at;
  }
  if (before == 0) return true;
  const NodeId last = tree.last_child(before);
  const bool empty = last == tree.first_child(before) && !tree[before].has(flag::is_default);
  return last != 0 && !empty && leaves(tree, last);
}

bool says(const Tree& tree, NodeId test, bool outcome, const Asked& part, int depth) {
  if (depth > max_test_depth || test == 0) return false;
  const Node& node = tree[test];
  const auto inner = [&](NodeId of, bool as) { return says(tree, of, as, part, depth + 1); };
  const NodeId left = tree.first_child(test);
  if (node.kind == NodeKind::unary_expression && node.op == Operator::unary_not)
    return inner(left, !outcome);
  if (node.kind == NodeKind::sequence_expression) return inner(tree.last_child(test), outcome);
  if (node.kind != NodeKind::logical_expression) return part(test, outcome);
  const bool first = inner(left, outcome);
  const bool both = (node.op == Operator::logical_and) == outcome;
  return both ? first || inner(tree.next(left), outcome) : first && inner(tree.next(left), outcome);
}

}  // namespace

bool exclude_each_other(const Tree& tree, NodeId one, NodeId other) {
  if (tree[one].span().begin > tree[other].span().begin) std::swap(one, other);
  const auto [first, second] = part_at(tree, one, other);
  if (first == second) return false;
  const NodeId around = tree.parent(first);
  const NodeKind kind = tree[around].kind;
  if (kind == NodeKind::if_statement || kind == NodeKind::conditional_expression)
    return first != tree.first_child(around);
  const bool list = kind == NodeKind::block_statement || kind == NodeKind::function_body;
  return list && first != one && leaves_by_branch(tree, first, one);
}

bool leaves(const Tree& tree, NodeId statement) {
  const NodeKind kind = tree[last_statement(tree, statement)].kind;
  return leaves_function(kind) || kind == NodeKind::continue_statement ||
         kind == NodeKind::break_statement;
}

bool runs_only_behind(const Tree& tree, NodeId node, const Asked& asked) {
  const NodeId above = tree.parent(node);
  const NodeId test = tree.first_child(above);
  switch (tree[above].kind) {
    case NodeKind::if_statement:
    case NodeKind::conditional_expression:
    case NodeKind::while_statement:
      return test != node && asked(test, tree.next(test) == node);
    case NodeKind::logical_expression:
      return test != node && tree[above].op != Operator::logical_coalesce &&
             asked(test, tree[above].op == Operator::logical_and);
    case NodeKind::switch_case:
      return !tree[above].has(flag::is_default) && test != node && is_reached_alone(tree, above) &&
             asked(above, true);
    case NodeKind::block_statement:
    case NodeKind::function_body:
    case NodeKind::program:
      return is_left_before(tree, above, node, asked);
    default:
      return false;
  }
}

bool test_says(const Tree& tree, NodeId test, bool outcome, const Asked& part) {
  return says(tree, test, outcome, part, 0);
}

std::vector<TestPart> parts_of_test(const Tree& tree, NodeId test, bool outcome) {
  std::vector<TestPart> out;
  std::vector<TestPart> open{{test, outcome}};
  while (!open.empty()) {
    const TestPart one = open.back();
    open.pop_back();
    const Node& node = tree[one.test];
    const NodeId left = tree.first_child(one.test);
    const bool apart = out.size() + open.size() < max_test_parts;
    if (apart && node.kind == NodeKind::unary_expression && node.op == Operator::unary_not) {
      open.push_back({left, !one.outcome});
    } else if (apart && node.kind == NodeKind::sequence_expression) {
      open.push_back({tree.last_child(one.test), one.outcome});
    } else if (apart && node.kind == NodeKind::logical_expression) {
      open.push_back({tree.next(left), one.outcome});
      open.push_back({left, one.outcome});
    } else {
      out.push_back(one);
    }
  }
  return out;
}

}  // namespace premod::js
