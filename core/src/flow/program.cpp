#include "flow/program.hpp"

#include <algorithm>

#include "flow/engine/engine.hpp"
#include "text/limit_log.hpp"

namespace premod::js {

Program::Program(std::vector<Script> scripts) : state_(std::make_unique<State>()) {
  state_->scripts = std::move(scripts);
  Engine(*state_).run();
}

Program::~Program() = default;

const ValueStore& Program::store() const { return state_->store; }
const Program::Script& Program::script(ScriptId id) const { return state_->scripts[id]; }
std::size_t Program::size() const { return state_->scripts.size(); }
bool Program::exhausted() const { return state_->exhausted; }

SetId Program::values_at(At expression) const {
  // Whoever asks then is not told all: its rule has not looked, and must not pass.
  if (state_->exhausted) text::note_limit("max_evaluations_per_node");
  const Tree& tree = *state_->scripts[expression.script].tree;
  if (expression.node == 0 || expression.node >= tree.size()) return no_values;
  const NodeKind kind = tree[expression.node].kind;
  if (kind == NodeKind::binding_identifier || kind == NodeKind::identifier) {
    const VariableId variable =
        state_->scripts[expression.script].scopes->variable_of(expression.node);
    if (variable != 0 && state_->expression(expression) == no_values)
      return state_->variable(expression.script, variable);
  }
  return state_->expression(expression);
}

namespace {

/// "APP.data" is `data` of "APP", "data" that of "window".
bool is_member(std::string_view path, std::string_view object, std::string_view name) {
  if (name == "jQuery") name = "$";
  if (path == name) return object == "window";
  if (path == object) return path.ends_with("…");  // too long to have names of their own
  return path.size() == object.size() + 1 + name.size() && path.starts_with(object) &&
         path[object.size()] == '.' && path.ends_with(name);
}

void add(std::vector<ValueId>& out, ValueId value) {
  if (std::find(out.begin(), out.end(), value) == out.end()) out.push_back(value);
}

/// Objects above one another that one question looks at, each once.
constexpr std::size_t max_objects_asked = 256;
using Pending = std::vector<std::pair<ValueId, int>>;

void add_parent(Pending& pending, ValueId object, int depth) {
  const auto is_it = [&](const auto& one) { return one.first == object; };
  if (std::none_of(pending.begin(), pending.end(), is_it)) pending.emplace_back(object, depth);
}

bool is_cut(std::size_t next) {
  if (next < max_objects_asked) return false;
  text::note_limit("max_objects_asked");
  return true;
}

}  // namespace

namespace {

/// A function of the page that is bound is the same function.
const Value& unbound(const ValueStore& store, const Value& value) {
  return value.kind == ValueKind::bound ? store.value(value.target) : value;
}

}  // namespace

std::vector<ValueId> Program::property(std::span<const ValueId> objects,
                                       std::string_view key) const {
  const auto text = store().find_text(key);
  std::vector<ValueId> out;
  Pending pending;
  for (const ValueId id : objects) add_parent(pending, id, 0);
  for (std::size_t next = 0; next < pending.size(); ++next) {
    if (is_cut(next)) break;
    const ValueId id = pending[next].first;  // no binding: Clang 14 captures none
    const int depth = pending[next].second;
    const ValueKind kind = store().value(id).kind;
    if (kind != ValueKind::object && kind != ValueKind::function) {
      if (kind == ValueKind::unknown || kind == ValueKind::path) add(out, unknown_value);
      continue;
    }
    const auto set_of = [&](TextId name) {
      return store().values(state_->cells[state_->find_cell(id, name)].set);
    };
    if (text)
      for (const ValueId value : set_of(*text)) add(out, value);
    for (const ValueId value : set_of(state_->star)) add(out, value);
    if (depth < max_parents)
      for (const ValueId parent : set_of(state_->parents)) add_parent(pending, parent, depth + 1);
  }
  return out;
}

std::vector<std::string_view> Program::keys(ValueId object) const {
  std::vector<std::string_view> out;
  const auto known = state_->objects.find(object);
  if (known == state_->objects.end()) return out;
  for (const State::Property& property : known->second)
    if (property.key != state_->star && state_->cells[property.cell].set != no_values)
      out.push_back(store().text_of(property.key));
  return out;
}

std::vector<ValueId> Program::elements(std::span<const ValueId> objects) const {
  std::vector<ValueId> out;
  Pending pending;
  for (const ValueId id : objects) add_parent(pending, id, 0);
  for (std::size_t next = 0; next < pending.size(); ++next) {
    if (is_cut(next)) break;
    const auto [id, depth] = pending[next];
    const CellId any = state_->find_cell(id, state_->any);
    for (const ValueId value : store().values(state_->cells[any].set)) add(out, value);
    const Value& value = store().value(id);
    // What is merged into an object, or spread in it, is its own; a class's methods are no items.
    if (value.kind != ValueKind::object || value.made != Made::literal || depth >= max_parents)
      continue;
    const CellId parents = state_->find_cell(id, state_->parents);
    for (const ValueId parent : store().values(state_->cells[parents].set))
      add_parent(pending, parent, depth + 1);
  }
  return out;
}

PathId Program::path_at(At expression) const {
  PathId weak = 0;
  for (const ValueId id : values(expression)) {
    const Value& value = unbound(store(), store().value(id));
    if (value.kind != ValueKind::path) continue;
    const std::string_view text = store().path_text(value.node);
    if (text.starts_with("[].")) continue;
    if (!text.starts_with("this")) return value.node;
    if (weak == 0) weak = value.node;
  }
  return weak;
}

std::vector<PathId> Program::paths(std::span<const ValueId> values) const {
  std::vector<PathId> out;
  for (const ValueId id : values)
    if (const Value& value = unbound(store(), store().value(id)); value.kind == ValueKind::path)
      out.push_back(value.node);
  return out;
}

std::vector<std::string> Program::patterns(std::span<const ValueId> values, bool* others) const {
  std::vector<std::string> out;
  for (const ValueId id : values) {
    const Value& value = store().value(id);
    if (value.kind == ValueKind::string)
      out.push_back(store().pattern(value));
    else if (others != nullptr && value.kind != ValueKind::nothing)
      *others = true;
  }
  return out;
}

std::optional<bool> Program::truth(std::span<const ValueId> values) const {
  std::optional<bool> out;
  for (const ValueId id : values) {
    const Value& value = store().value(id);
    bool truth = true;
    if (value.kind == ValueKind::unknown || value.kind == ValueKind::path) return std::nullopt;
    if (value.kind == ValueKind::nothing) truth = false;
    if (value.kind == ValueKind::boolean) truth = value.node != 0;
    if (value.kind == ValueKind::number) truth = store().number_of(value) != 0;
    if (value.kind == ValueKind::string) truth = store().length(value) != 0;
    if (out && *out != truth) return std::nullopt;
    out = truth;
  }
  return out;
}

std::optional<At> Program::function_at(At expression) const {
  std::optional<At> out;
  for (const ValueId id : values(expression)) {
    const Value* value = &store().value(id);
    if (value->kind == ValueKind::bound) value = &store().value(value->target);
    if (value->kind == ValueKind::nothing) continue;
    if (value->kind != ValueKind::function || out) return std::nullopt;
    out = At{value->script, value->node};
  }
  return out;
}

std::optional<At> Program::literal_at(At expression) const {
  std::optional<At> out;
  for (const ValueId id : values(expression)) {
    const Value& value = store().value(id);
    if (value.kind == ValueKind::nothing) continue;
    if (value.kind != ValueKind::object || out ||
        (value.made != Made::literal && value.made != Made::array))
      return std::nullopt;
    // Merged from others, it is more than its text says.
    if (state_->cells[state_->find_cell(id, state_->parents)].set != no_values) return std::nullopt;
    out = At{value.script, value.node};
  }
  return out;
}

std::span<const Caller> Program::callers(At function) const {
  const FunctionId* found = state_->function_ids.find(State::key(function));
  if (found == nullptr) return {};
  return state_->functions[*found].callers;
}

const Program::ThroughCall* Program::through(At call) const {
  const std::uint32_t* found = state_->through_ids.find(State::key(call));
  return found == nullptr ? nullptr : &state_->through[*found];
}

PathId Program::place_at(At member) const {
  const Tree& tree = *state_->scripts[member.script].tree;
  const bool taken = tree[member.node].kind == NodeKind::property;  // of a pattern
  const NodeId first = tree.first_child(member.node);
  const At object{member.script, taken ? tree.parent(member.node) : first};
  const NodeId key = taken ? first : tree.next(first);
  NodeId place = member.node;
  if (taken) place = tree[member.node].has(flag::shorthand) ? first : tree.next(first);
  if (tree[place].kind == NodeKind::assignment_pattern) place = tree.first_child(place);
  std::vector<std::string> names;
  if (tree[member.node].has(flag::computed)) {
    names = patterns(values({member.script, key}));
    names.emplace_back("[*]");
  } else if (taken && tree[member.node].has(flag::shorthand)) {
    names.emplace_back(tree.name(place));
  } else if (tree[key].kind == NodeKind::property_name) {
    names.emplace_back(tree.name(key));
  } else if (tree[key].kind == NodeKind::string_literal) {
    names.emplace_back(tree.string_value(key));
  }
  // The member's own place is among its values, beside what is kept there.
  PathId global = 0;
  for (const PathId path : paths(values(object)))
    for (const PathId own : paths(values({member.script, place})))
      for (const std::string& name : names)
        if (is_member(store().path_text(own), store().path_text(path), name)) {
          // `this` of a function is also the window where it may be called without an object.
          if (store().path_text(path) != "window") return own;
          if (global == 0) global = own;
        }
  return global;
}

std::vector<At> Program::callees(At call) const {
  std::vector<At> out;
  const State::RunList* found = state_->functions_run.find(State::key(call));
  if (found == nullptr) return out;
  for (std::uint32_t at = found->first; at != 0; at = state_->runs[at].next)
    out.push_back(state_->functions[state_->runs[at].function].at);
  return out;
}

}  // namespace premod::js
