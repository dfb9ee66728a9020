// The engine's work list, its cells, and the two phases: first what is known grows, then what has
// no value yet is unknown and grows on from there.
#include "flow/engine/engine.hpp"

#include <algorithm>
#include <utility>

namespace premod::js {

namespace {

constexpr std::uint32_t in_field = 1U << 31U;         // `this` is an instance of the class
constexpr std::uint32_t in_static_field = 1U << 30U;  // `this` is the class

/// Whether a change of a child makes a node worth another look.
bool depends_on_children(NodeKind kind) {
  switch (kind) {
    case NodeKind::none:
    case NodeKind::program:
    case NodeKind::expression_statement:
    case NodeKind::block_statement:
    case NodeKind::function_body:
    case NodeKind::if_statement:
    case NodeKind::while_statement:
    case NodeKind::do_while_statement:
    case NodeKind::for_statement:
    case NodeKind::switch_statement:
    case NodeKind::switch_case:
      return false;
    default:
      return true;
  }
}

bool may_throw(NodeKind kind) {
  return kind == NodeKind::throw_statement || kind == NodeKind::call_expression ||
         kind == NodeKind::new_expression || kind == NodeKind::tagged_template ||
         kind == NodeKind::await_expression || kind == NodeKind::yield_expression;
}

}  // namespace

Engine::Engine(Program::State& state) : state_(state), store_(state.store) {}

void Engine::run() {
  state_.cells.emplace_back();
  state_.functions.emplace_back();
  listeners_.emplace_back();
  set_known_values();
  std::uint32_t nodes = 0;
  std::uint32_t variables = 0;
  for (const Program::Script& script : state_.scripts) {
    state_.bases.push_back(nodes);
    state_.variable_bases.push_back(variables);
    nodes += script.tree->size() + 1;
    variables += static_cast<std::uint32_t>(script.scopes->variables().size()) + 1;
    name_texts_.emplace_back();
  }
  state_.expressions.assign(nodes, no_values);
  state_.variables.assign(variables, no_values);
  owners_.assign(nodes, 0);
  is_pending_.assign(nodes, false);
  module_cells_.assign(state_.scripts.size(), 0);
  index_modules();
  for (const Program::Script& script : state_.scripts)
    has_plugins_ = has_plugins_ || script.tree->names().find("fn") != 0;
  for (ScriptId id = 0; id < state_.scripts.size(); ++id) number_functions(id);
  for (ScriptId id = 0; id < state_.scripts.size(); ++id) find_last_writes(id);
  for (ScriptId id = 0; id < state_.scripts.size(); ++id) declare_functions(id);
  evaluate_all();
  finish();
}

/// Names and values that are asked for again and again.
void Engine::set_known_values() {
  state_.any = store_.text("[any]");
  state_.parents = store_.text("[parents]");
  state_.star = store_.text("[*]");
  prototype_ = store_.text("prototype");
  constructor_ = store_.text("constructor");
  nothing_ = store_.single(store_.nothing());
  for (const bool value : {false, true})
    booleans_[value ? 1 : 0] = store_.single(store_.boolean(value));
  proto_ = store_.text("__proto__");
  owner_document_ = store_.text("ownerDocument");
  iterator_ = store_.text("[Symbol.iterator]");
  sent_ = store_.text("[sent]");
  value_ = store_.text("value");
  window_ = store_.path(store_.root("window"));
  this_path_ = store_.path(store_.root("this"));
  array_path_ = store_.root("[]");
}

/// Gives every function and class a number, and tells `this`, `return` and the like theirs.
void Engine::number_functions(ScriptId script) {
  const Tree& tree = state_.tree(script);
  if (tree.root() == 0) return;
  struct Frame {
    NodeId node;
    std::uint32_t function, receiver, handler;
  };
  std::vector<Frame> frames{{tree.root(), 0, 0, 0}};
  std::uint32_t* owners = owners_.data() + state_.bases[script];
  for (NodeId at = tree.root(); at != 0;) {
    const Node& node = tree[at];
    Frame frame = frames.back();
    frame.node = at;
    if (is_function(node.kind) || is_class(node.kind)) {
      const auto id = static_cast<FunctionId>(state_.functions.size());
      Function& made = state_.functions.emplace_back();
      made.at = {script, at};
      made.result = new_cell();
      made.receiver = new_cell();
      state_.function_ids[Program::State::key({script, at})] = id;
      owners[at] = id;
      const bool runs = is_function(node.kind);
      function_handlers_.push_back(runs ? static_cast<std::uint32_t>(handlers_.size()) : 0);
      if (runs) {
        frame.handler = function_handlers_.back();
        handlers_.push_back({.catch_clause = {}, .function = id});
        frame.function = id;
        if (node.kind != NodeKind::arrow_function) frame.receiver = id;
        frames.push_back(frame);
      }
    } else if (node.kind == NodeKind::property_definition || node.kind == NodeKind::static_block) {
      const NodeId of_class = tree.parent(tree.parent(at));
      const bool fixed = node.kind == NodeKind::static_block || node.has(flag::is_static);
      frame.receiver = owners[of_class] | (fixed ? in_static_field : in_field);
      frames.push_back(frame);
    } else if (node.kind == NodeKind::this_expression || node.kind == NodeKind::super_expression) {
      owners[at] = frame.receiver;
    } else if (node.kind == NodeKind::return_statement) {
      owners[at] = frame.function;
    } else if (is_tried(tree, at)) {
      frame.handler = static_cast<std::uint32_t>(handlers_.size());
      handlers_.push_back({.catch_clause = {script, node.next}, .function = frame.function});
      frames.push_back(frame);
    } else if (may_throw(node.kind)) {
      owners[at] = frame.handler;
    }
    if (const NodeId inner = tree.first_child(at); inner != 0) {
      at = inner;
      continue;
    }
    while (true) {
      if (frames.size() > 1 && frames.back().node == at) frames.pop_back();
      if (at == tree.root()) return;
      if (const NodeId next = tree.next(at); next != 0) {
        at = next;
        break;
      }
      at = tree.parent(at);
    }
  }
}

/// Functions and classes are there before the first statement runs.
void Engine::declare_functions(ScriptId script) {
  const Tree& tree = state_.tree(script);
  const Scopes& scopes = *state_.scripts[script].scopes;
  const auto variables = scopes.variables();
  for (VariableId id = 1; id < variables.size(); ++id) {
    if (variables[id].kind != Declared::arguments || variables[id].reads == 0) continue;
    const At function{script, scopes.scope(variables[id].scope).node};
    if (const FunctionId known = function_at(function); known != 0) {
      state_.functions[known].arguments = id;
      grow_variable(script, id, store_.single(object_at(function, Made::arguments)));
    }
  }
  for (FunctionId id = 1; id < state_.functions.size(); ++id) {
    const At at = state_.functions[id].at;
    if (at.script != script) continue;
    const ValueId value = function_value(at);
    if (const NodeId name = is_class(tree[at.node].kind) && tree[at.node].has(flag::named)
                                ? tree.first_child(at.node)
                                : tree.function_name(at.node);
        name != 0)
      flow_into({script, name}, store_.single(value));
    const Node& node = tree[at.node];
    // A function that nobody is seen to call may be a constructor.
    if (node.kind == NodeKind::function_declaration || node.kind == NodeKind::function_expression) {
      const Node& above = tree[node.parent];
      const bool method = above.kind == NodeKind::method_definition || above.has(flag::method) ||
                          above.has(flag::getter) || above.has(flag::setter);
      if (!method ||
          !(above.kind == NodeKind::property || above.kind == NodeKind::method_definition))
        grow(state_.functions[id].receiver, store_.single(made_of(value, Made::instance)));
    }
  }
}

void Engine::evaluate_all() {
  for (const bool data : {true, false})
    for (ScriptId script = 0; script < state_.scripts.size(); ++script) {
      const Tree& tree = state_.tree(script);
      if (tree.root() == 0 || state_.scripts[script].data != data) continue;
      // Children are made before their parents, so that their values are there.
      for (NodeId node = 1; node < tree.size(); ++node) {
        // What its children have told it is known by now.
        is_pending_[state_.bases[script] + node] = false;
        evaluate({script, node});
      }
    }
  work();
}

/// What has no value by now is given from outside the program. What follows from that comes first:
/// else a text would be put together before its parts are there.
void Engine::finish() {
  const SetId self = store_.single(this_path_);
  for (FunctionId id = 1; id < state_.functions.size(); ++id) {
    const auto known = store_.values(state_.cells[state_.functions[id].receiver].set);
    if (std::find(known.begin(), known.end(), window_) == known.end())
      grow(state_.functions[id].receiver, self);
  }
  work();
  const SetId jquery = store_.single(store_.path(store_.root("$")));
  for (ScriptId script = 0; script < state_.scripts.size(); ++script) {
    const auto variables = state_.scripts[script].scopes->variables();
    for (VariableId id = 1; id < variables.size(); ++id) {
      if (state_.variable(script, id) != no_values) continue;
      const Variable& variable = variables[id];
      // A parameter of that name is jQuery wherever it comes from.
      const std::string_view name = state_.tree(script).names().text(variable.name);
      const bool parameter = variable.kind == Declared::parameter;
      if (parameter && (name == "$" || name == "jQuery"))
        grow_variable(script, id, jquery);
      else if (parameter || variable.writes > 0 || variable.kind == Declared::import ||
               variable.kind == Declared::catch_parameter)
        grow_variable(script, id, unknown_set);
    }
  }
  work();
  final_ = true;
  for (ScriptId script = 0; script < state_.scripts.size(); ++script) {
    const Tree& tree = state_.tree(script);
    for (NodeId node = 1; tree.root() != 0 && node < tree.size(); ++node)
      if (state_.expression({script, node}) == no_values && depends_on_children(tree[node].kind))
        push({script, node});
  }
  work();
}

void Engine::work() {
  const std::uint64_t most =
      std::uint64_t{state_.expressions.size()} * max_evaluations_per_node + 100'000;
  // The queue is taken in order, so that each round works with what the round before found.
  for (std::size_t next = 0; next < pending_.size(); ++next) {
    const At at = pending_[next];
    auto pending = is_pending_[state_.bases[at.script] + at.node];
    if (!pending) continue;  // looked at since
    pending = false;
    if (++steps_ > most) {
      state_.exhausted = true;
      for (; next < pending_.size(); ++next) {
        SetId& set = state_.expression(pending_[next]);
        set = store_.unite(set, unknown_set);
        is_pending_[state_.bases[pending_[next].script] + pending_[next].node] = false;
      }
      break;
    }
    evaluate(at);
    if (next > 4096 && next * 2 > pending_.size()) {
      pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(next + 1));
      next = static_cast<std::size_t>(-1);
    }
  }
  pending_.clear();
}

void Engine::push(At at) {
  const std::size_t index = state_.bases[at.script] + at.node;
  if (is_pending_[index]) return;
  is_pending_[index] = true;
  pending_.push_back(at);
}

void Engine::give(At expression, SetId set) {
  SetId& known = state_.expression(expression);
  const SetId grown = store_.unite(known, set);
  if (grown == known) return;
  known = grown;
  const NodeId above = tree(expression).parent(expression.node);
  if (depends_on_children(tree(expression)[above].kind)) push({expression.script, above});
}

CellId Engine::new_cell() {
  state_.cells.emplace_back();
  return static_cast<CellId>(state_.cells.size() - 1);
}

void Engine::grow(CellId cell, SetId set) {
  const SetId grown = store_.unite(state_.cells[cell].set, set);
  if (grown == state_.cells[cell].set) return;
  state_.cells[cell].set = grown;
  // Whoever is told looks again, and asks to be told again.
  std::uint32_t at = std::exchange(state_.cells[cell].listeners, 0);
  for (; at != 0; at = listeners_[at].next) push(listeners_[at].reader);
}

void Engine::listen(CellId cell, At reader) {
  // Who asked lately is not noted again.
  Program::State::Cell& known = state_.cells[cell];
  std::uint32_t at = known.listeners;
  for (int recent = 0; at != 0 && recent < 8; ++recent, at = listeners_[at].next)
    if (listeners_[at].reader == reader) return;
  listeners_.push_back({reader, known.listeners});
  known.listeners = static_cast<std::uint32_t>(listeners_.size() - 1);
  known.latest = reader;
}

CellId Engine::cell_of(ValueId object, TextId key) {
  CellId* place = nullptr;
  if (CellId Program::State::Common::*const common = state_.common(key); common != nullptr) {
    if (object >= state_.commons.size()) state_.commons.resize(object + object / 2 + 64);
    place = &(state_.commons[object].*common);
  } else {
    place = &state_.properties[(static_cast<std::uint64_t>(object) << 32U) | key];
  }
  if (*place != 0) return *place;
  const CellId made = *place = new_cell();
  if (key != state_.any && key != state_.parents) state_.objects[object].push_back({key, made});
  return made;
}

void Engine::grow_variable(ScriptId script, VariableId variable, SetId set) {
  if (variable == 0) return;
  SetId& known = state_.variable(script, variable);
  const SetId grown = store_.unite(known, set);
  if (grown == known) return;
  known = grown;
  const Scopes& scopes = *state_.scripts[script].scopes;
  for (ReferenceId id = scopes.variable(variable).first; id != 0; id = scopes.reference(id).next)
    if (scopes.reference(id).read) push({script, scopes.reference(id).node});
  if (const auto* readers = variable_readers_.find(Program::State::key({script, variable})))
    for (const At reader : *readers) push(reader);
  // What a script declares at its top, the others see.
  if (scopes.variable(variable).scope == 0 && state_.tree(script).goal() == Goal::script &&
      state_.scripts.size() > 1)
    grow(cell_of(window_, store_.stable_text(
                              state_.tree(script).names().text(scopes.variable(variable).name))),
         grown);
}

FunctionId Engine::function_at(At at) const {
  const FunctionId* found = state_.function_ids.find(Program::State::key(at));
  return found == nullptr ? 0 : *found;
}

FunctionId Engine::owner_of(At at) const { return owners_[state_.bases[at.script] + at.node]; }

void Engine::evaluate_this(At at) {
  const std::uint32_t owner = owner_of(at);
  const FunctionId id = owner & ~(in_field | in_static_field);
  if (id == 0) {
    // In an event attribute it is the element.
    if (state_.scripts[at.script].handler) return give(at, unknown_set);
    if (tree(at).goal() == Goal::script) give(at, store_.single(window_));
    return;
  }
  const ValueId function = function_value(state_.functions[id].at);
  if ((owner & in_static_field) != 0) return give(at, store_.single(function));
  if ((owner & in_field) != 0) return give(at, store_.single(made_of(function, Made::instance)));
  give(at, read(state_.functions[id].receiver, at));
}

/// `super` as a callee is the class above, as an object its prototype.
void Engine::evaluate_super(At at) {
  const std::uint32_t owner = owner_of(at);
  const FunctionId id = owner & ~(in_field | in_static_field);
  if (id == 0) return;
  NodeId above = state_.functions[id].at.node;
  const Tree& tree = this->tree(at);
  while (above != 0 && !is_class(tree[above].kind) &&
         tree[above].kind != NodeKind::object_expression)
    above = tree.parent(above);
  if (above == 0 || !is_class(tree[above].kind)) return;
  const ValueId of_class = function_value({at.script, above});
  const SetId heritage = read(cell_of(of_class, state_.parents), at);
  if (tree[tree.parent(at.node)].kind == NodeKind::call_expression) return give(at, heritage);
  SetId out = heritage;
  for (const ValueId parent : store_.copy(heritage))
    if (store_.value(parent).kind == ValueKind::function)
      out = store_.with(out, made_of(parent, Made::prototype));
  give(at, out);
}

}  // namespace premod::js
