// Climbs from a test of an element to the code that runs only if it holds.
#include <algorithm>

#include "flow/branches.hpp"
#include "js/equality.hpp"
#include "platform/conditions/element_test_finder.hpp"
#include "platform/origin_tables.hpp"

namespace premod::page {
namespace {

using js::NodeId;
using js::NodeKind;
using js::Operator;

class Climber {
 public:
  Climber(const js::File& script, const std::vector<ElementTest>& tests)
      : tree_(script.tree()), index_(script.index()), scopes_(script.scopes()), tests_(tests) {}

  Tested run() {
    for (const ElementTest& test : tests_) {
      about_ = &test;
      if (tree_[test.node].kind == NodeKind::switch_case) {
        at_case(test.node);
        continue;
      }
      const Operator op = tree_[test.node].op;
      const bool negated = js::is_unequal(op);
      climb(test.node, {negated, test.offset}, 0);
    }
    return std::move(out_);
  }

 private:
  struct State {
    bool negated = false;
    bool offset = false;
  };

  void add(NodeId first, NodeId last = 0) {
    if (first == 0) return;
    out_.guards.push_back({about_->subject, about_->selector, tree_[first].span().begin,
                           tree_[last == 0 ? first : last].span().end});
  }

  void add_asked(NodeId function) {
    if (function != 0) out_.asked[function].push_back({about_->subject, about_->selector});
  }

  /// From the node to the end of the block that it stands in.
  void add_rest(NodeId statement) {
    const NodeKind above = tree_[tree_.parent(statement)].kind;
    const bool list = above == NodeKind::block_statement || above == NodeKind::function_body ||
                      above == NodeKind::program || above == NodeKind::switch_case;
    const NodeId rest = tree_.next(statement);
    if (list && rest != 0) add(rest, tree_.last_child(tree_.parent(statement)));
  }

  void at_if(NodeId above, bool negated) {
    const NodeId yes = tree_.next(tree_.first_child(above));
    const NodeId no = tree_.next(yes);
    NodeId last = yes;
    if (tree_[yes].kind == NodeKind::block_statement) last = tree_.last_child(yes);
    if (!negated) {
      add(yes);
      // `if (fits) return true;`
      if (last != 0 && tree_[last].kind == NodeKind::return_statement &&
          tree_.first_child(last) != 0 && index_.constant_bool(tree_.first_child(last)) == true)
        add_asked(function_around(tree_, above, false));
      return;
    }
    if (no != 0) return add(no);
    if (js::leaves(tree_, yes)) add_rest(above);
  }

  /// To the first break; an empty case falls through to the next.
  void at_case(NodeId one) {
    for (NodeId at = one; at != 0; at = tree_.next(at)) {
      NodeId first = tree_.first_child(at);
      if (!tree_[at].has(js::flag::is_default)) first = tree_.next(first);
      if (first == 0) continue;
      return add(first, tree_.last_child(at));
    }
  }

  /// Compared with true, false, null or, of an offset, -1 and 0; false: it says nothing.
  bool compared(NodeId above, NodeId at, State& state) const {
    const NodeId left = tree_.first_child(above);
    const NodeId other = left == at ? tree_.next(left) : left;
    const Operator op = tree_[above].op;
    const bool equal = js::is_equal(op);
    const bool unequal = js::is_unequal(op);
    const std::string_view number = tree_.text(other);
    if (!state.offset) {
      const auto flag = index_.constant_bool(other);
      const bool none = tree_[other].kind == NodeKind::null_literal || number == "0";
      if (left == at && op == Operator::greater && number == "0") return true;  // x.length > 0
      if ((!equal && !unequal) || (!flag && !none)) return false;
      if (flag == true ? unequal : equal) state.negated = !state.negated;
      return true;
    }
    if (left != at) return false;
    const bool found = (unequal && number == "-1") || (op == Operator::greater && number == "-1") ||
                       (op == Operator::greater_equal && number == "0") || (equal && number == "0");
    const bool missing = (equal && number == "-1") || (op == Operator::less && number == "0");
    state.offset = false;
    if (missing) state.negated = !state.negated;
    return found || missing;
  }

  /// The other side of `a || b` asks of the same element, so one of both holds.
  bool is_alternative(NodeId other) const {
    return std::any_of(tests_.begin(), tests_.end(), [&](const ElementTest& test) {
      return test.node == other && test.subject == about_->subject;
    });
  }

  bool climb_logical(NodeId above, NodeId at, const State& state) {
    const bool first = tree_.first_child(above) == at;
    if (state.offset) return false;
    const NodeId other = first ? tree_.next(at) : tree_.first_child(above);
    if (tree_[above].op == Operator::logical_and ? !state.negated : state.negated) {
      if (tree_[above].op != Operator::logical_coalesce && first) add(other);
      return tree_[above].op != Operator::logical_coalesce;
    }
    return tree_[above].op == Operator::logical_or && is_alternative(other);
  }

  bool climb_unary(NodeId above, State& state) const {
    const Operator op = tree_[above].op;
    if (op == Operator::unary_bit_not && state.offset) {
      state.offset = false;
      return true;
    }
    if (op != Operator::unary_not || state.offset) return false;
    state.negated = !state.negated;
    return true;
  }

  /// `const fits = x.matches('.a')`: where the name is asked.
  void at_name(NodeId name, const State& state, int depth) {
    if (tree_[name].kind != NodeKind::binding_identifier || depth > 2) return;
    const js::VariableId variable = scopes_.variable_of(name);
    if (variable == 0 || scopes_.variable(variable).writes > 1) return;
    int seen = 0;
    for (js::ReferenceId id = scopes_.variable(variable).first; id != 0 && ++seen < 32;
         id = scopes_.reference(id).next)
      if (scopes_.reference(id).read) climb(scopes_.reference(id).node, state, depth + 1);
  }

  /// A statement or function that ends the way up.
  void at_end(NodeId above, NodeId at, const State& state, int depth) {
    if (state.offset) return;
    const NodeId first = tree_.first_child(above);
    switch (tree_[above].kind) {
      case NodeKind::conditional_expression:
        if (first == at) add(state.negated ? tree_.next(tree_.next(at)) : tree_.next(at));
        return;
      case NodeKind::if_statement:
        if (first == at) at_if(above, state.negated);
        return;
      case NodeKind::while_statement:
        if (first != at) return;
        return state.negated ? add_rest(above) : add(tree_.next(at));
      case NodeKind::for_statement:
        if (tree_.child(above, 1) == at && !state.negated) add(tree_.child(above, 3));
        return;
      case NodeKind::switch_case:  // switch (true) { case x.matches('.a'): ... }
        if (first == at && !state.negated &&
            index_.constant_bool(tree_.first_child(tree_.parent(above))) == true)
          at_case(above);
        return;
      case NodeKind::variable_declarator:
        if (first != at) at_name(first, state, depth);
        return;
      case NodeKind::return_statement:
        if (!state.negated) add_asked(function_around(tree_, above, false));
        return;
      case NodeKind::arrow_function:
        if (!state.negated && tree_[above].has(js::flag::expression_body)) add_asked(above);
        return;
      default:
        return;
    }
  }

  void climb(NodeId at, State state, int depth) {
    for (int hops = 0; hops < max_test_climb; ++hops) {
      const NodeId above = tree_.parent(at);
      bool on = false;
      switch (tree_[above].kind) {
        case NodeKind::unary_expression:
          on = climb_unary(above, state);
          break;
        case NodeKind::binary_expression:
          on = compared(above, at, state);
          break;
        case NodeKind::logical_expression:
          on = climb_logical(above, at, state);
          break;
        case NodeKind::member_expression:  // $(x).closest('.a').length
          on = tree_.first_child(above) == at && index_.key_text(above) == "length";
          break;
        case NodeKind::call_expression:
          on = tree_.first_child(above) != at && tree_.text(tree_.first_child(above)) == "Boolean";
          break;
        default:
          return at_end(above, at, state, depth);
      }
      if (!on) return;
      at = above;
    }
  }

  const js::Tree& tree_;
  const js::Index& index_;
  const js::Scopes& scopes_;
  const std::vector<ElementTest>& tests_;
  const ElementTest* about_ = nullptr;
  Tested out_;
};

}  // namespace

Tested decided_by(const js::File& script, const std::vector<ElementTest>& tests) {
  Tested out = Climber(script, tests).run();
  if (tests.size() >= max_listed_tests) out.limit = "max_listed_tests";
  return out;
}

}  // namespace premod::page
