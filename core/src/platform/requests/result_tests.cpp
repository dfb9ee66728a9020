#include "platform/requests/result_tests.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "js/equality.hpp"
#include "js/function_around.hpp"
#include "js/nothing.hpp"
#include "js/parameters.hpp"
#include "platform/requests/empty_answers.hpp"
#include "text/limit_log.hpp"
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

namespace {

constexpr std::size_t max_uses = 2'000;  ///< of a value, wherever it is given on
constexpr int max_chain = 2'000;         ///< expressions around a use
constexpr int max_branch = 20'000;       ///< nodes of what is done without a value: it does a lot
constexpr int max_function = 100'000;    ///< nodes of a function that leaves without a word

template <class Words>
bool has_any(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != text.npos; });
}

/// The code says that there is nothing, and nothing of a failure: `text(lang.empty)`.
bool says_nothing_is_there(const Tree& tree, NodeId code) {
  constexpr std::array<std::string_view, 8> nothing = {"empty",    "nothing", "notfound",  "no_",
                                                       "noresult", "nodata",  "not found", "нет "};
  bool found = false;
  int seen = 0;
  for (NodeId at = code; at != 0; at = tree.next_in_preorder(at, code)) {
    if (++seen > max_branch) return false;
    const NodeKind kind = tree[at].kind;
    const bool name = kind == NodeKind::property_name || kind == NodeKind::identifier;
    if (!name && kind != NodeKind::string_literal) continue;
    const std::string text = text::lowered(name ? tree.name(at) : tree.string_value(at));
    if (speaks_of_failure(text)) return false;
    // One word is a code for something that is not known here.
    found = found || ((name || text.find(' ') != text.npos) && has_any(text, nothing));
  }
  return found;
}

/// `||`, `??` and `&&` behind a use: what is done or said without the value.
bool does_something(const Tree& tree, NodeId logical, bool compared) {
  const NodeId other = tree.next(tree.first_child(logical));
  const bool tells = tree[other].kind == NodeKind::member_expression &&
                     speaks_of_failure(text::lowered(member_key(tree, other)));
  if (!tells && tree[other].kind != NodeKind::call_expression) return false;
  const bool without = tree[logical].op == Operator::logical_and ? compared : !compared;
  return without && !says_nothing_is_there(tree, other);
}

/// A function that is asked about the value: `isEmpty(rows)`; of `Array.isArray` the answer no
/// tells of nothing.
bool asks_for_nothing(const Tree& tree, NodeId call) {
  const NodeId callee = tree.first_child(call);
  const bool member = tree[callee].kind == NodeKind::member_expression;
  const std::string_view name = member ? member_key(tree, callee)
                                : tree[callee].kind == NodeKind::identifier ? tree.name(callee)
                                                                            : std::string_view();
  constexpr std::array<std::string_view, 4> present = {"isArray", "isObject", "isPlainObject",
                                                       "isSuccess"};
  return (name.starts_with("is") || name.starts_with("has")) &&
         std::find(present.begin(), present.end(), name) == present.end();
}

/// A place to which a use leads as a condition, and whether a comparison stands between.
struct Asked {
  NodeId use = 0;
  bool compared = false;
};

/// What cannot be followed may be a test.
bool is_too_long() {
  text::note_limit("max_chain");
  return true;
}

/// Whether the way without a value has something of its own to do: `if (!rows) ...`, `else`,
/// `rows.length === 0`, `rows ? a : b`; but to say that there is nothing tells of no failure.
/// `end` becomes where the condition is kept or given on.
bool is_condition(const Tree& tree, NodeId use, bool compared, Asked& end) {
  for (int steps = 0; steps < max_chain; ++steps) {
    const NodeId above = tree.parent(use);
    const Node& node = tree[above];
    end = {use, compared};
    switch (node.kind) {
      case NodeKind::if_statement: {
        const NodeId yes = tree.next(node.link);
        return node.link == use && (compared || tree.next(yes) != 0) &&
               !says_nothing_is_there(tree, compared ? yes : tree.next(yes));
      }
      case NodeKind::conditional_expression: {
        const NodeId yes = tree.next(node.link);
        return node.link == use && !says_nothing_is_there(tree, yes) &&
               !says_nothing_is_there(tree, tree.next(yes));
      }
      case NodeKind::switch_statement:
        return tree.first_child(above) == use;
      case NodeKind::unary_expression:
        if (node.op != Operator::unary_not && node.op != Operator::unary_typeof) return false;
        compared = compared || node.op == Operator::unary_not;
        break;
      case NodeKind::binary_expression:
        compared = true;
        break;
      case NodeKind::logical_expression:
        if (tree.first_child(above) == use && does_something(tree, above, compared)) return true;
        break;
      case NodeKind::call_expression:
        if (tree.first_child(above) == use) return false;
        compared = compared || asks_for_nothing(tree, above);
        break;
      case NodeKind::member_expression:
        if (tree.first_child(above) != use) return false;
        break;
      default:
        return false;
    }
    use = above;
  }
  return is_too_long();
}

bool is_condition(const Tree& tree, NodeId use) {
  Asked end;
  return is_condition(tree, use, false, end);
}

/// `!answer`, `answer === null`, `!answer || !answer.ok`; `use` is one of the answer's in it.
bool asks_whether_missing(const Tree& tree, NodeId use, NodeId condition) {
  const NodeKind kind = tree[use].kind;
  if (kind != NodeKind::identifier && kind != NodeKind::await_expression) return false;
  NodeId test = condition;
  for (int steps = 0; tree[test].kind == NodeKind::logical_expression &&
                      tree[test].op == Operator::logical_or && steps < max_chain;
       ++steps)
    test = tree.first_child(test);
  const NodeId asked = tree.first_child(test);
  if (asked == 0 || (asked != use && tree.text(asked) != tree.text(use))) return false;
  const Node& node = tree[test];
  if (node.kind == NodeKind::unary_expression) return node.op == Operator::unary_not;
  const NodeId other = tree.next(asked);
  return node.kind == NodeKind::binary_expression && other != 0 && js::is_equal(node.op) &&
         js::is_nothing(tree, other);
}

/// `if (...) return;`, `if (...) { return; }`
bool leaves_only(const Tree& tree, NodeId statement) {
  if (tree[statement].kind != NodeKind::if_statement) return false;
  NodeId yes = tree.next(tree.first_child(statement));
  if (tree.next(yes) != 0) return false;
  if (tree[yes].kind == NodeKind::block_statement) yes = tree.first_child(yes);
  return tree[yes].kind == NodeKind::return_statement && tree.first_child(yes) == 0;
}

/// The keys of members that the scripts look at before they use them: `if (!state.rows)`.
struct KeysTested : std::set<std::string, std::less<>> {
  void add(const Tree& tree) {
    for (NodeId at = 1; at < tree.size(); ++at)
      if (tree[at].kind == NodeKind::member_expression && is_condition(tree, at))
        emplace(member_key(tree, at));
  }
};

/// Where a value is used, one use after the other, until one of them is a condition.
class Uses {
 public:
  explicit Uses(const js::File& script) : script_(script), program_(script.program()) {}

  void add(At use) {
    if (!known_.insert((static_cast<std::uint64_t>(use.script) << 32U) | use.node).second) return;
    if (pending_.size() == max_uses)
      cut_ = true;
    else
      pending_.push_back(use);
  }

  /// All that is done with a variable, or with those of a pattern.
  void add_names(At pattern) {
    const Tree& tree = this->tree(pattern);
    const js::Scopes& scopes = *program_.script(pattern.script).scopes;
    for (NodeId at = pattern.node; at != 0; at = tree.next_in_preorder(at, pattern.node)) {
      if (tree[at].kind != NodeKind::binding_identifier && tree[at].kind != NodeKind::identifier)
        continue;
      if (!each_use(scopes, at, [&](NodeId use) { add({pattern.script, use}); })) cut_ = true;
    }
  }

  /// Or given on to more places than are looked at, one of which may test it.
  [[nodiscard]] bool tested() {
    for (std::size_t next = 0; next < pending_.size() && !cut_; ++next)
      if (is_tested(pending_[next])) return true;
    if (cut_) text::note_limit("max_uses");
    return cut_;
  }

 private:
  [[nodiscard]] const Tree& tree(At at) const { return *program_.script(at.script).tree; }

  /// False: there are more.
  template <class Use>
  static bool each_use(const js::Scopes& scopes, NodeId name, Use use) {
    const js::VariableId variable = scopes.variable_of(name);
    if (variable == 0) return true;
    std::size_t left = max_uses;
    for (js::ReferenceId id = scopes.variable(variable).first; id != 0;
         id = scopes.reference(id).next) {
      if (left-- == 0) return false;
      if (scopes.reference(id).read) use(scopes.reference(id).node);
    }
    return true;
  }

  /// Looks at one use, and notes where it leads.
  bool is_tested(At at) {
    const Tree& tree = this->tree(at);
    Asked end;
    if (is_condition(tree, at.node, false, end)) return !is_left_silently(at, end.use);
    if (end.compared && is_answer_tested(at.script, end.use)) return true;
    const NodeId above = tree.parent(at.node);
    const bool first = tree.first_child(above) == at.node;
    switch (tree[above].kind) {
      case NodeKind::await_expression:
      case NodeKind::yield_expression:
        add({at.script, above});
        break;
      case NodeKind::variable_declarator:
      case NodeKind::assignment_expression:
        return !first && is_kept_tested({at.script, tree.first_child(above)});
      case NodeKind::return_statement:
      case NodeKind::arrow_function:
        add_callers(at);
        break;
      case NodeKind::array_expression:
        if (is_joined(tree, above)) add({at.script, tree.parent(above)});
        break;
      case NodeKind::call_expression:
        if (!first) add_parameter(at, above);
        break;
      case NodeKind::member_expression:
        if (!first || tree[tree.parent(above)].kind != NodeKind::call_expression) break;
        add({at.script, tree.parent(above)});
        add_handler({at.script, tree.parent(above)});
        break;
      default:
        break;
    }
    return false;
  }

  /// `if (answer === null) return;` in a function that gives nothing: nobody learns of it. What it
  /// would have kept may be looked at elsewhere.
  [[nodiscard]] bool is_left_silently(At use, NodeId condition) const {
    const Tree& tree = this->tree(use);
    if (!asks_whether_missing(tree, use.node, condition) ||
        !leaves_only(tree, tree.parent(condition)))
      return false;
    const NodeId function = js::function_around(tree, condition);
    int seen = 0;
    for (NodeId at = function; at != 0; at = tree.next_in_preorder(at, function)) {
      if (++seen > max_function) {
        text::note_limit("max_function");
        return false;
      }
      if (tree[at].kind == NodeKind::return_statement && tree.first_child(at) != 0) return false;
      if (tree[at].kind != NodeKind::assignment_expression) continue;
      const NodeId target = tree.first_child(at);
      if (tree[target].kind == NodeKind::identifier || is_kept_key_tested(member_key(tree, target)))
        return false;
    }
    return function != 0;
  }

  /// `const failed = rows === null; if (failed) ...`
  [[nodiscard]] bool is_answer_tested(js::ScriptId script, NodeId answer) const {
    const Tree& tree = *program_.script(script).tree;
    const NodeId above = tree.parent(answer);
    const NodeId name = tree.first_child(above);
    if (tree[above].kind != NodeKind::variable_declarator || name == answer) return false;
    bool found = false;
    const bool all = each_use(*program_.script(script).scopes, name, [&](NodeId use) {
      Asked end;
      found = found || is_condition(tree, use, true, end);
    });
    return found || !all;
  }

  bool is_kept_tested(At target) {
    const Tree& tree = this->tree(target);
    if (tree[target.node].kind != NodeKind::member_expression) {
      add_names(target);
      return false;
    }
    return is_kept_key_tested(member_key(tree, target.node));
  }

  [[nodiscard]] bool is_kept_key_tested(std::string_view key) const {
    const auto& keys = program_derived(script_).get<KeysTested>([&] {
      KeysTested tested;
      for (js::ScriptId id = 0; id < program_.size(); ++id) tested.add(*program_.script(id).tree);
      return tested;
    });
    return keys.contains(key);
  }

  /// `Promise.all([load()])`
  static bool is_joined(const Tree& tree, NodeId list) {
    const NodeId call = tree.parent(list);
    const NodeId callee = tree.first_child(call);
    return tree[call].kind == NodeKind::call_expression && callee != list &&
           tree[callee].kind == NodeKind::member_expression &&
           member_key(tree, callee).starts_with("all");
  }

  /// The calls that give what the function around a node returns.
  void add_callers(At inside) {
    const NodeId function = js::function_around(tree(inside), inside.node);
    if (function == 0) return;
    for (const js::Caller& caller : program_.callers({inside.script, function})) add(caller.call);
  }

  /// `paint(rows)`
  void add_parameter(At argument, NodeId call) {
    const Tree& tree = this->tree(argument);
    const NodeId callee = tree.first_child(call);
    const auto function = program_.function_at({argument.script, callee});
    if (!function) return;
    const Tree& inner = this->tree(*function);
    const NodeId parameter = js::parameter_for(inner, function->node, tree, call, argument.node);
    if (parameter != 0) add_names({function->script, parameter});
  }

  /// `.then(function (rows) { if (!rows) ... })`
  void add_handler(At call) {
    const NodeId handed = tree(call).child(call.node, 1);
    const auto function = program_.function_at({call.script, handed});
    if (!function) return;
    const NodeId first = tree(*function).first_parameter(function->node);
    if (first != 0) add_names({function->script, first});
  }

  const js::File& script_;
  const Program& program_;
  std::vector<At> pending_;
  std::unordered_set<std::uint64_t> known_;  ///< those, and the ones that were left out
  bool cut_ = false;                         ///< at max_uses
};

}  // namespace

bool speaks_of_failure(std::string_view lowered) {
  constexpr std::array<std::string_view, 12> words = {"err",   "fail",    "warn",  "problem",
                                                      "retry", "unavail", "ошиб",  "не удал",
                                                      "сбой",  "could",   "catch", "alert"};
  return has_any(lowered, words);
}

bool is_name_tested(const js::File& script, At name) {
  Uses uses(script);
  uses.add_names(name);
  return uses.tested();
}

bool is_result_tested(const js::File& script, At result) {
  Uses uses(script);
  uses.add(result);
  return uses.tested();
}

}  // namespace premod::platform
