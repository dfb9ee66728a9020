// The second walk of ScopeBuilder: joins what was declared with what refers to it.
#include <algorithm>
#include <utility>

#include "js/scopes/scope_builder.hpp"

namespace premod::js {

template <class Enter>
void ScopeBuilder::for_each_scope(Enter enter) {
  struct Undo {
    ScopeId scope;
    NameId name;
    VariableId previous;
  };
  std::vector<Undo> undo;
  std::vector<ScopeId> open;
  const auto close = [&] {
    for (; !undo.empty() && undo.back().scope == open.back(); undo.pop_back())
      current_[undo.back().name] = undo.back().previous;
    open.pop_back();
  };
  for (ScopeId scope = 0; scope < out_.scopes_.size(); ++scope) {
    while (!open.empty() && scope != 0 && open.back() != out_.scopes_[scope].parent) close();
    open.push_back(scope);
    enter(scope, [&](NameId name, VariableId variable) {
      undo.push_back({scope, name, current_[name]});
      current_[name] = variable;
    });
  }
  while (!open.empty()) close();
}

/// The declarations of one scope stand together in `order` (from `starts[scope]` on).
std::vector<std::uint32_t> ScopeBuilder::group_declarations(
    std::vector<std::uint32_t>& order) const {
  std::vector<std::uint32_t> starts(out_.scopes_.size() + 1, 0);
  for (const Declaration& declaration : declarations_) ++starts[declaration.scope + 1];
  for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
  order.resize(declarations_.size());
  std::vector<std::uint32_t> fill(starts.begin(), starts.end() - 1);
  for (std::size_t i = 0; i < declarations_.size(); ++i)
    order[fill[declarations_[i].scope]++] = static_cast<std::uint32_t>(i);
  return starts;
}

void ScopeBuilder::merge(Variable& variable, const Declaration& declaration) {
  ++variable.declarations;
  if (variable.declaration == 0) variable.declaration = declaration.node;
  const bool gives_value =
      declaration.node != 0 &&
      (declaration.kind == Declared::function || declaration.kind == Declared::block_function ||
       declaration.kind == Declared::class_ || declaration.kind == Declared::own_name ||
       has_initializer(declaration.node));
  if (gives_value && declaration.kind != Declared::parameter) {
    ++variable.writes;
    variable.write = declaration.node;
  }
  if (declaration.kind == Declared::function && variable.kind == Declared::var)
    variable.kind = Declared::function;
}

/// Whether the declaration of the name also gives it a value: an initializer, or a loop's head.
bool ScopeBuilder::has_initializer(NodeId binding) const {
  const NodeId above = tree_.parent(binding);
  switch (tree_[above].kind) {
    case NodeKind::variable_declarator: {
      if (tree_.child(above, 1) != 0) return true;
      const NodeKind owner = tree_[tree_.parent(tree_.parent(above))].kind;
      return (owner == NodeKind::for_in_statement || owner == NodeKind::for_of_statement) &&
             tree_.first_child(tree_.parent(tree_.parent(above))) == tree_.parent(above);
    }
    case NodeKind::function_declaration:
    case NodeKind::function_expression:
    case NodeKind::arrow_function:
    case NodeKind::catch_clause:
      return false;
    default:
      return true;  // part of a pattern, or an import
  }
}

void ScopeBuilder::resolve() {
  std::vector<std::uint32_t> declaration_order;
  const auto declared = group_declarations(declaration_order);
  // Until the references of a variable are linked, `next` links those of a scope.
  std::vector<ReferenceId> referred(out_.scopes_.size(), 0);
  for (ReferenceId id = 1; id < out_.references_.size(); ++id) {
    Reference& reference = out_.references_[id];
    reference.next = std::exchange(referred[reference.scope], id);
  }
  std::vector<ScopeId> nearest_dynamic(out_.scopes_.size(), no_scope);
  for_each_scope([&](ScopeId scope, auto bind) {
    const Scope& here = out_.scopes_[scope];
    nearest_dynamic[scope] = here.dynamic ? scope
                             : scope == 0 ? no_scope
                                          : nearest_dynamic[here.parent];
    for (std::uint32_t i = declared[scope]; i < declared[scope + 1]; ++i) {
      const Declaration& declaration = declarations_[declaration_order[i]];
      VariableId id = current_[declaration.name];
      if (id == 0 || out_.variables_[id].scope != scope) {
        id = static_cast<VariableId>(out_.variables_.size());
        out_.variables_.push_back(
            {.name = declaration.name, .scope = scope, .kind = declaration.kind});
        bind(declaration.name, id);
      }
      merge(out_.variables_[id], declaration);
      if (declaration.node != 0) out_.at_[declaration.node] = id | binding_mark;
    }
    for (ReferenceId id = referred[scope]; id != 0; id = out_.references_[id].next)
      settle(out_.references_[id], nearest_dynamic[scope]);
  });
  link_references();
}

void ScopeBuilder::settle(Reference& reference, ScopeId nearest_dynamic) const {
  reference.variable = current_[tree_[reference.node].link];
  // Scopes are numbered in preorder: a variable of an outer scope has a smaller number.
  reference.dynamic =
      nearest_dynamic != no_scope &&
      (reference.variable == 0 || out_.variables_[reference.variable].scope < nearest_dynamic);
}

void ScopeBuilder::link_references() {
  for (ReferenceId id = 1; id < out_.references_.size(); ++id) {
    Reference& reference = out_.references_[id];
    reference.next = 0;
    if (reference.variable == 0) continue;
    Variable& variable = out_.variables_[reference.variable];
    if (variable.first == 0)
      variable.first = id;
    else
      out_.references_[variable.last].next = id;
    variable.last = id;
    variable.reads += reference.read;
    if (!reference.write) continue;
    ++variable.writes;
    variable.write = reference.node;
  }
}

/// Annex B.3.3: the function is also a var of the enclosing function, unless a let, const, class or
/// an outer block's function of the same name stands between.
void ScopeBuilder::hoist_block_functions() {
  std::vector<std::uint32_t> order;
  const auto declared = group_declarations(order);
  auto pending = std::move(block_functions_);
  std::stable_sort(pending.begin(), pending.end(),
                   [](const auto& a, const auto& b) { return a.scope < b.scope; });
  std::size_t next = 0;
  std::vector<Declaration> hoisted;
  // Here current_ holds 1 + the index of a lexical declaration, or 0.
  for_each_scope([&](ScopeId scope, auto bind) {
    const Scope& here = out_.scopes_[scope];
    for (; next < pending.size() && pending[next].scope == scope; ++next) {
      const NameId name = tree_[pending[next].name].link;
      const std::uint32_t outer = current_[name];
      const bool hidden = outer != 0 && declarations_[outer - 1].scope >= here.hoist;
      if (!hidden)
        hoisted.push_back({here.hoist, name, pending[next].name, Declared::block_function});
    }
    for (std::uint32_t i = declared[scope]; i < declared[scope + 1]; ++i) {
      const Declaration& declaration = declarations_[order[i]];
      const bool lexical =
          declaration.kind == Declared::let || declaration.kind == Declared::constant ||
          declaration.kind == Declared::class_ || declaration.kind == Declared::block_function;
      if (lexical) bind(declaration.name, order[i] + 1);
    }
  });
  std::fill(current_.begin(), current_.end(), 0);
  for (const Declaration& declaration : hoisted) declarations_.push_back(declaration);
}

}  // namespace premod::js
