// Names inside the body of a `with` statement: members of its object where it has them.
#include "flow/engine/engine.hpp"
#include "flow/script.hpp"

namespace premod::js {

/// The `with` statements between a name and its declaration: their objects.
template <class Use>
void Engine::each_with(At at, const Reference& reference, const Use& use) {
  const ScopeId home = reference.variable == 0 ? 0 : scopes(at).variable(reference.variable).scope;
  for (ScopeId scope = reference.scope; scope != 0 && scope != home;
       scope = scopes(at).scope(scope).parent) {
    if (scopes(at).scope(scope).kind != ScopeKind::with_body) continue;
    NodeId with = scopes(at).scope(scope).node;
    if (tree(at)[with].kind != NodeKind::with_statement) with = tree(at).parent(with);
    const NodeId object = tree(at).first_child(with);
    // The object itself is looked up outside.
    if (tree(at)[at.node].begin >= tree(at)[object].end) use(set_at(at, object));
  }
}

/// What the page gives has members that no script shows: a name the page also has as a global is
/// the global.
bool Engine::is_outside(ValueId object, TextId name) {
  const Value value = store_.value(object);
  if (value.kind != ValueKind::path || is_window(value.node)) return false;
  return is_known_global(store_.text_of(name));
}

/// No values where the objects are known not to have the name.
SetId Engine::name_in_with(At at, const Reference& reference) {
  SetId out = no_values;
  const TextId name = name_text(at);
  each_with(at, reference, [&](SetId objects) {
    for (const ValueId object : store_.copy(objects))
      if (!is_outside(object, name)) out = store_.unite(out, read_value(object, name, at, 0));
    if (objects == no_values && reference.variable == 0) out = store_.unite(out, unknown_set);
  });
  return out;
}

/// `with (APP) { data = 1; }` writes APP.data. Whether that is all it may write.
bool Engine::write_in_with(At at, const Reference& reference, SetId set) {
  bool written = false;
  const TextId name = name_text(at);
  each_with(at, reference, [&](SetId objects) {
    for (const ValueId object : store_.copy(objects)) {
      const Value value = store_.value(object);
      const bool path = value.kind == ValueKind::path && !is_outside(object, name);
      const bool has = value.kind == ValueKind::object && state_.find_cell(object, name) != 0;
      if (!path && !has) continue;
      if (path) give(at, store_.single(store_.path(path_member(value.node, name))));
      write_value(object, name, set);
      written = true;
    }
  });
  return written;
}

/// The object has gained a value: the names in the body are looked up again.
void Engine::evaluate_with(At at) {
  const Tree& tree = this->tree(at);
  const NodeId body = tree.last_child(at.node);
  for (NodeId node = body; node != 0; node = tree.next_in_preorder(node, body)) {
    ++steps_;
    if (tree[node].kind == NodeKind::identifier) push({at.script, node});
    if (tree[node].kind == NodeKind::assignment_expression) push({at.script, node});
  }
}

}  // namespace premod::js
