#include "flow/recursion_end.hpp"

#include <algorithm>

#include "flow/branches.hpp"

namespace premod::js {

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
