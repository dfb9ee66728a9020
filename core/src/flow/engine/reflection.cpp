// Objects as the language's own tools see them: descriptors, prototypes, Reflect, and what calls a
// method by its name.
#include <algorithm>

#include "flow/engine/engine.hpp"
#include "text/ascii.hpp"

namespace premod::js {

/// The properties an object has by now; who asks is asked again when it gets another one.
std::vector<Program::State::Property> Engine::properties_of(ValueId object, At reader) {
  listen(cell_of(object, state_.any), reader);
  const auto known = state_.objects.find(object);
  return known == state_.objects.end() ? std::vector<Program::State::Property>() : known->second;
}

/// Whatever it is, only what stands in a document has one: the page's.
SetId Engine::read_unknown(TextId key) {
  return key == owner_document_ ? store_.with(unknown_set, store_.path(store_.root("document")))
                                : unknown_set;
}

/// `_.pick(object, 'a', 'b')`, `_.pick(object, ['a', 'b'])`
SetId Engine::picked(const CallParts& call) {
  const ValueId made = object_at(call.at, Made::literal);
  for (std::size_t n = 1; n < call.arguments.size(); ++n)
    for (const SetId names : {call.arguments[n], elements(call.arguments[n], call.at)}) {
      const Keys keys = keys_in(names);
      for (std::size_t i = 0; i < keys.size; ++i) {
        Keys key;
        key.names[key.size++] = keys.names[i];
        write_member(store_.single(made), key, read_member(call.argument(0), key, call.at));
      }
    }
  return store_.single(made);
}

bool Engine::call_object(const CallParts& call, std::string_view path, SetId& result) {
  if (path == "Object.create" || path == "Object.setPrototypeOf") {
    const bool create = path == "Object.create";
    const ValueId made = create ? object_at(call.at, Made::literal) : 0;
    if (create) {
      add_parent(made, call.argument(0));
      define_all(store_.single(made), call.argument(1), call.at);
    }
    for (const ValueId object : store_.copy(create ? no_values : call.argument(0))) {
      if (store_.value(object).kind == ValueKind::function)
        inherit(object, call.argument(1));
      else
        add_parent(object, call.argument(1));
    }
    result = create ? store_.single(made) : call.argument(0);
    return true;
  }
  if (path == "Object.keys" || path == "_.keys") {
    SetId keys = no_values;
    for (const ValueId id : store_.copy(call.argument(0))) {
      const auto known = state_.objects.find(id);
      if (known == state_.objects.end() || known->second.size() > max_values) {
        keys = store_.unite(keys, unknown_set);
        continue;
      }
      const std::vector<Program::State::Property> properties = known->second;
      for (const auto& property : properties) keys = store_.with(keys, store_.string(property.key));
    }
    result = array_of(call.at, keys);
    return true;
  }
  if (path == "_.pick") return (result = picked(call)) != no_values;
  if (path == "Object.entries" || path == "_.pairs") {
    result = paired(call, elements(call.argument(0), call.at));
    return true;
  }
  return false;
}

/// What a descriptor `{value: x}` or `{get: f}` gives to a property.
void Engine::define(SetId objects, const Keys& keys, SetId descriptors, At at) {
  for (const ValueId how : store_.copy(descriptors)) {
    if (store_.value(how).kind != ValueKind::object) continue;
    write_member(objects, keys, read_value(how, store_.text("value"), at, 0));
    const SetId getters = read_value(how, store_.text("get"), at, 0);
    for (const ValueId get : store_.copy(getters))
      if (store_.value(get).kind == ValueKind::function)
        write_member(objects, keys, run_function(get, objects, {}, at, Runs::later, false));
  }
}

/// `Object.defineProperties(o, {name: descriptor})`
void Engine::define_all(SetId objects, SetId descriptors, At at) {
  for (const ValueId all : store_.copy(descriptors)) {
    if (store_.value(all).kind != ValueKind::object) continue;
    for (const auto& property : properties_of(all, at)) {
      Keys key;
      key.names[key.size++] = property.key;
      define(objects, key, state_.cells[property.cell].set, at);
    }
  }
}

bool Engine::call_descriptor(const CallParts& call, std::string_view path, SetId& result) {
  const bool own =
      path == "Object.getOwnPropertyDescriptor" || path == "Reflect.getOwnPropertyDescriptor";
  if (own || path == "Object.getOwnPropertyDescriptors") {
    const ValueId made = object_at(call.at, Made::literal);
    if (own) {
      const Keys keys = keys_in(call.argument(1));
      write_value(made, value_, read_member(call.argument(0), keys, call.at));
    } else {
      // A descriptor of each property: one stands for all.
      const ValueId one = object_at({call.at.script, call.callee}, Made::literal);
      write_value(one, value_, elements(call.argument(0), call.at));
      write_value(made, state_.star, store_.single(one));
    }
    result = store_.single(made);
    return true;
  }
  if (path == "Object.defineProperty" || path == "Reflect.defineProperty") {
    define(call.argument(0), keys_in(call.argument(1)), call.argument(2), call.at);
  } else if (path == "Object.defineProperties") {
    define_all(call.argument(0), call.argument(1), call.at);
  } else if (path == "Object.getPrototypeOf" || path == "Reflect.getPrototypeOf") {
    Keys key;
    key.names[key.size++] = store_.text("__proto__");
    for (const ValueId id : store_.copy(read_member(call.argument(0), key, call.at)))
      if (store_.value(id).kind != ValueKind::path ||
          !store_.path_text(store_.value(id).node).ends_with("__proto__"))
        result = store_.with(result, id);
    return result != no_values;
  } else if (path == "Object.fromEntries" || path == "_.object" || path == "_.fromPairs") {
    const ValueId made = object_at(call.at, Made::literal);
    for (const ValueId pair : store_.copy(iterated(call.argument(0), call.at)))
      write_member(store_.single(made), keys_in(read_value(pair, store_.text("0"), call.at, 0)),
                   read_value(pair, store_.text("1"), call.at, 0));
    result = store_.single(made);
    return true;
  } else {
    return false;
  }
  result = call.argument(0);
  return true;
}

bool Engine::call_reflect(const CallParts& call, std::string_view path, SetId& result) {
  if (path == "Reflect.get") {
    result = read_member(call.argument(0), keys_in(call.argument(1)), call.at);
    return true;
  }
  if (path == "Reflect.set" || path == "_.set") {
    write_member(call.argument(0), keys_in(call.argument(1)), call.argument(2));
    return false;
  }
  const bool construct = path == "Reflect.construct";
  if (path != "Reflect.apply" && !construct) return false;
  CallParts inner = call;
  inner.arguments = spread_arguments(call.argument(construct ? 1 : 2), call.at);
  inner.argument_nodes = argument_nodes(call, construct ? 1 : 2);
  inner.makes = construct;
  inner.receiver = construct ? no_values : call.argument(1);
  if (!construct && call.argument_nodes.size() > 1) inner.receiver_node = call.argument_nodes[1];
  for (const ValueId id : store_.copy(call.argument(0))) {
    result = store_.unite(result, store_.value(id).kind == ValueKind::path
                                      ? call_path_through(inner, id)
                                      : run_function(id, inner.receiver, inner.arguments, call.at,
                                                     Runs::now, construct));
  }
  return true;
}

/// `_.invoke(list, 'method', ...)`, `_.result(object, 'method')`, `_.get(object, 'a')`.
bool Engine::call_invoker(const CallParts& call, std::string_view path, SetId& result) {
  if (path == "_.get") {
    result = read_member(call.argument(0), keys_in(call.argument(1)), call.at);
    return result != no_values;
  }
  const bool all = path == "_.invoke" || path == "_.invokeMap";
  if (!all && path != "_.result") return false;
  SetId objects = call.argument(0);
  if (all) objects = store_.unite(objects, iterated(objects, call.at));
  CallParts inner = call;
  inner.drop_arguments(2);
  inner.receiver = objects;
  for (const ValueId id : store_.copy(read_member(objects, keys_in(call.argument(1)), call.at))) {
    const Value value = store_.value(id);
    if (value.kind == ValueKind::path) {
      const std::string_view name = store_.path_text(value.node);
      if (name.starts_with("[].") || name.find("[*]") != std::string_view::npos) continue;
      result = store_.unite(result, call_path_through(inner, id));
    } else if (value.kind == ValueKind::function) {
      result = store_.unite(result, run_function(id, objects, inner.arguments, call.at,
                                                 all ? Runs::each : Runs::now, false));
    }
  }
  return result != no_values;
}

/// Map and Set, whose values are kept by key.
bool Engine::call_collection(const CallParts& call, SetId& result) {
  bool any = false;
  for (const ValueId id : store_.copy(call.receiver)) {
    const Value value = store_.value(id);
    if (value.kind != ValueKind::object || value.made != Made::map || is_promise(id)) continue;
    any = true;
    const SetId self = store_.single(id);
    if (call.key == "set") {
      write_pair(id, call.argument(0), call.argument(1));
      result = store_.unite(result, self);
    } else if (call.key == "add") {
      write_value(id, state_.star, call.argument(0));
      result = store_.unite(result, self);
    } else if (call.key == "get") {
      result = store_.unite(result, read_member(self, keys_in(call.argument(0)), call.at));
    } else if (call.key == "sent") {  // of a compiled generator's state
      result = store_.unite(result, read(cell_of(id, sent_), call.at));
    } else if (call.key == "abrupt" || call.key == "a") {
      grow(cell_of(id, store_.text("[returned]")), call.argument(1));
    } else if (call.key == "values" ||
               (call.key == "[Symbol.iterator]" && pair_of(id) == unknown_value)) {
      result = store_.unite(result, array_of(call.at, elements(self, call.at)));
    } else if (call.key == "entries" || call.key == "[Symbol.iterator]") {
      result = store_.unite(result, array_of(call.at, iterated(self, call.at)));
    } else if (call.key == "keys" && pair_of(id) != unknown_value) {
      const SetId keys = read_value(pair_of(id), store_.text("0"), call.at, 0);
      result = store_.unite(result, array_of(call.at, keys));
    } else if (call.key == "forEach") {
      const SetId element = elements(self, call.at);
      run_all(call.argument(0), no_values, std::span(&element, 1), call.at, Runs::each);
    }
  }
  return any;
}

}  // namespace premod::js
