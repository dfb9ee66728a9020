#include "platform/requests/idle.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "platform/conditions/given_callbacks.hpp"
#include "platform/listeners/unheard_events.hpp"
#include "platform/requests/empty_answers.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"
#include "text/words.hpp"

namespace premod::platform {

using js::At;
using js::Node;
using js::NodeId;
using js::NodeKind;
using js::Operator;
using js::Program;
using js::Tree;
using text::contains;

namespace {

constexpr std::size_t max_helpers_deep = 64;  ///< own functions that a handler calls
constexpr int max_statements = 20'000;        ///< of one handler with its helpers

/// Methods that take something away from the page.
constexpr std::string_view tidying[] = {"hide",
                                        "remove",
                                        "fadeOut",
                                        "slideUp",
                                        "detach",
                                        "stop",
                                        "off",
                                        "removeAttr",
                                        "unbind",
                                        "clearQueue",
                                        "dequeue",
                                        "finish",
                                        "removeData",
                                        "empty",
                                        "replaceChildren",
                                        "preventDefault",
                                        "stopPropagation",
                                        "stopImmediatePropagation"};
/// What is left of an element that is given an empty text: nothing.
constexpr std::string_view contents[] = {"text", "html", "val"};
constexpr std::string_view content_keys[] = {"textContent", "innerHTML", "innerText", "value"};
/// Those that do so by a class or an attribute of a waiting state.
constexpr std::string_view switching[] = {"removeClass", "toggleClass", "addClass", "prop",
                                          "attr",        "toggle",      "remove",   "add"};
constexpr std::string_view waiting[] = {"load",  "busy", "wait",    "spin", "progress",
                                        "disab", "lock", "pending", "hid",  "preload"};
constexpr std::string_view quiet_calls[] = {
    "$.noop",       "_.noop",        "angular.noop",        "Function.prototype",
    "clearTimeout", "clearInterval", "cancelAnimationFrame"};

}  // namespace

bool is_quiet(std::string_view path) {
  return path.starts_with("console.") || contains(quiet_calls, path);
}

namespace {

/// 200, '200', 'success': what a status is compared with.
bool is_success_value(const Tree& tree, NodeId value) {
  if (tree[value].kind == NodeKind::numeric_literal) return tree.text(value) == "200";
  if (tree[value].kind != NodeKind::string_literal) return false;
  const std::string_view text = tree.string_value(value);
  return text == "success" || text == "200" || text == "OK";
}

/// 300, 400: all statuses below it are of a success.
bool is_end_of_success(const Tree& tree, NodeId value) {
  const std::string_view text = tree.text(value);
  return text == "299" || text == "300" || text == "399" || text == "400";
}

/// `xhr.status === 200`, `status == 'success' && rows`, `xhr.status < 300`; `failure`: the
/// contrary, `xhr.status !== 200`.
bool asks_for_success(const Tree& tree, NodeId test, bool failure) {
  const Node& node = tree[test];
  const NodeId left = node.link, right = tree.next(left);
  if (node.kind == NodeKind::logical_expression)
    return node.op == (failure ? Operator::logical_or : Operator::logical_and) &&
           (asks_for_success(tree, left, failure) || asks_for_success(tree, right, failure));
  if (node.kind != NodeKind::binary_expression) return false;
  switch (node.op) {
    case Operator::equal:
    case Operator::strict_equal:
      return !failure && (is_success_value(tree, right) || is_success_value(tree, left));
    case Operator::not_equal:
    case Operator::strict_not_equal:
      return failure && (is_success_value(tree, right) || is_success_value(tree, left));
    case Operator::less:
    case Operator::less_equal:
      return !failure && is_end_of_success(tree, right);
    case Operator::greater:
    case Operator::greater_equal:
      return failure && is_end_of_success(tree, right);
    default:
      return false;
  }
}

/// `if (…) return;`, `if (…) { return; }`, with no else.
bool only_leaves(const Tree& tree, NodeId statement) {
  NodeId yes = tree.next(tree[statement].link);
  if (tree.next(yes) != 0) return false;
  if (tree[yes].kind == NodeKind::block_statement) yes = tree.first_child(yes);
  return tree[yes].kind == NodeKind::return_statement && tree[yes].link == 0;
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
    return expression({at.script, body}) || is_empty_value(tree, body);
  }

  /// Calls that give what a handler runs, where others do not.
  [[nodiscard]] const std::vector<At>& served() const { return served_; }

  bool for_success_only(At at) {
    const Tree& tree = this->tree(at);
    if (!js::is_function(tree[at.node].kind)) return false;
    const NodeId body = tree.function_body(at.node);
    if (tree[body].kind != NodeKind::function_body) return is_done_on_success(tree, body);
    bool found = false;
    for (const NodeId id : tree.children(body)) {
      const Node& node = tree[id];
      if (node.kind == NodeKind::if_statement) {
        if (only_leaves(tree, id) && asks_for_success(tree, node.link, true)) return true;
        const bool alone = tree.next(tree.next(node.link)) == 0;
        if (alone && asks_for_success(tree, node.link, false)) {
          found = true;
          continue;
        }
      }
      if (node.kind == NodeKind::expression_statement && is_done_on_success(tree, node.link))
        found = true;
      else if (!statement({at.script, id}))
        return false;
    }
    return found;
  }

  bool block(At at) {
    for (const NodeId id : tree(at).children(at.node))
      if (!statement({at.script, id})) return false;
    return true;
  }

 private:
  /// Idle as far as it was looked at: what is too long for that is no sign that it tells somebody.
  static bool gives_up(std::string_view limit) {
    text::note_limit(limit);
    return true;
  }
  [[nodiscard]] const Tree& tree(At at) const { return *program_.script(at.script).tree; }
  [[nodiscard]] std::string_view path(At callee) const {
    return program_.store().path_text(program_.path_at(callee));
  }

  /// `xhr.status === 200 && self.load()`
  static bool is_done_on_success(const Tree& tree, NodeId expression) {
    const Node& node = tree[expression];
    return node.kind == NodeKind::logical_expression && node.op == Operator::logical_and &&
           asks_for_success(tree, node.link, false);
  }

  bool statement(At at) {
    if (++statements_ > max_statements) return gives_up("max_statements");
    const Tree& tree = this->tree(at);
    const Node& node = tree[at.node];
    switch (node.kind) {
      case NodeKind::empty_statement:
        return true;
      case NodeKind::expression_statement:
        return expression({at.script, node.link});
      case NodeKind::return_statement:
        return node.link == 0 || expression({at.script, node.link}) ||
               is_empty_value(tree, node.link);
      case NodeKind::block_statement:
        return block(at);
      case NodeKind::variable_declaration:  // const body = document.querySelector('.a');
        for (const NodeId one : tree.children(at.node))
          if (const NodeId value = tree.child(one, 1);
              value != 0 && !is_empty_value(tree, value) && !is_chain_quiet(at.script, value))
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
    const std::string_view key = member_key(tree, node.link);
    const NodeKind kind = tree[value].kind;
    if (kind == NodeKind::boolean_literal || kind == NodeKind::null_literal)
      return key != "hidden" || tree[value].has(js::flag::is_true);
    if (key == "display" || key == "visibility")
      return kind == NodeKind::string_literal &&
             (tree.string_value(value) == "none" || tree.string_value(value) == "hidden");
    if (contains(content_keys, key) && is_empty_value(tree, value))
      return is_chain_quiet(at.script, tree.first_child(node.link));
    const bool plain = kind == NodeKind::identifier || kind == NodeKind::member_expression ||
                       is_empty_value(tree, value);
    if (!plain || key.empty()) return false;
    const bool own = tree[tree.first_child(node.link)].kind == NodeKind::this_expression;
    return own ? !is_field_read(script_, key) : is_kept_unread(script_, {at.script, node.link});
  }

  bool call(At at) {
    const Tree& tree = this->tree(at);
    const NodeId callee = tree.first_child(at.node);
    const std::string_view path = this->path({at.script, callee});
    if (is_quiet(path)) return true;
    const std::vector<At> own = program_.callees(at);
    if (is_left_out({at.script, callee})) return true;
    if (resolves_empty(script_, at) || is_unheard_event(script_, at)) return true;
    if (!own.empty()) return gives_empty_answer(script_, at, own) || helpers(own);
    if (tree[callee].kind != NodeKind::member_expression) return false;
    const std::string_view name = member_key(tree, callee);
    return tidies(tree, at.node, name) && is_chain_quiet(at.script, tree.first_child(callee));
  }

  /// `failed(error)`, `options.error.call(this, error)`, which some call does not give.
  bool is_left_out(At callee) {
    const Tree& tree = this->tree(callee);
    const std::string_view key = tree[callee.node].kind == NodeKind::member_expression
                                     ? member_key(tree, callee.node)
                                     : std::string_view();
    if (key == "call" || key == "apply") callee.node = tree.first_child(callee.node);
    const GivenCallback given = given_callback(script_, callee);
    if (given.without.empty() || given.fallback != 0) return false;
    served_.insert(served_.end(), given.with.begin(), given.with.end());
    return true;
  }

  bool helpers(const std::vector<At>& functions) {
    return std::all_of(functions.begin(), functions.end(), [&](At one) {
      // What calls itself does nothing more by that.
      if (contains(open_, one)) return true;
      if (open_.size() == max_helpers_deep) return gives_up("max_helpers_deep");
      open_.push_back(one);
      const bool idle = function(one);
      open_.pop_back();
      return idle;
    });
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
    while (true) {
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
      const std::string_view name = member_key(tree, callee);
      if (!contains(finding, name) && !tidies(tree, object, name)) return false;
      object = tree.first_child(callee);
    }
  }

  /// A call of a helper like `(part) => document.querySelector('.acme__' + part)`.
  bool only_finds(At call) {
    const std::vector<At> own = program_.callees(call);
    return !own.empty() && std::all_of(own.begin(), own.end(), [&](At one) {
      if (contains(open_, one)) return false;
      if (open_.size() == max_helpers_deep) return gives_up("max_helpers_deep");
      const Tree& tree = this->tree(one);
      if (!js::is_function(tree[one.node].kind)) return false;
      NodeId value = tree.function_body(one.node);
      if (tree[value].kind == NodeKind::function_body) value = tree.first_child(value);
      if (tree[value].kind == NodeKind::return_statement) value = tree[value].link;
      open_.push_back(one);
      const bool finds =
          tree[value].kind == NodeKind::call_expression && is_chain_quiet(one.script, value);
      open_.pop_back();
      return finds;
    });
  }

  const js::File& script_;
  const Program& program_;
  std::vector<At> open_;  ///< helpers that are being looked into
  std::vector<At> served_;
  int statements_ = 0;
};

}  // namespace

bool is_idle(const js::File& script, At function, std::vector<At>& served) {
  Idleness look(script);
  const bool idle = look.function(function);
  served.insert(served.end(), look.served().begin(), look.served().end());
  return idle;
}

bool is_for_success_only(const js::File& script, At function) {
  return Idleness(script).for_success_only(function);
}

bool is_idle_block(const js::File& script, At block) { return Idleness(script).block(block); }

}  // namespace premod::platform
