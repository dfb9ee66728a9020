// What is thrown: to the catch clause around it, else out of the function to whoever called it, or
// into the promise of an async function.
#include "flow/engine/engine.hpp"

namespace premod::js {

/// The block of a try statement that has a catch clause.
bool Engine::is_tried(const Tree& tree, NodeId block) const {
  const Node& node = tree[block];
  return node.kind == NodeKind::block_statement &&
         tree[node.parent].kind == NodeKind::try_statement &&
         tree.first_child(node.parent) == block && tree[node.next].kind == NodeKind::catch_clause;
}

/// Sets only grow, so that each handler passes on no more than its values.
void Engine::throw_to(std::uint32_t handler, SetId set) {
  std::vector<std::pair<std::uint32_t, SetId>> pending{{handler, set}};
  while (!pending.empty()) {
    const auto [at, more] = pending.back();
    pending.pop_back();
    Handler& known = handlers_[at];
    const SetId grown = store_.unite(known.thrown, more);
    if (at == 0 || grown == known.thrown) continue;
    known.thrown = grown;
    ++steps_;
    if (known.catch_clause.node != 0) {
      const NodeId parameter = tree(known.catch_clause).first_child(known.catch_clause.node);
      if (tree(known.catch_clause)[parameter].kind == NodeKind::block_statement) continue;
      // Whatever else is called there may throw what nobody knows.
      flow_into({known.catch_clause.script, parameter}, store_.unite(grown, unknown_set));
      continue;
    }
    const At function = state_.functions[known.function].at;
    if (tree(function)[function.node].has(flag::async)) {
      settle(promise_at(function), true, std::span(&grown, 1));
      continue;
    }
    for (const Caller& caller : state_.functions[known.function].callers) {
      reject_by_throw(caller, grown);
      if (caller.runs == Runs::now || caller.runs == Runs::each)
        pending.emplace_back(owner_of(caller.call), grown);
    }
  }
}

}  // namespace premod::js
