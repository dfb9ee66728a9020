#include <algorithm>

#include "platform/loader.hpp"

namespace premod::platform {

std::vector<js::NodeId> unnamed_modules(const js::File& script) {
  std::vector<js::NodeId> out;
  const js::Tree& tree = script.tree();
  for (const js::Call& call : script.calls()) {
    if (call.global_path() != "define" || call.argument_count() == 0) continue;
    const js::NodeId statement = tree.parent(call.node());
    if (tree[statement].kind != js::NodeKind::expression_statement ||
        tree[tree.parent(statement)].kind != js::NodeKind::program)
      continue;
    if (!script.index().constant_text(call.argument(0))) out.push_back(call.node());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace premod::platform
