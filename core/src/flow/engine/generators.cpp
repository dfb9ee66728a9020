// Generators and iterators: what is yielded reaches next(), for-of, spread and patterns. A
// generator object is a list of what it yields, made at its function. Compilers' state machines are
// the same.
#include <algorithm>

#include "flow/engine/engine.hpp"
#include "text/ascii.hpp"

namespace premod::js {

namespace {

/// Who runs a generator as a function that waits: what is yielded is awaited.
constexpr std::string_view awaiting[] = {"__awaiter", "_asyncToGenerator", "_async_to_generator",
                                         "__async", "asyncToGenerator"};
constexpr std::string_view regenerators[] = {"_regeneratorRuntime", "regeneratorRuntime",
                                             "_regenerator", "_regeneratorRuntime2",
                                             "_regenerator2"};

}  // namespace

bool Engine::is_awaited(At function) const {
  const Tree& tree = this->tree(function);
  const NodeId call = tree.parent(function.node);
  if (tree[call].kind != NodeKind::call_expression) return false;
  NodeId callee = tree.first_child(call);
  if (tree[callee].kind == NodeKind::sequence_expression) callee = tree.last_child(callee);
  if (tree[callee].kind == NodeKind::member_expression) callee = tree.next(tree[callee].link);
  const NodeKind kind = tree[callee].kind;
  if (kind != NodeKind::identifier && kind != NodeKind::property_name) return false;
  return text::contains(awaiting, tree.name(callee));
}

/// The object a generator's call gives, with what it yields so far.
SetId Engine::generator_of(At function, SetId yields) {
  const ValueId made = object_at(function, Made::array);
  write_value(made, state_.star, yields);
  return store_.single(made);
}

/// What the call of a function gives: the generator, what the function returns, and what an async
/// one throws.
SetId Engine::generated(const Function& function, SetId returned, At reader) {
  const Node& node = tree(function.at)[function.at.node];
  if (!node.has(flag::generator)) {
    if (!node.has(flag::async)) return returned;
    const ValueId promise = promise_at(function.at);
    const bool fails = outcome_of(store_.single(promise), reader).reasons[0] != no_values;
    return fails ? store_.with(returned, promise) : returned;
  }
  return is_awaited(function.at) ? returned : generator_of(function.at, no_values);
}

void Engine::evaluate_yield(At at, const Node& node) {
  const FunctionId owner = handlers_[owner_of(at)].function;
  if (owner == 0) return;
  const SetId operand = node.link == 0 ? no_values : set_at(at, node.link);
  const SetId yields =
      node.has(flag::delegate) && operand != no_values ? iterated(operand, at) : operand;
  const At function = state_.functions[owner].at;
  if (is_awaited(function)) return give(at, awaited(operand, at));
  const SetId made = generator_of(function, yields);
  const SetId sent = read(cell_of(*store_.values(made).data(), sent_), at);
  give(at, store_.unite(operand, sent));
}

/// `iterator.next(sent)`: an object with the value of a step.
SetId Engine::stepped(const CallParts& call, ValueId list) {
  const Value of = store_.value(list);
  const ValueId made = object_at(call.at, Made::literal);
  SetId value = elements(store_.single(list), call.at);
  if (const FunctionId function = function_at({of.script, of.node}); function != 0) {
    value = store_.unite(value, read(state_.functions[function].result, call.at));
    grow(cell_of(list, sent_), call.argument(0));
  }
  write_value(made, value_, value);
  return store_.single(made);
}

/// What a loop over the objects or `...` of them gives.
SetId Engine::iterated(SetId objects, At reader) {
  SetId out = no_values;
  for (const ValueId id : store_.copy(objects)) {
    const Value value = store_.value(id);
    if (value.kind == ValueKind::object && value.made != Made::array &&
        value.made != Made::arguments)
      out = store_.unite(out, iterated_by_own(id, reader));
    else
      out = store_.unite(out, element_of(id, reader, 0));
  }
  return out;
}

/// What methods give that the language itself calls on an object.
SetId Engine::results_of(SetId methods, ValueId object, At reader) {
  SetId out = no_values;
  for (const ValueId id : store_.copy(methods)) {
    const Value value = store_.value(id);
    const FunctionId known =
        value.kind == ValueKind::function ? function_at({value.script, value.node}) : 0;
    if (known == 0) continue;
    grow(state_.functions[known].receiver, store_.single(object));
    const SetId result = read(state_.functions[known].result, reader);
    out = store_.unite(out, generated(state_.functions[known], result, reader));
  }
  return out;
}

/// The key and the value of some entry of a Map; unknown_value if it is no Map with entries.
ValueId Engine::pair_of(ValueId map) {
  const Value value = store_.value(map);
  if (value.kind != ValueKind::object || value.made != Made::map) return unknown_value;
  const Tree& tree = state_.tree(value.script);
  const NodeId callee = tree.first_child(value.node);
  if (tree[value.node].kind != NodeKind::new_expression || !has_pairs_.contains(map))
    return unknown_value;
  return object_at({value.script, callee}, Made::array);
}

/// Keeps the key and the value of a Map's entry.
void Engine::write_pair(ValueId map, SetId key, SetId value) {
  has_pairs_[map] = true;
  write_member(store_.single(map), keys_in(key), value);
  const ValueId pair = pair_of(map);
  if (pair == unknown_value) return;
  write_value(pair, store_.text("0"), key);
  write_value(pair, store_.text("1"), value);
}

/// By its own `[Symbol.iterator]`; of a Map the pairs, of a Set the values.
SetId Engine::iterated_by_own(ValueId object, At reader) {
  if (const ValueId pair = pair_of(object); pair != unknown_value) return store_.single(pair);
  if (store_.value(object).made == Made::map) return element_of(object, reader, 0);
  const SetId makers = read_value(object, iterator_, reader, 0);
  SetId out = no_values;
  for (const ValueId iterator : store_.copy(results_of(makers, object, reader))) {
    const Value value = store_.value(iterator);
    if (value.kind != ValueKind::object) continue;
    if (value.made == Made::array) {
      out = store_.unite(out, element_of(iterator, reader, 0));
      continue;
    }
    const SetId next = read_value(iterator, store_.text("next"), reader, 0);
    for (const ValueId step : store_.copy(results_of(next, iterator, reader)))
      if (store_.value(step).kind == ValueKind::object)
        out = store_.unite(out, read_value(step, value_, reader, 0));
  }
  return out == no_values ? element_of(object, reader, 0) : out;
}

/// `_regeneratorRuntime().wrap`, `regeneratorRuntime.mark`.
bool Engine::is_regenerator(const CallParts& call) const {
  const Tree& tree = this->tree(call.at);
  if (tree[call.callee].kind != NodeKind::member_expression) return false;
  NodeId object = tree.first_child(call.callee);
  if (tree[object].kind == NodeKind::call_expression) object = tree.first_child(object);
  if (tree[object].kind == NodeKind::sequence_expression) object = tree.last_child(object);
  if (tree[object].kind == NodeKind::member_expression) object = tree.first_child(object);
  return tree[object].kind == NodeKind::identifier &&
         text::contains(regenerators, tree.name(object));
}

bool Engine::call_generator_helper(const CallParts& call, SetId& result) {
  if (call.key == "__awaiter" || call.key == "__async") {
    const std::size_t place = call.key == "__awaiter" ? 3 : 2;
    const SetId all = run_all(call.argument(place), call.argument(0), {}, call.at, Runs::now);
    // A function that waits gives what it returns in the end.
    for (const ValueId id : store_.copy(all)) {
      const Value value = store_.value(id);
      const bool generator = value.kind == ValueKind::object && value.made == Made::array &&
                             is_function(state_.tree(value.script)[value.node].kind);
      if (!generator) result = store_.with(result, id);
    }
    return true;
  }
  if (call.key == "__generator") {
    result = run_states(call);
    return true;
  }
  if (call.key != "wrap" && call.key != "w" && call.key != "mark" && call.key != "m") return false;
  if (!is_regenerator(call)) return false;
  result = call.key.front() == 'm' ? call.argument(0) : run_regenerator(call);
  return true;
}

/// `__generator(this, function (state) { switch (state.label) {... return [4, yielded]; ...} })`.
SetId Engine::run_states(const CallParts& call) {
  constexpr double returns = 2, yields = 4, delegates = 5;
  const ValueId state = object_at(call.at, Made::map);
  const SetId given[] = {store_.single(state)};
  const SetId steps = run_all(call.argument(1), call.argument(0), given, call.at, Runs::now);
  SetId returned = no_values;
  SetId yielded = no_values;
  for (const ValueId step : store_.copy(steps)) {
    if (store_.value(step).kind != ValueKind::object) continue;
    const SetId value = read_value(step, store_.text("1"), call.at, 0);
    for (const ValueId code : store_.copy(read_value(step, store_.text("0"), call.at, 0))) {
      if (store_.value(code).kind != ValueKind::number) continue;
      const double number = store_.number_of(store_.value(code));
      if (number == returns) returned = store_.unite(returned, value);
      if (number == yields) yielded = store_.unite(yielded, value);
      if (number == delegates) yielded = store_.unite(yielded, iterated(value, call.at));
    }
  }
  grow(cell_of(state, sent_), awaited(yielded, call.at));
  if (yielded != no_values)
    for (const ValueId function : store_.copy(call.argument(1))) {
      const Value value = store_.value(function);
      if (value.kind == ValueKind::function)
        returned = store_.unite(returned, generator_of({value.script, value.node}, yielded));
    }
  return returned;
}

/// `_regeneratorRuntime().wrap(function (context) { ... return yielded; ... })`: a result goes by
/// `context.abrupt('return', result)`, or `context.a(2, result)`.
SetId Engine::run_regenerator(const CallParts& call) {
  const ValueId context = object_at(call.at, Made::map);
  const SetId given[] = {store_.single(context)};
  const SetId yielded = run_all(call.argument(0), no_values, given, call.at, Runs::now);
  const SetId sent = awaited(yielded, call.at);
  write_value(context, store_.text("sent"), sent);
  write_value(context, store_.text("v"), sent);
  SetId out = read(cell_of(context, store_.text("[returned]")), call.at);
  if (is_awaited_below(call.at)) return out;
  for (const ValueId function : store_.copy(call.argument(0))) {
    const Value value = store_.value(function);
    if (value.kind == ValueKind::function)
      out = store_.unite(out, generator_of({value.script, value.node}, yielded));
  }
  return out;
}

/// `_asyncToGenerator(mark(function () { return wrap(...); }))`
bool Engine::is_awaited_below(At wrap) const {
  constexpr int max_climb = 8;
  const Tree& tree = this->tree(wrap);
  NodeId at = wrap.node;
  for (int steps = 0; steps < max_climb && at != 0 && !is_function(tree[at].kind); ++steps)
    at = tree.parent(at);
  return is_awaited({wrap.script, at}) || is_awaited({wrap.script, tree.parent(at)});
}

}  // namespace premod::js
