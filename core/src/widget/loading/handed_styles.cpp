// Texts that a script hands to a function of another one, which makes a style sheet of them.
#include <utility>
#include <vector>

#include "js/parameters.hpp"
#include "widget/linked_scripts.hpp"
#include "widget/loading/style_follower.hpp"

namespace premod {

using js::NodeId;
using js::NodeKind;

StyleFate fate_elsewhere(const js::File& script, NodeId text) {
  const js::Tree& tree = script.tree();
  const bool tagged = tree[text].kind == NodeKind::tagged_template;
  StyleFollower here(script);
  const auto calls = tagged ? std::vector<StyleFollower::Handed>{{text, 0}} : here.handed_on(text);
  const auto scripts = linked_scripts(script);
  StyleFate out{StyleSink::none, here.limit()};
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
