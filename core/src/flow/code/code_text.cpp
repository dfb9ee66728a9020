// How a script makes code from text: eval and its kin, timers that are handed a text, and calls on
// window whose name nobody can see.
#include <algorithm>

#include "data/callbacks.hpp"
#include "flow/markup_text.hpp"
#include "flow/script.hpp"
#include "text/ascii.hpp"

namespace premod::js {

namespace {

/// What becomes code when it is called with a text, by the end of its path.
bool makes_code(std::string_view path) {
  return path == "eval" || path == "$.globalEval" || path == "execScript" || path == "Function" ||
         path == "$.fn.globalEval";
}

bool is_timer(std::string_view path) {
  return path == "setTimeout" || path == "setInterval" || path == "setImmediate";
}

/// An object of the script that says itself which text it becomes.
bool becomes_text(const Program& program, std::span<const ValueId> values) {
  for (const ValueId id : values) {
    if (program.store().value(id).kind != ValueKind::object) continue;
    for (const ValueId method : program.property({&id, 1}, "toString")) {
      const ValueKind kind = program.store().value(method).kind;
      if (kind == ValueKind::function || kind == ValueKind::bound) return true;
    }
  }
  return false;
}

/// What is handed to this call may be called by it: `.map(Function)`, but not
/// `isFunction(Function)`.
bool runs_arguments(std::string_view path, std::string_view method) {
  return std::any_of(std::begin(data::callbacks::rows), std::end(data::callbacks::rows),
                     [&](const data::callbacks::Row& row) {
                       return row.call == path ||
                              (row.call.starts_with('.') && row.call.substr(1) == method);
                     });
}

/// Texts from outside: window.name, an input's value, an answer.
bool is_text_from_outside(std::string_view path) {
  return path == "name" || path.starts_with("location") || path.ends_with(".toString()") ||
         path.ends_with(".value") || path.ends_with("responseText") || path.ends_with(".val()") ||
         path.ends_with("Storage.getItem()") || path.find(".dataset.") != std::string_view::npos ||
         path.ends_with(".getAttribute()") || path.ends_with(".attr()") ||
         path.ends_with(".html()") || path.ends_with(".text()") || path.ends_with(".innerHTML") ||
         path.ends_with(".textContent") || path.ends_with(".innerText") ||
         path == "document.cookie" || path == "prompt()";
}

/// A member that functions are put into, too: `this.done`, where another class of the script keeps
/// a text under that name.
bool is_also_a_function(const File& script, NodeId node) {
  if (script.tree()[script.index().resolve(node)].kind != NodeKind::member_expression) return false;
  const auto values = script.index().values(node);
  return std::any_of(values.begin(), values.end(), [&](ValueId id) {
    const ValueKind kind = script.program().store().value(id).kind;
    return kind == ValueKind::function || kind == ValueKind::bound;
  });
}

/// A parameter, a thing's own constructor: what these stand for is known too loosely to be
/// Function.
bool is_loose_function(const File& script, NodeId node) {
  const Tree& tree = script.tree();
  const NodeId written = script.index().resolve(node);
  if (tree[written].kind == NodeKind::member_expression)
    return !tree[written].has(flag::computed) &&
           tree.name(tree.next(tree.first_child(written))) == "constructor" &&
           tree[tree.first_child(written)].kind == NodeKind::identifier;
  return tree[written].kind == NodeKind::identifier && script.scopes().variable_of(written) != 0;
}

/// A name, a member, or one of several: no function that stands there to be asked.
bool may_be_any_thing(const File& script, NodeId node) {
  const Tree& tree = script.tree();
  const NodeId given = script.index().resolve(node);
  switch (tree[given].kind) {
    case NodeKind::identifier:
      return script.scopes().variable_of(given) != 0;
    case NodeKind::member_expression:
    case NodeKind::this_expression:
      return true;
    case NodeKind::conditional_expression:
    case NodeKind::logical_expression:
      return !is_function(tree[tree.last_child(given)].kind);
    default:
      return false;
  }
}

/// `Object.getPrototypeOf(x).constructor`, where `x` may stand for many things.
bool is_constructor_of_like(const File& script, NodeId callee) {
  const Tree& tree = script.tree();
  const Index& index = script.index();
  NodeId member = index.resolve(callee);
  while (tree[member].kind == NodeKind::sequence_expression)  // `new (0, x.constructor)(x)`
    member = index.resolve(tree.last_child(member));
  if (tree[member].kind != NodeKind::member_expression || index.key_text(member) != "constructor")
    return false;
  const CallSite* site = index.call_at(index.resolve(tree.first_child(member)));
  if (site == nullptr) return false;
  const std::string_view path = index.path_text(index.path_of(site->callee));
  const NodeId given = tree.next(site->callee);
  return (path == "Object.getPrototypeOf" || path == "Reflect.getPrototypeOf") && given != 0 &&
         may_be_any_thing(script, given);
}

/// A number, or the length of something: `new part.constructor(part.byteLength)` makes a buffer.
bool is_count(const File& script, NodeId node) {
  const Tree& tree = script.tree();
  const NodeId written = script.index().resolve(node);
  if (tree[written].kind == NodeKind::numeric_literal) return true;
  if (tree[written].kind != NodeKind::member_expression || script.index().text_of(node))
    return false;
  const std::string name = script.index().key_text(written);
  return name == "length" || name == "byteLength" || name == "byteOffset";
}

/// `new box.value.constructor(length)`, `box.value.constructor(text)`: a thing that lies in
/// another, which nobody sees.
bool is_constructor_of_part(const File& script, NodeId callee) {
  const Tree& tree = script.tree();
  const Index& index = script.index();
  if (tree[callee].kind != NodeKind::member_expression || index.key_text(callee) != "constructor")
    return false;
  NodeId object = index.resolve(tree.first_child(callee));
  if (tree[object].kind != NodeKind::member_expression) return false;
  const NodeId given = tree.next(callee);
  const bool counts = given != 0 && is_count(script, given);
  if (!counts && !index.path_text(index.path_of(object)).empty()) return false;  // `$.noop`
  while (tree[object].kind == NodeKind::member_expression) object = tree.first_child(object);
  if (tree[object].kind == NodeKind::assignment_expression) object = tree.first_child(object);
  return tree[object].kind == NodeKind::this_expression ||
         (tree[object].kind == NodeKind::identifier && script.scopes().variable_of(object) != 0);
}

/// `new x.constructor(x)` makes one more of its kind, and `new this(x)` one of an own class.
bool makes_one_more(const File& script, const Call& call) {
  const Tree& tree = script.tree();
  const NodeId callee = call.callee();
  if (is_constructor_of_part(script, callee)) return true;
  if (tree[call.node()].kind != NodeKind::new_expression) return false;
  if (tree[callee].kind == NodeKind::this_expression) return true;
  if (is_constructor_of_like(script, callee)) return true;
  if (call.member() != "constructor" || tree[callee].kind != NodeKind::member_expression)
    return false;
  const NodeId given = call.argument(0);
  if (given != 0 && tree[given].kind == NodeKind::object_expression) return true;  // settings
  return given != 0 && tree.text(tree.first_child(callee)) == tree.text(given);
}

/// Nothing or a name: what a function made from texts calls its parameters.
bool is_parameter_text(const std::optional<std::string>& text) {
  return text && text->find_first_not_of(
                     "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                     "0123456789_$, ") == std::string::npos;
}

/// `Function('return this')`, `Function('', 'return this')`, `eval('this')`.
bool reaches_global(const File& script, const Call& call, bool function) {
  NodeId code = call.argument(0);
  for (NodeId next = 0; code != 0 && (next = script.tree().next(code)) != 0; code = next)
    if (!function || !is_parameter_text(script.index().constant_text(code))) return false;
  const auto text = code == 0 ? std::nullopt : script.index().constant_text(code);
  if (!function) return text && *text == "this";
  return text && (*text == "return this" || *text == "return this;");
}

/// `https://example.com/a`: as code a label and a comment. Where many values meet, addresses are
/// among them.
bool does_nothing(std::string_view code) {
  const std::size_t scheme = code.find("://");
  return scheme != code.npos && code.find('\n') == code.npos &&
         std::all_of(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(scheme),
                     [](char c) { return text::is_letter(c) || c == '-'; });
}

}  // namespace

CodeFromText File::code_of(std::string_view path, const Call& call) const {
  const NodeId first = call.argument(0);
  if (makes_code(path))
    return reaches_global(*this, call, path.ends_with("Function")) ? CodeFromText::global_this
                                                                   : CodeFromText::runs;
  // `eval.bind(null, text)` is run by whom it is handed to; a call of it is found as such.
  if (constexpr std::string_view bind = ".bind"; path.ends_with(bind) && call.argument(1) != 0) {
    const std::string_view bound = path.substr(0, path.size() - bind.size());
    if (tree().first_child(tree().parent(call.node())) == call.node()) return CodeFromText::none;
    if (makes_code(bound)) return CodeFromText::runs;
    const bool text = is_timer(bound) && index().text_of(call.argument(1));
    return text ? CodeFromText::timer : CodeFromText::none;
  }
  if (!is_timer(path) || first == 0) return CodeFromText::none;
  const bool made = becomes_text(program(), index().values(first));
  if (made || index().text_of(first)) {
    if (!is_also_a_function(*this, first)) return CodeFromText::timer;
    const std::vector<std::string> texts = index().texts_of(first);
    if (made || !std::all_of(texts.begin(), texts.end(), does_nothing))
      return CodeFromText::maybe_timer;
  }
  for (const PathId value : program().paths(index().values(first))) {
    const std::string_view text = index().path_text(value);
    if (makes_code(text)) return CodeFromText::runs;
    if (is_text_from_outside(text)) return CodeFromText::maybe_timer;
  }
  return CodeFromText::none;
}

/// Whose constructor a call of `X.constructor` runs is known where X is written down: a function, a
/// literal, a name of the language. What `this` and parameters stand for is known too loosely:
/// `new this.constructor(value)` makes one more of an own class.
bool File::is_loose_constructor(NodeId callee) const {
  const NodeId member = index().resolve(callee);
  if (tree()[member].kind != NodeKind::member_expression) return false;
  NodeId object = index().resolve(tree().first_child(member));
  if (tree()[object].kind == NodeKind::assignment_expression)  // `(a = b).constructor`
    object = index().resolve(tree().last_child(object));
  const NodeKind kind = tree()[object].kind;
  if (kind != NodeKind::this_expression && kind != NodeKind::identifier) return false;
  if (kind == NodeKind::identifier && scopes().variable_of(object) == 0) return false;
  const NodeId name = tree().next(tree().first_child(member));
  if (!tree()[member].has(flag::computed)) return tree().name(name) == "constructor";
  return index().constant_text(name) == "constructor";
}

/// `new Function` and `new x.constructor` without arguments make something empty.
bool File::makes_nothing(const Call& call) const {
  const NodeId callee = call.callee();
  if (tree()[call.node()].kind != NodeKind::new_expression || tree().next(callee) != 0)
    return false;
  if (tree()[callee].kind == NodeKind::identifier) return tree().name(callee) == "Function";
  return call.member() == "constructor";
}

CodeFromText File::code_from_text(const Call& call) const {
  if (makes_nothing(call) || is_loose_constructor(call.callee())) return CodeFromText::none;
  CodeFromText kind = code_of(call.global_path(), call);
  const auto callees = index().values(call.callee());
  // One of several that may be called.
  for (const PathId path : program().paths(callees))
    if (kind == CodeFromText::none) kind = code_of(index().path_text(path), call);
  // Of as many as a set holds in a table of everything, read by a name that is not known.
  // Or of what `this` and a thing's own constructor are taken for.
  const bool many =
      kind != CodeFromText::none && (callees.size() >= max_values || makes_one_more(*this, call));
  return many ? CodeFromText::one_of_many : kind;
}

namespace {

/// The language or the page calls what stands under the name, with a text of its own.
bool is_called_unasked(std::string_view name) {
  constexpr std::string_view methods[] = {"toString",    "valueOf", "toJSON",
                                          "handleEvent", "then",    "Symbol.toPrimitive"};
  while (name.find_first_of("['\"") == 0) name.remove_prefix(1);
  while (!name.empty() && name.find_last_of("]'\"") == name.size() - 1) name.remove_suffix(1);
  return is_event_attribute(name) ||
         std::find(std::begin(methods), std::end(methods), name) != std::end(methods);
}

/// The member or property that is given the value; 0 if nobody but the script would call it.
NodeId unasked_place(const Tree& tree, NodeId value) {
  const NodeId above = tree.parent(value);
  const NodeId first = tree.first_child(above);
  if (first == value) return 0;
  if (tree[above].kind == NodeKind::assignment_expression) {
    const bool member = tree[first].kind == NodeKind::member_expression;
    const NodeId key = member ? tree.child(first, 1) : first;
    return is_called_unasked(tree.text(key)) ? first : 0;
  }
  if (tree[above].kind != NodeKind::property) return 0;
  if (is_called_unasked(tree.text(first))) return first;
  // $.ajax({converters: {'text json': eval}})
  const NodeId list = tree.parent(tree.parent(above));
  const bool named = tree[list].kind == NodeKind::property;
  return named && tree.text(tree.first_child(list)) == "converters" ? first : 0;
}

}  // namespace

std::optional<std::string> File::hands_code_on(const Access& access) const {
  if (access.use != Use::value || !makes_code(access.path)) return std::nullopt;
  if (const NodeId place = unasked_place(tree(), access.node); place != 0)
    return std::string(tree().text(place).substr(0, 60));
  const NodeId above = tree().parent(access.node);
  const CallSite* site = index().call_at(above);
  if (site == nullptr || site->callee == access.node) return std::nullopt;
  const Call call(tree(), index(), *site, span().begin);
  if (access.path == "Function" &&
      (!runs_arguments(call.global_path(), call.member()) || is_loose_function(*this, access.node)))
    return std::nullopt;
  if (code_from_text(call) != CodeFromText::none) return std::nullopt;
  return std::string(tree().text(site->callee).substr(0, 60));
}

bool File::calls_unknown_global(const Call& call) const {
  const std::string_view path = call.global_path();
  if (path != "[*]" && path != "new [*]") return false;
  if (tree()[call.callee()].kind != NodeKind::member_expression) return true;
  // `this[name]()` of a function that may also be a method is none.
  for (const ValueId id : index().values(tree().first_child(call.callee()))) {
    const premod::js::Value& value = program().store().value(id);
    if (value.kind != ValueKind::path || index().path_text(value.node) != "window") return false;
  }
  return true;
}

}  // namespace premod::js
