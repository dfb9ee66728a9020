#include "platform/pipeline/written_keys.hpp"

namespace premod::platform {
namespace {

using js::NodeId;
using js::NodeKind;

bool is_handed(const js::Tree& tree, NodeId text) {
  const NodeId above = tree.parent(text);
  const NodeId first = tree.first_child(above);
  if (tree[above].kind == NodeKind::call_expression) return tree.next(first) == text;
  return tree[above].kind == NodeKind::array_expression && first == text && tree.next(text) != 0 &&
         tree.next(tree.next(text)) == 0;
}

}  // namespace

WrittenKeys::WrittenKeys(const js::File& script) {
  const js::Tree& tree = script.tree();
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (tree[id].kind == NodeKind::string_literal && is_handed(tree, id))
      texts[tree.string_value(id)].push_back(id);
    const NodeId target = tree.first_child(id);
    if (tree[id].kind != NodeKind::assignment_expression ||
        tree[target].kind != NodeKind::member_expression || tree[target].has(js::flag::computed))
      continue;
    for (const js::ValueId table : script.index().values(tree.first_child(target)))
      members[table].push_back(target);
  }
}

}  // namespace premod::platform
