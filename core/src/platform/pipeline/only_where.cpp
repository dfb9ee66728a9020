#include "platform/pipeline/only_where.hpp"

#include "flow/branches.hpp"
#include "js/equality.hpp"

namespace premod::platform {

bool runs_only_where(const js::File& script, js::NodeId node, const IsCompared& compared) {
  using js::NodeId;
  using js::Operator;
  const js::Tree& tree = script.tree();
  int compares = 0;
  const auto equality = [&](NodeId part, bool outcome) {
    if (tree[part].kind != js::NodeKind::binary_expression) return false;
    if (++compares > max_guard_compares) return false;
    const Operator op = tree[part].op;
    const bool equal = js::is_equal(op);
    const bool unequal = js::is_unequal(op);
    if (outcome ? !equal : !unequal) return false;
    const NodeId left = tree.first_child(part), right = tree.next(left);
    return compared(left, right) || compared(right, left);
  };
  const auto asked = [&](NodeId test, bool outcome) {
    if (tree[test].kind == js::NodeKind::switch_case)
      return compared(tree.first_child(tree.parent(test)), tree.first_child(test));
    return js::test_says(tree, test, outcome, equality);
  };
  NodeId at = node;
  for (int n = 0; n < max_guards && at != 0 && !js::is_function(tree[at].kind); ++n) {
    if (js::runs_only_behind(tree, at, asked)) return true;
    at = tree.parent(at);
  }
  return false;
}

}  // namespace premod::platform
