// Functions that are handed to something outside the program, and calls that reach it by way of
// `call`, `apply` and the like.
#include <unordered_map>

#include "data/callbacks.hpp"
#include "flow/engine/engine.hpp"
#include "js/parameters.hpp"

namespace premod::js {

namespace {

Runs runs_by(std::string_view word) {
  if (word == "each") return Runs::each;
  if (word == "success") return Runs::success;
  if (word == "failure") return Runs::failure;
  if (word == "settled") return Runs::settled;
  if (word == "timer") return Runs::timer;
  if (word == "event") return Runs::event;
  if (word == "now") return Runs::now;
  return Runs::later;
}

/// core/data/callbacks.tsv: by the whole path first, then by the method alone.
const data::callbacks::Row* callback_row(std::string_view path, std::string_view method,
                                         std::size_t place) {
  static const auto by_call = [] {
    std::unordered_multimap<std::string_view, const data::callbacks::Row*> out;
    for (const auto& row : data::callbacks::rows) out.emplace(row.call, &row);
    return out;
  }();
  const std::string as_method = method.empty() ? std::string() : "." + std::string(method);
  for (const std::string_view call : {path, std::string_view(as_method)}) {
    const auto [begin, end] = by_call.equal_range(call);
    for (auto at = begin; at != end; ++at)
      if (at->second->argument == "*" || at->second->argument == std::to_string(place))
        return at->second;
  }
  return nullptr;
}

/// Behind the function stands what is `this` in it.
bool takes_receiver(std::string_view path, std::string_view method) {
  return !path.starts_with("$") && method.find("reduce") == std::string_view::npos &&
         method != "replace" && method != "sort" && method != "each";
}

/// What jQuery hands to those who may change a request before it is sent.
SetId request_settings(ValueStore& store) {
  return store.single(store.path(store.member(store.root("$"), "ajaxSettings")));
}

}  // namespace

/// When a method of a promise runs the function at a place.
Runs Engine::reaction_of(std::string_view method, std::size_t place) {
  const auto* row = callback_row({}, method, place);
  return row == nullptr ? Runs::later : runs_by(row->runs);
}

/// Functions among the arguments of something outside the program are run by it, as the table of
/// callbacks says.
void Engine::hand_over(const CallParts& call, std::string_view path) {
  const bool method = tree(call.at)[call.callee].kind == NodeKind::member_expression;
  const std::string_view name = method || path.empty() ? call.key : std::string_view();
  for (std::size_t n = 0; n < call.arguments.size(); ++n) {
    for (const ValueId id : store_.copy(call.arguments[n])) {
      const ValueKind kind = store_.value(id).kind;
      if (kind == ValueKind::object) {
        hand_over_object(call, id);
        continue;
      }
      if (kind == ValueKind::path || is_bound_path(id)) {
        if (const auto* row = callback_row(path, name, n); row != nullptr)
          hand_over_path(call, n, id, row->gives == "element" || row->gives == "second");
        continue;
      }
      if (kind != ValueKind::function && kind != ValueKind::bound) continue;
      const auto* row = callback_row(path, name, n);
      Runs runs = row == nullptr ? Runs::later : runs_by(row->runs);
      if (name == "replace" && runs == Runs::each && !replaces_all(call)) runs = Runs::now;
      std::vector<SetId> given;
      if (row != nullptr && !row->gives.empty()) {
        const SetId list = row->call.front() == '.' ? call.receiver : call.argument(0);
        const SetId one = elements(list, call.at);
        given =
            row->gives == "element" ? std::vector<SetId>{one} : std::vector<SetId>{no_values, one};
        if (row->gives == "value") given = {without_promises(list)};
        if (row->gives == "settings") given = {request_settings(store_)};
        if (row->gives == "third-settings")
          given = {no_values, no_values, request_settings(store_)};
      }
      SetId receiver = no_values;
      if (path == "$.each")
        receiver = given.back();
      else if (runs == Runs::each && takes_receiver(path, name))
        receiver = call.argument(n + 1);  // list.forEach(f, self)
      run_function(id, receiver, given, call.at, runs, false);
    }
  }
}

bool Engine::is_bound_path(ValueId id) const {
  const Value& value = store_.value(id);
  return value.kind == ValueKind::bound && store_.value(value.target).kind == ValueKind::path &&
         !is_settler(id);
}

/// `text.replace(/a/g, f)` runs the function for each place, `text.replace('a', f)` once.
bool Engine::replaces_all(const CallParts& call) const {
  const Tree& tree = this->tree(call.at);
  if (call.argument_nodes.empty()) return true;
  const NodeId pattern = call.argument_nodes.front();
  if (tree[pattern].kind == NodeKind::string_literal) return false;
  if (tree[pattern].kind != NodeKind::reg_exp_literal) return true;
  const std::string_view text = tree.text(pattern);
  return text.substr(text.rfind('/') + 1).find('g') != std::string_view::npos;
}

/// What the page gives is handed over to be run: `addresses.map($.getScript)`. The call is noted at
/// the elements it is run with where they stand in the text, for all others at the name that is
/// handed over, or at the call that binds it.
void Engine::hand_over_path(const CallParts& call, std::size_t place, ValueId id, bool elements) {
  if (place >= call.argument_nodes.size()) return;
  const Value value = store_.value(id);
  const Tree& tree = this->tree(call.at);
  if (value.kind == ValueKind::bound) {
    const At at{value.script, value.node};
    const CallParts bound = parts_of(at, state_.tree(at.script)[at.node]);
    const BoundParts parts = bound_parts(bound);
    std::vector<NodeId> given;
    for (std::size_t n = parts.skip; n < bound.argument_nodes.size(); ++n)
      given.push_back(bound.argument_nodes[n]);
    const NodeId receiver =
        parts.receiver < bound.argument_nodes.size() ? bound.argument_nodes[parts.receiver] : 0;
    return note_handed(at, value.target, std::move(given), receiver);
  }
  const NodeId named = call.argument_nodes[place];
  const bool name =
      tree[named].kind == NodeKind::identifier || tree[named].kind == NodeKind::member_expression;
  if (!name) return;
  const NodeId receiver =
      place + 1 < call.argument_nodes.size() ? call.argument_nodes[place + 1] : 0;
  NodeId list = place == 0 ? 0 : call.argument_nodes.front();
  if (place == 0 && tree[call.callee].kind == NodeKind::member_expression)
    list = tree.first_child(call.callee);
  bool unplaced = !elements || tree[list].kind != NodeKind::array_expression;
  for (NodeId item = unplaced ? 0 : tree.first_child(list); item != 0; item = tree.next(item)) {
    ++steps_;
    const NodeKind kind = tree[item].kind;
    // A call is noted as what it calls itself.
    if (kind == NodeKind::call_expression || kind == NodeKind::new_expression)
      unplaced = true;
    else
      note_handed({call.at.script, item}, id, {item}, receiver);
  }
  if (unplaced) note_handed({call.at.script, named}, id, {}, receiver);
}

/// Only what has a name of its own; the console and messages are found where they are named.
void Engine::note_handed(At at, ValueId id, std::vector<NodeId> arguments, NodeId receiver) {
  const std::string_view path = store_.path_text(store_.value(id).node);
  if (path.starts_with("[].") || path.starts_with("this") || path.starts_with("module:") ||
      path.starts_with("console.") || path.find("[*]") != std::string_view::npos ||
      path == "alert" || path == "confirm" || path == "prompt")
    return;
  CallParts parts{.at = at};
  parts.argument_nodes = std::move(arguments);
  parts.receiver_node = receiver;
  note_through(parts, id);
}

/// `{success: f, error: g}` handed to a call.
void Engine::hand_over_object(const CallParts& call, ValueId object) {
  const Value value = store_.value(object);
  if (value.made != Made::literal || value.script != call.at.script) return;
  listen(cell_of(object, state_.any), call.at);
  const std::vector<Program::State::Property> properties = state_.objects[object];
  for (const auto& property : properties) {
    const std::string_view key = store_.text_of(property.key);
    Runs runs = Runs::later;
    if (key == "success") runs = Runs::success;
    if (key == "error") runs = Runs::failure;
    if (key == "complete") runs = Runs::settled;
    std::vector<SetId> given;
    if (key == "beforeSend") given = {no_values, request_settings(store_)};
    for (const ValueId id : store_.copy(state_.cells[property.cell].set))
      if (store_.value(id).kind == ValueKind::function)
        run_function(id, no_values, given, call.at, runs, false);
  }
}

/// The nodes of the arguments that a list holds, where it stands in the text.
std::vector<NodeId> Engine::argument_nodes(const CallParts& call, std::size_t list) const {
  std::vector<NodeId> out;
  if (list >= call.argument_nodes.size() || list >= call.arguments.size()) return out;
  const auto values = store_.values(call.arguments[list]);
  const Tree& tree = this->tree(call.at);
  if (values.size() != 1) return out;
  const Value value = store_.value(values[0]);
  if (value.kind != ValueKind::object || value.script != call.at.script ||
      tree[value.node].kind != NodeKind::array_expression)
    return out;
  for (const NodeId item : tree.children(value.node))
    if (out.size() < static_cast<std::size_t>(max_parameters)) out.push_back(item);
  return out;
}

void Engine::note_through(const CallParts& call, ValueId callee) {
  const auto [place, fresh] = state_.through_ids.try_emplace(Program::State::key(call.at));
  if (fresh) {
    *place = static_cast<std::uint32_t>(state_.through.size());
    state_.through.emplace_back();
  }
  state_.through[*place] = {.path = store_.value(callee).node,
                            .arguments = call.argument_nodes,
                            .receiver = call.receiver_node,
                            .makes = call.makes};
}

}  // namespace premod::js
