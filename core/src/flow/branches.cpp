#include "flow/branches.hpp"

#include <utility>

namespace premod::js {

namespace {

bool leaves(NodeKind kind) {
  return kind == NodeKind::return_statement || kind == NodeKind::throw_statement;
}

/// A statement after which the function does not go on.
bool ends_here(const Tree& tree, NodeId statement) {
  if (tree[statement].kind != NodeKind::block_statement) return leaves(tree[statement].kind);
  const NodeId last = tree.last_child(statement);
  return last != 0 && leaves(tree[last].kind);
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
  return branch != tree.first_child(statement) && ends_here(tree, branch);
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

}  // namespace premod::js
