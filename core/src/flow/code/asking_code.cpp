#include "flow/code/asking_code.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "js/parser/parser.hpp"

namespace premod::js {

namespace {

constexpr std::array<std::string_view, 6> makers_of_code = {
    "eval", "Function", "constructor", "execScript", "importScripts", "globalEval"};

/// Properties that load, run or show what they are given.
constexpr std::array<std::string_view, 14> acting_properties = {
    "src",  "href", "action", "formAction", "innerHTML", "outerHTML", "srcdoc",
    "text", "hash", "cookie", "location",   "domain",    "name",      "__proto__"};

template <class List>
bool contains(const List& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

/// The text declares a function of that name.
bool declares(const Tree& tree, std::string_view name) {
  for (NodeId at = tree.first_child(tree.root()); at != 0; at = tree.next(at))
    if (tree[at].kind == NodeKind::function_declaration) {
      const NodeId own = tree.function_name(at);
      if (own != 0 && tree.name(own) == name) return true;
    }
  return false;
}

/// `require("util")`, `eval("this")`, `f()` and `(function () {})()` of what stands in the text.
bool is_asking_call(const Tree& tree, NodeId call) {
  const NodeId callee = tree.first_child(call);
  const NodeId argument = tree.next(callee);
  if (is_function(tree[callee].kind)) return true;  // its body is looked at, too
  if (tree[callee].kind == NodeKind::identifier && declares(tree, tree.name(callee))) return true;
  if (tree[callee].kind != NodeKind::identifier || argument == 0 || tree.next(argument) != 0 ||
      tree[argument].kind != NodeKind::string_literal)
    return false;
  const std::string_view name = tree.name(callee);
  const std::string_view given = tree.string_value(argument);
  if (name == "eval") return given == "this";
  return name == "require" && given.find("//") == given.npos;
}

/// `document.F = ...`
bool is_plain_write(const Tree& tree, NodeId assignment) {
  const NodeId target = tree.first_child(assignment);
  if (tree[target].kind != NodeKind::member_expression || tree[target].has(flag::computed))
    return false;
  const NodeId object = tree.first_child(target);
  const bool known = tree[object].kind == NodeKind::this_expression ||
                     (tree[object].kind == NodeKind::identifier && tree.name(object) == "document");
  const std::string_view key = tree.name(tree.next(object));
  return known && !key.starts_with("on") && !contains(acting_properties, key);
}

/// `return (async function () {}).constructor`: asks for what the language has no name for.
bool is_returned_constructor(const Tree& tree, NodeId name) {
  const NodeId member = tree.parent(name);
  return tree[member].kind == NodeKind::member_expression && tree.name(name) == "constructor" &&
         is_function(tree[tree.first_child(member)].kind) &&
         tree[tree.parent(member)].kind == NodeKind::return_statement;
}

bool only_asks(const Tree& tree, NodeId at) {
  switch (tree[at].kind) {
    case NodeKind::call_expression:
      return is_asking_call(tree, at);
    case NodeKind::assignment_expression:
      return is_plain_write(tree, at);
    case NodeKind::unary_expression:
      return tree[at].op != Operator::unary_delete;
    case NodeKind::identifier:
    case NodeKind::property_name: {
      const NodeId above = tree.parent(at);
      const bool called = tree[above].kind == NodeKind::call_expression;  // judged there
      return called || !contains(makers_of_code, tree.name(at)) ||
             is_returned_constructor(tree, at);
    }
    case NodeKind::member_expression:
      return !tree[at].has(flag::computed);
    case NodeKind::new_expression:
    case NodeKind::import_expression:
    case NodeKind::tagged_template:
    case NodeKind::update_expression:
    case NodeKind::with_statement:
    case NodeKind::import_declaration:
    case NodeKind::export_all_declaration:
    case NodeKind::while_statement:
    case NodeKind::do_while_statement:
    case NodeKind::for_statement:
      return false;
    default:
      return true;
  }
}

bool is_known_whole(const std::string& text) { return text.find(hole) == std::string::npos; }

}  // namespace

bool only_asks(std::string_view code) {
  if (code.size() > max_asking_code) return false;
  const Tree tree = parse(code, {.function_body = true});
  if (tree.error() != nullptr) return false;
  for (NodeId at = tree.root(); at != 0; at = tree.next_in_preorder(at, tree.root()))
    if (!only_asks(tree, at)) return false;
  return true;
}

bool only_asks(const File& script, const Call& call) {
  NodeId argument = call.argument(0);
  if (argument == 0) return false;
  for (; argument != 0; argument = script.tree().next(argument)) {
    const auto& values = script.index().values(argument);
    const bool unknown = std::any_of(values.begin(), values.end(), [&](ValueId id) {
      return script.program().store().value(id).kind != ValueKind::string;
    });
    const std::vector<std::string> texts = script.index().texts_of(argument);
    if (unknown || texts.empty() || !std::all_of(texts.begin(), texts.end(), is_known_whole))
      return false;
    if (!std::all_of(texts.begin(), texts.end(),
                     [](const std::string& text) { return only_asks(text); }))
      return false;
  }
  return true;
}

}  // namespace premod::js
