#include "flow/name_guards.hpp"

#include <string_view>

#include "flow/branches.hpp"
#include "js/equality.hpp"
#include "js/nothing.hpp"

namespace premod::js {
namespace {

constexpr int max_test_nodes = 64;
constexpr int max_names = 16;        ///< that stand for tests, one for the other
constexpr int max_guard_depth = 24;  ///< expressions and statements around a name

bool is_window_name(std::string_view name) {
  return name == "window" || name == "self" || name == "globalThis" || name == "top" ||
         name == "parent";
}

/// What the outcome of a test says of one global name.
class NameTests {
 public:
  NameTests(const Tree& tree, const Scopes& scopes, std::string_view name)
      : tree_(tree), scopes_(scopes), name_(name) {}

  /// The name exists whenever the test comes out as `outcome`.
  [[nodiscard]] bool holds(NodeId test, bool outcome, int names = 0) const {
    if (names > max_names) return false;
    return test_says(tree_, test, outcome, [&](NodeId part, bool as) {
      if (tree_[part].kind == NodeKind::identifier) return holds(value_of(part), as, names + 1);
      const bool equality =
          tree_[part].kind == NodeKind::binary_expression && is_equality(tree_[part].op);
      return equality ? equality_holds(part, as) : as && names_it(part);
    });
  }

  /// Any `typeof` in the test.
  [[nodiscard]] bool asks_for_type(NodeId test) const {
    int seen = 0;
    for (NodeId at = test; at != 0 && ++seen < max_test_nodes;
         at = tree_.next_in_preorder(at, test))
      if (tree_[at].kind == NodeKind::unary_expression && tree_[at].op == Operator::unary_typeof)
        return true;
    return false;
  }

 private:
  /// `window.X`, `'X' in window`, `window.hasOwnProperty('X')`, `typeof X`.
  [[nodiscard]] bool names_it(NodeId top) const {
    int seen = 0;
    for (NodeId at = top; at != 0 && ++seen < max_test_nodes;
         at = tree_.next_in_preorder(at, top)) {
      const NodeKind kind = tree_[at].kind;
      if (kind == NodeKind::string_literal && tree_.string_value(at) == name_) return true;
      if (kind == NodeKind::unary_expression && tree_[at].op == Operator::unary_typeof) {
        const NodeId of = tree_.first_child(at);
        if (tree_[of].kind == NodeKind::identifier && tree_.name(of) == name_) return true;
      }
      if (kind == NodeKind::member_expression && is_member_of_window(at)) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_member_of_window(NodeId member) const {
    const NodeId object = tree_.first_child(member);
    if (tree_[object].kind != NodeKind::identifier || !is_window_name(tree_.name(object)) ||
        scopes_.variable_of(object) != 0)
      return false;
    const NodeId key = tree_.next(object);
    if (tree_[key].kind == NodeKind::property_name) return tree_.name(key) == name_;
    return tree_[key].kind == NodeKind::string_literal && tree_.string_value(key) == name_;
  }

  /// `null`, `undefined`, `void 0`, `'undefined'`: what a name that is not there equals.
  [[nodiscard]] bool is_not_there(NodeId node) const {
    return is_nothing(tree_, node) || (tree_[node].kind == NodeKind::string_literal &&
                                       tree_.string_value(node) == "undefined");
  }

  [[nodiscard]] bool equality_holds(NodeId comparison, bool outcome) const {
    const Operator op = tree_[comparison].op;
    const NodeId left = tree_.first_child(comparison);
    const NodeId right = tree_.next(left);
    const bool equal = is_equal(op) == outcome;
    for (const auto& [side, other] : {std::pair(left, right), std::pair(right, left)})
      if (names_it(side)) return is_not_there(other) ? !equal : equal;
    return false;
  }

  /// `var there = window.X; if (there) ...`: the one value that the variable is given.
  [[nodiscard]] NodeId value_of(NodeId identifier) const {
    const VariableId id = scopes_.variable_of(identifier);
    if (id == 0) return 0;
    const Variable& variable = scopes_.variable(id);
    if (variable.writes != 1 || variable.declaration == 0) return 0;
    const NodeId owner = tree_.parent(variable.declaration);
    if (tree_[owner].kind != NodeKind::variable_declarator ||
        tree_.first_child(owner) != variable.declaration)
      return 0;
    return tree_.child(owner, 1);
  }

  const Tree& tree_;
  const Scopes& scopes_;
  std::string_view name_;
};

}  // namespace

bool is_guarded(const Tree& tree, const Scopes& scopes, NodeId name) {
  const NameTests tests(tree, scopes, tree.name(name));
  const auto asked = [&](NodeId test, bool outcome) {
    if (tree[test].kind == NodeKind::switch_case) return false;
    const bool chosen = tree[tree.parent(test)].kind == NodeKind::conditional_expression;
    return (chosen && tests.asks_for_type(test)) || tests.holds(test, outcome);
  };
  NodeId at = name;
  for (int depth = 0; depth < max_guard_depth && tree.parent(at) != 0; ++depth) {
    if (runs_only_behind(tree, at, asked)) return true;
    at = tree.parent(at);
  }
  return false;
}

}  // namespace premod::js
