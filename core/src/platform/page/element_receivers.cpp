// Elements that a function gets as `this`.
#include "platform/page/elements.hpp"

namespace premod::page {

using js::At;
using js::NodeId;
using js::NodeKind;

/// `$.fn.press = function () { this... }`: what the plugin is called on.
void ElementReader::read_plugged(At function, const Frame* frame, int depth, Sets& out) {
  constexpr std::size_t max_callers = 12;
  std::size_t seen = 0;
  for (const js::Caller& caller : origins_.program().callers(function)) {
    if (caller.runs != js::Runs::now || !origins_.knows(caller.call) || ++seen > max_callers)
      continue;
    const js::Tree& tree = this->tree(caller.call);
    const NodeId callee = tree.first_child(caller.call.node);
    if (tree[callee].kind != NodeKind::member_expression) continue;
    const At object{caller.call.script, tree.first_child(callee)};
    if (!path_of(object).starts_with("$()")) continue;
    for (Elements& set : read(object, frame, depth + 1))
      if (out.size() < max_sets) out.push_back(std::move(set));
  }
}

}  // namespace premod::page
