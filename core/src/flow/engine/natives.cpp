// Calls of what the language, the page, jQuery, underscore and the helpers of compilers give.
#include <algorithm>

#include "flow/engine/engine.hpp"
#include "flow/engine/merging.hpp"
#include "text/ascii.hpp"

namespace premod::js {

namespace {

using text::contains;

constexpr std::string_view merging_helpers[] = {
    "__assign", "_extends", "_objectSpread", "_objectSpread2", "__spreadProps", "__spreadValues"};
/// Calls that give back what they are given.
constexpr std::string_view same_value[] = {"Object",        "Object.freeze",
                                           "Object.seal",   "Promise.resolve",
                                           "_.once",        "_.debounce",
                                           "_.throttle",    "_.chain",
                                           "_.identity",    "_",
                                           "Iterator.from", "Object.preventExtensions"};
constexpr std::string_view same_value_helpers[] = {"_slicedToArray",
                                                   "_toConsumableArray",
                                                   "_toArray",
                                                   "__values",
                                                   "__read",
                                                   "__toESM",
                                                   "_asyncToGenerator",
                                                   "__importStar",
                                                   "_interopRequireWildcard",
                                                   "__toCommonJS",
                                                   "_assertThisInitialized",
                                                   "_possibleConstructorReturn",
                                                   "__await",
                                                   "__asyncValues",
                                                   "_interopDefault",
                                                   "_interop_require_wildcard",
                                                   "_async_to_generator"};
constexpr std::string_view combining[] = {"Promise.all", "Promise.race", "Promise.any",
                                          "Promise.allSettled"};
/// Calls that give a new list of the same elements.
constexpr std::string_view listing[] = {
    "Object.values", "_.values",  "_.toArray", "$.makeArray", "Array.from",      "_.filter",
    "_.reject",      "_.sortBy",  "_.uniq",    "_.flatten",   "_.compact",       "_.where",
    "$.grep",        "_.shuffle", "_.rest",    "_.initial",   "Array.fromAsync", "_.flattenDeep"};
constexpr std::string_view inheriting[] = {"__extends", "_inherits", "_inheritsLoose",
                                           "_inherits_loose", "__proto"};

}  // namespace

/// The helpers that TypeScript and Babel write into a script, by their names.
bool Engine::call_helper(const CallParts& call, SetId& result) {
  std::string_view name = call.key;
  if (name.size() < 3 || name[0] != '_') return false;
  if (contains(inheriting, name)) {
    for (const ValueId child : store_.copy(call.argument(0)))
      if (store_.value(child).kind == ValueKind::function) inherit(child, call.argument(1));
    return true;
  }
  if (contains(merging_helpers, name)) {
    result = merge(call, 0);
    return true;
  }
  if (contains(same_value_helpers, name)) {
    result = call.argument(0);
    return true;
  }
  if (name == "__importDefault" || name == "_interopRequireDefault" ||
      name == "_interop_require_default") {
    const ValueId made = object_at(call.at, Made::literal);
    write_value(made, store_.text("default"), call.argument(0));
    add_parent(made, call.argument(0));
    result = store_.single(made);
    return true;
  }
  if (name == "_createClass" || name == "_create_class") {
    for (const ValueId of : store_.copy(call.argument(0))) {
      if (store_.value(of).kind != ValueKind::function) continue;
      for (const std::size_t which : {std::size_t{1}, std::size_t{2}})
        for (const ValueId one : store_.copy(elements(call.argument(which), call.at))) {
          const SetId key = read_value(one, store_.text("key"), call.at, 0);
          const SetId value = read_value(one, store_.text("value"), call.at, 0);
          const ValueId home = which == 1 ? made_of(of, Made::prototype) : of;
          write_member(store_.single(home), keys_in(key), value);
        }
    }
    result = call.argument(0);
    return true;
  }
  if (name == "_defineProperty" || name == "__publicField" || name == "_define_property") {
    write_member(call.argument(0), keys_in(call.argument(1)), call.argument(2));
    result = call.argument(0);
    return true;
  }
  if (name == "__spreadArray" || name == "__spread") {
    SetId all = elements(call.argument(0), call.at);
    all = store_.unite(all, elements(call.argument(1), call.at));
    result = array_of(call.at, all);
    return true;
  }
  return false;
}

SetId Engine::without_paths(SetId set) {
  SetId out = no_values;
  for (const ValueId id : store_.copy(set))
    if (store_.value(id).kind != ValueKind::path) out = store_.with(out, id);
  return out;
}

/// The first object, which has the properties of the others from now on.
SetId Engine::merge(const CallParts& call, std::size_t first) {
  while (first < call.arguments.size()) {
    const auto values = store_.values(call.arguments[first]);
    if (values.size() != 1 || store_.value(values[0]).kind != ValueKind::boolean) break;
    ++first;
  }
  const SetId target = call.argument(first);
  const bool deep = first > 0;  // copies, which have nothing to do with what they are made of
  for (const ValueId id : store_.copy(target)) {
    const Value value = store_.value(id);
    if (value.kind != ValueKind::object && value.kind != ValueKind::function) {
      if (value.kind != ValueKind::path) continue;
      // What is put on window by name is a global from now on.
      for (std::size_t n = first + 1; n < call.arguments.size(); ++n)
        for (const ValueId from : store_.copy(call.arguments[n])) {
          const auto known = state_.objects.find(from);
          if (known == state_.objects.end()) continue;
          const std::vector<Program::State::Property> properties = known->second;
          for (const auto& property : properties)
            write_value(id, property.key, read(property.cell, call.at));
        }
      continue;
    }
    for (std::size_t n = first + 1; n < call.arguments.size(); ++n) {
      add_parent(id, deep ? without_paths(call.arguments[n]) : call.arguments[n]);
      for (const ValueId from : store_.copy(call.arguments[n])) {
        if (from == id || !state_.objects.contains(from)) continue;
        for (const auto& property : properties_of(from, call.at))
          become_method(id, state_.cells[property.cell].set);
      }
    }
  }
  return target;
}

/// A call of something that is given from outside the program.
SetId Engine::call_path(const CallParts& call, ValueId callee, std::size_t skip) {
  const PathId path = store_.value(callee).node;
  const std::string_view text = store_.path_text(path);
  SetId result = no_values;
  if (skip != 0) {
    CallParts shifted = call;
    shifted.receiver = call.argument(0);
    shifted.receiver_node = call.argument_nodes.empty() ? 0 : call.argument_nodes[0];
    shifted.drop_arguments(skip);
    return call_path_through(shifted, callee);
  }
  if (!call.makes && (call_known(call, text, skip, result) || call_module(call, text, result)))
    return result;
  if (const SetId promise = made_promise(call, text); promise != no_values) return promise;
  hand_over(call, call.makes ? std::string_view() : text);
  if (call.makes && (text == "Map" || text == "Set" || text == "WeakMap"))
    return made_collection(call, text == "Set");
  if (call.makes && text == "Proxy") return make_proxy(call);
  if (call.makes && text == "String" && call_text(call, text, result)) return result;
  if (call.makes && text == "URL") result = resolved_address(call);
  if (text.size() > max_part_bytes * 4) return unknown_set;
  if (call.makes)
    return store_.with(result, store_.path(store_.whole_path("new " + std::string(text), 1)));
  return store_.single(store_.path(store_.called(path)));
}

/// `new Map(pairs)`, `new Set(values)`
SetId Engine::made_collection(const CallParts& call, bool values) {
  const ValueId map = object_at(call.at, Made::map);
  const SetId given = iterated(call.argument(0), call.at);
  if (values) {
    write_value(map, state_.star, given);
    return store_.single(map);
  }
  has_pairs_[map] = true;
  for (const ValueId pair : store_.copy(given))
    write_pair(map, read_value(pair, store_.text("0"), call.at, 0),
               read_value(pair, store_.text("1"), call.at, 0));
  return store_.single(map);
}

/// `new Proxy(target, traps)`: the target, unless a trap stands before what is done with it.
SetId Engine::make_proxy(const CallParts& call) {
  const SetId traps = call.argument(1);
  const auto trap = [&](std::string_view name) {
    SetId out = no_values;
    for (const ValueId id : store_.copy(traps))
      if (store_.value(id).kind == ValueKind::object)
        out = store_.unite(out, read_value(id, store_.text(name), call.at, 0));
    return out;
  };
  const SetId target = call.argument(0);
  const ValueId made = object_at(call.at, Made::literal);
  const SetId given[] = {target, store_.single(store_.hole_string())};
  const SetId got = run_all(trap("get"), traps, given, call.at, Runs::later);
  write_value(made, state_.star, got);
  if (trap("set") == no_values && got == no_values) return target;
  add_parent(made, target);
  return store_.single(made);
}

bool Engine::call_known(const CallParts& call, std::string_view path, std::size_t skip,
                        SetId& result) {
  static_cast<void>(skip);
  if (path == "$.noConflict" || path == "$.sub") {  // jQuery itself, or a copy of it
    result = store_.single(store_.path(store_.root("$")));
    return true;
  }
  if (path == "AMOCRM.constant" || path == "APP.constant") {
    for (const ValueId key : store_.copy(call.argument(0))) {
      const Value value = store_.value(key);
      const TextId name = value.kind == ValueKind::string ? store_.short_text(value) : 0;
      const std::string whole =
          name == 0 ? std::string(path) + "()"
                    : std::string(path) + "('" + std::string(store_.text_of(name)) + "')";
      result = store_.with(result, store_.path(store_.whole_path(whole, 2)));
    }
    return call.arguments.empty() ? false : result != no_values || !final_;
  }
  if (path == "$.fn.extend" || (path == "$.extend" && call.arguments.size() == 1)) {
    extend_jquery(call, path);
    return true;
  }
  if (is_merging(path)) {
    result = merge(call, 0);
    return true;
  }
  if (path == "_.clone") {
    const ValueId made = object_at(call.at, Made::literal);
    add_parent(made, call.argument(0));
    result = store_.single(made);
    return true;
  }
  if (contains(same_value, path)) {
    hand_over(call, path);
    result = call.argument(0);
    return result != no_values;
  }
  if (path == "$.when" || contains(combining, path)) {
    hand_over(call, path);
    result = path.front() == '$' ? gathered(call) : combined(call, path);
    return result != no_values;
  }
  if (call_list(call, path, result)) return true;
  if (contains(listing, path)) {
    hand_over(call, path);
    const SetId list = call.argument(0);
    const bool loops = path.starts_with("Array.from") || path == "_.toArray";
    SetId all = loops ? iterated(list, call.at) : elements(list, call.at);
    if (path.starts_with("_.flatten")) all = opened(all, call.at);
    result = array_of(call.at, all);
    return true;
  }
  if (path == "Function.prototype.call" || path == "Function.prototype.apply") {
    CallParts inner = call;  // what it is called on is what runs
    inner.key = path.substr(path.rfind('.') + 1);
    result = call_through(inner);
    return true;
  }
  if (path == "$.proxy" || path == "_.bind" || path == "_.partial") {
    const std::size_t skip_arguments = path == "_.partial" ? 1 : 2;
    if (one_text(call.argument(1)) && path == "$.proxy") {  // $.proxy(object, 'method')
      result = read_member(call.argument(0), keys_in(call.argument(1)), call.at);
      return true;
    }
    result = bind(call, call.argument(0), path == "_.partial" ? no_values : call.argument(1),
                  skip_arguments);
    return true;
  }
  return call_object(call, path, result) || call_descriptor(call, path, result) ||
         call_reflect(call, path, result) || call_invoker(call, path, result) ||
         call_kept(call, path, result) || call_text(call, path, result);
}

}  // namespace premod::js
