// Functions of the language, jQuery and underscore that make lists and tables of other lists.
#include "flow/engine/engine.hpp"
#include "text/ascii.hpp"

namespace premod::js {

namespace {

constexpr std::string_view mapping[] = {"_.map", "_.pluck",    "_.collect",      "_.flatMap",
                                        "$.map", "Array.from", "Array.fromAsync"};
constexpr std::string_view choosing[] = {
    "_.find", "_.detect", "_.findWhere", "_.first", "_.head",  "_.last", "_.sample",
    "_.max",  "_.min",    "_.findLast",  "_.nth",   "_.minBy", "_.maxBy"};
/// Tables by a key that the callback gives: of elements, or of lists of them.
constexpr std::string_view indexing[] = {"_.indexBy", "_.keyBy"};
constexpr std::string_view grouping[] = {"_.groupBy", "_.partition", "Object.groupBy", "_.chunk"};
constexpr std::string_view folding[] = {"_.reduce", "_.foldl", "_.inject", "_.reduceRight",
                                        "_.foldr"};

}  // namespace

/// What the callback of `map` at a place makes of an element.
SetId Engine::mapped(const CallParts& call, std::size_t place, SetId element) {
  SetId made = no_values;
  for (const ValueId function : store_.copy(call.argument(place))) {
    const ValueKind kind = store_.value(function).kind;
    if (kind == ValueKind::path || is_bound_path(function)) {
      hand_over_path(call, place, function, true);
      made = store_.unite(made, unknown_set);
    } else if (kind == ValueKind::string) {  // of underscore: `_.map(rows, 'name')`
      made = store_.unite(made, read_member(element, keys_in(store_.single(function)), call.at));
    } else if (kind == ValueKind::function || kind == ValueKind::bound) {
      made = store_.unite(made, run_function(function, no_values, std::span(&element, 1), call.at,
                                             Runs::each, false));
    }
  }
  return made;
}

/// Texts that a fold makes would only grow: what comes of them is not known.
SetId Engine::without_texts(SetId set) {
  SetId out = no_values;
  for (const ValueId id : store_.copy(set)) {
    const ValueKind kind = store_.value(id).kind;
    const bool text = kind == ValueKind::string || kind == ValueKind::number;
    out = text ? store_.unite(out, unknown_set) : store_.with(out, id);
  }
  return out;
}

/// What `reduce` with its callback at a place comes to.
SetId Engine::folded(const CallParts& call, std::size_t place, SetId element) {
  const bool begins = call.arguments.size() > place + 1;
  SetId out = begins ? call.argument(place + 1) : element;
  for (const ValueId function : store_.copy(call.argument(place))) {
    const ValueKind kind = store_.value(function).kind;
    if (kind != ValueKind::function && kind != ValueKind::bound) continue;
    const SetId given[] = {without_texts(store_.unite(out, final_result(function, call.at))),
                           element};
    out = store_.unite(out, run_function(function, no_values, given, call.at, Runs::each, false));
  }
  return without_texts(out);
}

/// What the function has given up to now.
SetId Engine::final_result(ValueId function, At reader) {
  const Value value = store_.value(function);
  if (value.kind != ValueKind::function) return no_values;
  const FunctionId known = function_at({value.script, value.node});
  return known == 0 ? no_values : read(state_.functions[known].result, reader);
}

bool Engine::call_list(const CallParts& call, std::string_view path, SetId& result) {
  const auto all = [&] { return elements(call.argument(0), call.at); };
  if (text::contains(mapping, path) && call.arguments.size() > 1) {
    SetId made =
        mapped(call, 1, path.starts_with("Array") ? iterated(call.argument(0), call.at) : all());
    // jQuery opens the lists that its callback gives.
    if (path == "_.flatMap" || path == "$.map") made = flattened(made, call.at, 1);
    result = array_of(call.at, made);
    return true;
  }
  if (text::contains(choosing, path)) {
    hand_over(call, path);
    result = all();
    return result != no_values;
  }
  if (text::contains(folding, path) && call.arguments.size() > 1) {
    result = folded(call, 1, all());
    return result != no_values;
  }
  if ((path == "_.object" || path == "_.zipObject") && call.arguments.size() > 1) {
    const ValueId made = object_at(call.at, Made::literal);
    write_value(made, state_.star, elements(call.argument(1), call.at));
    result = store_.single(made);
    return true;
  }
  const bool lists = text::contains(grouping, path);
  if (!lists && !text::contains(indexing, path)) return false;
  hand_over(call, path);
  const SetId one = lists ? array_of({call.at.script, call.callee}, all()) : all();
  const ValueId made = object_at(call.at, Made::literal);
  write_value(made, state_.star, one);
  result = store_.single(made);
  return true;
}

}  // namespace premod::js
