// Climbs from a test of an element to the code that runs only if it holds.
#include <algorithm>
#include <map>

#include "flow/branches.hpp"
#include "platform/conditions/element_test_finder.hpp"
#include "platform/origin_tables.hpp"
#include "text/limit_log.hpp"

namespace premod::page {
namespace {

using js::NodeId;
using js::NodeKind;
using js::Operator;

/// A stretch of a script where an element surely fits a selector.
struct Guard {
  Subject subject;
  std::string selector;
  std::uint32_t begin = 0;  ///< in the tree's source
  std::uint32_t end = 0;
};

/// A function returns whether an element fits a selector.
struct Asked {
  Subject subject;
  std::string selector;
};

/// What one script says by itself.
struct Tested {
  std::vector<Guard> guards;
  std::map<NodeId, std::vector<Asked>> asked;  ///< by function
  bool cut = false;                            ///< more tests than max_listed_tests
};

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
      const bool negated = op == Operator::not_equal || op == Operator::strict_not_equal;
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
    const bool equal = op == Operator::equal || op == Operator::strict_equal;
    const bool unequal = op == Operator::not_equal || op == Operator::strict_not_equal;
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

const Tested& tested_in(const js::File& script) {
  return script.derived().get<Tested>([&] {
    if (script.error() != nullptr) return Tested{};
    const auto tests = ElementTestFinder(script).run();
    Tested out = Climber(script, tests).run();
    out.cut = tests.size() >= max_listed_tests;
    return out;
  });
}

/// The place among a function's parameters; -1 if it is none of them.
int place_of(const js::Tree& tree, NodeId function, NodeId parameter) {
  int place = 0;
  for (NodeId at = tree.first_parameter(function); at != 0; at = tree.next(at), ++place) {
    if (at == parameter) return place;
    if (tree[at].kind == NodeKind::function_body) break;
  }
  return -1;
}

/// The parameter that a subject is, of a function; -1 if it is none.
int parameter_of(const js::File& script, const Subject& subject, NodeId function) {
  if (subject.root == 0 || !subject.path.empty()) return -1;
  const js::Variable& about = script.scopes().variable(subject.root);
  if (about.kind != js::Declared::parameter) return -1;
  return place_of(script.tree(), function, about.declaration);
}

NodeId plain_argument(const js::Tree& tree, NodeId call, int place) {
  NodeId at = tree.next(tree.first_child(call));
  for (; at != 0 && place > 0; at = tree.next(at), --place)
    if (tree[at].kind == NodeKind::spread_element) return 0;
  return at;
}

/// With the calls of functions that ask: `if (isSave(button)) ...`, in whatever script they stand.
struct AllGuards {
  std::map<std::pair<js::VariableId, NodeId>, std::vector<Guard>> by_subject;
};

std::vector<ElementTest> asking_calls(const js::File& script) {
  std::vector<ElementTest> out;
  const js::Index& index = script.index();
  const js::Tree& tree = script.tree();
  const OriginTables& tables = origin_tables(script);
  const ElementTestFinder finder(script);
  for (const js::CallSite& site : index.calls()) {
    if (out.size() >= max_listed_tests) break;
    if (site.path != 0 || site.is_new || tree.next(site.callee) == 0) continue;
    for (const js::At function : index.program().callees(index.at(site.node))) {
      const js::File* there = tables.script(function.script);
      if (there == nullptr) continue;
      const Tested& tested = tested_in(*there);
      const auto found = tested.asked.find(function.node);
      if (found == tested.asked.end()) continue;
      for (const Asked& asked : found->second) {
        const int place = parameter_of(*there, asked.subject, function.node);
        const NodeId argument = place < 0 ? 0 : plain_argument(tree, site.node, place);
        if (argument == 0) continue;
        Subject subject = finder.subject_of(argument);
        if (subject.is_known())
          out.push_back({site.node, std::move(subject), asked.selector, false});
      }
    }
  }
  return out;
}

const AllGuards& guards_of(const js::File& script) {
  return script.derived().get<AllGuards>([&] {
    AllGuards out;
    const auto take = [&](const std::vector<Guard>& guards) {
      for (const Guard& guard : guards)
        out.by_subject[{guard.subject.root, guard.subject.function}].push_back(guard);
    };
    if (script.error() != nullptr) return out;
    take(tested_in(script).guards);
    const auto calls = asking_calls(script);
    take(Climber(script, calls).run().guards);
    return out;
  });
}

std::vector<std::string> tested(const js::File& script, NodeId use, int depth);

/// All calls of the function give it an element that they have tested.
std::vector<std::string> tested_by_callers(const js::File& script, const Subject& subject,
                                           int depth) {
  const js::Tree& tree = script.tree();
  if (subject.root == 0 || depth >= max_test_calls) return {};
  const NodeId declaration = script.scopes().variable(subject.root).declaration;
  if (declaration == 0) return {};
  const NodeId function = function_around(tree, declaration, false);
  const int place = function == 0 ? -1 : parameter_of(script, subject, function);
  if (place < 0) return {};
  std::vector<std::string> out;
  std::size_t seen = 0;
  const js::At at = script.index().at(function);
  for (const js::Caller& caller : script.index().program().callers(at)) {
    const js::File* there = origin_tables(script).script(caller.call.script);
    if (++seen > max_test_callers) text::note_limit("max_test_callers");
    if (there == nullptr || seen > max_test_callers) return {};
    const auto called = script.index().program().callees(caller.call);
    const NodeId argument = caller.runs == js::Runs::now && !caller.guess &&
                                    std::find(called.begin(), called.end(), at) != called.end()
                                ? plain_argument(there->tree(), caller.call.node, place)
                                : NodeId{0};
    if (argument == 0) return {};
    auto one = tested(*there, argument, depth + 1);
    if (one.empty()) return {};
    out.insert(out.end(), one.begin(), one.end());
  }
  return out;
}

std::vector<std::string> tested(const js::File& script, NodeId use, int depth) {
  std::vector<std::string> out;
  const Subject subject = ElementTestFinder(script).subject_of(use);
  if (!subject.is_known()) return out;
  const auto& all = guards_of(script).by_subject;
  if (tested_in(script).cut) text::note_limit("max_listed_tests");
  const Span at = script.tree()[use].span();
  if (const auto found = all.find({subject.root, subject.function}); found != all.end())
    for (const Guard& guard : found->second)
      if (guard.subject == subject && guard.begin <= at.begin && at.end <= guard.end &&
          out.size() < max_test_texts)
        out.push_back(guard.selector);
  return out.empty() ? tested_by_callers(script, subject, depth) : out;
}

}  // namespace

std::vector<std::string> selectors_tested(const js::File& script, NodeId use) {
  if (script.error() != nullptr) return {};
  return tested(script, use, 0);
}

std::vector<std::string> selectors_asked(const js::File& script, NodeId function) {
  std::vector<std::string> out;
  if (script.error() != nullptr) return out;
  const auto& asked = tested_in(script).asked;
  const auto found = asked.find(function);
  if (found == asked.end()) return out;
  for (const Asked& one : found->second) {
    const bool about_it = (one.subject.function == function &&
                           (one.subject.path == "this" || one.subject.path == "{}")) ||
                          parameter_of(script, one.subject, function) >= 0;
    if (about_it && out.size() < max_test_texts) out.push_back(one.selector);
  }
  return out;
}

}  // namespace premod::page
