#include "platform/requests/xhr_handlers.hpp"

#include "js/equality.hpp"

namespace premod::platform {

using js::Access;
using js::Call;
using js::File;
using js::Node;
using js::NodeId;
using js::NodeKind;
using js::Operator;
using js::Tree;
using js::Use;
using js::ValueId;
using js::ValueKind;

namespace {

/// `xhr.status === 200`, `status >= 200 && status < 300`
bool asks_for_success(const Tree& tree, NodeId test) {
  bool status = false;
  bool success = false;
  for (NodeId at = test; at != 0; at = tree.next_in_preorder(at, test)) {
    const NodeKind kind = tree[at].kind;
    if (kind == NodeKind::unary_expression || js::is_unequal(tree[at].op)) return false;
    if (kind == NodeKind::property_name || kind == NodeKind::identifier)
      status = status || tree.name(at) == "status";
    if (kind == NodeKind::numeric_literal)
      success = success || (tree.number_value(at) >= 200 && tree.number_value(at) < 300);
  }
  return status && success;
}

/// Whether a block does something when the answer is no success.
bool tells_more_than_success(const Tree& tree, NodeId block) {
  for (const NodeId id : tree.children(block)) {
    const Node& node = tree[id];
    if (node.kind == NodeKind::empty_statement || node.kind == NodeKind::variable_declaration ||
        node.kind == NodeKind::return_statement)
      continue;
    // `status === 200 && show()`, as minifiers write it
    const Node& inner = tree[node.link];
    if (node.kind == NodeKind::expression_statement && inner.op == Operator::logical_and &&
        asks_for_success(tree, inner.link))
      continue;
    if (node.kind != NodeKind::if_statement) return true;
    const NodeId yes = tree.next(node.link);
    if (tree.next(yes) != 0) return true;
    if (asks_for_success(tree, node.link)) continue;
    if (tree[yes].kind != NodeKind::block_statement) {
      if (tree[yes].kind != NodeKind::return_statement) return true;
    } else if (tells_more_than_success(tree, yes)) {
      return true;
    }
  }
  return false;
}

bool learns_of_success_only(const js::File& script, std::span<const ValueId> values) {
  if (values.empty()) return false;
  for (const ValueId id : values) {
    const js::Value& value = script.program().store().value(id);
    if (value.kind != ValueKind::function) return false;
    const Tree& tree = *script.program().script(value.script).tree;
    const NodeId body = tree.function_body(value.node);
    if (tree[body].kind != NodeKind::function_body || tells_more_than_success(tree, body))
      return false;
  }
  return true;
}

}  // namespace

bool handles_xhr(const File& script) {
  constexpr std::string_view places[] = {"onerror", "onreadystatechange", "onloadend", "ontimeout"};
  for (const Access& access : script.accesses()) {
    if (access.use != Use::write || access.path.find("XMLHttpRequest") == std::string_view::npos)
      continue;
    const NodeId value = script.tree().child(script.tree().parent(access.node), 1);
    if (value != 0 && learns_of_success_only(script, script.index().values(value))) continue;
    for (const std::string_view place : places)
      if (access.path.ends_with(place)) return true;
  }
  for (const Call& call : script.calls()) {
    if (call.member() != "addEventListener") continue;
    for (const std::string& event : script.index().texts_of(call.argument(0)))
      if (event == "error" || event == "loadend" || event == "timeout" ||
          event == "readystatechange")
        return true;
  }
  return false;
}

}  // namespace premod::platform
