#include "platform/requests/result_tests.hpp"

namespace premod::platform {

using js::At;
using js::Node;
using js::NodeId;
using js::NodeKind;
using js::Operator;
using js::Program;
using js::Tree;

namespace {

constexpr int max_uses = 16;   ///< functions that give a result on
constexpr int max_chain = 16;  ///< expressions around a use

/// Whether the way without a value has something of its own to do: `if (!rows) ...`, `else`,
/// `rows.length === 0`, `rows ? a : b`.
bool is_condition(const Tree& tree, NodeId use) {
  bool compared = false;
  for (int steps = 0; steps < max_chain; ++steps) {
    const NodeId above = tree.parent(use);
    const Node& node = tree[above];
    switch (node.kind) {
      case NodeKind::if_statement: {
        const NodeId yes = tree.next(node.link);
        return node.link == use && (compared || tree.next(yes) != 0);
      }
      case NodeKind::conditional_expression:
        return tree.first_child(above) == use;
      case NodeKind::unary_expression:
        if (node.op != Operator::unary_not) return false;
        compared = true;
        break;
      case NodeKind::binary_expression:
        compared = true;
        break;
      case NodeKind::logical_expression:
        break;
      case NodeKind::member_expression:
        if (tree.first_child(above) != use) return false;
        break;
      default:
        return false;
    }
    use = above;
  }
  return false;
}

}  // namespace

bool is_name_tested(const Program& program, At name) {
  const js::Scopes& scopes = *program.script(name.script).scopes;
  const Tree& tree = *program.script(name.script).tree;
  const js::VariableId variable = scopes.variable_of(name.node);
  if (variable == 0) return false;
  for (js::ReferenceId id = scopes.variable(variable).first; id != 0;
       id = scopes.reference(id).next)
    if (scopes.reference(id).read && is_condition(tree, scopes.reference(id).node)) return true;
  return false;
}

namespace {

/// The calls that give what the function around a node returns.
void add_callers(const Program& program, At inside, std::vector<At>& pending) {
  const Tree& tree = *program.script(inside.script).tree;
  NodeId function = inside.node;
  while (function != 0 && !js::is_function(tree[function].kind)) function = tree.parent(function);
  for (const js::Caller& caller : program.callers({inside.script, function}))
    if (pending.size() < max_uses) pending.push_back(caller.call);
}

/// `.then(function (rows) { if (!rows) ... })`
bool is_tested_by(const Program& program, At call) {
  const NodeId handed = program.script(call.script).tree->child(call.node, 1);
  const auto function = program.function_at({call.script, handed});
  if (!function) return false;
  const Tree& tree = *program.script(function->script).tree;
  const NodeId first = tree.first_parameter(function->node);
  return first != 0 && is_name_tested(program, {function->script, first});
}

}  // namespace

bool is_result_tested(const Program& program, At result) {
  std::vector<At> pending{result};
  for (std::size_t next = 0; next < pending.size() && next < max_uses; ++next) {
    const At at = pending[next];
    const Tree& tree = *program.script(at.script).tree;
    const NodeId above = tree.parent(at.node);
    if (is_condition(tree, at.node)) return true;
    const bool first = tree.first_child(above) == at.node;
    switch (tree[above].kind) {
      case NodeKind::await_expression:
      case NodeKind::yield_expression:
        pending.push_back({at.script, above});
        break;
      case NodeKind::variable_declarator:
      case NodeKind::assignment_expression:
        if (!first && is_name_tested(program, {at.script, tree.first_child(above)})) return true;
        break;
      case NodeKind::return_statement:
      case NodeKind::arrow_function:
        add_callers(program, {at.script, above}, pending);
        break;
      case NodeKind::member_expression:
        if (!first || tree[tree.parent(above)].kind != NodeKind::call_expression) break;
        pending.push_back({at.script, tree.parent(above)});
        if (is_tested_by(program, pending.back())) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

}  // namespace premod::platform
