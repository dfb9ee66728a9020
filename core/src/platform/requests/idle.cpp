#include "platform/requests/idle.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string>

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
constexpr int max_uses = 16;         ///< functions that give a result on
constexpr int max_chain = 16;        ///< `$(x).find(y).hide()`

/// Methods that take something away from the page.
constexpr std::string_view tidying[] = {"hide",    "remove", "fadeOut",    "slideUp", "detach",
                                        "stop",    "off",    "removeAttr", "unbind",  "clearQueue",
                                        "dequeue", "finish", "removeData"};
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
    if (!own.empty()) return helpers(own);
    if (tree[callee].kind != NodeKind::member_expression) return false;
    const std::string_view name = key_of(tree, callee);
    return tidies(tree, at.node, name) && is_chain_quiet(at.script, tree.first_child(callee));
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
    constexpr std::string_view finding[] = {
        "find",     "closest",  "parent",        "parents",
        "children", "next",     "prev",          "filter",
        "eq",       "first",    "last",          "not",
        "end",      "siblings", "querySelector", "getElementById"};
    for (int links = 0; links < max_chain; ++links) {
      const Node& node = tree[object];
      if (node.kind == NodeKind::identifier || node.kind == NodeKind::this_expression) return true;
      if (node.kind == NodeKind::member_expression) {
        object = node.link;
        continue;
      }
      if (node.kind != NodeKind::call_expression) return false;
      const NodeId callee = node.link;
      if (tree[callee].kind != NodeKind::member_expression) return path({script, callee}) == "$";
      const std::string_view name = key_of(tree, callee);
      if (!contains(finding, name) && !tidies(tree, object, name)) return false;
      object = tree.first_child(callee);
    }
    return false;
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

/// Whether the way without a value has something of its own to do: `if (!rows) ...`, `else`,
/// `rows.length === 0`, `rows ? a : b`.
bool is_condition(const Tree& tree, NodeId use) {
  bool compared = false;
  for (int steps = 0; steps < max_chain; ++steps) {
    const NodeId above = tree.parent(use);
    const Node& node = tree[above];
    switch (node.kind) {
      case NodeKind::if_statement: {
        const NodeId yes = tree.next(node.link);
        return node.link == use && (compared || tree.next(yes) != 0);
      }
      case NodeKind::conditional_expression:
        return tree.first_child(above) == use;
      case NodeKind::unary_expression:
        if (node.op != Operator::unary_not) return false;
        compared = true;
        break;
      case NodeKind::binary_expression:
        compared = true;
        break;
      case NodeKind::logical_expression:
        break;
      case NodeKind::member_expression:
        if (tree.first_child(above) != use) return false;
        break;
      default:
        return false;
    }
    use = above;
  }
  return false;
}

bool is_name_tested(const Program& program, At name) {
  const js::Scopes& scopes = *program.script(name.script).scopes;
  const Tree& tree = *program.script(name.script).tree;
  const js::VariableId variable = scopes.variable_of(name.node);
  if (variable == 0) return false;
  for (js::ReferenceId id = scopes.variable(variable).first; id != 0;
       id = scopes.reference(id).next)
    if (scopes.reference(id).read && is_condition(tree, scopes.reference(id).node)) return true;
  return false;
}

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

namespace {

/// The calls that give what the function around a node returns.
void add_callers(const Program& program, At inside, std::vector<At>& pending) {
  const Tree& tree = *program.script(inside.script).tree;
  NodeId function = inside.node;
  while (function != 0 && !js::is_function(tree[function].kind)) function = tree.parent(function);
  for (const js::Caller& caller : program.callers({inside.script, function}))
    if (pending.size() < max_uses) pending.push_back(caller.call);
}

/// `.then(function (rows) { if (!rows) ... })`
bool is_tested_by(const Program& program, At call) {
  const NodeId handed = program.script(call.script).tree->child(call.node, 1);
  const auto function = program.function_at({call.script, handed});
  if (!function) return false;
  const Tree& tree = *program.script(function->script).tree;
  const NodeId first = tree.first_parameter(function->node);
  return first != 0 && is_name_tested(program, {function->script, first});
}

}  // namespace

bool is_result_tested(const Program& program, At result) {
  std::vector<At> pending{result};
  for (std::size_t next = 0; next < pending.size() && next < max_uses; ++next) {
    const At at = pending[next];
    const Tree& tree = *program.script(at.script).tree;
    const NodeId above = tree.parent(at.node);
    if (is_condition(tree, at.node)) return true;
    const bool first = tree.first_child(above) == at.node;
    switch (tree[above].kind) {
      case NodeKind::await_expression:
      case NodeKind::yield_expression:
        pending.push_back({at.script, above});
        break;
      case NodeKind::variable_declarator:
      case NodeKind::assignment_expression:
        if (!first && is_name_tested(program, {at.script, tree.first_child(above)})) return true;
        break;
      case NodeKind::return_statement:
      case NodeKind::arrow_function:
        add_callers(program, {at.script, above}, pending);
        break;
      case NodeKind::member_expression:
        if (!first || tree[tree.parent(above)].kind != NodeKind::call_expression) break;
        pending.push_back({at.script, tree.parent(above)});
        if (is_tested_by(program, pending.back())) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

}  // namespace premod::platform
