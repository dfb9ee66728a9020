#include "platform/conditions/error_pairs.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "js/equality.hpp"
#include "js/function_around.hpp"
#include "js/nothing.hpp"
#include "platform/conditions/deciding_values.hpp"
#include "platform/requests/empty_answers.hpp"
#include "platform/requests/idle.hpp"
#include "platform/requests/result_tests.hpp"
#include "text/limit_log.hpp"
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

constexpr int max_pattern = 200;  ///< nodes of a pattern that takes a result apart
constexpr int max_test_depth = 16;

/// Where a handler puts the failure: the place in a list, or the name in an object.
struct ErrorPlace {
  int place = -1;
  std::string_view key;
};

std::optional<ErrorPlace> place_of_error(const js::File& script, At handler) {
  const Program& program = script.program();
  const auto function = program.function_at(handler);
  if (!function) return std::nullopt;
  const Tree& tree = *program.script(function->script).tree;
  const js::Scopes& scopes = *program.script(function->script).scopes;
  if (!js::is_function(tree[function->node].kind)) return std::nullopt;
  const NodeId error = tree.first_parameter(function->node),
               body = tree.function_body(function->node);
  const NodeId result = js::value_at_end(tree, function->node);
  const bool alone =
      tree[body].kind != NodeKind::function_body || tree.first_child(body) == tree.last_child(body);
  if (tree[error].kind != NodeKind::binding_identifier || result == 0 || !alone)
    return std::nullopt;
  const auto is_error = [&](NodeId value) {
    return tree[value].kind == NodeKind::identifier &&
           scopes.variable_of(value) == scopes.variable_of(error);
  };
  const bool list = tree[result].kind == NodeKind::array_expression;
  if (!list && tree[result].kind != NodeKind::object_expression) return std::nullopt;
  int place = 0;
  for (const NodeId child : tree.children(result)) {
    if (list && is_error(child)) return ErrorPlace{place, {}};
    const std::string_view key = list ? std::string_view() : property_key(tree, child);
    if (!key.empty() && is_error(tree.last_child(child))) return ErrorPlace{-1, key};
    ++place;
  }
  return std::nullopt;
}

/// Functions that return something.
struct GivingFunctions : std::set<std::pair<js::ScriptId, NodeId>> {
  explicit GivingFunctions(const Program& program) {
    for (js::ScriptId id = 0; id < program.size(); ++id) {
      const Tree& tree = *program.script(id).tree;
      for (NodeId at = 1; at < tree.size(); ++at)
        if (tree[at].kind == NodeKind::return_statement && tree.first_child(at) != 0)
          emplace(id, js::function_around(tree, at));
    }
  }
};

/// What a function that takes a result apart does with the failure in it.
class Taker {
 public:
  Taker(const js::File& script, js::ScriptId of)
      : script_(script),
        of_(of),
        tree_(*script.program().script(of).tree),
        scopes_(*script.program().script(of).scopes) {}

  bool leaves(NodeId pattern, const ErrorPlace& at) const {
    const bool list = tree_[pattern].kind == NodeKind::array_pattern;
    if (!list && tree_[pattern].kind != NodeKind::object_pattern) return false;
    NodeId error = 0;
    int place = 0;
    for (const NodeId child : tree_.children(pattern)) {
      if (list ? place++ == at.place : property_key(tree_, child) == at.key)
        error = list ? child : tree_.last_child(child);
      if (tree_[child].kind == NodeKind::rest_element) return false;
    }
    const NodeId function = js::function_around(tree_, pattern);
    if (function == 0 || gives_something(function)) return false;
    int seen = 0;
    for (NodeId name = pattern; name != 0; name = tree_.next_in_preorder(name, pattern)) {
      if (++seen > max_pattern) {
        text::note_limit("max_pattern");
        return false;
      }
      if (name != error && tree_[name].kind == NodeKind::binding_identifier &&
          is_name_tested(script_, {of_, name}))
        return false;
    }
    if (error == 0 || tree_[error].kind == NodeKind::hole) return true;
    return tree_[error].kind == NodeKind::binding_identifier && is_unused(error);
  }

 private:
  /// The name is asked for where nothing is done about it, and nowhere else.
  [[nodiscard]] bool is_unused(NodeId name) const {
    const js::VariableId variable = scopes_.variable_of(name);
    if (variable == 0) return false;
    std::vector<NodeId> silent, others;
    for (js::ReferenceId id = scopes_.variable(variable).first; id != 0;
         id = scopes_.reference(id).next) {
      if (!scopes_.reference(id).read) continue;
      if (const NodeId yes = silent_branch(scopes_.reference(id).node); yes != 0)
        silent.push_back(yes);
      else
        others.push_back(scopes_.reference(id).node);
    }
    return !silent.empty() && std::all_of(others.begin(), others.end(), [&](NodeId use) {
      return std::any_of(silent.begin(), silent.end(),
                         [&](NodeId branch) { return holds(tree_, branch, use); });
    });
  }

  /// `if (error) return;`, `if (error !== null) { console.log(error); return; }`, `if (!error) ...`
  [[nodiscard]] NodeId silent_branch(NodeId use) const {
    bool there = true;
    NodeId test = use;
    for (int depth = 0; depth < max_test_depth; ++depth) {
      const NodeId above = tree_.parent(test);
      const Node& node = tree_[above];
      if (node.kind == NodeKind::if_statement) {
        const NodeId yes = tree_.next(test);
        if (tree_.first_child(above) != test || tree_.next(yes) != 0) return 0;
        return !there || is_silent(yes) ? yes : 0;
      }
      if (node.kind == NodeKind::unary_expression && node.op == Operator::unary_not) {
        there = !there;
      } else if (node.kind == NodeKind::binary_expression && js::is_equality(node.op) &&
                 tree_.first_child(above) == test && js::is_nothing(tree_, tree_.next(test))) {
        if (js::is_equal(node.op)) there = !there;
      } else {
        return 0;
      }
      test = above;
    }
    return 0;
  }

  [[nodiscard]] bool is_silent(NodeId statement) const {
    if (tree_[statement].kind == NodeKind::block_statement)
      return is_idle_block(script_, {of_, statement});
    return tree_[statement].kind == NodeKind::return_statement;
  }

  /// Who is given the result may look whether there is any.
  [[nodiscard]] bool gives_something(NodeId function) const {
    return tree_[tree_.function_body(function)].kind != NodeKind::function_body ||
           program_derived(script_)
               .get<GivingFunctions>([&] { return GivingFunctions(script_.program()); })
               .contains({of_, function});
  }

  const js::File& script_;
  js::ScriptId of_;
  const Tree& tree_;
  const js::Scopes& scopes_;
};

}  // namespace

bool gives_error_on(const js::File& script, At handler) {
  return place_of_error(script, handler).has_value();
}

bool is_error_left(const js::File& script, At handler, At result) {
  const auto place = place_of_error(script, handler);
  if (!place) return false;
  const Program& program = script.program();
  const Tree& tree = *program.script(result.script).tree;
  NodeId above = tree.parent(result.node);
  if (tree[above].kind == NodeKind::await_expression) {
    const NodeId target = tree.parent(above);
    return tree[target].kind == NodeKind::variable_declarator &&
           Taker(script, result.script).leaves(tree.first_child(target), *place);
  }
  const NodeId call = tree.parent(above);  // to(load()).then(([error, rows]) => ...)
  if (tree[above].kind != NodeKind::member_expression || member_key(tree, above) != "then" ||
      tree[call].kind != NodeKind::call_expression ||
      tree[tree.parent(call)].kind != NodeKind::expression_statement)
    return false;
  const auto reader = program.function_at({result.script, tree.child(call, 1)});
  return reader &&
         Taker(script, reader->script)
             .leaves(program.script(reader->script).tree->first_parameter(reader->node), *place);
}

}  // namespace premod::platform
