#include "widget/loading/style_sinks.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "text/ascii.hpp"

namespace premod {
namespace {

using js::NodeId;
using js::NodeKind;
using text::is_one_of;

constexpr int max_depth = 6;    ///< names on the way
constexpr int max_uses = 32;    ///< of one name
constexpr int max_steps = 400;  ///< of one question
constexpr int max_climb = 16;   ///< nodes from a use to what is done with it

/// Fields that a script gives a shadow tree: `this.root = this.attachShadow(...)`.
struct ShadowFields {
  std::vector<std::string> names;
};

bool is_call_of(const js::File& script, NodeId node, std::string_view name) {
  const js::Tree& tree = script.tree();
  if (tree[node].kind != NodeKind::call_expression) return false;
  const NodeId callee = tree.first_child(node);
  return tree[callee].kind == NodeKind::member_expression &&
         script.index().key_text(callee) == name;
}

const ShadowFields& shadow_fields(const js::File& script) {
  return script.derived().get<ShadowFields>([&] {
    ShadowFields out;
    const js::Tree& tree = script.tree();
    for (NodeId id = 1; id < tree.size(); ++id) {
      if (tree[id].kind != NodeKind::assignment_expression) continue;
      const NodeId target = tree.first_child(id);
      if (tree[target].kind == NodeKind::member_expression &&
          is_call_of(script, script.index().resolve(tree.next(target)), "attachShadow"))
        out.names.push_back(script.index().key_text(target));
    }
    return out;
  });
}

class Follower {
 public:
  explicit Follower(const js::File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  StyleSink run(NodeId text) {
    follow(text, What::text, 0);
    if (page_) return StyleSink::page;
    return shadow_ ? StyleSink::shadow : StyleSink::none;
  }

 private:
  enum class What : std::uint8_t { text, sheet, element };

  bool is_shadow_root(NodeId node, int depth = 0) const {
    if (depth > max_depth) return false;
    const NodeId root = index_.resolve(node);
    if (is_call_of(script_, root, "attachShadow")) return true;
    // `host.shadowRoot || host.attachShadow(...)`: whichever it is
    const NodeKind kind = tree_[root].kind;
    if (kind == NodeKind::logical_expression || kind == NodeKind::conditional_expression) {
      const NodeId first = tree_.first_child(root);
      const NodeId one = kind == NodeKind::logical_expression ? first : tree_.next(first);
      return is_shadow_root(one, depth + 1) && is_shadow_root(tree_.next(one), depth + 1);
    }
    if (tree_[root].kind != NodeKind::member_expression) return false;
    const std::string key = index_.key_text(root);
    return key == "shadowRoot" || key == "renderRoot" ||
           text::contains(shadow_fields(script_).names, key);
  }

  void give_to(NodeId root) { (is_shadow_root(root) ? shadow_ : page_) = true; }

  void follow_name(NodeId name, What what, int depth) {
    const js::VariableId variable = script_.scopes().variable_of(name);
    if (variable == 0 || depth == max_depth) return;
    int seen = 0;
    for (js::ReferenceId id = script_.scopes().variable(variable).first; id != 0;
         id = script_.scopes().reference(id).next) {
      const js::Reference& one = script_.scopes().reference(id);
      if (one.read && ++seen <= max_uses) follow(one.node, what, depth + 1);
    }
  }

  /// `sheet.replaceSync(text)`, `root.append(style)`: the expression is an argument.
  void at_argument(NodeId call, NodeId argument, What what, int depth) {
    const NodeId callee = tree_.first_child(call);
    if (tree_[callee].kind != NodeKind::member_expression) return;
    const std::string method = index_.key_text(callee);
    const NodeId object = tree_.first_child(callee);
    if (what == What::text) {
      if (is_one_of(method, {"replaceSync", "replace", "insertRule"})) return holder(object, depth);
      if (method == "createTextNode") return follow(call, What::text, depth + 1);
      // `style.append(css)`, `$('<style>').text(css)`
      if (is_one_of(method, {"append", "appendChild", "text", "html", "replaceChildren"}))
        return holder(object, depth);
      return;
    }
    if (what == What::sheet) {
      if (method == "push" && tree_[object].kind == NodeKind::member_expression &&
          index_.key_text(object) == "adoptedStyleSheets")
        give_to(tree_.first_child(object));
      return;
    }
    if (is_one_of(method, {"append", "appendChild", "prepend", "insertBefore", "replaceChildren"}))
      return give_to(object);
    if (is_one_of(method, {"appendTo", "prependTo"})) page_ = true;
    if (index_.path_text(index_.path_of(callee)) == "Object.assign" &&
        tree_.next(callee) == argument)
      follow(call, What::element, depth + 1);
  }

  /// What was given the text: a sheet or an element, followed from where it is made.
  void holder(NodeId object, int depth) {
    if (is_shadow_root(object)) {
      shadow_ = true;
      return;
    }
    const NodeId made = index_.resolve(object);
    const bool sheet = tree_[made].kind == NodeKind::new_expression &&
                       tree_.text(tree_[made].link).ends_with("CSSStyleSheet");
    const bool element = is_call_of(script_, made, "createElement") ||
                         tree_.text(made).find("<style") != std::string_view::npos;
    if (!sheet && !element) {
      page_ = true;  // `document.styleSheets[0]`, an element that stands on the page
      return;
    }
    const bool page = std::exchange(page_, false);
    const bool shadow = std::exchange(shadow_, false);
    if (tree_[object].kind == NodeKind::identifier) {
      follow_name(object, sheet ? What::sheet : What::element, depth);
    } else {
      follow(object, sheet ? What::sheet : What::element, depth + 1);
    }
    // Where else it goes is not seen.
    if (!shadow_) page_ = true;
    page_ = page_ || page;
    shadow_ = shadow_ || shadow;
  }

  void follow(NodeId node, What what, int depth) {
    if (depth > max_depth) return;
    NodeId at = node;
    for (int climbed = 0; climbed < max_climb && ++steps_ < max_steps; ++climbed) {
      const NodeId above = tree_.parent(at);
      switch (tree_[above].kind) {
        case NodeKind::binary_expression:
        case NodeKind::template_literal:
        case NodeKind::tagged_template:
        case NodeKind::conditional_expression:
        case NodeKind::array_expression:
        case NodeKind::spread_element:
          at = above;
          continue;
        case NodeKind::variable_declarator:
          if (tree_.first_child(above) != at) follow_name(tree_.first_child(above), what, depth);
          return;
        case NodeKind::call_expression:
          if (tree_.first_child(above) != at) at_argument(above, at, what, depth);
          return;
        case NodeKind::member_expression:
          if (chained(above, what)) {
            at = tree_.parent(above);
            continue;
          }
          return;
        case NodeKind::assignment_expression:
          if (tree_.first_child(above) != at) at_assignment(above, what, depth);
          return;
        default:
          return;
      }
    }
  }

  /// `css.trim()`, `$('<style>').text(css).appendTo('head')`.
  bool chained(NodeId member, What what) {
    const NodeId call = tree_.parent(member);
    if (tree_[call].kind != NodeKind::call_expression || tree_.first_child(call) != member)
      return false;
    const std::string method = index_.key_text(member);
    if (what == What::element && is_one_of(method, {"appendTo", "prependTo", "insertAfter"})) {
      page_ = true;
      return false;
    }
    return what != What::sheet;
  }

  void at_assignment(NodeId assignment, What what, int depth) {
    const NodeId target = tree_.first_child(assignment);
    if (tree_[target].kind != NodeKind::member_expression) return follow_name(target, what, depth);
    const std::string key = index_.key_text(target);
    const NodeId object = tree_.first_child(target);
    if (what == What::text && is_one_of(key, {"textContent", "innerHTML", "innerText", "cssText"}))
      return holder(object, depth);
    if (what == What::sheet && key == "adoptedStyleSheets") give_to(object);
  }

  const js::File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  bool page_ = false;
  bool shadow_ = false;
  int steps_ = 0;
};

}  // namespace

StyleSink style_sink(const js::File& script, NodeId text) { return Follower(script).run(text); }

}  // namespace premod
