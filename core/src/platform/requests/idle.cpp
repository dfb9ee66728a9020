#include "platform/requests/idle.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string>

#include "platform/requests/result_tests.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"
#include "widget/linked_scripts.hpp"

namespace premod::platform {

using js::At;
using js::Node;
using js::NodeId;
using js::NodeKind;
using js::Operator;
using js::Program;
using js::Tree;
using js::ValueId;
using js::ValueKind;
using text::contains;

namespace {

constexpr int max_helpers_deep = 3;  ///< own functions that a handler calls
constexpr int max_statements = 200;  ///< of one handler with its helpers
constexpr int max_chain = 16;        ///< `$(x).find(y).hide()`

/// Methods that take something away from the page.
constexpr std::string_view tidying[] = {
    "hide",    "remove", "fadeOut",    "slideUp", "detach",
    "stop",    "off",    "removeAttr", "unbind",  "clearQueue",
    "dequeue", "finish", "removeData", "empty",   "replaceChildren"};
/// What is left of an element that is given an empty text: nothing.
constexpr std::string_view contents[] = {"text", "html", "val"};
constexpr std::string_view content_keys[] = {"textContent", "innerHTML", "innerText", "value"};
/// Those that do so by a class or an attribute of a waiting state.
constexpr std::string_view switching[] = {"removeClass", "toggleClass", "addClass", "prop",
                                          "attr",        "toggle",      "remove",   "add"};
constexpr std::string_view waiting[] = {"load",  "busy", "wait",    "spin", "progress",
                                        "disab", "lock", "pending", "hid",  "preload"};
constexpr std::string_view quiet_calls[] = {"$.noop", "_.noop", "clearTimeout", "clearInterval",
                                            "cancelAnimationFrame"};

bool is_quiet(std::string_view path) {
  return path.starts_with("console.") || contains(quiet_calls, path);
}

std::string_view key_of(const Tree& tree, NodeId member) {
  const NodeId key = tree.next(tree.first_child(member));
  if (tree[key].kind == NodeKind::property_name || tree[key].kind == NodeKind::private_name)
    return tree.name(key);
  return tree[key].kind == NodeKind::string_literal ? tree.string_value(key) : std::string_view();
}

std::string_view key_text(const Tree& tree, NodeId property) {
  const NodeId key = tree[property].link;
  return tree[key].kind == NodeKind::property_name || tree[key].kind == NodeKind::identifier ||
                 tree[key].kind == NodeKind::binding_identifier
             ? tree.name(key)
             : std::string_view();
}

/// The names of the fields that some script of a program reads.
struct FieldsRead : std::set<std::string, std::less<>> {
  explicit FieldsRead(const js::File& of) {
    for (const js::File* script : linked_scripts(of))
      if (script != nullptr && script->error() == nullptr) add(script->tree());
  }

  void add(const Tree& tree) {
    for (NodeId at = 1; at < tree.size(); ++at) {
      const NodeId above = tree.parent(at);
      const bool taken =
          tree[at].kind == NodeKind::property && tree[above].kind == NodeKind::object_pattern;
      if (taken) emplace(key_text(tree, at));
      if (tree[at].kind != NodeKind::member_expression) continue;
      const bool written = tree[above].kind == NodeKind::assignment_expression &&
                           tree[above].op == Operator::assign && tree.first_child(above) == at;
      if (!written) emplace(key_of(tree, at));
    }
  }
};

const FieldsRead& fields_read(const js::File& script) {
  return program_derived(script).get<FieldsRead>([&] { return FieldsRead(script); });
}

/// Looks at one handler.
class Idleness {
 public:
  explicit Idleness(const js::File& script) : script_(script), program_(script.program()) {}

  bool function(At at) {
    const Tree& tree = this->tree(at);
    if (!js::is_function(tree[at.node].kind)) return false;
    const NodeId body = tree.function_body(at.node);
    if (tree[body].kind == NodeKind::function_body) return block({at.script, body});
    return expression({at.script, body}) || is_empty(tree, body);
  }

  bool block(At at) {
    for (const NodeId id : tree(at).children(at.node))
      if (!statement({at.script, id})) return false;
    return true;
  }

 private:
  [[nodiscard]] const Tree& tree(At at) const { return *program_.script(at.script).tree; }
  [[nodiscard]] std::string_view path(At callee) const {
    return program_.store().path_text(program_.path_at(callee));
  }

  bool statement(At at) {
    if (++statements_ > max_statements) return false;
    const Tree& tree = this->tree(at);
    const Node& node = tree[at.node];
    switch (node.kind) {
      case NodeKind::empty_statement:
        return true;
      case NodeKind::expression_statement:
        return expression({at.script, node.link});
      case NodeKind::return_statement:
        return node.link == 0 || expression({at.script, node.link}) || is_empty(tree, node.link);
      case NodeKind::block_statement:
        return block(at);
      case NodeKind::variable_declaration:  // const body = document.querySelector('.a');
        for (const NodeId one : tree.children(at.node))
          if (const NodeId value = tree.child(one, 1);
              value != 0 && !is_empty(tree, value) && !is_chain_quiet(at.script, value))
            return false;
        return true;
      case NodeKind::if_statement: {
        for (NodeId branch = tree.next(node.link); branch != 0; branch = tree.next(branch))
          if (!statement({at.script, branch})) return false;
        return true;
      }
      default:
        return false;
    }
  }

  bool expression(At at) {
    const Tree& tree = this->tree(at);
    const Node& node = tree[at.node];
    switch (node.kind) {
      case NodeKind::identifier:
      case NodeKind::null_literal:
      case NodeKind::boolean_literal:
        return true;
      case NodeKind::unary_expression:
        return node.op == Operator::unary_void && expression({at.script, node.link});
      case NodeKind::sequence_expression:
        for (const NodeId part : tree.children(at.node))
          if (!expression({at.script, part})) return false;
        return true;
      case NodeKind::logical_expression:
        return expression({at.script, tree.next(node.link)});
      case NodeKind::assignment_expression:
        return assignment(at);
      case NodeKind::call_expression:
        return call(at);
      default:
        return false;
    }
  }

  /// `self.busy = false`, `button.disabled = false`, or the error kept where nobody looks.
  bool assignment(At at) {
    const Tree& tree = this->tree(at);
    const Node& node = tree[at.node];
    const NodeId value = tree.next(node.link);
    if (node.op != Operator::assign || tree[node.link].kind != NodeKind::member_expression)
      return false;
    const std::string_view key = key_of(tree, node.link);
    const NodeKind kind = tree[value].kind;
    if (kind == NodeKind::boolean_literal || kind == NodeKind::null_literal)
      return key != "hidden" || tree[value].has(js::flag::is_true);
    if (key == "display" || key == "visibility")
      return kind == NodeKind::string_literal &&
             (tree.string_value(value) == "none" || tree.string_value(value) == "hidden");
    if (contains(content_keys, key) && is_empty(tree, value))
      return is_chain_quiet(at.script, tree.first_child(node.link));
    const bool plain = kind == NodeKind::identifier || kind == NodeKind::member_expression ||
                       is_empty(tree, value);
    return plain && tree[tree.first_child(node.link)].kind == NodeKind::this_expression &&
           !key.empty() && !fields_read(script_).contains(key);
  }

  bool call(At at) {
    const Tree& tree = this->tree(at);
    const NodeId callee = tree.first_child(at.node);
    const std::string_view path = this->path({at.script, callee});
    if (is_quiet(path)) return true;
    const std::vector<At> own = program_.callees(at);
    if (!own.empty()) return gives_empty_answer(at, own) || helpers(own);
    if (tree[callee].kind != NodeKind::member_expression) return false;
    const std::string_view name = key_of(tree, callee);
    return tidies(tree, at.node, name) && is_chain_quiet(at.script, tree.first_child(callee));
  }

  /// `done([])`, `self.showRows({rows: []})`: the same as for an answer that has nothing in it.
  bool gives_empty_answer(At call, const std::vector<At>& functions) {
    const Tree& tree = this->tree(call);
    const NodeId answer = tree.next(tree.first_child(call.node));
    if (answer == 0 || tree.next(answer) != 0 || !is_empty_answer(tree, answer)) return false;
    if (tells_by_name(tree, tree.first_child(call.node))) return false;
    return std::all_of(functions.begin(), functions.end(), [&](At one) {
      return js::is_function(this->tree(one)[one.node].kind) && !is_parameter_tested(one) &&
             runs_for_answers(one);
    });
  }

  /// `showError([])`, `fail({fields: []})`
  static bool tells_by_name(const Tree& tree, NodeId callee) {
    const bool member = tree[callee].kind == NodeKind::member_expression;
    const std::string name =
        text::lower_ascii(member                                      ? key_of(tree, callee)
                          : tree[callee].kind == NodeKind::identifier ? tree.name(callee)
                                                                      : "");
    constexpr std::string_view words[] = {"err",   "fail",   "warn",   "alert",
                                          "notif", "messag", "problem"};
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return name.find(word) != name.npos; });
  }

  bool is_empty_answer(const Tree& tree, NodeId answer) {
    const NodeKind kind = tree[answer].kind;
    if (kind == NodeKind::array_expression) return tree[answer].link == 0;
    if (kind != NodeKind::object_expression || tree[answer].link == 0) return false;
    for (const NodeId property : tree.children(answer)) {
      if (tree[property].kind != NodeKind::property) return false;
      const NodeId inner = tree.next(tree[property].link);
      const NodeKind of = tree[inner].kind;
      const bool literal = of == NodeKind::boolean_literal || of == NodeKind::numeric_literal ||
                           of == NodeKind::string_literal;
      const bool empty = of == NodeKind::null_literal || is_empty(tree, inner);
      // `failed: true`, at which nobody looks.
      if (!empty && (!literal || fields_read(script_).contains(key_text(tree, property))))
        return false;
    }
    return true;
  }

  [[nodiscard]] bool is_parameter_tested(At function) const {
    const Tree& tree = this->tree(function);
    const NodeId first = tree.first_parameter(function.node);
    for (NodeId at = first; at != 0; at = tree.next_in_preorder(at, first))
      if (tree[at].kind == NodeKind::binding_identifier &&
          is_name_tested(program_, {function.script, at}))
        return true;
    return false;
  }

  /// Somebody else gives it what is not empty, or hands it to a request.
  bool runs_for_answers(At function) {
    for (const js::Caller& caller : program_.callers(function)) {
      const Tree& tree = this->tree(caller.call);
      const NodeId argument = tree.next(tree.first_child(caller.call.node));
      if (argument != 0 && !is_empty_answer(tree, argument)) return true;
    }
    return false;
  }

  bool helpers(const std::vector<At>& functions) {
    if (deep_ == max_helpers_deep) return false;
    ++deep_;
    const bool idle =
        std::all_of(functions.begin(), functions.end(), [&](At one) { return function(one); });
    --deep_;
    return idle;
  }

  static bool tidies(const Tree& tree, NodeId call, std::string_view name) {
    const NodeId first = tree.next(tree.first_child(call));
    if (contains(tidying, name) && first == 0) return true;
    if (contains(contents, name) && first != 0 && tree.next(first) == 0)
      return tree[first].kind == NodeKind::string_literal && tree.string_value(first).empty();
    if (contains(tidying, name) && tree[first].kind != NodeKind::string_literal) return true;
    if (name == "removeAttr" || name == "off" || name == "unbind") return true;
    if (!contains(switching, name) || tree[first].kind != NodeKind::string_literal) return false;
    const std::string text = text::lower_ascii(tree.string_value(first));
    const bool state =
        std::any_of(std::begin(waiting), std::end(waiting),
                    [&](std::string_view one) { return text.find(one) != text.npos; });
    // A box with the message is shown by taking its hidden class away.
    const bool hides = text.find("hid") != text.npos;
    return state && (!hides || name == "addClass" || name == "add");
  }

  /// What stands before: `$(x).find(y)`, `this.el.classList`, or further tidying.
  bool is_chain_quiet(js::ScriptId script, NodeId object) {
    const Tree& tree = *program_.script(script).tree;
    constexpr std::string_view finding[] = {"find",
                                            "closest",
                                            "parent",
                                            "parents",
                                            "children",
                                            "next",
                                            "prev",
                                            "filter",
                                            "eq",
                                            "first",
                                            "last",
                                            "not",
                                            "end",
                                            "siblings",
                                            "querySelector",
                                            "getElementById",
                                            "get",
                                            "item",
                                            "querySelectorAll",
                                            "getElementsByClassName"};
    for (int links = 0; links < max_chain; ++links) {
      const Node& node = tree[object];
      if (node.kind == NodeKind::identifier || node.kind == NodeKind::this_expression) return true;
      if (node.kind == NodeKind::member_expression) {
        object = node.link;
        continue;
      }
      if (node.kind != NodeKind::call_expression) return false;
      const NodeId callee = node.link;
      if (tree[callee].kind != NodeKind::member_expression)
        return path({script, callee}) == "$" || only_finds({script, object});
      const std::string_view name = key_of(tree, callee);
      if (!contains(finding, name) && !tidies(tree, object, name)) return false;
      object = tree.first_child(callee);
    }
    return false;
  }

  /// A call of a helper like `(part) => document.querySelector('.acme__' + part)`.
  bool only_finds(At call) {
    const std::vector<At> own = program_.callees(call);
    if (own.empty() || deep_ == max_helpers_deep) return false;
    ++deep_;
    const bool finds = std::all_of(own.begin(), own.end(), [&](At one) {
      const Tree& tree = this->tree(one);
      if (!js::is_function(tree[one.node].kind)) return false;
      NodeId value = tree.function_body(one.node);
      if (tree[value].kind == NodeKind::function_body) value = tree.first_child(value);
      if (tree[value].kind == NodeKind::return_statement) value = tree[value].link;
      return tree[value].kind == NodeKind::call_expression && is_chain_quiet(one.script, value);
    });
    --deep_;
    return finds;
  }

  /// `[]`, `{}`, `{rows: []}`, `''`
  static bool is_empty(const Tree& tree, NodeId value) {
    const Node& node = tree[value];
    if (node.kind == NodeKind::string_literal) return tree.string_value(value).empty();
    if (node.kind == NodeKind::array_expression) return node.link == 0;
    if (node.kind != NodeKind::object_expression) return false;
    for (const NodeId property : tree.children(value)) {
      if (tree[property].kind != NodeKind::property) return false;
      const NodeId inner = tree.next(tree[property].link);
      const Node& of = tree[inner];
      const bool empty = (of.kind == NodeKind::array_expression && of.link == 0) ||
                         (of.kind == NodeKind::object_expression && of.link == 0) ||
                         of.kind == NodeKind::null_literal;
      if (!empty) return false;
    }
    return true;
  }

  const js::File& script_;
  const Program& program_;
  int statements_ = 0;
  int deep_ = 0;
};

}  // namespace

bool is_idle(const js::File& script, At function) { return Idleness(script).function(function); }

bool is_idle_block(const js::File& script, At block) { return Idleness(script).block(block); }

bool handles(const js::File& script, std::span<const ValueId> values) {
  if (values.empty()) return false;
  const Program& program = script.program();
  for (const ValueId id : values) {
    const js::Value* value = &program.store().value(id);
    if (value->kind == ValueKind::bound) value = &program.store().value(value->target);
    if (value->kind == ValueKind::nothing) continue;
    if (value->kind == ValueKind::path) {
      const std::string_view path = program.store().path_text(value->node);
      if (is_quiet(path)) continue;
      return true;
    }
    if (value->kind != ValueKind::function || !is_idle(script, {value->script, value->node}))
      return true;
  }
  return false;
}

}  // namespace premod::platform
