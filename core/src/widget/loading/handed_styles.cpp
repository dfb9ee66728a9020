// Texts that a script hands to a function of another one, which makes a style sheet of them.
#include <utility>
#include <vector>

#include "js/parameters.hpp"
#include "widget/linked_scripts.hpp"
#include "widget/loading/style_follower.hpp"

namespace premod {

using js::NodeId;
using js::NodeKind;

namespace {

constexpr std::size_t max_calls = 32;  ///< with one text

/// The calls that the text, or the name that alone holds it, is an argument of.
std::vector<std::pair<NodeId, NodeId>> calls_with(const js::File& script, NodeId text) {
  const js::Tree& tree = script.tree();
  std::vector<std::pair<NodeId, NodeId>> out;
  const auto add = [&](NodeId argument) {
    const NodeId call = tree.parent(argument);
    if (tree[call].kind == NodeKind::call_expression && tree.first_child(call) != argument)
      out.emplace_back(call, argument);
  };
  add(text);
  const NodeId holder = tree.parent(text);
  if (tree[holder].kind != NodeKind::variable_declarator) return out;
  const js::VariableId variable = script.scopes().variable_of(tree.first_child(holder));
  if (variable == 0) return out;
  for (js::ReferenceId id = script.scopes().variable(variable).first;
       id != 0 && out.size() < max_calls; id = script.scopes().reference(id).next)
    if (script.scopes().reference(id).read) add(script.scopes().reference(id).node);
  return out;
}

}  // namespace

StyleFate fate_elsewhere(const js::File& script, NodeId text) {
  const js::Tree& tree = script.tree();
  const bool tagged = tree[text].kind == NodeKind::tagged_template;
  const auto calls =
      tagged ? std::vector<std::pair<NodeId, NodeId>>{{text, 0}} : calls_with(script, text);
  const auto scripts = linked_scripts(script);
  StyleFate out;
  for (const auto& [call, argument] : calls)
    for (const js::At function : script.program().callees(script.index().at(call))) {
      const js::File* there = function.script < scripts.size() ? scripts[function.script] : nullptr;
      if (there == nullptr || there == &script || there->error() != nullptr) continue;
      const NodeId parameter =
          tagged ? js::parameter_at(there->tree(), function.node, 0)
                 : js::parameter_for(there->tree(), function.node, tree, call, argument);
      if (parameter == 0) continue;
      StyleFollower follower(*there);
      if (follower.is_sheet_as_given(parameter)) return {StyleSink::page, {}};
      if (!follower.limit().empty()) out.limit = follower.limit();
    }
  return out;
}

}  // namespace premod
