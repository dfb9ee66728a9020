// The values of expressions, one kind of node after the other.
#include "flow/engine/engine.hpp"
#include "js/number.hpp"

namespace premod::js {

void Engine::evaluate(At at) {
  const Node node = tree(at)[at.node];
  switch (node.kind) {
    case NodeKind::identifier:
      return evaluate_name(at);
    case NodeKind::this_expression:
      return evaluate_this(at);
    case NodeKind::super_expression:
      return evaluate_super(at);
    case NodeKind::member_expression:
      return evaluate_member(at);
    case NodeKind::call_expression:
    case NodeKind::new_expression:
      return evaluate_call(at, node);
    case NodeKind::tagged_template:
      return evaluate_tagged(at);
    case NodeKind::assignment_expression:
      return evaluate_assignment(at, node);
    case NodeKind::class_expression:
    case NodeKind::class_declaration:
      return evaluate_class(at);
    case NodeKind::property:
      return evaluate_property(at, node);
    case NodeKind::method_definition:
      return evaluate_method(at, node);
    case NodeKind::property_definition:
      return evaluate_field(at, node);
    case NodeKind::object_pattern:
      return evaluate_object_pattern(at);
    case NodeKind::array_pattern:
      return evaluate_array_pattern(at);
    case NodeKind::import_declaration:
      return evaluate_import(at);
    case NodeKind::export_named_declaration:
    case NodeKind::export_default_declaration:
    case NodeKind::export_all_declaration:
    case NodeKind::export_specifier:
      return evaluate_export(at, node);
    case NodeKind::variable_declarator:
    case NodeKind::return_statement:
    case NodeKind::arrow_function:
    case NodeKind::assignment_pattern:
    case NodeKind::for_in_statement:
    case NodeKind::for_of_statement:
    case NodeKind::rest_element:
      return evaluate_statement(at, node);
    default:
      return evaluate_expression(at, node);
  }
}

void Engine::evaluate_expression(At at, const Node& node) {
  const Tree& tree = this->tree(at);
  switch (node.kind) {
    case NodeKind::null_literal:
      return give(at, nothing_);
    case NodeKind::boolean_literal:
      return give(at, booleans_[node.has(flag::is_true) ? 1 : 0]);
    case NodeKind::numeric_literal:
      return give(at, store_.single(store_.number(tree.number_value(at.node))));
    case NodeKind::string_literal:
      return give(at, store_.single(literal_string(tree.string_value(at.node))));
    case NodeKind::template_literal:
      return evaluate_template(at);
    case NodeKind::reg_exp_literal:
      return give(at, store_.single(store_.path(store_.whole_path("new RegExp", 1))));
    case NodeKind::function_expression:
    case NodeKind::function_declaration:
      return give(at, store_.single(function_value(at)));
    case NodeKind::object_expression: {
      const ValueId made = object_at(at, Made::literal);
      for (const NodeId child : tree.children(at.node)) {
        ++steps_;
        if (tree[child].kind == NodeKind::spread_element)
          add_parent(made, set_at(at, tree.first_child(child)));
      }
      return give(at, store_.single(made));
    }
    case NodeKind::array_expression:
      return evaluate_array(at);
    case NodeKind::unary_expression:
    case NodeKind::update_expression:
      return evaluate_unary(at, node);
    case NodeKind::binary_expression:
      return evaluate_binary(at, node);
    case NodeKind::logical_expression: {
      const SetId left = set_at(at, node.link);
      const SetId right = set_at(at, tree.next(node.link));
      if (node.op != Operator::logical_and) return give(at, store_.unite(left, right));
      return give(at, right);
    }
    case NodeKind::conditional_expression: {
      const NodeId yes = tree.next(node.link);
      return give(at, store_.unite(set_at(at, yes), set_at(at, tree.next(yes))));
    }
    case NodeKind::with_statement:
      return evaluate_with(at);
    case NodeKind::sequence_expression:
      return give(at, set_at(at, tree.last_child(at.node)));
    case NodeKind::spread_element:
      return give(at, set_at(at, node.link));
    case NodeKind::await_expression:
      return give(at, awaited(set_at(at, node.link), at));
    case NodeKind::yield_expression:
      return evaluate_yield(at, node);
    case NodeKind::throw_statement:
      return throw_to(owner_of(at), set_at(at, node.link));
    case NodeKind::import_expression:
      return give(at, required(set_at(at, node.link), at.script, at, 0));
    default:
      return;
  }
}

ValueId Engine::literal_string(std::string_view text) {
  if (text.find(hole) == std::string_view::npos) return store_.string(store_.stable_text(text));
  std::string clean(text);
  for (char& c : clean)
    if (c == hole) c = ' ';
  return store_.string(store_.text(clean));
}

TextId Engine::name_text(At name) {
  const Tree& tree = this->tree(name);
  const NameId id = tree[name.node].link;
  std::vector<TextId>& known = name_texts_[name.script];
  if (id >= known.size()) known.resize(id + 1, 0);
  if (known[id] == 0) known[id] = store_.stable_text(tree.names().text(id));
  return known[id];
}

void Engine::evaluate_name(At at) {
  const ReferenceId id = scopes(at).reference_at(at.node);
  if (id == 0) return;
  const Reference& reference = scopes(at).reference(id);
  if (!reference.read && !reference.dynamic) return;
  if (reference.dynamic) {
    const SetId inside = name_in_with(at, reference);
    if (inside != no_values) {
      const SetId outside =
          reference.variable == 0 ? no_values : state_.variable(at.script, reference.variable);
      return give(at, store_.unite(inside, outside));
    }
  }
  SetId out = no_values;
  if (reference.variable != 0) {
    const Variable& variable = scopes(at).variable(reference.variable);
    if (const NodeId* last = last_given_.find(Program::State::key(at))) {
      const SetId given = set_at(at, *last);
      return give(at, final_ && given == no_values ? unknown_set : given);
    }
    out = state_.variable(at.script, reference.variable);
    if (variable.scope == 0 && tree(at).goal() == Goal::script && state_.scripts.size() > 1)
      out = store_.unite(out, read(cell_of(window_, name_text(at)), at));
    if (final_ && out == no_values && variable.writes == 0 && variable.kind != Declared::parameter)
      out = store_.single(store_.nothing());
    return give(at, out);
  }
  const TextId name = name_text(at);
  if (store_.text_of(name) == "undefined") return give(at, nothing_);
  give(at, read_path(window_, name, at));
}

/// The string a value turns into; 0 if it is none that is known.
ValueId Engine::as_string(ValueId id) {
  const Value value = store_.value(id);
  switch (value.kind) {
    case ValueKind::string:
      return id;
    case ValueKind::boolean:
      return store_.string(store_.text(value.node != 0 ? "true" : "false"));
    case ValueKind::number:
      return store_.string(store_.text(number_text(store_.number_of(value))));
    default:
      return store_.hole_string();
  }
}

/// A number that is also something unknown is a counter's first value.
SetId Engine::without_counters(SetId set) {
  if (!store_.has_unknown(set)) return set;
  SetId out = no_values;
  for (const ValueId id : store_.copy(set))
    if (store_.value(id).kind != ValueKind::number) out = store_.with(out, id);
  return out;
}

/// Every left one with every right one; where that would be too many, the right ones are a hole.
SetId Engine::concatenated(SetId left, SetId right) {
  if (left == no_values || right == no_values) return no_values;
  const ValueStore::Copy lefts = store_.copy(without_counters(left));
  ValueStore::Copy rights = store_.copy(without_counters(right));
  if (lefts.size * rights.size > max_values && rights.size > 1) {
    rights.size = 1;
    rights.all[0] = store_.hole_string();
  }
  SetId out = no_values;
  for (const ValueId a : lefts)
    for (const ValueId b : rights)
      out = store_.with(out, store_.joined(as_string(a), as_string(b)));
  return out;
}

void Engine::evaluate_template(At at) {
  SetId out = store_.single(store_.string(0));
  for (const NodeId part : tree(at).children(at.node)) {
    ++steps_;
    const SetId next = tree(at)[part].kind == NodeKind::template_element
                           ? store_.single(literal_string(tree(at).string_value(part)))
                           : converted(set_at(at, part), at);
    if (next == no_values && !final_) return;
    out = concatenated(out, next == no_values ? unknown_set : next);
  }
  give(at, out);
}

void Engine::evaluate_binary(At at, const Node& node) {
  if (node.op != Operator::add) {
    if (final_) give(at, unknown_set);
    return;
  }
  SetId left = converted(set_at(at, node.link), at);
  SetId right = converted(set_at(at, tree(at).next(node.link)), at);
  if (final_ && left == no_values) left = unknown_set;
  if (final_ && right == no_values) right = unknown_set;
  if (left == no_values || right == no_values) return;
  give(at, added(left, right));
}

/// The sum of constants, a text where one side is a text; else not known.
SetId Engine::added(SetId left, SetId right) {
  bool strings = false;
  bool numbers = true;
  for (const SetId side : {left, right})
    for (const ValueId id : store_.values(side)) {
      const ValueKind kind = store_.value(id).kind;
      strings = strings || kind == ValueKind::string;
      numbers = numbers && kind == ValueKind::number;
    }
  if (numbers && store_.values(left).size() == 1 && store_.values(right).size() == 1) {
    const double sum = store_.number_of(store_.value(store_.values(left)[0])) +
                       store_.number_of(store_.value(store_.values(right)[0]));
    return store_.single(store_.number(sum));
  }
  return strings || !numbers ? concatenated(left, right) : unknown_set;
}

void Engine::evaluate_unary(At at, const Node& node) {
  const SetId operand = set_at(at, node.link);
  if (node.kind == NodeKind::update_expression) {
    flow_into({at.script, node.link}, unknown_set);
    return give(at, unknown_set);
  }
  switch (node.op) {
    case Operator::unary_void:
      return give(at, nothing_);
    case Operator::unary_delete:
    case Operator::unary_typeof:
      return give(at, unknown_set);
    default:
      break;
  }
  const auto values = store_.values(operand);
  if (values.size() == 1) {
    const Value value = store_.value(values[0]);
    if (node.op == Operator::unary_minus && value.kind == ValueKind::number)
      return give(at, store_.single(store_.number(-store_.number_of(value))));
    if (node.op == Operator::unary_plus && value.kind == ValueKind::number)
      return give(at, operand);
  }
  if (operand == no_values && !final_) return;
  give(at, node.op == Operator::unary_not ? negated(operand) : unknown_set);
}

/// `!` of several values; what is not known stays so.
SetId Engine::negated(SetId operand) {
  SetId out = operand == no_values ? unknown_set : no_values;
  for (const ValueId id : store_.copy(operand)) {
    const Value value = store_.value(id);
    if (value.kind == ValueKind::boolean)
      out = store_.with(out, store_.boolean(value.node == 0));
    else if (value.kind == ValueKind::nothing)
      out = store_.with(out, store_.boolean(true));
    else if (value.kind == ValueKind::number)
      out = store_.with(out, store_.boolean(store_.number_of(value) == 0));
    else
      out = store_.unite(out, unknown_set);
  }
  return out;
}

/// `[Symbol.iterator]` as a key; 0 if it is no symbol of the language.
TextId Engine::symbol_key(PathId path) {
  const std::string_view name = store_.path_text(path);
  if (!name.starts_with("Symbol.") || name.find_first_of(".(", 7) != std::string_view::npos)
    return 0;
  if (name == "Symbol.asyncIterator") return iterator_;
  return store_.text("[" + std::string(name) + "]");
}

Engine::Keys Engine::keys_in(SetId set) {
  Keys out;
  for (const ValueId id : store_.copy(set)) {
    const Value value = store_.value(id);
    TextId text = 0;
    if (value.kind == ValueKind::string)
      text = store_.short_text(value);
    else if (value.kind == ValueKind::number)
      text = store_.short_text(store_.value(as_string(id)));
    else if (value.kind == ValueKind::path)
      text = symbol_key(value.node);
    else if (value.kind == ValueKind::nothing)
      continue;
    if (text == 0 || out.size == out.names.size())
      out.open = true;
    else
      out.names[out.size++] = text;
  }
  return out;
}

/// The keys of a member expression, a property, a method or a field.
Engine::Keys Engine::keys_of(At at) {
  const Tree& tree = this->tree(at);
  const Node& node = tree[at.node];
  const NodeId key = node.kind == NodeKind::member_expression ? tree.next(node.link) : node.link;
  const Node& name = tree[key];
  Keys out;
  if (node.has(flag::computed)) {
    const SetId set = converted(set_at(at, key), at);
    out = keys_in(set);
    if (set == no_values && final_) out.open = true;
    return out;
  }
  switch (name.kind) {
    case NodeKind::string_literal:
      out.names[out.size++] = store_.stable_text(tree.string_value(key));
      break;
    case NodeKind::numeric_literal:
      return keys_in(store_.single(store_.number(tree.number_value(key))));
    case NodeKind::private_name:
      out.names[out.size++] = store_.text("#" + std::string(tree.name(key)));
      break;
    case NodeKind::assignment_pattern:
      out.names[out.size++] = name_text({at.script, name.link});
      break;
    case NodeKind::property_name:
    case NodeKind::identifier:
    case NodeKind::binding_identifier:
      out.names[out.size++] = name_text({at.script, key});
      break;
    default:
      out.open = true;
  }
  return out;
}

void Engine::evaluate_member(At at) {
  const SetId objects = set_at(at, tree(at).first_child(at.node));
  notify_target(at);
  if ((objects == no_values && !final_) || is_full(set_at(at))) return;
  const SetId out = read_member(objects == no_values ? unknown_set : objects, keys_of(at), at);
  give(at, out == no_values && final_ ? unknown_set : out);
}

void Engine::evaluate_array(At at) {
  const ValueId array = object_at(at, Made::array);
  std::size_t place = 0;
  bool counted = true;
  for (const NodeId child : tree(at).children(at.node)) {
    ++steps_;
    if (tree(at)[child].kind == NodeKind::spread_element) {
      write_value(array, state_.star, iterated(set_at(at, child), at));
      counted = false;
      continue;
    }
    const TextId key =
        counted && place < max_places ? store_.text(std::to_string(place)) : state_.star;
    ++place;
    write_value(array, key, set_at(at, child));
  }
  give(at, store_.single(array));
}

}  // namespace premod::js
