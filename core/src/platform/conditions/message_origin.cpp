#include "platform/conditions/message_origin.hpp"

#include <string_view>

namespace premod::platform {

using js::At;
using js::NodeId;
using js::NodeKind;
using js::Program;
using js::Tree;

namespace {

/// How much of a handler is read; longer ones hold more than a handler should.
constexpr int max_handler_nodes = 20'000;

/// `event.source.postMessage(answer, event.origin)`: whoever asks gets the answer.
bool is_reply_part(const Tree& tree, NodeId part) {
  if (tree[tree.parent(part)].kind == NodeKind::property)  // { targetOrigin: event.origin }
    part = tree.parent(tree.parent(part));
  const NodeId above = tree.parent(part);
  const auto posts = [&](NodeId member) {
    const NodeId key = tree.next(tree.first_child(member));
    return tree[member].kind == NodeKind::member_expression &&
           tree[key].kind == NodeKind::property_name && tree.name(key) == "postMessage";
  };
  if (tree[above].kind == NodeKind::call_expression)
    return tree.first_child(above) != part && posts(tree.first_child(above));
  return tree.first_child(above) == part && posts(above);
}

/// A variable that a pattern has taken out of the message is used for something else.
bool is_looked_at(const js::Program::Script& script, NodeId name) {
  const js::VariableId variable = script.scopes->variable_of(name);
  if (variable == 0) return true;
  for (js::ReferenceId id = script.scopes->variable(variable).first; id != 0;
       id = script.scopes->reference(id).next)
    if (script.scopes->reference(id).read &&
        !is_reply_part(*script.tree, script.scopes->reference(id).node))
      return true;
  return false;
}

/// The handler looks at the message's origin or source, or hands it to a function that does.
bool asks_origin(const Program& program, At function, int depth, int& left) {
  constexpr int max_delegates = 3;
  const Tree& tree = *program.script(function.script).tree;
  for (NodeId at = function.node; at != 0 && --left > 0;
       at = tree.next_in_preorder(at, function.node)) {
    const NodeKind kind = tree[at].kind;
    if (kind == NodeKind::property_name || kind == NodeKind::binding_identifier) {
      const std::string_view name = tree.name(at);
      const NodeId above = tree.parent(at);
      const bool member = tree[above].kind == NodeKind::member_expression;
      if ((name == "origin" || name == "source") && !(member && is_reply_part(tree, above)) &&
          (kind == NodeKind::property_name || is_looked_at(program.script(function.script), at)))
        return true;
    }
    // event['origin']
    if (kind == NodeKind::string_literal && tree[tree.parent(at)].has(js::flag::computed)) {
      const std::string_view name = tree.string_value(at);
      if ((name == "origin" || name == "source") && !is_reply_part(tree, tree.parent(at)))
        return true;
    }
    if (kind != NodeKind::call_expression || depth >= max_delegates) continue;
    for (const At delegate : program.callees({function.script, at}))
      if (delegate != function &&
          js::is_function((*program.script(delegate.script).tree)[delegate.node].kind) &&
          asks_origin(program, delegate, depth + 1, left))
        return true;
  }
  return false;
}

}  // namespace

bool asks_origin(const Program& program, At handler) {
  int left = max_handler_nodes;
  return asks_origin(program, handler, 0, left);
}

}  // namespace premod::platform
