#include "flow/name_guards.hpp"

#include <string_view>

namespace premod::js {
namespace {

constexpr int max_test_nodes = 64;
constexpr int max_test_depth = 16;   ///< operators in operators, names for tests
constexpr int max_guard_depth = 24;  ///< expressions and statements around a name
constexpr int max_guard_statements = 64;

bool is_window_name(std::string_view name) {
  return name == "window" || name == "self" || name == "globalThis" || name == "top" ||
         name == "parent";
}

bool is_equality(Operator op) {
  return op == Operator::equal || op == Operator::strict_equal || op == Operator::not_equal ||
         op == Operator::strict_not_equal;
}

/// What the outcome of a test says of one global name.
class Asked {
 public:
  Asked(const Tree& tree, const Scopes& scopes, std::string_view name)
      : tree_(tree), scopes_(scopes), name_(name) {}

  /// The name exists whenever the test comes out as `outcome`.
  [[nodiscard]] bool holds(NodeId test, bool outcome, int depth = 0) const {
    if (depth > max_test_depth || test == 0) return false;
    const Node& node = tree_[test];
    const NodeId left = tree_.first_child(test);
    const NodeId right = left == 0 ? 0 : tree_.next(left);
    switch (node.kind) {
      case NodeKind::unary_expression:
        return node.op == Operator::unary_not && holds(left, !outcome, depth + 1);
      case NodeKind::logical_expression: {
        const bool first = holds(left, outcome, depth + 1);
        // Of `a && b` both are true, or one of them is false; of `a || b` the other way round.
        const bool both = (node.op == Operator::logical_and) == outcome;
        return both ? first || holds(right, outcome, depth + 1)
                    : first && holds(right, outcome, depth + 1);
      }
      case NodeKind::sequence_expression:
        return holds(tree_.last_child(test), outcome, depth + 1);
      case NodeKind::binary_expression:
        return is_equality(node.op) ? equality_holds(test, outcome) : outcome && names_it(test);
      case NodeKind::identifier:
        return holds(value_of(test), outcome, depth + 1);
      default:
        return outcome && names_it(test);
    }
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
  [[nodiscard]] bool is_nothing(NodeId node) const {
    switch (tree_[node].kind) {
      case NodeKind::null_literal:
        return true;
      case NodeKind::identifier:
        return tree_.name(node) == "undefined";
      case NodeKind::string_literal:
        return tree_.string_value(node) == "undefined";
      default:
        return tree_[node].kind == NodeKind::unary_expression &&
               tree_[node].op == Operator::unary_void;
    }
  }

  [[nodiscard]] bool equality_holds(NodeId comparison, bool outcome) const {
    const Operator op = tree_[comparison].op;
    const NodeId left = tree_.first_child(comparison);
    const NodeId right = tree_.next(left);
    const bool equal = (op == Operator::equal || op == Operator::strict_equal) == outcome;
    for (const auto& [side, other] : {std::pair(left, right), std::pair(right, left)})
      if (names_it(side)) return is_nothing(other) ? !equal : equal;
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

bool leaves(const Tree& tree, NodeId statement) {
  if (tree[statement].kind == NodeKind::block_statement) statement = tree.last_child(statement);
  const NodeKind kind = tree[statement].kind;
  return kind == NodeKind::return_statement || kind == NodeKind::throw_statement ||
         kind == NodeKind::continue_statement || kind == NodeKind::break_statement;
}

/// `if (!window.X) return;` in front of a statement of the same list.
bool is_left_before(const Tree& tree, const Asked& asked, NodeId list, NodeId statement) {
  int seen = 0;
  for (const NodeId other : tree.children(list)) {
    if (other == statement || ++seen > max_guard_statements) return false;
    const NodeId test = tree.first_child(other);
    if (tree[other].kind == NodeKind::if_statement && leaves(tree, tree.next(test)) &&
        asked.holds(test, false))
      return true;
  }
  return false;
}

/// What lies in `at`, a part of `above` that is not its test, runs only if the name exists.
bool is_let_in(const Tree& tree, const Asked& asked, NodeId above, NodeId at) {
  const NodeId test = tree.first_child(above);
  if (test == at) return false;
  switch (tree[above].kind) {
    case NodeKind::conditional_expression:
      if (asked.asks_for_type(test)) return true;
      return asked.holds(test, tree.next(test) == at);
    case NodeKind::if_statement:
    case NodeKind::while_statement:
      return asked.holds(test, tree.next(test) == at);
    case NodeKind::logical_expression:
      return tree[above].op != Operator::logical_coalesce &&
             asked.holds(test, tree[above].op == Operator::logical_and);
    default:
      return false;
  }
}

}  // namespace

bool is_guarded(const Tree& tree, const Scopes& scopes, NodeId name) {
  const Asked asked(tree, scopes, tree.name(name));
  NodeId at = name;
  for (int depth = 0; depth < max_guard_depth; ++depth) {
    const NodeId above = tree.parent(at);
    const NodeKind kind = tree[above].kind;
    if (kind == NodeKind::none) return false;
    if (is_let_in(tree, asked, above, at)) return true;
    const bool list = kind == NodeKind::block_statement || kind == NodeKind::function_body ||
                      kind == NodeKind::program;
    if (list && is_left_before(tree, asked, above, at)) return true;
    at = above;
  }
  return false;
}

}  // namespace premod::js
