// Lists that are made in the program: their elements in order, what joins, turns and maps them.
#include "flow/engine/engine.hpp"

namespace premod::js {

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
  // A written element of which nothing is known yet keeps its place.
  std::vector<SetId> out(written_elements(value), no_values);
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

/// What the callback of `map` makes of an element.
SetId Engine::mapped(const CallParts& call, SetId element) {
  SetId made = no_values;
  for (const ValueId function : store_.copy(call.argument(0))) {
    const ValueKind kind = store_.value(function).kind;
    if (kind == ValueKind::path || is_bound_path(function)) {
      hand_over_path(call, 0, function, true);
      made = store_.unite(made, unknown_set);
    } else if (kind == ValueKind::function || kind == ValueKind::bound) {
      made = store_.unite(made, run_function(function, no_values, std::span(&element, 1), call.at,
                                             Runs::each, false));
    }
  }
  return made;
}

/// What `reverse` gives; false if the order of the list is not known.
bool Engine::reversed(const CallParts& call, ValueId list, SetId& result) {
  auto parts = exact_elements(list, call.at);
  if (!parts) return false;
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
  } else if (name == "pop" || name == "shift" || name == "at" || name == "find") {
    result = store_.unite(result, elements(list, call.at));
    if (name == "find") hand_over(call, {});
  } else if (name == "slice" || name == "concat" || name == "filter" || name == "sort" ||
             name == "splice" || name == "flat" || name == "values" || name == "toSorted" ||
             name == "take" || name == "drop" || name == "toArray" || name == "[Symbol.iterator]") {
    SetId all = elements(list, call.at);
    if (name == "concat")
      for (const SetId argument : call.arguments)
        all = store_.unite(all, joining(argument, call.at));
    hand_over(call, {});
    result = store_.unite(result, array_of(call.at, all));
  } else if (name == "map" || name == "flatMap") {
    result = store_.unite(result, array_of(call.at, mapped(call, elements(list, call.at))));
  } else {
    hand_over(call, {});
  }
  return true;
}

}  // namespace premod::js
