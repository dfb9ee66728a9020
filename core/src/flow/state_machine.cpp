#include "flow/state_machine.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "js/function_around.hpp"

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

/// `function (e) { for (;;) switch (e.n) { ... } }`: what runs the cases hands their state over,
/// whose name a minifier has made short.
bool is_handed_state(const Tree& tree, NodeId object) {
  const NodeId function = function_around(tree, object);
  const NodeId state = function == 0 ? 0 : tree.first_parameter(function);
  if (state == 0 || tree[state].kind != NodeKind::binding_identifier ||
      tree.name(state) != tree.name(object))
    return false;
  return tree.next(state) == tree.function_body(function);
}

/// The member that says which case comes next: of `switch (state.prev = state.next)`,
/// `switch (state.n)`, `switch (state.label)`; 0 if it is none.
NodeId next_of(const Tree& tree, NodeId choice) {
  const NodeId asked = tree.first_child(choice);
  const bool both = tree[asked].kind == NodeKind::assignment_expression;
  const NodeId next = both ? tree.last_child(asked) : asked;
  const NodeId object = object_of(tree, next);
  if (object == 0 || tree[next].has(flag::computed)) return 0;
  if (both) {
    const NodeId left = object_of(tree, tree.first_child(asked));
    return left != 0 && tree.name(left) == tree.name(object) ? next : 0;
  }
  const std::string_view name = tree.name(tree.next(object));
  const bool compiled = tree.name(object).starts_with('_') || is_handed_state(tree, object);
  return compiled && (name == "n" || name == "label") ? next : 0;
}

std::optional<double> number_at(const Tree& tree, NodeId node) {
  if (node == 0 || tree[node].kind != NodeKind::numeric_literal) return std::nullopt;
  return tree.number_value(node);
}

/// Where an expression inside a case goes on: `state.next = 5`, `state.abrupt("continue", 5)`,
/// `state.a(3, 5)`, `[3, 5]`.
std::optional<double> jump_of(const Tree& tree, NodeId node, NodeId next) {
  constexpr double breaks = 3;
  const NodeKind kind = tree[node].kind;
  if (kind == NodeKind::array_expression) {  // of TypeScript
    const NodeId code = tree.first_child(node);
    return number_at(tree, code) == breaks && tree.name(tree.last_child(next)) == "label"
               ? number_at(tree, tree.next(code))
               : std::nullopt;
  }
  const bool write = kind == NodeKind::assignment_expression;
  if (!write && kind != NodeKind::call_expression) return std::nullopt;
  const NodeId member = tree.first_child(node);
  const NodeId object = object_of(tree, member);
  if (object == 0 || tree.name(object) != tree.name(tree.first_child(next))) return std::nullopt;
  if (tree.name(tree.last_child(next)) == "label") return std::nullopt;  // only ever forward
  if (!write) return number_at(tree, tree.child(node, 2));
  // `state.prev = 0` only says where a try begins.
  const bool goes = !tree[member].has(flag::computed) &&
                    tree.name(tree.next(object)) == tree.name(tree.last_child(next));
  return goes ? number_at(tree, tree.last_child(node)) : std::nullopt;
}

/// The least label that a case jumps to.
double least_jump(const Tree& tree, NodeId from, NodeId next) {
  double least = std::numeric_limits<double>::infinity();
  for (NodeId node = tree.first_child(from); node != 0;) {
    if (is_function(tree[node].kind)) {
      node = tree.next_after(node, from);
      continue;
    }
    if (const auto target = jump_of(tree, node, next)) least = std::min(least, *target);
    node = tree.next_in_preorder(node, from);
  }
  return least;
}

}  // namespace

bool is_state_machine(const Tree& tree, NodeId loop) {
  const NodeId choice = switch_in(tree, loop);
  return choice != 0 && next_of(tree, choice) != 0;
}

bool is_step_function(const Tree& tree, NodeId function) {
  const NodeId body = tree.function_body(function);
  return tree[body].kind == NodeKind::function_body &&
         is_state_machine(tree, tree.last_child(body));
}

std::vector<NodeId> repeated_states(const Tree& tree, NodeId choice) {
  std::vector<NodeId> out;
  const NodeId next = next_of(tree, choice);
  if (next == 0) return out;
  std::vector<NodeId> cases;
  for (NodeId one = tree.next(tree.first_child(choice)); one != 0; one = tree.next(one))
    cases.push_back(one);
  // Labels grow: a jump back stands in the case itself or after it.
  double least = std::numeric_limits<double>::infinity();
  for (auto one = cases.rbegin(); one != cases.rend(); ++one) {
    least = std::min(least, least_jump(tree, *one, next));
    const auto label = number_at(tree, tree.first_child(*one));
    if (label && least <= *label) out.push_back(*one);
  }
  return out;
}

}  // namespace premod::js
