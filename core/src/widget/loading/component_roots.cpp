// Components of Lit: where they render to.
#include <algorithm>

#include "text/words.hpp"
#include "widget/linked_scripts.hpp"
#include "widget/loading/apart_roots.hpp"

namespace premod {

using js::NodeId;
using js::NodeKind;
using text::is_one_of;

namespace {

constexpr int max_class_climb = 64;  ///< nodes from a member to its class
constexpr int max_body_nodes = 400;  ///< of a function that hands a root back
constexpr std::string_view render_root_maker = "createRenderRoot";

bool is_class_part(NodeKind kind) {
  return kind == NodeKind::method_definition || kind == NodeKind::property_definition;
}

/// A component of Lit's own class, not of one of the widget's in between.
bool extends_lit(const js::Tree& tree, NodeId type) {
  if (!tree[type].has(js::flag::has_heritage)) return false;
  const std::string_view base =
      tree.text(tree.child(type, tree[type].has(js::flag::named) ? 1 : 0));
  return is_one_of(base.substr(base.rfind('.') + 1), {"LitElement", "ReactiveElement"});
}

}  // namespace

NodeId ApartRoots::class_around(const js::Tree& tree, NodeId node) {
  int climbed = 0;
  for (NodeId at = tree.parent(node); at != 0 && ++climbed <= max_class_climb; at = tree.parent(at))
    if (js::is_class(tree[at].kind)) return at;
  return 0;
}

std::vector<NodeId> ApartRoots::handed_back(const js::Tree& tree, NodeId function) {
  const NodeId body = tree.function_body(function);
  if (tree[body].kind != NodeKind::function_body) return {body};
  std::vector<NodeId> out;
  int nodes = 0;
  for (NodeId at = body; at != 0;) {
    if (++nodes > max_body_nodes) return {};
    const NodeKind kind = tree[at].kind;
    if (kind == NodeKind::return_statement && tree[at].link != 0) out.push_back(tree[at].link);
    at = js::is_function(kind) ? tree.next_after(at, body) : tree.next_in_preorder(at, body);
  }
  return out;
}

/// `createRenderRoot() { return this; }`, and what is no function that can be read.
bool ApartRoots::gives_page(NodeId value) const {
  const NodeId function = index_.function_of(value);
  if (function == 0 || !js::is_function(tree_[function].kind)) return true;
  const std::vector<NodeId> all = handed_back(tree_, function);
  return std::any_of(all.begin(), all.end(), [&](NodeId made) {
    return is_of_page(made) || tree_[index_.resolve(made)].kind == NodeKind::this_expression;
  });
}

const ApartRoots::PageRenderers& ApartRoots::page_renderers() const {
  return script_.derived().get<PageRenderers>([&] {
    PageRenderers out;
    if (script_.source().find(render_root_maker) == std::string_view::npos) return out;
    for (NodeId id = 1; id < tree_.size(); ++id) {
      const NodeId named =
          tree_[id].kind == NodeKind::assignment_expression ? tree_.first_child(id) : id;
      const bool own = is_class_part(tree_[id].kind);
      const bool given = tree_[id].kind == NodeKind::property ||
                         (named != id && tree_[named].kind == NodeKind::member_expression);
      if ((own || given) && index_.key_text(named) == render_root_maker &&
          gives_page(tree_.last_child(id)))
        (own ? out.classes : out.assigned) = true;
    }
    return out;
  });
}

/// Lit's renderRoot is a shadow root, unless the component makes another, or may have it from the
/// class that it extends.
bool ApartRoots::is_root_of_component(NodeId member) const {
  const NodeId around = class_around(tree_, member);
  for (const NodeId part : tree_.children(around == 0 ? 0 : tree_.last_child(around)))
    if (is_class_part(tree_[part].kind) && index_.key_text(part) == render_root_maker)
      return !gives_page(tree_.last_child(part));
  const bool of_lit = around != 0 && extends_lit(tree_, around);
  const auto scripts = linked_scripts(script_);
  return std::none_of(scripts.begin(), scripts.end(), [&](const js::File* one) {
    if (one == nullptr || one->error() != nullptr || one->is_vendored()) return false;
    const PageRenderers& found = ApartRoots(*one).page_renderers();
    return found.assigned || (found.classes && !of_lit);
  });
}

}  // namespace premod
