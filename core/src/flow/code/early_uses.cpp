// Uses of variables that run before their declaration has: in the same function, or in one that is
// run too early.
#include <algorithm>

#include "flow/script.hpp"
#include "js/function_around.hpp"
#include "text/ascii.hpp"

namespace premod::js {

namespace {

constexpr int max_climbed = 200'000;       // of all questions about one file together
constexpr std::size_t max_callers = 16;    // of one function
constexpr int max_calls_deep = 3;          // functions between a use and where it is run
constexpr std::size_t bytes_a_step = 256;  // of the text of statements before a use

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

  /// The first one of the variable; 0 if there is none, or if that cannot be seen.
  NodeId first_of(const Variable& variable) {
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
        if (!var && is_run_early(use, declaration)) return use.node;
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
      if (++climbed_ > max_climbed) return true;
    }
    return false;
  }

  /// In a function that surely comes to the use and is called, or run for each element of a list,
  /// before the declaration: `rows.map(row => prefix + row); const prefix = ...`
  bool is_run_early(const Reference& use, const Declaration& declaration) {
    const NodeId function = scopes_.scope(scopes_.running(use.scope)).node;
    if (!use.read || !is_function(tree_[function].kind)) return false;
    // What stands below is run above only if it is hoisted.
    if (tree_[use.node].begin >= declaration.whole.end &&
        tree_[function].kind != NodeKind::function_declaration)
      return false;
    return is_run_early(use.node, function, declaration, 0);
  }

  bool is_run_early(NodeId inside, NodeId function, const Declaration& declaration, int depth) {
    if (depth == max_calls_deep || ++climbed_ > max_climbed || function == 0 ||
        tree_[function].has(flag::async) || tree_[function].has(flag::generator))
      return false;
    const ScriptId script = script_.script_id();
    std::size_t seen = 0;
    for (const Caller& caller : script_.program().callers({script, function})) {
      if (++seen > max_callers) return false;
      const bool at_once = caller.runs == Runs::now || caller.runs == Runs::each;
      const NodeId call = caller.call.node;
      if (!at_once || caller.guess || caller.call.script != script) continue;
      if (!names(call, caller.runs, function) || is_lazy(caller)) continue;
      const NodeId around = function_around(tree_, call);
      const bool early =
          around == declaration.function
              ? declaration.is_after(tree_[call].begin) && is_unconditional(call, around)
              : is_run_early(call, around, declaration, depth + 1);
      if (early && surely_comes_to(inside, function)) return true;
    }
    return false;
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

  /// Streams, routers and `R` have a `map` and a `filter`, too, and run what they get later: only
  /// what is known for a list counts there. Iterators and chains are lists that wait.
  [[nodiscard]] bool is_lazy(const Caller& caller) const {
    if (caller.runs != Runs::each) return false;
    const NodeId callee = tree_.first_child(caller.call.node);
    if (tree_[callee].kind != NodeKind::member_expression) return true;
    const Index& index = script_.index();
    if (!text::is_one_of(index.key_text(callee), {"map", "filter", "flatMap"}))
      return script_.source().find("Observable") != std::string_view::npos;
    const NodeId list = tree_.first_child(callee);
    const std::string_view path = index.path_text(index.path_of(list));
    if (path == "_" || path == "$") return false;
    const std::string_view said = tree_.text(list);
    if (said.starts_with("_(") || said.ends_with(".values()") || said.ends_with(".keys()") ||
        said.ends_with(".entries()") || said.find("chain(") != said.npos ||
        said.find("matchAll(") != said.npos)
      return true;
    const auto values = index.values(list);
    const ValueStore& store = script_.program().store();
    return std::none_of(values.begin(), values.end(), [&](ValueId id) {
      const Value& value = store.value(id);
      return value.kind == ValueKind::object && value.made == Made::array;
    });
  }

  /// Neither a condition nor a way out stands before it.
  bool surely_comes_to(NodeId node, NodeId function) {
    return is_unconditional(node, function, true);
  }

  bool is_unconditional(NodeId node, NodeId function, bool until_it_leaves = false) {
    for (NodeId at = node; at != function; at = tree_.parent(at)) {
      const NodeId above = tree_.parent(at);
      if (above == 0) return function == 0;
      if (++climbed_ > max_climbed) return false;
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
      if (tree_[at].has(flag::optional) || ++climbed_ > max_climbed) return true;
    return false;
  }

  static bool is_conditional(NodeKind kind) {
    return kind == NodeKind::if_statement || kind == NodeKind::conditional_expression ||
           kind == NodeKind::logical_expression || kind == NodeKind::switch_statement;
  }

  bool leaves_before(NodeId block, NodeId statement) {
    const NodeId first = tree_.first_child(block);
    if (first == statement) return false;
    const std::string_view before =
        Span{tree_[first].begin, tree_[statement].begin}.of(tree_.source());
    climbed_ += static_cast<int>(before.size() / bytes_a_step);
    return climbed_ > max_climbed || before.find("return") != before.npos ||
           before.find("throw") != before.npos || before.find("break") != before.npos ||
           before.find("continue") != before.npos;
  }

  const File& script_;
  const Tree& tree_;
  const Scopes& scopes_;
  int climbed_ = 0;  ///< all climbs together: a tree can be deep, and names many
};

}  // namespace

std::vector<EarlyUse> File::early_uses() const {
  std::vector<EarlyUse> out;
  EarlyUses finder(*this);
  // One for each name is enough to see it.
  for (const Variable& variable : scopes().variables().subspan(1))
    if (const NodeId use = finder.first_of(variable); use != 0)
      out.push_back({tree().names().text(variable.name), span(use), span(variable.declaration),
                     variable.kind != Declared::var});
  std::sort(out.begin(), out.end(),
            [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return out;
}

}  // namespace premod::js
