#include "flow/code/single_timer.hpp"

#include <algorithm>

#include "js/equality.hpp"
#include "text/limit_log.hpp"

namespace premod::js {

namespace {

constexpr int max_function_nodes = 100'000;  ///< of one that is looked through for a clearTimeout
constexpr int max_clear_climb = 64;          ///< nodes from a clearTimeout to its function
constexpr int max_own_calls = 16;            ///< of the function, looked into for one

bool is_loop(NodeKind kind) {
  return kind == NodeKind::for_statement || kind == NodeKind::for_in_statement ||
         kind == NodeKind::for_of_statement || kind == NodeKind::while_statement ||
         kind == NodeKind::do_while_statement;
}

/// `timers[id]`, but not `this['timer']`.
bool has_open_key(const Tree& tree, NodeId member) {
  return tree[member].has(flag::computed) &&
         tree[tree.next(tree.first_child(member))].kind != NodeKind::string_literal;
}

class Timer {
 public:
  Timer(const std::vector<const Index*>& scripts, At call, std::span<const Round> rounds)
      : scripts_(scripts),
        program_(scripts[call.script]->program()),
        script_(program_.script(call.script)),
        tree_(*script_.tree),
        call_(call),
        rounds_(rounds) {}

  [[nodiscard]] bool is_single() {
    if (!find_place()) return false;
    place_text_ = tree_.text(place_);
    return is_shared() && (is_guarded() || is_cleared());
  }

 private:
  /// `timer = setTimeout(...)`, `this.timer = this.timer || setTimeout(...)`.
  bool find_place() {
    NodeId value = call_.node;
    while (tree_[tree_.parent(value)].kind == NodeKind::logical_expression)
      value = tree_.parent(value);
    const NodeId above = tree_.parent(value);
    if (tree_[above].kind != NodeKind::assignment_expression || tree_.first_child(above) == value)
      return false;
    place_ = tree_.first_child(above);
    root_ = place_;
    while (tree_[root_].kind == NodeKind::member_expression) {
      if (has_open_key(tree_, root_)) return false;
      root_ = tree_.first_child(root_);
    }
    function_ = above;
    while (function_ != 0 && !is_function(tree_[function_].kind))
      function_ = tree_.parent(function_);
    return tree_[root_].kind == NodeKind::identifier ||
           tree_[root_].kind == NodeKind::this_expression;
  }

  /// Whether the name, in whichever script, is made anew each round.
  [[nodiscard]] bool is_of_round(ScriptId script, VariableId variable) const {
    const Tree& tree = *program_.script(script).tree;
    NodeId at = program_.script(script).scopes->variable(variable).declaration;
    while (at != 0 && !is_function(tree[at].kind) && !is_loop(tree[at].kind)) at = tree.parent(at);
    return std::any_of(rounds_.begin(), rounds_.end(), [&](const Round& round) {
      return round.code == At{script, at} || (at != 0 && round.step == At{script, at});
    });
  }

  /// All rounds mean the same by the name.
  [[nodiscard]] bool is_shared() const {
    if (tree_[root_].kind == NodeKind::identifier) {
      const VariableId variable = script_.scopes->variable_of(root_);
      if (variable == 0) return true;  // a global
      if (is_of_round(call_.script, variable)) return false;
      if (root_ == place_) return true;
    }
    return is_same_object();
  }

  /// `batch.add(row)` with one `batch` for all, not `row.save()` and not `new Row(row)`.
  [[nodiscard]] bool is_same_object() const {
    if (tree_[root_].kind == NodeKind::this_expression && is_this_of_round()) return false;
    return std::all_of(rounds_.begin(), rounds_.end(), [&](const Round& round) {
      const CallSite* site = scripts_[round.step.script]->call_at(round.step.node);
      if (site == nullptr || round.passes) return true;
      if (site->is_new) return false;
      const Tree& tree = *program_.script(round.step.script).tree;
      NodeId object = site->callee;
      if (tree[object].kind != NodeKind::member_expression) return true;
      while (tree[object].kind == NodeKind::member_expression && !has_open_key(tree, object))
        object = tree.first_child(object);
      if (tree[object].kind == NodeKind::this_expression) return true;
      if (round.step == rounds_.back().step) return true;  // the list itself
      if (tree[object].kind != NodeKind::identifier) return false;
      const VariableId variable = program_.script(round.step.script).scopes->variable_of(object);
      return variable == 0 || !is_of_round(round.step.script, variable);
    });
  }

  /// `$('.row').each(function () { this.timer = ... })`: each element is `this` once.
  [[nodiscard]] bool is_this_of_round() const {
    NodeId own = function_;
    while (own != 0 &&
           (!is_function(tree_[own].kind) || tree_[own].kind == NodeKind::arrow_function))
      own = tree_.parent(own);
    return own != 0 && !rounds_.empty() && rounds_.back().code == At{call_.script, own};
  }

  [[nodiscard]] bool is_place(const Tree& tree, NodeId node) const {
    return &tree == &tree_ && tree.text(node) == place_text_;
  }

  /// `!timer`, `timer == null`.
  [[nodiscard]] bool denies_place(NodeId test) const {
    const NodeId first = tree_.first_child(test);
    if (tree_[test].kind == NodeKind::unary_expression)
      return tree_[test].op == Operator::unary_not && is_place(tree_, first);
    return tree_[test].kind == NodeKind::binary_expression && is_place(tree_, first) &&
           is_equal(tree_[test].op);
  }

  /// `timer`, `timer !== null`.
  [[nodiscard]] bool asks_place(NodeId test) const {
    if (is_place(tree_, test)) return true;
    return tree_[test].kind == NodeKind::binary_expression &&
           is_place(tree_, tree_.first_child(test)) && is_unequal(tree_[test].op);
  }

  [[nodiscard]] bool leaves(NodeId statement) const {
    if (tree_[statement].kind != NodeKind::if_statement ||
        !asks_place(tree_.first_child(statement)))
      return false;
    NodeId branch = tree_.next(tree_.first_child(statement));
    if (tree_[branch].kind == NodeKind::block_statement) branch = tree_.last_child(branch);
    return branch != 0 && tree_[branch].kind == NodeKind::return_statement;
  }

  /// `timer = null` before the call: the name says nothing of the timer that waits.
  [[nodiscard]] bool is_forgotten() const {
    int seen = 0;
    for (NodeId at = function_ == 0 ? 0 : tree_.first_child(function_); at != 0 && at != call_.node;
         at = is_function(tree_[at].kind) ? tree_.next_after(at, function_)
                                          : tree_.next_in_preorder(at, function_)) {
      if (++seen > max_function_nodes) {
        text::note_limit("max_function_nodes");
        return true;
      }
      if (tree_[at].kind != NodeKind::assignment_expression) continue;
      const NodeId target = tree_.first_child(at);
      if (target != place_ && tree_[at].op == Operator::assign && is_place(tree_, target) &&
          scripts_[call_.script]->call_at(tree_.next(target)) == nullptr)
        return true;
    }
    return false;
  }

  /// No timer is set while one waits.
  [[nodiscard]] bool is_guarded() const {
    if (is_forgotten()) return false;
    for (NodeId at = call_.node; at != 0 && at != function_; at = tree_.parent(at)) {
      const NodeId above = tree_.parent(at);
      const NodeId first = tree_.first_child(above);
      const NodeKind kind = tree_[above].kind;
      if (kind == NodeKind::logical_expression && first != at &&
          (is_place(tree_, first) ? tree_[above].op != Operator::logical_and : denies_place(first)))
        return true;
      if (kind == NodeKind::assignment_expression && first == place_ &&
          (tree_[above].op == Operator::assign_or || tree_[above].op == Operator::assign_coalesce))
        return true;
      if (kind == NodeKind::if_statement && tree_.next(first) == at && denies_place(first))
        return true;
      if (kind != NodeKind::block_statement && kind != NodeKind::function_body) continue;
      for (NodeId before = first; before != 0 && before != at; before = tree_.next(before))
        if (leaves(before)) return true;
    }
    return false;
  }

  /// "timer" of `self.timer`, whose object another function may call `this`.
  static std::string_view last_name(std::string_view text) {
    return text.substr(text.rfind('.') + 1);
  }

  /// The node runs whenever the code does, or whenever there is something under the name.
  [[nodiscard]] bool always_runs(const Tree& tree, NodeId node, NodeId code) const {
    int climbed = 0;
    for (NodeId at = node; at != code; at = tree.parent(at)) {
      if (++climbed > max_clear_climb) return false;
      const NodeId above = tree.parent(at);
      const NodeId first = tree.first_child(above);
      const NodeKind kind = tree[above].kind;
      const bool choice = kind == NodeKind::if_statement ||
                          kind == NodeKind::conditional_expression ||
                          kind == NodeKind::logical_expression;
      if (choice && first != at && !(tree.next(first) == at && asks_name(tree, first)))
        return false;
      if (kind == NodeKind::switch_case || kind == NodeKind::catch_clause) return false;
    }
    return true;
  }

  /// `timer`, `self.timer !== null`, in whichever function.
  [[nodiscard]] bool asks_name(const Tree& tree, NodeId test) const {
    NodeId asked = test;
    if (tree[test].kind == NodeKind::unary_expression) return false;
    if (tree[test].kind == NodeKind::binary_expression) asked = tree.first_child(test);
    if (tree[asked].kind == NodeKind::unary_expression) asked = tree.first_child(asked);
    return last_name(tree.text(asked)) == last_name(place_text_);
  }

  /// The code ends a timer of the name; `before`: only what stands before that node.
  [[nodiscard]] bool clears(At code, NodeId before, bool whole_name) const {
    const Index& index = *scripts_[code.script];
    const Tree& tree = *program_.script(code.script).tree;
    int seen = 0;
    for (NodeId at = tree.first_child(code.node);
         at != 0 && at != before && ++seen < max_function_nodes;
         at = is_function(tree[at].kind) ? tree.next_after(at, code.node)
                                         : tree.next_in_preorder(at, code.node)) {
      const CallSite* site = index.call_at(at);
      if (site == nullptr || index.path_text(site->path) != "clearTimeout") continue;
      const NodeId given = tree.next(site->callee);
      if (given == 0) continue;
      const bool same = whole_name ? is_place(tree, given)
                                   : last_name(tree.text(given)) == last_name(place_text_);
      if (same && always_runs(tree, at, code.node)) return true;
    }
    return false;
  }

  /// The timer before is ended, here or in a function that is called for it.
  [[nodiscard]] bool is_cleared() const {
    if (function_ == 0) return false;
    if (clears({call_.script, function_}, call_.node, true)) return true;
    int calls = 0;
    for (NodeId at = tree_.first_child(function_);
         at != 0 && at != call_.node && calls < max_own_calls;
         at = is_function(tree_[at].kind) ? tree_.next_after(at, function_)
                                          : tree_.next_in_preorder(at, function_)) {
      if (scripts_[call_.script]->call_at(at) == nullptr) continue;
      ++calls;
      if (!always_runs(tree_, at, function_)) continue;
      for (const At own : program_.callees({call_.script, at}))
        if (clears(own, 0, false)) return true;
    }
    return false;
  }

  const std::vector<const Index*>& scripts_;
  const Program& program_;
  const Program::Script& script_;
  const Tree& tree_;
  At call_;
  std::span<const Round> rounds_;
  NodeId place_ = 0;     // what the timer is kept under
  NodeId root_ = 0;      // the name or `this` that begins it
  NodeId function_ = 0;  // around the call
  std::string_view place_text_;
};

/// `_.throttle(send, 0)` runs at every call; a debounce of no time still waits for the loop's end.
bool has_wait(const Index& index, const CallSite& site) {
  const Tree& tree = *index.program().script(index.at(site.node).script).tree;
  const NodeId function = tree.next(site.callee);
  const NodeId wait = function == 0 ? 0 : tree.next(function);
  if (wait == 0) return false;
  const ValueStore& store = index.program().store();
  const auto values = index.values(wait);
  return values.empty() || !std::all_of(values.begin(), values.end(), [&](ValueId id) {
           const Value& value = store.value(id);
           return value.kind == ValueKind::nothing ||
                  (value.kind == ValueKind::number && store.number_of(value) == 0);
         });
}

}  // namespace

bool is_single_timer(const std::vector<const Index*>& scripts, At timer,
                     std::span<const Round> rounds) {
  return Timer(scripts, timer, rounds).is_single();
}

bool is_debounced(const std::vector<const Index*>& scripts, At call, At function) {
  const auto waits = [&](ScriptId script, NodeId node) {
    const CallSite* site = scripts[script]->call_at(node);
    if (site == nullptr) return false;
    const std::string_view path = scripts[script]->path_text(site->path);
    const std::string_view name = path.substr(path.rfind('.') + 1);
    if (name == "throttle") return has_wait(*scripts[script], *site);
    return name == "debounce";
  };
  const Program& program = scripts[call.script]->program();
  const Tree& of_function = *program.script(function.script).tree;
  // `this.later = _.debounce(() => this.send(), 300)`
  if (waits(function.script, of_function.parent(function.node))) return true;
  const Program::Script& script = program.script(call.script);
  const NodeId callee = script.tree->first_child(call.node);
  if ((*script.tree)[callee].kind != NodeKind::identifier) return false;
  const VariableId variable = script.scopes->variable_of(callee);
  const NodeId given = variable == 0 ? 0 : scripts[call.script]->only_value(variable);
  return given != 0 && waits(call.script, given);
}

}  // namespace premod::js
