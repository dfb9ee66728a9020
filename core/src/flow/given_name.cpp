#include "flow/given_name.hpp"

#include <algorithm>
#include <array>

namespace premod::js {
namespace {

/// Expressions between a literal and the name it is given to: `a || b`, `c ? d : e`.
constexpr int max_steps = 8;

std::string key_of(const File& script, NodeId node) {
  const Tree& tree = script.tree();
  const NodeId first = tree.first_child(node);
  const NodeKind kind = tree[first].kind;
  if (kind == NodeKind::member_expression) return script.index().key_text(first);
  const bool named = kind == NodeKind::identifier || kind == NodeKind::binding_identifier;
  return named ? std::string(tree.name(first)) : std::string();
}

/// `setRequestHeader('X-Api-Key', '...')`, `headers.append(...)`, `localStorage.setItem(...)`.
std::string name_argument(const File& script, NodeId call, NodeId value) {
  const Tree& tree = script.tree();
  const NodeId callee = tree.first_child(call);
  if (tree[callee].kind != NodeKind::member_expression) return {};
  constexpr std::array<std::string_view, 9> givers = {
      "setRequestHeader", "set",  "append", "setHeader",   "setItem",
      "header",           "attr", "prop",   "setAttribute"};
  const std::string member = script.index().key_text(callee);
  if (std::find(givers.begin(), givers.end(), member) == givers.end()) return {};
  const NodeId name = tree.next(callee);
  if (name == 0 || name == value || tree.next(name) != value) return {};
  return script.index().constant_text(name).value_or("");
}

}  // namespace

std::string given_name(const File& script, NodeId value) {
  const Tree& tree = script.tree();
  for (int step = 0; step < max_steps; ++step) {
    const NodeId above = tree.parent(value);
    if (above == 0) return {};
    switch (tree[above].kind) {
      case NodeKind::property:
      case NodeKind::property_definition:
        return tree.first_child(above) == value ? std::string() : script.index().key_text(above);
      case NodeKind::variable_declarator:
      case NodeKind::assignment_expression:
      case NodeKind::assignment_pattern:
        return tree.first_child(above) == value ? std::string() : key_of(script, above);
      case NodeKind::call_expression:
        return name_argument(script, above, value);
      case NodeKind::logical_expression:
      case NodeKind::conditional_expression:
        value = above;
        continue;
      default:
        return {};
    }
  }
  return {};
}

}  // namespace premod::js
