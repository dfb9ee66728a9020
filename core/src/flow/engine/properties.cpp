// Properties: of objects whose creation is seen, of functions and classes with their prototypes,
// and of what the page gives, which are paths.
#include <algorithm>

#include "flow/engine/engine.hpp"
#include "text/ascii.hpp"

namespace premod::js {

namespace {

bool names_window(std::string_view path) {
  return path == "window" || path == "self" || path == "globalThis" || path == "frames" ||
         path == "top" || path == "parent" || path == "document.defaultView";
}

/// What has the page's window as its view, as far as the path tells: `node.ownerDocument`,
/// `$(document)[0]`. A calendar has a `defaultView` as well, and a frame's document one of its own.
bool names_document(std::string_view path) {
  if (path.find("contentDocument") != path.npos || path.find("contentWindow") != path.npos)
    return false;
  const std::string_view name = path.substr(path.rfind('.') + 1);
  return name == "document" || name == "ownerDocument" || path.starts_with("document.") ||
         path == "$().0" || path == "$().get()";
}

constexpr std::string_view builtin_classes[] = {
    "Array",   "Object",  "String", "Number",   "Boolean",   "RegExp", "Date",
    "Promise", "Map",     "Set",    "Symbol",   "Error",     "[]",     "WeakMap",
    "BigInt",  "WeakSet", "Proxy",  "Function", "Uint8Array"};

/// `[].filter.constructor`: the constructor of a function is Function.
bool is_builtin_function(std::string_view path) {
  const std::string_view root = path.substr(0, path.find('.'));
  return std::find(std::begin(builtin_classes), std::end(builtin_classes), root) !=
         std::end(builtin_classes);
}

bool begins_with_digit(std::string_view name) {
  return !name.empty() && name[0] >= '0' && name[0] <= '9';
}

/// Functions of the page whose constructor is Function, too: `$.noop`, `console.log`, `alert`.
bool is_page_function(std::string_view path) {
  constexpr std::string_view functions[] = {"$",
                                            "_",
                                            "alert",
                                            "confirm",
                                            "prompt",
                                            "setTimeout",
                                            "setInterval",
                                            "parseInt",
                                            "parseFloat",
                                            "fetch",
                                            "encodeURIComponent",
                                            "decodeURIComponent",
                                            "isNaN",
                                            "isFinite",
                                            "escape",
                                            "unescape",
                                            "requestAnimationFrame",
                                            "atob",
                                            "btoa",
                                            "eval",
                                            "clearTimeout",
                                            "clearInterval",
                                            "postMessage",
                                            "define",
                                            "require"};
  constexpr std::string_view objects[] = {"$", "_", "console", "Math", "JSON", "Reflect"};
  constexpr std::string_view no_functions[] = {"fn",           "event",     "expr",
                                               "support",      "browser",   "easing",
                                               "cssHooks",     "fx",        "templateSettings",
                                               "ajaxSettings", "cssNumber", "chain"};
  if (text::contains(functions, path)) return true;
  const std::size_t dot = path.find('.');
  if (dot == std::string_view::npos || !text::contains(objects, path.substr(0, dot))) return false;
  const std::string_view name = path.substr(dot + 1);
  return name.find_first_of(".([") == std::string_view::npos && !name.empty() && name[0] >= 'a' &&
         name[0] <= 'z' && !text::contains(no_functions, name);
}

}  // namespace

bool Engine::is_window(PathId path) {
  if (path >= window_paths_.size()) window_paths_.resize(path + path / 2 + 64);
  IsWindow& known = window_paths_[path];
  if (known == IsWindow::not_asked)
    known = names_window(store_.path_text(path)) ? IsWindow::yes : IsWindow::no;
  return known == IsWindow::yes;
}

/// The path of a member; the page's window by its many names is left out.
PathId Engine::path_member(PathId object, TextId key) {
  const std::uint64_t place = (static_cast<std::uint64_t>(object) << 32U) | key;
  if (const PathId* known = path_members_.find(place)) return *known;
  return path_members_[place] = new_path_member(object, store_.text_of(key));
}

PathId Engine::new_path_member(PathId object, std::string_view name) {
  const std::string_view text = store_.path_text(object);
  if (is_window(object)) {
    if (name == "jQuery") name = "$";
    const bool frame = !name.empty() && name.find_first_not_of("0123456789") == name.npos;
    if (frame || names_window(name)) name = "window";
    return store_.root(name);
  }
  if (name == "defaultView" && names_document(text)) return store_.root("window");
  if (name == "ownerDocument" && text.starts_with("document")) return store_.root("document");
  if (name == "constructor") {
    if (text == "Function.prototype") return store_.root("Function");
    if (text == "[]") return store_.root("Array");
    if (is_builtin_function(text) || is_page_function(text)) return store_.root("Function");
    if (text.starts_with("new ") && is_builtin_function(text.substr(4)))
      return store_.root(text.substr(4));
  }
  if (name == "__proto__" && (is_builtin_function(text) || is_page_function(text)))
    return store_.member(store_.root("Function"), "prototype");
  if (text == "$" && name == "prototype") name = "fn";
  return store_.member(object, name);
}

ValueId Engine::made_of(ValueId function, Made made) {
  const Value of = store_.value(function);
  const ValueId out = object_at({of.script, of.node}, made);
  const CellId parents = cell_of(out, state_.parents);
  if (made == Made::instance && state_.cells[parents].set == no_values)
    grow(parents, store_.single(made_of(function, Made::prototype)));
  return out;
}

void Engine::add_parent(ValueId object, SetId parents) {
  std::vector<ValueId> above;
  for (const ValueId parent : store_.values(parents))
    if (parent != object && store_.value(parent).kind != ValueKind::nothing)
      above.push_back(parent);
  for (const ValueId parent : above) grow(cell_of(object, state_.parents), store_.single(parent));
}

/// What `class A extends B` and its compiled forms do.
void Engine::inherit(ValueId function, SetId parents) {
  add_parent(function, parents);
  const ValueId own = made_of(function, Made::prototype);
  for (const ValueId parent : store_.copy(parents)) {
    if (parent == function) continue;
    if (store_.value(parent).kind == ValueKind::function) {
      add_parent(own, store_.single(made_of(parent, Made::prototype)));
      // What the constructor above gives to its instance is the instance's below.
      add_parent(made_of(function, Made::instance), store_.single(made_of(parent, Made::instance)));
    }
  }
}

SetId Engine::read_path(ValueId value, TextId key, At reader) {
  const PathId path = store_.value(value).node;
  const PathId member = path_member(path, key);
  SetId out = member == 0 ? unknown_set : store_.single(store_.path(member));
  const bool window = is_window(path);
  if (!window || state_.scripts.size() > 1 || key != 0)
    out = store_.unite(out, read(cell_of(window ? window_ : value, key), reader));
  out = store_.unite(out, plugin(path, key, reader));
  return store_.unite(out, kept(path, key, reader));
}

/// Objects that are merged from each other can be reached by more ways than there are objects; one
/// that was looked at from as near gives nothing more.
bool Engine::is_visited(ValueId object, int depth) {
  if (object >= visited_.size()) visited_.resize(object + object / 2 + 64);
  Visit& known = visited_[object];
  if (known.search == search_ && known.depth <= depth) return true;
  known = {search_, depth};
  return false;
}

/// `__proto__` or `constructor` of an object or a function.
SetId Engine::read_above(ValueId id, TextId key, At reader) {
  const Value value = store_.value(id);
  const bool function = value.kind == ValueKind::function;
  const PathId of_functions = store_.root("Function");
  if (key == proto_) {
    const SetId above = read(cell_of(id, state_.parents), reader);
    if (!function) return above;
    return store_.with(above, store_.path(store_.member(of_functions, "prototype")));
  }
  if (function) return store_.single(store_.path(of_functions));
  if (value.made == Made::instance || value.made == Made::prototype)
    return store_.single(function_value({value.script, value.node}));
  if (value.made == Made::array) return store_.single(store_.path(store_.root("Array")));
  if (value.made == Made::literal) return store_.single(store_.path(store_.root("Object")));
  return no_values;
}

SetId Engine::read_value(ValueId id, TextId key, At reader, int depth) {
  const Value value = store_.value(id);
  if (depth == 0) {
    objects_left_ = max_objects_read;
    ++search_;
  }
  if (--objects_left_ < 0) return unknown_set;
  switch (value.kind) {
    case ValueKind::unknown:
      return read_unknown(key);
    case ValueKind::path:
      return read_path(id, key, reader);
    case ValueKind::function:
    case ValueKind::object:
      break;
    case ValueKind::bound:
      return read_value(value.target, key, reader, depth);
    case ValueKind::string:
    case ValueKind::number:
      return read_constant(id, key);
    default:
      return no_values;
  }
  if (value.kind == ValueKind::function && key == prototype_)
    return store_.unite(store_.single(made_of(id, Made::prototype)),
                        read(cell_of(id, key), reader));
  if (key == proto_ || key == constructor_)
    if (const SetId above = read_above(id, key, reader); above != no_values) return above;
  SetId out = read(cell_of(id, key), reader);
  const bool list = value.made == Made::array || value.made == Made::arguments;
  if (key != state_.star && (!list || begins_with_digit(store_.text_of(key)))) {
    // Even where it has none yet: who reads is asked again when something is put there.
    out = store_.unite(out, read(cell_of(id, state_.star), reader));
  }
  if (depth >= max_parents || is_full(out)) return out;
  const SetId parents = read(parents_of(id), reader);
  if (parents != no_values) {
    if (depth == 0) is_visited(id, 0);
    for (const ValueId parent : store_.copy(parents)) {
      if (is_visited(parent, depth + 1)) continue;
      out = store_.unite(out, read_value(parent, key, reader, depth + 1));
      if (is_full(out)) break;
    }
  }
  const bool item = key == state_.star || begins_with_digit(store_.text_of(key));
  if (out == no_values && value.made == Made::array && !item)  // a method of arrays
    return store_.single(store_.path(path_member(array_path_, key)));
  return out;
}

SetId Engine::read_member(SetId objects, const Keys& keys, At reader) {
  SetId out = no_values;
  bool below_this = false;
  const ValueStore::Copy all = store_.copy(objects);
  for (const ValueId object : all) {
    if (object == this_path_) {
      below_this = true;
      continue;
    }
    if (is_full(out)) break;
    for (std::size_t i = 0; i < keys.size; ++i)
      out = store_.unite(out, read_value(object, keys.names[i], reader, 0));
    if (keys.open) out = store_.unite(out, element_of(object, reader, 0));
  }
  // What is known of the own fields is better than the name of a field.
  if (below_this && (out == no_values || out == unknown_set)) {
    for (std::size_t i = 0; i < keys.size; ++i)
      out = store_.unite(out, read_value(this_path_, keys.names[i], reader, 0));
    if (keys.open) out = store_.unite(out, element_of(this_path_, reader, 0));
  }
  return out;
}

/// Some element or property of a value.
SetId Engine::element_of(ValueId id, At reader, int depth) {
  const Value value = store_.value(id);
  if (depth == 0) {
    objects_left_ = max_objects_read;
    ++search_;
  }
  if (--objects_left_ < 0) return unknown_set;
  switch (value.kind) {
    case ValueKind::path: {
      const PathId member = path_member(value.node, state_.star);
      return store_.single(store_.path(member));
    }
    case ValueKind::string:
      return store_.single(store_.hole_string());
    case ValueKind::object:
    case ValueKind::function: {
      SetId out = read(cell_of(id, state_.any), reader);
      const SetId parents = read(parents_of(id), reader);
      if (depth >= max_parents || parents == no_values || value.made == Made::instance) return out;
      if (depth == 0) is_visited(id, 0);
      for (const ValueId parent : store_.copy(parents)) {
        if (is_full(out)) break;
        if (!is_visited(parent, depth + 1))
          out = store_.unite(out, element_of(parent, reader, depth + 1));
      }
      return out;
    }
    case ValueKind::unknown:
      return unknown_set;
    default:
      return no_values;
  }
}

SetId Engine::elements(SetId objects, At reader) {
  SetId out = no_values;
  const ValueStore::Copy all = store_.copy(objects);
  for (const ValueId object : all) out = store_.unite(out, element_of(object, reader, 0));
  return out;
}

/// A function kept by an object is run as its method.
void Engine::become_method(ValueId object, SetId set) {
  const Value of = store_.value(object);
  const ValueStore::Copy all = store_.copy(set);
  for (const ValueId id : all) {
    const Value value = store_.value(id);
    if (value.kind != ValueKind::function) continue;
    if (!is_function(state_.tree(value.script)[value.node].kind) ||
        state_.tree(value.script)[value.node].kind == NodeKind::arrow_function)
      continue;
    const FunctionId function = function_at({value.script, value.node});
    if (function == 0) continue;
    grow(state_.functions[function].receiver, store_.single(object));
    if (of.kind == ValueKind::object && of.made == Made::prototype)
      grow(state_.functions[function].receiver,
           store_.single(made_of(function_value({of.script, of.node}), Made::instance)));
  }
}

/// What the program puts into an object of the page. What it made of that object's own values
/// would only make ever longer paths.
SetId Engine::own_values(SetId set) {
  SetId out = no_values;
  for (const ValueId id : store_.copy(set)) {
    const Value value = store_.value(id);
    if (value.kind == ValueKind::path &&
        store_.path_text(value.node).find("()") != std::string_view::npos)
      continue;
    out = store_.with(out, id);
  }
  return out;
}

void Engine::write_value(ValueId object, TextId key, SetId set) {
  const Value value = store_.value(object);
  if (set == no_values) return;
  switch (value.kind) {
    case ValueKind::path: {
      const bool window = is_window(value.node);
      grow(cell_of(window ? window_ : object, key), window ? set : own_values(set));
      if (store_.path_text(value.node).ends_with(".dataset"))
        grow(cell_of(kept_place(), key), own_values(set));
      return;
    }
    case ValueKind::function:
    case ValueKind::object:
      break;
    default:
      return;
  }
  if (store_.text_of(key) == "__proto__") return add_parent(object, set);
  grow(cell_of(object, key), set);
  grow(cell_of(object, state_.any), set);
  become_method(object, set);
  if (value.kind != ValueKind::function || key != prototype_) return;
  const ValueId prototype = made_of(object, Made::prototype);
  const ValueId instance = made_of(object, Made::instance);
  add_parent(prototype, set);
  const ValueStore::Copy all = store_.copy(set);
  for (const ValueId literal : all) {
    const auto known = state_.objects.find(literal);
    if (known == state_.objects.end()) continue;
    const std::vector<Program::State::Property> properties = known->second;
    for (const auto& property : properties)
      become_method(instance, state_.cells[property.cell].set);
  }
}

void Engine::write_member(SetId objects, const Keys& keys, SetId set) {
  const ValueStore::Copy all = store_.copy(objects);
  for (const ValueId object : all) {
    for (std::size_t i = 0; i < keys.size; ++i) write_value(object, keys.names[i], set);
    if (keys.open) write_value(object, state_.star, set);
  }
}

SetId Engine::array_of(At at, SetId elements) {
  const ValueId array = object_at(at, Made::array);
  write_value(array, state_.star, elements);
  return store_.single(array);
}

}  // namespace premod::js
