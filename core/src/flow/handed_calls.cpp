#include "flow/handed_calls.hpp"

#include <deque>

namespace premod::js {

namespace {

struct Handed {
  std::deque<CallSite> sites;
  std::vector<Call> calls;
};

/// The place of the call that takes what is handed over.
ContextId context_around(const Index& index, const Tree& tree, NodeId node) {
  for (NodeId above = tree.parent(node); above != 0; above = tree.parent(above))
    if (const CallSite* site = index.call_at(above)) return site->context;
  return 0;
}

/// An argument, or an element of a list, that is no call itself.
bool may_be_handed(const Tree& tree, NodeId node) {
  const Node& above = tree[tree[node].parent];
  if (above.kind == NodeKind::array_expression) return true;
  return above.kind == NodeKind::call_expression && above.link != node;
}

Handed find_handed(const File& script) {
  Handed out;
  const Tree& tree = script.tree();
  const Index& index = script.index();
  for (NodeId node = 1; node < tree.size(); ++node) {
    if (!may_be_handed(tree, node) || index.call_at(node) != nullptr) continue;
    const Program::ThroughCall* through = script.program().through(index.at(node));
    if (through == nullptr) continue;
    out.sites.push_back({.node = node,
                         .callee = node,
                         .context = context_around(index, tree, node),
                         .path = through->path,
                         .is_new = false});
    out.calls.emplace_back(tree, index, out.sites.back(), script.span().begin);
  }
  return out;
}

}  // namespace

const std::vector<Call>& handed_calls(const File& script) {
  return script.derived().get<Handed>([&] { return find_handed(script); }).calls;
}

}  // namespace premod::js
