#include "flow/state_machine.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace premod::js {

namespace {

/// The switch that is all of a loop's body; 0 if there is more or something else.
NodeId switch_in(const Tree& tree, NodeId loop) {
  const NodeKind kind = tree[loop].kind;
  if (kind != NodeKind::while_statement && kind != NodeKind::for_statement) return 0;
  NodeId body = tree.last_child(loop);
  if (tree[body].kind == NodeKind::block_statement) {
    body = tree.first_child(body);
    if (body == 0 || tree.next(body) != 0) return 0;
  }
  return tree[body].kind == NodeKind::switch_statement ? body : 0;
}

/// `state` of `state.next`; 0 if it is no member of a plain name.
NodeId object_of(const Tree& tree, NodeId member) {
  if (tree[member].kind != NodeKind::member_expression) return 0;
  const NodeId object = tree.first_child(member);
  return tree[object].kind == NodeKind::identifier ? object : 0;
}

/// The name that holds the state: of `switch (state.prev = state.next)`.
NodeId state_of(const Tree& tree, NodeId choice) {
  const NodeId asked = tree.first_child(choice);
  if (tree[asked].kind != NodeKind::assignment_expression) return 0;
  const NodeId left = object_of(tree, tree.first_child(asked));
  const NodeId right = object_of(tree, tree.last_child(asked));
  return left != 0 && right != 0 && tree.name(left) == tree.name(right) ? left : 0;
}

std::optional<double> number_at(const Tree& tree, NodeId node) {
  if (node == 0 || tree[node].kind != NodeKind::numeric_literal) return std::nullopt;
  return tree.number_value(node);
}

/// Where an expression inside a case goes on: `state.next = 5`, `state.abrupt("continue", 5)`.
std::optional<double> jump_of(const Tree& tree, NodeId node, std::string_view state) {
  const NodeKind kind = tree[node].kind;
  const bool write = kind == NodeKind::assignment_expression;
  if (!write && kind != NodeKind::call_expression) return std::nullopt;
  const NodeId object = object_of(tree, tree.first_child(node));
  if (object == 0 || tree.name(object) != state) return std::nullopt;
  return number_at(tree, write ? tree.last_child(node) : tree.child(node, 2));
}

/// The least label that a case jumps to.
double least_jump(const Tree& tree, NodeId from, std::string_view state) {
  double least = std::numeric_limits<double>::infinity();
  for (NodeId node = tree.first_child(from); node != 0;) {
    if (is_function(tree[node].kind)) {
      node = tree.next_after(node, from);
      continue;
    }
    if (const auto target = jump_of(tree, node, state)) least = std::min(least, *target);
    node = tree.next_in_preorder(node, from);
  }
  return least;
}

}  // namespace

bool is_state_machine(const Tree& tree, NodeId loop) {
  const NodeId choice = switch_in(tree, loop);
  return choice != 0 && state_of(tree, choice) != 0;
}

std::vector<NodeId> repeated_states(const Tree& tree, NodeId loop) {
  std::vector<NodeId> out;
  if (!is_state_machine(tree, loop)) return out;
  const NodeId choice = switch_in(tree, loop);
  const std::string_view state = tree.name(state_of(tree, choice));
  std::vector<NodeId> cases;
  for (NodeId one = tree.next(tree.first_child(choice)); one != 0; one = tree.next(one))
    cases.push_back(one);
  // Labels grow: a jump back stands in the case itself or after it.
  double least = std::numeric_limits<double>::infinity();
  for (auto one = cases.rbegin(); one != cases.rend(); ++one) {
    least = std::min(least, least_jump(tree, *one, state));
    const auto label = number_at(tree, tree.first_child(*one));
    if (label && least <= *label) out.push_back(*one);
  }
  return out;
}

}  // namespace premod::js
