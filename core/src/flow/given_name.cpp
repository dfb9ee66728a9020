#include "flow/given_name.hpp"

#include <algorithm>
#include <array>

namespace premod::js {
namespace {

/// Expressions between a literal and the name it is given to: `a || b`, `c ? d : e`.
constexpr int max_steps = 64;
/// Of a list that are looked at for one name: of one that begins with so many pairs all are.
constexpr int max_pairs = 200;

std::string key_of(const File& script, NodeId node) {
  const Tree& tree = script.tree();
  const NodeId first = tree.first_child(node);
  const NodeKind kind = tree[first].kind;
  if (kind == NodeKind::member_expression) return script.index().key_text(first);
  const bool named = kind == NodeKind::identifier || kind == NodeKind::binding_identifier;
  return named ? std::string(tree.name(first)) : std::string();
}

/// `setRequestHeader('X-Api-Key', '...')`, `headers.append(...)`, `localStorage.setItem(...)`,
/// `Reflect.set(options, 'api_key', '...')`.
std::string name_argument(const File& script, NodeId call, NodeId value) {
  const Tree& tree = script.tree();
  const NodeId callee = tree.first_child(call);
  if (tree[callee].kind != NodeKind::member_expression) return {};
  constexpr std::array<std::string_view, 9> givers = {
      "setRequestHeader", "set",  "append", "setHeader",   "setItem",
      "header",           "attr", "prop",   "setAttribute"};
  const std::string member = script.index().key_text(callee);
  if (std::find(givers.begin(), givers.end(), member) == givers.end()) return {};
  NodeId name = tree.next(callee);
  if (name == 0 || name == value) return {};
  if (member == "set" && tree.next(name) != value) name = tree.next(name);
  if (name == 0 || tree.next(name) != value) return {};
  return script.index().constant_text(name).value_or("");
}

/// `['client_secret', '...']` in a list of such pairs: of a map, of headers, of a form.
std::string name_in_pair(const File& script, NodeId pair, NodeId value) {
  const Tree& tree = script.tree();
  const auto is_pair = [&](NodeId one) {
    const NodeId name = tree.first_child(one);
    return tree[one].kind == NodeKind::array_expression && name != 0 && tree.next(name) != 0 &&
           tree.next(tree.next(name)) == 0 && tree[name].kind == NodeKind::string_literal;
  };
  const NodeId name = tree.first_child(pair);
  const NodeId list = tree.parent(pair);
  if (!is_pair(pair) || tree.next(name) != value || tree[list].kind != NodeKind::array_expression)
    return {};
  // All of the same form: others may be rows of a table.
  int seen = 0;
  for (const NodeId one : tree.children(list)) {
    if (++seen > max_pairs) break;
    if (!is_pair(one)) return {};
  }
  return std::string(tree.string_value(name));
}

/// `Object.defineProperty(options, 'api_key', { value: '...' })`
std::string defined_name(const File& script, NodeId property) {
  const Tree& tree = script.tree();
  const NodeId object = tree.parent(property);
  const NodeId call = tree.parent(object);
  if (tree[call].kind != NodeKind::call_expression) return "value";
  const NodeId callee = tree.first_child(call);
  const NodeId name = tree.child(call, 2);
  const bool defines = tree[callee].kind == NodeKind::member_expression &&
                       script.index().key_text(callee) == "defineProperty";
  if (!defines || name == 0 || tree.next(name) != object) return "value";
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
        if (tree.first_child(above) == value) return {};
        if (std::string key = script.index().key_text(above); key != "value") return key;
        return defined_name(script, above);
      case NodeKind::array_expression:
        return name_in_pair(script, above, value);
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

bool is_key(const Tree& tree, NodeId text) {
  const NodeId above = tree.parent(text);
  switch (tree[above].kind) {
    case NodeKind::member_expression:
      return tree.first_child(above) != text;
    case NodeKind::property:
    case NodeKind::method_definition:
    case NodeKind::property_definition:
      return tree.first_child(above) == text;
    default:
      return false;
  }
}

}  // namespace premod::js
