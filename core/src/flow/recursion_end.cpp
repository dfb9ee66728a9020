#include "flow/recursion_end.hpp"

#include <algorithm>

#include "flow/branches.hpp"

namespace premod::js {

namespace {

constexpr int max_counter_nodes = 4'000;  ///< of one function

bool is_comparison(Operator op) {
  return op == Operator::less || op == Operator::less_equal || op == Operator::greater ||
         op == Operator::greater_equal;
}

class Counter {
 public:
  Counter(const Program& program, At call, NodeId function)
      : program_(program),
        tree_(*program.script(call.script).tree),
        call_(call),
        function_(function) {}

  /// In a branch of a test of a counter, or behind one that leaves the function.
  [[nodiscard]] bool limits() const {
    for (NodeId at = call_.node; at != 0 && at != function_; at = tree_.parent(at)) {
      const NodeId above = tree_.parent(at);
      const NodeId test = tree_.first_child(above);
      const NodeKind kind = tree_[above].kind;
      const bool branch = kind == NodeKind::if_statement ||
                          kind == NodeKind::conditional_expression ||
                          kind == NodeKind::logical_expression;
      if (branch && at != test && counts(test)) return true;
      if (kind != NodeKind::function_body && kind != NodeKind::block_statement) continue;
      for (NodeId before = test; before != 0 && before != at; before = tree_.next(before))
        if (leaves(before) && counts(tree_.first_child(before))) return true;
    }
    return false;
  }

 private:
  [[nodiscard]] bool leaves(NodeId statement) const {
    if (tree_[statement].kind != NodeKind::if_statement) return false;
    NodeId branch = tree_.next(tree_.first_child(statement));
    if (tree_[branch].kind == NodeKind::block_statement) branch = tree_.last_child(branch);
    return branch != 0 && (tree_[branch].kind == NodeKind::return_statement ||
                           tree_[branch].kind == NodeKind::throw_statement);
  }

  /// The test compares something with a small constant that the function counts.
  [[nodiscard]] bool counts(NodeId test) const {
    int seen = 0;
    for (NodeId at = test; at != 0 && ++seen < max_counter_nodes;
         at = tree_.next_in_preorder(at, test)) {
      if (tree_[at].kind != NodeKind::binary_expression || !is_comparison(tree_[at].op)) continue;
      const NodeId left = tree_.first_child(at);
      const NodeId right = tree_.next(left);
      if ((is_small(right) && is_counted_here(left)) || (is_small(left) && is_counted_here(right)))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool is_small(NodeId node) const {
    const auto values = program_.values({call_.script, node});
    return !values.empty() && std::all_of(values.begin(), values.end(), [&](ValueId id) {
      const Value& value = program_.store().value(id);
      return value.kind == ValueKind::number && program_.store().number_of(value) <= max_retries;
    });
  }

  [[nodiscard]] bool is_counted_here(NodeId counter) const {
    if (tree_[counter].kind == NodeKind::update_expression) return true;
    const NodeKind kind = tree_[counter].kind;
    if (kind != NodeKind::identifier && kind != NodeKind::member_expression) return false;
    const std::string_view name = last_name(counter);
    // The function around a callback counts as well as the callback itself.
    NodeId top = function_;
    for (NodeId at = tree_.parent(top), levels = 0; at != 0 && levels < 2; at = tree_.parent(at))
      if (is_function(tree_[at].kind)) {
        top = at;
        ++levels;
      }
    int seen = 0;
    for (NodeId at = top; at != 0 && ++seen < max_counter_nodes;
         at = tree_.next_in_preorder(at, top)) {
      const bool step =
          tree_[at].kind == NodeKind::update_expression ||
          (tree_[at].kind == NodeKind::assignment_expression &&
           (tree_[at].op == Operator::assign_add || tree_[at].op == Operator::assign_subtract));
      if (step && last_name(tree_.first_child(at)) == name) return true;
    }
    return false;
  }

  /// "tries" of `self.tries`, whose object another function calls `this`.
  [[nodiscard]] std::string_view last_name(NodeId node) const {
    const std::string_view text = tree_.text(node);
    return text.substr(text.rfind('.') + 1);
  }

  const Program& program_;
  const Tree& tree_;
  At call_;
  NodeId function_;
};

}  // namespace

bool is_kept_before(const Index& index, const Tree& tree, const Scopes& scopes, NodeId call,
                    NodeId function) {
  const NodeId assignment = tree.parent(function);
  if (tree[assignment].kind != NodeKind::assignment_expression) return false;
  NodeId kept = tree.first_child(call);
  if (tree[kept].kind == NodeKind::member_expression) kept = tree.first_child(kept);
  const VariableId variable = scopes.variable_of(kept);
  if (variable == 0) return false;
  const NodeId source = index.only_value(variable);
  const NodeId target = tree.first_child(assignment);
  return source != 0 && tree[source].kind == NodeKind::member_expression &&
         tree[source].begin < tree[assignment].begin && tree.text(source) == tree.text(target);
}

bool is_counted(const Program& program, At call, NodeId function) {
  return Counter(program, call, function).limits();
}

bool Recursion::runs_in(std::uint32_t cycle_id, At call, bool each) const {
  if (scripts[call.script]->call_at(call.node) == nullptr) return false;
  const std::vector<At> run = program.callees(call);
  return std::any_of(run.begin(), run.end(), [&](At function) {
    const Index& index = *scripts[function.script];
    if (cycle_of(function.script, index.context_of_function(function.node)) != cycle_id)
      return false;
    if (each) return true;
    const auto callers = program.callers(function);
    return std::none_of(callers.begin(), callers.end(), [&](const Caller& caller) {
      return caller.call == call && caller.runs == Runs::each;
    });
  });
}

bool Recursion::is_end(At call, ContextId context, At again) const {
  const Index& index = *scripts[call.script];
  while (context != 0 && index.context(context).kind != Context::Kind::function)
    context = index.context(context).parent;
  if (context == 0) return false;
  const std::uint32_t here = cycle_of(call.script, context);
  if (here == 0 || !runs_in(here, again, false)) return false;
  const Tree& tree = *program.script(call.script).tree;
  const NodeId top = index.context(context).node;
  bool found = false;
  for (NodeId node = tree.first_child(top); node != 0;) {
    if (runs_in(here, {call.script, node}, true)) {
      if (found || !exclude_each_other(tree, call.node, node)) return false;
      found = true;
    }
    node = is_function(tree[node].kind) ? tree.next_after(node, top)
                                        : tree.next_in_preorder(node, top);
  }
  return found;
}

}  // namespace premod::js
