// Where values go: variables, members, patterns, returns and the heads of loops.
#include <algorithm>

#include "flow/engine/engine.hpp"

namespace premod::js {

void Engine::flow_into(At target, SetId set) {
  if (set == no_values || target.node == 0) return;
  const Node node = tree(target)[target.node];
  switch (node.kind) {
    case NodeKind::binding_identifier:
      return grow_variable(target.script, scopes(target).variable_of(target.node), set);
    case NodeKind::identifier: {
      const ReferenceId id = scopes(target).reference_at(target.node);
      const Reference& reference = scopes(target).reference(id);
      if (reference.dynamic && write_in_with(target, reference, set) && reference.variable == 0)
        return;
      if (reference.variable != 0) return grow_variable(target.script, reference.variable, set);
      give(target,
           store_.single(store_.path(path_member(store_.value(window_).node, name_text(target)))));
      return write_value(window_, name_text(target), set);
    }
    case NodeKind::member_expression: {
      const SetId objects = set_at(target, node.link);
      return write_member(objects, keys_of(target), set);
    }
    case NodeKind::rest_element:
      return flow_into({target.script, node.link}, set);
    case NodeKind::assignment_pattern:
    case NodeKind::array_pattern:
    case NodeKind::object_pattern:
      return flow_in(target, set);
    default:
      return;
  }
}

/// A pattern keeps what is taken apart as its own value.
void Engine::flow_in(At pattern, SetId set) {
  SetId& known = state_.expression(pattern);
  const SetId grown = store_.unite(known, set);
  if (grown == known) return;
  known = grown;
  push(pattern);
}

/// An object that is written to has gained a value: whoever writes does it again.
void Engine::notify_target(At member) {
  const NodeId above = tree(member).parent(member.node);
  const Node& parent = tree(member)[above];
  if (tree(member).first_child(above) != member.node && parent.kind != NodeKind::property &&
      parent.kind != NodeKind::array_pattern)
    return;
  switch (parent.kind) {
    case NodeKind::assignment_expression:
    case NodeKind::assignment_pattern:
    case NodeKind::array_pattern:
    case NodeKind::rest_element:
    case NodeKind::for_in_statement:
    case NodeKind::for_of_statement:
      return push({member.script, above});
    case NodeKind::property:
      if (tree(member)[parent.parent].kind == NodeKind::object_pattern)
        push({member.script, parent.parent});
      return;
    default:
      return;
  }
}

void Engine::evaluate_statement(At at, const Node& node) {
  const Tree& tree = this->tree(at);
  switch (node.kind) {
    case NodeKind::variable_declarator:
      if (const NodeId value = tree.next(node.link); value != 0)
        flow_into({at.script, node.link}, set_at(at, value));
      notify_readers(at);
      return;
    case NodeKind::return_statement: {
      const FunctionId owner = owner_of(at);
      if (owner != 0 && node.link != 0) grow(state_.functions[owner].result, set_at(at, node.link));
      return;
    }
    case NodeKind::arrow_function:
      if (node.has(flag::expression_body))
        grow(state_.functions[owner_of(at)].result, set_at(at, tree.last_child(at.node)));
      return give(at, store_.single(function_value(at)));
    case NodeKind::assignment_pattern: {
      const SetId given = store_.unite(set_at(at), set_at(at, tree.next(node.link)));
      return flow_into({at.script, node.link}, given);
    }
    case NodeKind::rest_element:
      if (tree[node.parent].kind == NodeKind::object_pattern) push({at.script, node.parent});
      return;
    default:
      return evaluate_loop(at, node);
  }
}

void Engine::evaluate_loop(At at, const Node& node) {
  const Tree& tree = this->tree(at);
  const NodeId list = tree.next(node.link);
  NodeId target = node.link;
  if (tree[target].kind == NodeKind::variable_declaration)
    target = tree.first_child(tree.first_child(target));
  const SetId objects = set_at(at, list);
  if (objects == no_values && !final_) return;
  SetId given = no_values;
  if (node.kind == NodeKind::for_of_statement) {
    given = iterated(objects, at);
    if (node.has(flag::is_await)) given = outcome_of(given, at).values[0];
  } else {
    for (const ValueId id : store_.copy(objects)) {
      const auto known = state_.objects.find(id);
      if (known == state_.objects.end() || known->second.size() > max_values) continue;
      listen(cell_of(id, state_.any), at);
      const std::vector<Program::State::Property> keys = state_.objects[id];
      for (const auto& key : keys) given = store_.with(given, store_.string(key.key));
    }
  }
  if (given == no_values && final_) given = unknown_set;
  flow_into({at.script, target}, given);
}

void Engine::evaluate_object_pattern(At at) {
  const SetId given = set_at(at);
  if (given == no_values) return;
  const Tree& tree = this->tree(at);
  for (const NodeId child : tree.children(at.node)) {
    ++steps_;
    const Node& node = tree[child];
    if (node.kind == NodeKind::rest_element) {
      flow_into({at.script, node.link}, given);
      continue;
    }
    const NodeId target = node.has(flag::shorthand) ? node.link : tree.next(node.link);
    SetId value = read_member(given, keys_of({at.script, child}), at);
    if (value == no_values && final_) value = unknown_set;
    flow_into({at.script, target}, value);
  }
}

void Engine::evaluate_array_pattern(At at) {
  const SetId given = set_at(at);
  if (given == no_values) return;
  const Tree& tree = this->tree(at);
  int place = 0;
  for (const NodeId child : tree.children(at.node)) {
    ++steps_;
    const Node& node = tree[child];
    if (node.kind == NodeKind::rest_element) {
      flow_into({at.script, node.link}, array_of({at.script, child}, iterated(given, at)));
      continue;
    }
    const Keys key = keys_in(store_.single(store_.number(place++)));
    if (node.kind == NodeKind::hole) continue;
    SetId value = no_values;
    for (const ValueId id : store_.copy(given)) {
      const bool list = store_.value(id).kind == ValueKind::object;
      const bool own = list && store_.value(id).made != Made::map;
      SetId one = own ? read_member(store_.single(id), key, at) : no_values;
      if (one == no_values && list) one = iterated(store_.single(id), at);
      value = store_.unite(value, list ? one : element_of(id, at, 0));
    }
    if (value == no_values && final_) value = unknown_set;
    flow_into({at.script, child}, value);
  }
}

void Engine::evaluate_assignment(At at, const Node& node) {
  const NodeId target = node.link;
  const SetId value = set_at(at, tree(at).next(target));
  switch (node.op) {
    case Operator::assign:
      flow_into({at.script, target}, value);
      notify_readers(at);
      return give(at, value);
    case Operator::assign_or:
    case Operator::assign_and:
    case Operator::assign_coalesce: {
      flow_into({at.script, target}, value);
      return give(at, store_.unite(value, target_values({at.script, target})));
    }
    default:
      return assign_more(at, node);
  }
}

SetId Engine::target_values(At target) {
  const ReferenceId id = scopes(target).reference_at(target.node);
  if (id == 0 || scopes(target).reference(id).variable == 0) return set_at(target);
  return state_.variable(target.script, scopes(target).reference(id).variable);
}

/// `text += more`. What this very place has made before is not lengthened again and again.
void Engine::assign_more(At at, const Node& node) {
  const SetId value = set_at(at, tree(at).next(node.link));
  if (node.op != Operator::assign_add) {
    flow_into({at.script, node.link}, unknown_set);
    return give(at, unknown_set);
  }
  SetId before = no_values;
  std::vector<ValueId>& made = grown_here_[Program::State::key(at)];
  for (const ValueId id : store_.copy(target_values({at.script, node.link})))
    if (std::find(made.begin(), made.end(), id) == made.end()) before = store_.with(before, id);
  if (final_ && before == no_values) before = unknown_set;
  const SetId more = final_ && value == no_values ? unknown_set : value;
  if (before == no_values || more == no_values) return;
  const SetId out = added(before, more);
  for (const ValueId id : store_.copy(out))
    if (made.size() < 4 * max_values && std::find(made.begin(), made.end(), id) == made.end())
      made.push_back(id);
  flow_into({at.script, node.link}, out);
  give(at, out);
}

}  // namespace premod::js
