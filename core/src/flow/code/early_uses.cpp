// Uses of variables that run before their declaration has: in the same function, or in one that is
// run too early.
#include <algorithm>

#include "flow/script.hpp"
#include "js/function_around.hpp"
#include "text/limit_log.hpp"

namespace premod::js {

namespace {

constexpr int max_climbed = 2'000'000;    // of all questions about one file together
constexpr std::size_t max_callers = 256;  // of one function
constexpr int max_calls_deep = 3;         // functions between a use and where it is run

/// Whether a use is run before the declaration.
enum class Early : std::uint8_t {
  no,
  likely,  ///< for the elements of a list that may be empty
  surely
};

/// The part of the file in which the names of a declaration have no value yet: up to the end of its
/// initializer.
NodeId declaring_node(const Tree& tree, const Variable& variable) {
  NodeId at = variable.declaration;
  for (int depth = 0; depth < max_path_parts; ++depth) {
    const NodeKind kind = tree[at].kind;
    if (kind == NodeKind::variable_declarator || is_class(kind)) return at;
    at = tree.parent(at);
    if (at == 0) return 0;
  }
  return 0;
}

class EarlyUses {
 public:
  explicit EarlyUses(const File& script)
      : script_(script), tree_(script.tree()), scopes_(script.scopes()) {}

  /// The first one of the variable; 0 if there is none, or if that cannot be seen. `likely` tells
  /// that it is not sure.
  NodeId first_of(const Variable& variable, bool& likely) {
    likely = false;
    if (variable.first == 0) return 0;
    if (variable.kind == Declared::parameter) return early_parameter(variable);
    const bool var = variable.kind == Declared::var;
    if (!variable.lexical() && !var) return 0;
    if (var && (variable.writes != 1 || variable.declarations != 1 || variable.scope == 0))
      return 0;
    const NodeId declaring = declaring_node(tree_, variable);
    if (declaring == 0) return 0;
    const ScopeId home = scopes_.running(variable.scope);
    const NodeId value = var || is_class(tree_[declaring].kind) ? 0 : tree_.child(declaring, 1);
    const Declaration declaration{tree_[declaring].span(),
                                  value == 0 ? tree_[declaring].span().end : tree_[value].begin,
                                  function_around(tree_, declaring)};
    for (ReferenceId id = variable.first; id != 0; id = scopes_.reference(id).next) {
      const Reference& use = scopes_.reference(id);
      if (use.dynamic) continue;
      if (scopes_.running(use.scope) != home) {
        const Early early = var ? Early::no : run_early(use, declaration);
        likely = early == Early::likely;
        if (early != Early::no) return use.node;
        continue;
      }
      if (!declaration.is_after(tree_[use.node].begin)) continue;
      if (tree_[tree_.parent(use.node)].kind == NodeKind::export_specifier) continue;
      if (var && (use.type_of || !use.read || variable.write != variable.declaration ||
                  in_loop(variable.declaration, home)))
        continue;
      return use.node;
    }
    return 0;
  }

 private:
  struct Declaration {
    Span whole;
    std::uint32_t value = 0;  ///< where its initializer begins, else its end
    NodeId function = 0;      ///< around it
    /// What stands there runs before the variable has a value.
    [[nodiscard]] bool is_after(std::uint32_t at) const {
      return at < whole.begin || (at >= value && at < whole.end);
    }
  };

  /// `(width = size * 2, size = 4) => ...`: a default that asks for a later parameter.
  NodeId early_parameter(const Variable& variable) const {
    if (variable.declaration == 0) return 0;
    const Reference& use = scopes_.reference(variable.first);
    const bool early = tree_[use.node].begin < tree_[variable.declaration].begin && use.read &&
                       !use.dynamic &&
                       scopes_.running(use.scope) == scopes_.running(variable.scope);
    return early ? use.node : 0;
  }

  bool in_loop(NodeId declaration, ScopeId stop) {
    const NodeId top = scopes_.scope(stop).node;
    for (NodeId at = tree_.parent(declaration); at != 0 && at != top; at = tree_.parent(at)) {
      const NodeKind kind = tree_[at].kind;
      if (kind >= NodeKind::while_statement && kind <= NodeKind::for_of_statement) return true;
      if (is_too_far()) return true;
    }
    return false;
  }

  /// In a function that surely comes to the use and is called, or run for each element of a list,
  /// before the declaration: `rows.map(row => prefix + row); const prefix = ...`
  Early run_early(const Reference& use, const Declaration& declaration) {
    const NodeId function = scopes_.scope(scopes_.running(use.scope)).node;
    if (!use.read || !is_function(tree_[function].kind)) return Early::no;
    // What stands below is run above only if it is hoisted.
    if (tree_[use.node].begin >= declaration.whole.end &&
        tree_[function].kind != NodeKind::function_declaration)
      return Early::no;
    return run_early(use.node, function, declaration, 0);
  }

  Early run_early(NodeId inside, NodeId function, const Declaration& declaration, int depth) {
    if (depth == max_calls_deep || function == 0 || tree_[function].has(flag::async) ||
        tree_[function].has(flag::generator))
      return Early::no;
    const ScriptId script = script_.script_id();
    Early found = Early::no;
    std::size_t seen = 0;
    for (const Caller& caller : script_.program().callers({script, function})) {
      if (++seen > max_callers) text::note_limit("max_callers");
      if (seen > max_callers || is_too_far()) break;
      const NodeId call = caller.call.node;
      if (caller.guess || caller.call.script != script) continue;
      Early early = runs(caller, function);
      if (early <= found) continue;
      const NodeId around = function_around(tree_, call);
      if (around != declaration.function)
        early = std::min(early, run_early(call, around, declaration, depth + 1));
      else if (!declaration.is_after(tree_[call].begin) || !is_unconditional(call, around))
        early = Early::no;
      if (early > found && surely_comes_to(inside, function)) found = early;
      if (found == Early::surely) break;
    }
    return found;
  }

  Early runs(const Caller& caller, NodeId function) const {
    if (!names(caller.call.node, caller.runs, function)) return Early::no;
    if (caller.runs == Runs::now) return Early::surely;
    return caller.runs == Runs::each ? run_for(caller.call.node) : Early::no;
  }

  /// The call itself says that it is this function: `run(fn) { fn(); }` is called for others, too.
  [[nodiscard]] bool names(NodeId call, Runs runs, NodeId function) const {
    const Index& index = script_.index();
    const NodeId callee = tree_.first_child(call);
    const auto is_it = [&](NodeId node) {
      const VariableId variable = scopes_.variable_of(node);
      return (variable == 0 || scopes_.variable(variable).kind != Declared::parameter) &&
             index.function_of(node) == function;
    };
    // `_.debounce(fn)` is another function.
    const NodeId above = tree_.parent(function);
    const bool given_away =
        tree_[above].kind == NodeKind::call_expression && tree_.first_child(above) != function;
    if (runs == Runs::now)
      return !given_away && tree_[callee].kind != NodeKind::member_expression && is_it(callee);
    for (NodeId given = tree_.next(callee); given != 0; given = tree_.next(given))
      if (is_it(given)) return true;
    return false;
  }

  /// For each element: of a list that is written out, or of one that a function is given. A
  /// registry may be empty yet, and streams, routers and `R` run later what they get.
  [[nodiscard]] Early run_for(NodeId call) const {
    const NodeId callee = tree_.first_child(call);
    if (tree_[callee].kind != NodeKind::member_expression) return Early::no;
    const Index& index = script_.index();
    NodeId list = tree_.first_child(callee);
    const std::string_view path = index.path_text(index.path_of(list));
    if (path == "_" || path == "$") list = tree_.next(callee);
    if (tree_[list].kind == NodeKind::call_expression) return Early::no;  // a chain may wait
    const NodeId made = index.resolve(list);
    if (tree_[made].kind == NodeKind::array_expression)
      return tree_.first_child(made) == 0 ? Early::no : Early::surely;
    const VariableId variable = scopes_.variable_of(list);
    const bool given = variable != 0 && scopes_.variable(variable).kind == Declared::parameter;
    return given ? Early::likely : Early::no;
  }

  /// Neither a condition nor a way out stands before it.
  bool surely_comes_to(NodeId node, NodeId function) {
    return is_unconditional(node, function, true);
  }

  bool is_unconditional(NodeId node, NodeId function, bool until_it_leaves = false) {
    for (NodeId at = node; at != function; at = tree_.parent(at)) {
      const NodeId above = tree_.parent(at);
      if (above == 0) return function == 0;
      if (is_too_far()) return false;
      const NodeKind kind = tree_[above].kind;
      const bool first = tree_.first_child(above) == at;
      if (!first && (is_conditional(kind) || may_skip(above))) return false;
      if (kind == NodeKind::try_statement || kind == NodeKind::switch_case ||
          (kind >= NodeKind::while_statement && kind <= NodeKind::for_of_statement))
        return false;
      if (until_it_leaves &&
          (kind == NodeKind::function_body || kind == NodeKind::block_statement) &&
          leaves_before(above, at))
        return false;
    }
    return true;
  }

  /// A default, `a ||= b`, what follows a `?.`: it runs in some cases only.
  [[nodiscard]] bool may_skip(NodeId at) {
    const NodeKind kind = tree_[at].kind;
    if (kind == NodeKind::assignment_pattern) return true;
    if (kind == NodeKind::assignment_expression) {
      const Operator op = tree_[at].op;
      return op == Operator::assign_or || op == Operator::assign_and ||
             op == Operator::assign_coalesce;
    }
    for (; tree_[at].kind == NodeKind::call_expression ||
           tree_[at].kind == NodeKind::member_expression;
         at = tree_.first_child(at))
      if (tree_[at].has(flag::optional) || is_too_far()) return true;
    return false;
  }

  static bool is_conditional(NodeKind kind) {
    return kind == NodeKind::if_statement || kind == NodeKind::conditional_expression ||
           kind == NodeKind::logical_expression || kind == NodeKind::switch_statement;
  }

  bool leaves_before(NodeId block, NodeId statement) {
    for (NodeId at = tree_.first_child(block); at != statement && at != 0;) {
      const NodeKind kind = tree_[at].kind;
      if (kind == NodeKind::return_statement || kind == NodeKind::throw_statement ||
          kind == NodeKind::break_statement || kind == NodeKind::continue_statement || is_too_far())
        return true;
      at = is_function(kind) ? tree_.next_after(at, block) : tree_.next_in_preorder(at, block);
    }
    return false;
  }

  bool is_too_far() {
    if (++climbed_ == max_climbed) text::note_limit("max_climbed");
    return climbed_ >= max_climbed;
  }

  const File& script_;
  const Tree& tree_;
  const Scopes& scopes_;
  int climbed_ = 0;  ///< all climbs together: a tree can be deep, and names many
};

}  // namespace

static std::vector<EarlyUse> find_early_uses(const File& script) {
  std::vector<EarlyUse> out;
  EarlyUses finder(script);
  bool likely = false;
  // One for each name is enough to see it.
  for (const Variable& variable : script.scopes().variables().subspan(1))
    if (const NodeId use = finder.first_of(variable, likely); use != 0)
      out.push_back({script.tree().names().text(variable.name), script.span(use),
                     script.span(variable.declaration), variable.kind != Declared::var, likely});
  std::sort(out.begin(), out.end(),
            [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return out;
}

std::span<const EarlyUse> File::early_uses() const {
  return derived().get<std::vector<EarlyUse>>([&] { return find_early_uses(*this); });
}

}  // namespace premod::js
