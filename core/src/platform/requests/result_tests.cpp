#include "platform/requests/result_tests.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/words.hpp"

namespace premod::platform {

using js::At;
using js::Node;
using js::NodeId;
using js::NodeKind;
using js::Operator;
using js::Program;
using js::Tree;

namespace {

constexpr int max_uses = 16;     ///< functions that give a result on
constexpr int max_chain = 16;    ///< expressions around a use
constexpr int max_branch = 400;  ///< nodes of what is done without a value

/// The code says that there is nothing, and nothing of a failure: `text(lang.empty)`.
bool says_nothing_is_there(const Tree& tree, NodeId code) {
  constexpr std::array<std::string_view, 8> nothing = {"empty",    "nothing", "notfound",  "no_",
                                                       "noresult", "nodata",  "not found", "нет "};
  constexpr std::array<std::string_view, 12> failure = {"err",   "fail",    "warn",  "problem",
                                                        "retry", "unavail", "ошиб",  "не удал",
                                                        "сбой",  "could",   "catch", "alert"};
  const auto has = [](std::string_view text, const auto& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != text.npos; });
  };
  bool found = false;
  int seen = 0;
  for (NodeId at = code; at != 0; at = tree.next_in_preorder(at, code)) {
    if (++seen > max_branch) return false;
    const NodeKind kind = tree[at].kind;
    const bool name = kind == NodeKind::property_name || kind == NodeKind::identifier;
    if (!name && kind != NodeKind::string_literal) continue;
    const std::string text = text::lowered(name ? tree.name(at) : tree.string_value(at));
    if (has(text, failure)) return false;
    // One word is a code for something that is not known here.
    found = found || ((name || text.find(' ') != text.npos) && has(text, nothing));
  }
  return found;
}

/// Whether the way without a value has something of its own to do: `if (!rows) ...`, `else`,
/// `rows.length === 0`, `rows ? a : b`; but to say that there is nothing tells of no failure.
bool is_condition(const Tree& tree, NodeId use) {
  bool compared = false;
  for (int steps = 0; steps < max_chain; ++steps) {
    const NodeId above = tree.parent(use);
    const Node& node = tree[above];
    switch (node.kind) {
      case NodeKind::if_statement: {
        const NodeId yes = tree.next(node.link);
        return node.link == use && (compared || tree.next(yes) != 0) &&
               !says_nothing_is_there(tree, compared ? yes : tree.next(yes));
      }
      case NodeKind::conditional_expression: {
        const NodeId yes = tree.next(node.link);
        return node.link == use && !says_nothing_is_there(tree, yes) &&
               !says_nothing_is_there(tree, tree.next(yes));
      }
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
