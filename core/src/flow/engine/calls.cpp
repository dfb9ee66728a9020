// Calls: which functions run, with which receiver and arguments, and what comes back.
#include <algorithm>

#include "flow/engine/engine.hpp"
#include "js/parameters.hpp"

namespace premod::js {

namespace {

/// Beyond so many functions a call may run, which of them it runs is a guess.
constexpr std::size_t max_sure_callees = 2;
/// Arguments of a call that are followed; a parameter behind them may be anything.
constexpr std::size_t max_followed = max_parameters;

std::string_view last_name(std::string_view path) { return path.substr(path.rfind('.') + 1); }

/// `Reflect.apply(f, ...)`, `_.bind(f, x)` are about their first argument.
bool has_own_bind(std::string_view path) { return path == "Reflect" || path == "_"; }

bool is_callable(ValueKind kind) {
  return kind == ValueKind::function || kind == ValueKind::path || kind == ValueKind::bound;
}

}  // namespace

Engine::CallParts Engine::parts_of(At at, const Node& node) {
  const Tree& tree = this->tree(at);
  CallParts out{.at = at, .callee = node.link, .makes = node.kind == NodeKind::new_expression};
  const Node& callee = tree[node.link];
  if (callee.kind == NodeKind::member_expression) {
    out.receiver = set_at(at, callee.link);
    const Keys keys = keys_of({at.script, node.link});
    if (keys.size == 1) out.key = store_.text_of(keys.names[0]);
  } else if (callee.kind == NodeKind::identifier) {
    out.key = tree.name(node.link);
  }
  out.arguments.reserve(4);  // more than most calls have
  out.argument_nodes.reserve(4);
  for (NodeId next = tree.next(node.link); next != 0 && out.arguments.size() < max_followed;
       next = tree.next(next)) {
    SetId set = set_at(at, next);
    if (tree[next].kind == NodeKind::spread_element) {
      for (const SetId one : spread_arguments(set, at)) {
        out.arguments.push_back(one);
        out.argument_nodes.push_back(next);
      }
      continue;
    }
    out.arguments.push_back(set);
    out.argument_nodes.push_back(next);
  }
  return out;
}

/// The elements of a list that becomes arguments, in their order where it is known.
std::vector<SetId> Engine::spread_arguments(SetId list, At reader) {
  const auto values = store_.copy(list);
  if (values.size == 1)
    if (auto exact = exact_elements(*values.begin(), reader)) return std::move(*exact);
  const SetId some = iterated(list, reader);
  return some == no_values ? std::vector<SetId>{} : std::vector<SetId>(4, some);
}

void Engine::evaluate_call(At at, const Node& node) {
  const CallParts call = parts_of(at, node);
  SetId callees = set_at(at, node.link);
  if (callees == no_values && final_) callees = unknown_set;
  SetId out = call_values(call, callees);
  if (out == no_values && final_ && callees != no_values) {
    // A function without a result gives undefined, whatever else a call gives is not known.
    bool own = true;
    for (const ValueId id : store_.values(callees))
      own = own && store_.value(id).kind == ValueKind::function;
    out = own ? store_.single(store_.nothing()) : unknown_set;
  }
  give(at, out);
}

SetId Engine::call_values(const CallParts& call, SetId callees) {
  SetId out = no_values;
  bool built_in = false;  // a method of strings, lists and the like, which is done
  bool surely = true;     // nothing else can be meant
  if (call_helper(call, out) || call_bundler(call, out) || call_generator_helper(call, out))
    return out;
  if (call_table(call)) return unknown_set;
  const bool method = tree(call.at)[call.callee].kind == NodeKind::member_expression;
  if (method && !call.makes) {
    if (call.key == "call" || call.key == "apply" || call.key == "bind") {
      bool through = false;
      for (const ValueId id : store_.copy(call.receiver)) {
        const Value value = store_.value(id);
        through = through ||
                  (is_callable(value.kind) &&
                   !(value.kind == ValueKind::path && has_own_bind(store_.path_text(value.node))));
      }
      if (through) return call_through(call);
    }
    if (!is_chaining(call.key)) out = store_.unite(out, call_string(call));
    for (const ValueId id : store_.copy(call.receiver)) {
      const Value value = store_.value(id);
      if (value.kind == ValueKind::unknown) surely = false;
      if (value.kind == ValueKind::string || value.kind == ValueKind::number) built_in = true;
      if (value.kind == ValueKind::object && call_array(call, id, out)) built_in = true;
      if (!is_promise(id)) continue;
      built_in = true;
      out = store_.unite(out, call_promise(call, id));
    }
    built_in = call_collection(call, out) || built_in;
    if (call.key == "__defineGetter__")
      write_member(call.receiver, keys_in(call.argument(0)),
                   run_all(call.argument(1), call.receiver, {}, call.at, Runs::later));
  }
  const auto all = store_.copy(callees);
  const bool plain = !method && !call.makes;
  const bool super = tree(call.at)[call.callee].kind == NodeKind::super_expression;
  for (const ValueId id : all) {
    SetId receiver = call.receiver;
    if (super) {
      receiver = set_at(call.at, call.callee);
      const std::uint32_t owner = owner_of({call.at.script, call.callee});
      if (const FunctionId function = owner & 0x3fffffffU; function != 0)
        receiver = read(state_.functions[function].receiver, call.at);
    }
    if (plain && !super) receiver = no_values;
    const Value callee = store_.value(id);
    if (built_in && surely && callee.kind == ValueKind::unknown) continue;
    if (callee.kind == ValueKind::path && method &&
        store_.path_text(callee.node).starts_with("[]."))
      continue;
    out = store_.unite(out, call_value(call, id, receiver, 0, all.size > max_sure_callees));
  }
  return method ? store_.unite(out, chained(call)) : out;
}

SetId Engine::call_value(const CallParts& call, ValueId callee, SetId receiver, std::size_t skip,
                         bool guess) {
  const Value value = store_.value(callee);
  const std::span<const SetId> arguments =
      std::span(call.arguments).subspan(std::min(skip, call.arguments.size()));
  switch (value.kind) {
    case ValueKind::function: {
      const bool plain = skip == 0 && receiver == no_values && !call.makes;
      const Node& function = state_.tree(value.script)[value.node];
      if (plain && !function.has(flag::strict) && function.kind != NodeKind::arrow_function)
        receiver = store_.single(window_);
      return run_function(callee, receiver, arguments, call.at, Runs::now, call.makes, guess);
    }
    case ValueKind::bound:
      return run_function(callee, receiver, arguments, call.at, Runs::now, call.makes, guess);
    case ValueKind::path:
      return call_path(call, callee, skip);
    case ValueKind::unknown:
      hand_over(call, {});
      return unknown_set;
    default:
      return no_values;
  }
}

/// f.call(this, ...), f.apply(this, [...]), f.bind(this, ...).
SetId Engine::call_through(const CallParts& call) {
  SetId out = no_values;
  const SetId receiver = call.argument(0);
  if (call.key == "bind") return bind(call, call.receiver, receiver, 1);
  const auto all = store_.copy(call.receiver);
  for (const ValueId id : all) {
    if (call.key == "call") {
      out = store_.unite(out, call_value(call, id, receiver, 1, all.size > max_sure_callees));
      continue;
    }
    CallParts spread = call;
    spread.arguments = spread_arguments(call.argument(1), call.at);
    spread.argument_nodes = argument_nodes(call, 1);
    spread.receiver = receiver;
    spread.receiver_node = call.argument_nodes.empty() ? 0 : call.argument_nodes[0];
    out = store_.unite(out, store_.value(id).kind == ValueKind::path
                                ? call_path_through(spread, id)
                                : run_function(id, receiver, spread.arguments, call.at, Runs::now,
                                               false, all.size > max_sure_callees));
  }
  return out;
}

/// A call of something from outside that is not what the text calls; it takes the name of that.
SetId Engine::call_path_through(CallParts& call, ValueId path) {
  call.key = last_name(store_.path_text(store_.value(path).node));
  note_through(call, path);
  return call_path(call, path, 0);
}

/// `f.bind(x, ...)`, `$.proxy(f, x, ...)`, `_.bind(f, x, ...)`, `_.partial(f, ...)`.
Engine::BoundParts Engine::bound_parts(const CallParts& bound) const {
  if (bound.key == "partial") return {.skip = 1, .receiver = std::string::npos};
  bool method = bound.key == "bind" && bound.receiver != no_values;
  for (const ValueId id : store_.values(bound.receiver))
    method = method && !(store_.value(id).kind == ValueKind::path &&
                         has_own_bind(store_.path_text(store_.value(id).node)));
  return method ? BoundParts{.skip = 1, .receiver = 0} : BoundParts{.skip = 2, .receiver = 1};
}

/// Functions with their `this` and first arguments fixed.
SetId Engine::bind(const CallParts& call, SetId functions, SetId receiver, std::size_t skip) {
  SetId out = no_values;
  for (const ValueId id : store_.copy(functions)) {
    const Value value = store_.value(id);
    if (!is_callable(value.kind)) continue;
    if (value.kind == ValueKind::function)
      if (const FunctionId function = function_at({value.script, value.node}); function != 0)
        grow(state_.functions[function].receiver, receiver);
    if (call.arguments.size() <= skip && value.kind != ValueKind::path) {
      out = store_.with(out, id);
      continue;
    }
    out = store_.with(out, store_.add({.kind = ValueKind::bound,
                                       .script = call.at.script,
                                       .node = call.at.node,
                                       .target = id}));
  }
  return out;
}

SetId Engine::run_function(ValueId id, SetId receiver, std::span<const SetId> arguments, At call,
                           Runs runs, bool makes, bool guess) {
  const Value value = store_.value(id);
  if (is_settler(id)) {
    run_settler(id, arguments);
    return store_.single(store_.nothing());
  }
  if (value.kind == ValueKind::bound) {
    const At at{value.script, value.node};
    const CallParts bound = parts_of(at, tree(at)[at.node]);
    if (bound.key == "__commonJS") return exports_of_module(value.target, call);
    const BoundParts parts_bound = bound_parts(bound);
    const std::size_t skip = parts_bound.skip;
    std::vector<SetId> all(bound.arguments.begin() +
                               static_cast<std::ptrdiff_t>(std::min(skip, bound.arguments.size())),
                           bound.arguments.end());
    all.insert(all.end(), arguments.begin(), arguments.end());
    if (store_.value(value.target).kind == ValueKind::bound) return unknown_set;
    if (store_.value(value.target).kind == ValueKind::path) {
      CallParts parts = parts_of(call, tree(call)[call.node]);
      parts.arguments = std::move(all);
      parts.argument_nodes.clear();
      if (at.script == call.script)
        for (std::size_t n = skip; n < bound.argument_nodes.size(); ++n)
          parts.argument_nodes.push_back(bound.argument_nodes[n]);
      // What it is run with are the last of what stands in the call: `bound.call(x, a)`.
      std::size_t given = 0;
      for (NodeId own = tree(call).first_child(call.node); (own = tree(call).next(own)) != 0;)
        ++given;
      for (NodeId own = tree(call).first_child(call.node); (own = tree(call).next(own)) != 0;)
        if (given-- <= arguments.size()) parts.argument_nodes.push_back(own);
      parts.receiver = bound.argument(parts_bound.receiver);
      if (at.script == call.script && parts_bound.receiver < bound.argument_nodes.size())
        parts.receiver_node = bound.argument_nodes[parts_bound.receiver];
      return call_path_through(parts, value.target);
    }
    return run_function(value.target, bound.argument(parts_bound.receiver), all, call, runs, makes,
                        guess);
  }
  if (value.kind != ValueKind::function) return unknown_set;
  const FunctionId known = function_at({value.script, value.node});
  if (known == 0) return unknown_set;
  note_caller(known, call, runs, guess);
  if (const auto module = loaded(known, arguments, call)) return *module;
  if (const NodeId constructor = state_.functions[known].constructor; constructor != 0 && !makes)
    if (const FunctionId made_by = function_at({value.script, constructor}); made_by != 0)
      grow(state_.functions[made_by].receiver, receiver);  // super()
  if (is_class(state_.tree(value.script)[value.node].kind))
    return run_class(state_.functions[known], id, arguments, call, guess);
  if (makes) receiver = store_.single(made_of(id, Made::instance));
  grow(state_.functions[known].receiver, receiver);
  give_parameters(state_.functions[known], arguments);
  const SetId result = read(state_.functions[known].result, call);
  if (!makes) return generated(state_.functions[known], result, call);
  SetId out = receiver;
  for (const ValueId made : store_.copy(result))
    if (store_.value(made).kind == ValueKind::object) out = store_.with(out, made);
  return out;
}

SetId Engine::run_class(const Function& known, ValueId function, std::span<const SetId> arguments,
                        At call, bool guess) {
  const At at = known.at;
  const ValueId instance = made_of(function, Made::instance);
  if (known.constructor != 0) {
    const FunctionId constructor = function_at({at.script, known.constructor});
    note_caller(constructor, call, Runs::now, guess);
    give_parameters(state_.functions[constructor], arguments);
  } else {
    // Without one of its own the constructor of the class above runs.
    SetId out = store_.single(instance);
    if (classes_above_ >= max_parents) return out;
    ++classes_above_;
    for (const ValueId parent : store_.copy(read(cell_of(function, state_.parents), call))) {
      const Value above = store_.value(parent);
      if (above.kind == ValueKind::path)
        note_through(parts_of(call, tree(call)[call.node]), parent);
      if (parent != function && above.kind == ValueKind::function)
        run_function(parent, out, arguments, call, Runs::now, false, guess);
      if (above.kind != ValueKind::path) continue;
      const std::string made = "new " + std::string(store_.path_text(above.node));
      out = store_.with(out, store_.path(store_.whole_path(made, 1)));
    }
    --classes_above_;
    return out;
  }
  return store_.single(instance);
}

SetId Engine::run_all(SetId functions, SetId receiver, std::span<const SetId> arguments, At call,
                      Runs runs) {
  SetId out = no_values;
  const auto all = store_.copy(functions);
  for (const ValueId id : all)
    if (is_callable(store_.value(id).kind))
      out = store_.unite(out, store_.value(id).kind == ValueKind::path
                                  ? unknown_set
                                  : run_function(id, receiver, arguments, call, runs, false,
                                                 all.size > max_sure_callees));
  return out;
}

void Engine::give_parameters(const Function& function, std::span<const SetId> arguments) {
  const At at = function.at;
  const Tree& tree = this->tree(at);
  const NodeId body = tree.function_body(at.node);
  std::size_t place = 0;
  for (NodeId parameter = tree.first_parameter(at.node); parameter != 0 && parameter != body;
       parameter = tree.next(parameter)) {
    if (tree[parameter].kind == NodeKind::rest_element) {
      const ValueId rest = object_at({at.script, parameter}, Made::array);
      for (std::size_t n = place; n < arguments.size(); ++n)
        write_value(rest, store_.text(std::to_string(n - place)), arguments[n]);
      flow_into({at.script, parameter}, store_.single(rest));
      break;
    }
    if (place < arguments.size()) flow_into({at.script, parameter}, arguments[place]);
    if (place >= max_followed) flow_into({at.script, parameter}, unknown_set);
    ++place;
  }
  if (function.arguments == 0) return;
  const ValueId list = object_at(at, Made::arguments);
  for (std::size_t n = 0; n < arguments.size(); ++n)
    write_value(list, store_.text(std::to_string(n)), arguments[n]);
}

void Engine::note_caller(FunctionId function, At call, Runs runs, bool guess) {
  const std::uint64_t pair =
      (static_cast<std::uint64_t>(function) << 32U) | (state_.bases[call.script] + call.node);
  std::vector<Caller>& callers = state_.functions[function].callers;
  const auto [place, fresh] = noted_callers_.try_emplace(pair);
  if (!fresh) {
    if (guess) callers[*place].guess = true;
    return;
  }
  *place = static_cast<std::uint32_t>(callers.size());
  callers.push_back({call, runs, guess});
  const SetId thrown = handlers_[function_handlers_[function]].thrown;
  if (thrown != no_values && (runs == Runs::now || runs == Runs::each))
    throw_to(owner_of(call), thrown);
  const auto run = static_cast<std::uint32_t>(state_.runs.size());
  Program::State::RunList& all = state_.functions_run[Program::State::key(call)];
  if (all.first == 0)
    all.first = run;
  else
    state_.runs[all.last].next = run;
  all.last = run;
  state_.runs.push_back({.function = function});
}

void Engine::evaluate_tagged(At at) {
  const Tree& tree = this->tree(at);
  const NodeId tag = tree.first_child(at.node);
  CallParts call{.at = at, .callee = tag};
  const NodeId text = tree.next(tag);
  call.arguments.push_back(unknown_set);
  call.argument_nodes.push_back(text);
  for (const NodeId part : tree.children(text))
    if (tree[part].kind != NodeKind::template_element && call.arguments.size() < max_followed) {
      call.arguments.push_back(set_at(at, part));
      call.argument_nodes.push_back(part);
    }
  if (tree[tag].kind == NodeKind::member_expression)
    call.receiver = set_at(at, tree.first_child(tag));
  if (tree[tree.first_child(at.node)].kind == NodeKind::member_expression) {
    const Keys keys = keys_of({at.script, tag});
    if (keys.size == 1) call.key = store_.text_of(keys.names[0]);
    if (call.key == "raw") return give(at, set_at(at, text));
  }
  const SetId callees = set_at(at, tag);
  SetId out = no_values;
  for (const ValueId id : store_.copy(callees))
    out = store_.unite(out, call_value(call, id, call.receiver, 0, false));
  give(at, out == no_values && final_ ? unknown_set : out);
}

}  // namespace premod::js
