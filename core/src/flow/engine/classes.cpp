// Properties of object literals, and classes with their methods and fields.
#include "flow/engine/engine.hpp"

namespace premod::js {

void Engine::evaluate_property(At at, const Node& node) {
  const Tree& tree = this->tree(at);
  const Node& above = tree[node.parent];
  if (above.kind == NodeKind::object_pattern) return push({at.script, node.parent});
  const NodeId value = node.has(flag::shorthand) ? node.link : tree.next(node.link);
  const ValueId object = object_at({at.script, node.parent}, Made::literal);
  SetId set = set_at(at, value);
  if (node.has(flag::getter) || node.has(flag::setter)) {
    const FunctionId function = function_at({at.script, value});
    become_method(object, set);
    if (node.has(flag::setter) || function == 0) return;
    set = read(state_.functions[function].result, at);
  }
  write_member(store_.single(object), keys_of(at), set);
}

void Engine::evaluate_class(At at) {
  const Tree& tree = this->tree(at);
  const Node& node = tree[at.node];
  const ValueId made = function_value(at);
  if (node.has(flag::has_heritage)) {
    const NodeId heritage = tree.child(at.node, node.has(flag::named) ? 1 : 0);
    inherit(made, set_at(at, heritage));
  }
  give(at, store_.single(made));
}

void Engine::evaluate_method(At at, const Node& node) {
  const Tree& tree = this->tree(at);
  const At of_class{at.script, tree.parent(node.parent)};
  const NodeId value = tree.next(node.link);
  const ValueId made = function_value(of_class);
  const SetId method = store_.single(function_value({at.script, value}));
  const bool fixed = node.has(flag::is_static);
  const FunctionId function = function_at({at.script, value});
  const ValueId home = fixed ? made : made_of(made, Made::prototype);
  become_method(home, method);
  if (node.op == Operator::method_constructor && !fixed) {
    state_.functions[function_at(of_class)].constructor = value;
    grow(state_.functions[function].receiver, store_.single(made_of(made, Made::instance)));
    return;
  }
  SetId set = method;
  if (node.op == Operator::method_set) return;
  if (node.op == Operator::method_get) set = read(state_.functions[function].result, at);
  write_member(store_.single(home), keys_of(at), set);
}

void Engine::evaluate_field(At at, const Node& node) {
  const Tree& tree = this->tree(at);
  const ValueId made = function_value({at.script, tree.parent(node.parent)});
  const NodeId value = tree.next(node.link);
  if (value == 0) return;
  const ValueId home = node.has(flag::is_static) ? made : made_of(made, Made::instance);
  write_member(store_.single(home), keys_of(at), set_at(at, value));
}

}  // namespace premod::js
