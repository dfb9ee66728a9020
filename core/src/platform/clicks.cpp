#include "platform/clicks.hpp"

namespace premod::js {

namespace {

/// The selectors of `$('.a').find('.b')`, `document.querySelector('.a')`, also through a variable.
std::string selectors_of(const File& script, NodeId expression) {
  const Tree& tree = script.tree();
  const Index& index = script.index();
  std::string out;
  NodeId at = expression;
  for (int hops = 0; hops < max_path_parts; ++hops) {
    at = index.resolve(at);
    const Node& node = tree[at];
    if (node.kind == NodeKind::member_expression) {  // list[0]
      at = node.link;
      continue;
    }
    const CallSite* call = index.call_at(at);
    if (call == nullptr) break;
    const NodeId argument = tree.next(call->callee);
    if (argument != 0)
      if (const auto text = index.text_of(argument)) out = text->value + " " + out;
    if (tree[call->callee].kind != NodeKind::member_expression) break;
    at = tree.first_child(call->callee);
  }
  return out;
}

bool makes_click(const File& script, const Call& call, const std::string& member) {
  const Index& index = script.index();
  if (member == "click") return call.argument_count() == 0;
  if (member == "trigger" || member == "triggerHandler")
    return index.constant_text(call.argument(0)) == "click";
  if (member != "dispatchEvent" || call.argument(0) == 0) return false;
  const CallSite* event = index.call_at(index.resolve(call.argument(0)));
  return event != nullptr && event->is_new &&
         index.constant_text(script.tree().next(event->callee)) == "click";
}

}  // namespace

std::vector<VirtualClick> virtual_clicks(const File& script) {
  std::vector<VirtualClick> out;
  for (const Call& call : script.calls()) {
    if (call.object() == 0 || !makes_click(script, call, call.member())) continue;
    std::string selector = selectors_of(script, call.object());
    if (!selector.empty()) out.push_back({call.span(), std::move(selector)});
  }
  return out;
}

}  // namespace premod::js
