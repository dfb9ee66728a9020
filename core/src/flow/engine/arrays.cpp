// Lists that are made in the program: their elements in order, what joins, turns and maps them.
#include "flow/engine/engine.hpp"

#include "text/ascii.hpp"

namespace premod::js {

namespace {

constexpr int max_flattened = 4;  ///< lists in each other that `flat(Infinity)` opens
constexpr std::string_view relisting[] = {
    "slice",     "concat",   "filter",  "sort", "splice",  "flat",
    "values",    "toSorted", "take",    "drop", "toArray", "[Symbol.iterator]",
    "toSpliced", "reject",   "compact", "uniq", "flatten", "flattenDeep"};

}  // namespace

/// How many elements the literal of a list has before its first spread; 0 if it is no literal.
std::size_t Engine::written_elements(const Value& list) const {
  const At at{list.script, list.node};
  if (list.made != Made::array || tree(at)[at.node].kind != NodeKind::array_expression) return 0;
  std::size_t count = 0;
  for (const NodeId child : tree(at).children(at.node)) {
    if (tree(at)[child].kind == NodeKind::spread_element || count == max_places) break;
    ++count;
  }
  return count;
}

/// The elements of a list in their order, if all of them have a place.
std::optional<std::vector<SetId>> Engine::exact_elements(ValueId array, At reader) {
  const Value value = store_.value(array);
  if (value.kind != ValueKind::object ||
      (value.made != Made::array && value.made != Made::arguments))
    return std::nullopt;
  // A written element keeps its place, and is what stands there even if the list has yet to be
  // told.
  std::vector<SetId> out(written_elements(value), no_values);
  const At literal{value.script, value.node};
  for (NodeId item = out.empty() ? 0 : tree(literal).first_child(literal.node), n = 0;
       n < out.size(); ++n, item = tree(literal).next(item))
    out[n] = set_at(literal, item);
  for (const auto& property : properties_of(array, reader)) {
    const std::string_view key = store_.text_of(property.key);
    const SetId set = state_.cells[property.cell].set;
    if (set == no_values) continue;
    if (property.key == state_.star || key.empty() || key.size() > 3 ||
        key.find_first_not_of("0123456789") != std::string_view::npos)
      return std::nullopt;
    const auto place = static_cast<std::size_t>(std::stoi(std::string(key)));
    if (place >= max_folded_elements) return std::nullopt;
    if (place >= out.size()) out.resize(place + 1, no_values);
    out[place] = store_.unite(out[place], set);
  }
  return out;
}

SetId Engine::join(const CallParts& call, ValueId array) {
  const auto by =
      call.arguments.empty() ? std::optional<std::string>(",") : one_text(call.argument(0));
  if (!by) return no_values;
  const auto parts = exact_elements(array, call.at);
  if (!parts) {
    // In which order the pieces come is not known, but they come.
    SetId out = no_values;
    for (const ValueId id : store_.copy(elements(store_.single(array), call.at)))
      out = store_.with(out, store_.joined(store_.joined(store_.hole_string(), as_string(id)),
                                           store_.hole_string()));
    return out;
  }
  SetId out = store_.single(store_.string(0));
  for (std::size_t n = 0; n < parts->size(); ++n) {
    SetId part = (*parts)[n];
    if (part == no_values && !final_) return no_values;
    if (part == no_values) part = unknown_set;
    if (n > 0) out = concatenated(out, text_set(*by));
    out = concatenated(out, part);
  }
  return out;
}

/// What `concat` adds: the elements of a list, anything else as it is.
SetId Engine::joining(SetId more, At reader) {
  SetId out = no_values;
  for (const ValueId id : store_.copy(more)) {
    const ValueKind kind = store_.value(id).kind;
    const bool list = kind == ValueKind::object || kind == ValueKind::path;
    out = list ? store_.unite(out, elements(store_.single(id), reader)) : store_.with(out, id);
  }
  return out;
}

/// What `reverse` gives; all of the elements anywhere if the order of the list is not known.
bool Engine::reversed(const CallParts& call, ValueId list, SetId& result) {
  auto parts = exact_elements(list, call.at);
  if (!parts) {
    result = store_.unite(result, array_of(call.at, elements(store_.single(list), call.at)));
    return true;
  }
  for (SetId& part : *parts) {
    if (part != no_values) continue;
    if (!final_) return true;  // asked again when it is known
    part = unknown_set;
  }
  const ValueId made = object_at(call.at, Made::array);
  for (std::size_t n = 0; n < parts->size(); ++n)
    write_value(made, store_.text(std::to_string(n)),
                parts->rbegin()[static_cast<std::ptrdiff_t>(n)]);
  result = store_.with(result, made);
  return true;
}

/// Elements with those of the lists among them in their places.
SetId Engine::flattened(SetId all, At reader, int depth) {
  SetId out = no_values;
  for (const ValueId id : store_.copy(all)) {
    const Value value = store_.value(id);
    const bool list = value.kind == ValueKind::object &&
                      (value.made == Made::array || value.made == Made::arguments);
    if (!list || depth == 0) {
      out = store_.with(out, id);
      continue;
    }
    out = store_.unite(out, flattened(elements(store_.single(id), reader), reader, depth - 1));
  }
  return out;
}

/// What `_.flatten` gives: underscore opens all lists, lodash those that stand in the first.
SetId Engine::opened(SetId all, At reader) {
  return store_.unite(flattened(all, reader, 1), flattened(all, reader, max_flattened));
}

/// `list.entries()`: pairs of a place and an element.
SetId Engine::paired(const CallParts& call, SetId all) {
  const ValueId pair = object_at({call.at.script, call.callee}, Made::array);
  write_value(pair, store_.text("0"), unknown_set);
  write_value(pair, store_.text("1"), all);
  return array_of(call.at, store_.single(pair));
}

/// What `concat`, `flat` and the methods that leave elements out make.
SetId Engine::relisted(const CallParts& call, SetId all) {
  if (call.key == "concat")
    for (const SetId argument : call.arguments) all = store_.unite(all, joining(argument, call.at));
  if (call.key == "flat") all = flattened(all, call.at, call.arguments.empty() ? 1 : max_flattened);
  if (call.key.starts_with("flatten")) all = opened(all, call.at);
  hand_over(call, {});
  return array_of(call.at, all);
}

/// A method of a list that is made in the program.
bool Engine::call_array(const CallParts& call, ValueId id, SetId& result) {
  const Value value = store_.value(id);
  if (value.made != Made::array && value.made != Made::arguments) return false;
  const SetId list = store_.single(id);
  const std::string_view name = call.key;
  if (name == "push" || name == "unshift") {
    for (const SetId argument : call.arguments) write_value(id, state_.star, argument);
  } else if (name == "join") {
    result = store_.unite(result, join(call, id));
  } else if (name == "reverse" || name == "toReversed") {
    return reversed(call, id, result);
  } else if (name == "next") {
    result = store_.unite(result, stepped(call, id));
  } else if (name == "pop" || name == "shift" || name == "at" || name == "find" ||
             name == "findLast") {
    result = store_.unite(result, elements(list, call.at));
    if (name.starts_with("find")) hand_over(call, {});
  } else if (name == "value" || name == "chain") {  // of underscore: a list has none of its own
    result = store_.unite(result, list);
  } else if ((name == "reduce" || name == "reduceRight") && !call.arguments.empty()) {
    result = store_.unite(result, folded(call, 0, elements(list, call.at)));
  } else if (name == "entries") {
    result = store_.unite(result, paired(call, elements(list, call.at)));
  } else if (text::contains(relisting, name)) {
    result = store_.unite(result, relisted(call, elements(list, call.at)));
  } else if (name == "map" || name == "flatMap" || name == "pluck") {
    SetId made = mapped(call, 0, elements(list, call.at));
    if (name == "flatMap") made = flattened(made, call.at, 1);
    result = store_.unite(result, array_of(call.at, made));
  } else {
    hand_over(call, {});
  }
  return true;
}

}  // namespace premod::js
