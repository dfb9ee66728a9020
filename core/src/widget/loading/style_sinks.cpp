#include "widget/loading/style_sinks.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "js/parameters.hpp"
#include "text/ascii.hpp"
#include "widget/loading/apart_roots.hpp"

namespace premod {
namespace {

using js::NodeId;
using js::NodeKind;
using text::is_one_of;

constexpr int max_depth = 6;       ///< names on the way
constexpr unsigned max_uses = 32;  ///< of one name
constexpr int max_steps = 400;     ///< of one question
constexpr int max_climb = 16;      ///< nodes from a use to what is done with it

/// Also as React spells it.
bool is_srcdoc(std::string_view key) { return is_one_of(key, {"srcdoc", "srcDoc"}); }

class Follower {
 public:
  explicit Follower(const js::File& script)
      : script_(script), tree_(script.tree()), index_(script.index()), roots_(script) {}

  StyleSink run(NodeId text) {
    follow(text, What::text, 0);
    if (page_) return StyleSink::page;
    return apart_ && !lost_ ? StyleSink::apart : StyleSink::none;
  }

 private:
  enum class What : std::uint8_t { text, sheet, element };

  void give_to(NodeId root) { (roots_.is_apart(root) ? apart_ : page_) = true; }

  void follow_name(NodeId name, What what, int depth) {
    const js::VariableId variable = script_.scopes().variable_of(name);
    if (variable == 0 || depth == max_depth) {
      lost_ = true;
      return;
    }
    unsigned seen = 0;
    for (js::ReferenceId id = script_.scopes().variable(variable).first; id != 0;
         id = script_.scopes().reference(id).next) {
      const js::Reference& one = script_.scopes().reference(id);
      if (!one.read) continue;
      if (++seen > max_uses) {
        lost_ = true;
        return;
      }
      follow(one.node, what, depth + 1);
    }
  }

  /// `this.sheet`, wherever the script names it again.
  void follow_field(NodeId member, What what, int depth) {
    const std::vector<NodeId> uses = roots_.same_field(member);
    if (uses.empty() || uses.size() > max_uses || depth == max_depth) {
      lost_ = true;
      return;
    }
    for (const NodeId use : uses)
      if (use != member) follow(use, what, depth + 1);
  }

  void follow_target(NodeId target, What what, int depth) {
    if (tree_[target].kind == NodeKind::member_expression) return follow_field(target, what, depth);
    follow_name(target, what, depth);
  }

  /// The parameter of a function of the script that gets the argument.
  [[nodiscard]] NodeId parameter_of(NodeId call, NodeId argument) const {
    const NodeId function = index_.function_of(tree_.first_child(call));
    if (function == 0) return 0;
    return js::parameter_for(tree_, function, tree_, call, argument);
  }

  /// `sheet.replaceSync(text)`, `root.append(style)`: the expression is an argument.
  void at_argument(NodeId call, NodeId argument, What what, int depth) {
    const NodeId callee = tree_.first_child(call);
    if (const NodeId parameter = parameter_of(call, argument);
        script_.scopes().variable_of(parameter) != 0)
      return follow_name(parameter, what, depth);
    if (tree_[callee].kind != NodeKind::member_expression) {
      lost_ = lost_ || !roots_.is_jquery(callee);
      return;
    }
    const std::string method = index_.key_text(callee);
    if (what == What::text) return text_given(call, argument, method, depth);
    const NodeId object = tree_.first_child(callee);
    if (what == What::sheet) {
      const bool adopted = method == "push" && tree_[object].kind == NodeKind::member_expression &&
                           index_.key_text(object) == "adoptedStyleSheets";
      if (!adopted) lost_ = true;
      return adopted ? give_to(tree_.first_child(object)) : void();
    }
    if (is_one_of(method, {"append", "appendChild", "prepend", "insertBefore", "replaceChildren",
                           "html", "before", "after", "insertAdjacentElement", "replaceWith"}))
      return give_to(object);
    if (index_.path_text(index_.path_of(callee)) != "Object.assign") {
      lost_ = true;
    } else if (tree_.next(callee) == argument) {
      follow(call, What::element, depth + 1);
    }
  }

  void text_given(NodeId call, NodeId argument, const std::string& method, int depth) {
    const NodeId callee = tree_.first_child(call);
    const NodeId object = tree_.first_child(callee);
    if (is_one_of(method, {"replaceSync", "replace", "insertRule"})) return holder(object, depth);
    if (method == "createTextNode") return follow(call, What::text, depth + 1);
    // `style.append(css)`, `$('<style>').text(css)`, `printed.document.write(page)`
    if (is_one_of(method, {"append", "appendChild", "text", "html", "replaceChildren", "prepend",
                           "insertAdjacentHTML", "write", "writeln", "setHTMLUnsafe"}))
      return holder(object, depth);
    const NodeId first = tree_.next(callee);
    if (is_one_of(method, {"setAttribute", "attr", "prop"}) && first != argument &&
        index_.constant_text(first) == "srcdoc")
      apart_ = true;
    else
      lost_ = true;
  }

  /// What a name or a field holds, or the expression itself.
  [[nodiscard]] NodeId made_by(NodeId object) const {
    const NodeId made = index_.resolve(object);
    if (tree_[made].kind != NodeKind::member_expression) return made;
    const std::vector<NodeId> given = roots_.given_to_field(made);
    return given.size() == 1 ? index_.resolve(given.front()) : made;
  }

  /// What was given the text: a sheet or an element, followed from where it is made.
  void holder(NodeId object, int depth) {
    if (roots_.is_apart(object) && !roots_.is_call_of(index_.resolve(object), "createElement")) {
      apart_ = true;
      return;
    }
    const NodeId made = made_by(object);
    const bool sheet = tree_[made].kind == NodeKind::new_expression &&
                       tree_.text(tree_[made].link).ends_with("CSSStyleSheet");
    const bool element = roots_.is_call_of(made, "createElement") ||
                         tree_.text(made).find("<style") != std::string_view::npos;
    if (!sheet && !element) {
      page_ = true;  // `document.styleSheets[0]`, an element that stands on the page
      return;
    }
    const bool page = std::exchange(page_, false);
    const bool apart = std::exchange(apart_, false);
    const What what = sheet ? What::sheet : What::element;
    if (tree_[object].kind == NodeKind::identifier ||
        tree_[object].kind == NodeKind::member_expression) {
      follow_target(object, what, depth);
    } else {
      follow(object, what, depth + 1);
    }
    // Where else it goes is not seen.
    if (!apart_) page_ = true;
    page_ = page_ || page;
    apart_ = apart_ || apart;
  }

  /// `a + b`, `[a]`, `css.trim()`: what is around stands for the expression; 0 if it does not.
  NodeId widened(NodeId at, What what) {
    const NodeId above = tree_.parent(at);
    switch (tree_[above].kind) {
      case NodeKind::binary_expression:
      case NodeKind::template_literal:
      case NodeKind::tagged_template:
      case NodeKind::conditional_expression:
      case NodeKind::array_expression:
      case NodeKind::spread_element:
        return above;
      case NodeKind::member_expression:
        return chained(above, what) ? tree_.parent(above) : 0;
      default:
        return 0;
    }
  }

  void follow(NodeId node, What what, int depth) {
    NodeId at = node;
    NodeId wider = node;
    int climbed = 0;
    while (wider != 0 && depth <= max_depth && climbed < max_climb && ++steps_ < max_steps) {
      at = wider;
      wider = widened(at, what);
      ++climbed;
    }
    if (wider != 0) {
      lost_ = true;
      return;
    }
    taken(at, tree_.parent(at), what, depth);
  }

  void taken(NodeId at, NodeId above, What what, int depth) {
    switch (tree_[above].kind) {
      case NodeKind::variable_declarator:
        if (tree_.first_child(above) != at) follow_name(tree_.first_child(above), what, depth);
        return;
      case NodeKind::property_definition:
        return follow_field(above, what, depth);
      case NodeKind::property:
        return at_property(above, at, what, depth);
      case NodeKind::new_expression:
        return at_new(above, what);
      case NodeKind::return_statement:
      case NodeKind::arrow_function:
        lost_ = lost_ || what != What::element;
        return;
      case NodeKind::call_expression:
        if (tree_.first_child(above) != at) at_argument(above, at, what, depth);
        return;
      case NodeKind::assignment_expression:
        if (tree_.first_child(above) != at) at_assignment(above, what, depth);
        return;
      default:
        return;
    }
  }

  /// `$('<iframe>', {srcdoc: page})`: a document of its own.
  void at_property(NodeId property, NodeId value, What what, int depth) {
    if (tree_.first_child(property) == value) return;
    if (what != What::text || !is_srcdoc(index_.key_text(property))) {
      lost_ = true;
      return;
    }
    NodeId object = tree_.parent(property);
    const NodeId around = tree_.parent(object);  // `h('iframe', {attrs: {srcdoc: page}})`
    const bool inner = tree_[around].kind == NodeKind::property;
    if (inner) object = tree_.parent(around);
    at_object(object, inner, depth);
  }

  /// An object that has the text as its srcdoc: where it is given to something that makes a frame.
  void at_object(NodeId object, bool inner, int depth) {
    const NodeId above = tree_.parent(object);
    const bool first = tree_.first_child(above) == object;
    switch (depth > max_depth ? NodeKind::none : tree_[above].kind) {
      case NodeKind::call_expression:
        return first ? void(lost_ = true) : given_object(above, object, inner, depth);
      case NodeKind::variable_declarator:
      case NodeKind::assignment_expression:
        if (first) return;
        return inner ? void(lost_ = true) : follow_object(tree_.first_child(above), depth);
      case NodeKind::spread_element:  // `h('iframe', {...attributes})`
        return at_object(tree_.parent(above), inner, depth + 1);
      case NodeKind::for_in_statement:  // `for (name in attributes) frame[name] = ...`
        apart_ = true;
        return;
      default:
        lost_ = true;
    }
  }

  void given_object(NodeId call, NodeId object, bool inner, int depth) {
    const NodeId parameter = parameter_of(call, object);
    if (parameter == 0)
      apart_ = true;
    else if (inner)
      lost_ = true;
    else
      follow_object(parameter, depth);
  }

  /// By its name, its field, or the pattern that takes it apart.
  void follow_object(NodeId target, int depth) {
    if (tree_[target].kind == NodeKind::object_pattern) {
      for (const NodeId part : tree_.children(target))
        if (tree_[part].kind != NodeKind::property)
          lost_ = true;
        else if (is_srcdoc(index_.key_text(part)))
          follow_name(tree_.last_child(part), What::text, depth);
      return;
    }
    std::vector<NodeId> uses;
    if (tree_[target].kind == NodeKind::member_expression) uses = roots_.same_field(target);
    const js::VariableId variable = script_.scopes().variable_of(target);
    for (js::ReferenceId id = script_.scopes().variable(variable).first;
         variable != 0 && id != 0 && uses.size() <= max_uses;
         id = script_.scopes().reference(id).next)
      if (script_.scopes().reference(id).read) uses.push_back(script_.scopes().reference(id).node);
    if (uses.empty() || uses.size() > max_uses || depth >= max_depth) lost_ = true;
    for (std::size_t i = 0; i < uses.size() && !lost_ && ++steps_ < max_steps; ++i) {
      const NodeId above = tree_.parent(uses[i]);
      if (tree_[above].kind != NodeKind::member_expression || tree_.first_child(above) != uses[i])
        at_object(uses[i], false, depth + 1);
      else if (is_srcdoc(index_.key_text(above)))
        follow(above, What::text, depth + 1);
    }
  }

  /// `new Blob([page], {type: 'text/html'})`: a document of its own.
  void at_new(NodeId call, What what) {
    const NodeId parts = tree_.next(tree_.first_child(call));
    const NodeId options = parts == 0 ? 0 : tree_.next(parts);
    const NodeId type = options == 0 ? 0 : index_.property(options, "type");
    const auto text = type == 0 ? std::nullopt : index_.constant_text(type);
    const bool page = what == What::text && tree_.text(tree_.first_child(call)) == "Blob" && text &&
                      text->starts_with("text/html");
    (page ? apart_ : lost_) = true;
  }

  /// `css.trim()`, `$('<style>').text(css).appendTo('head')`.
  bool chained(NodeId member, What what) {
    const NodeId call = tree_.parent(member);
    if (tree_[call].kind != NodeKind::call_expression || tree_.first_child(call) != member)
      return false;
    const std::string method = index_.key_text(member);
    if (what == What::element &&
        is_one_of(method, {"appendTo", "prependTo", "insertAfter", "insertBefore"})) {
      const NodeId root = tree_.next(member);
      if (root != 0) give_to(root);
      return false;
    }
    return what != What::sheet;
  }

  void at_assignment(NodeId assignment, What what, int depth) {
    const NodeId target = tree_.first_child(assignment);
    if (tree_[target].kind != NodeKind::member_expression) return follow_name(target, what, depth);
    const std::string key = index_.key_text(target);
    const NodeId object = tree_.first_child(target);
    if (what == What::text && key == "srcdoc") {
      apart_ = true;
      follow_field(target, what, depth);  // of an object that is no frame
    } else if (what == What::text &&
               is_one_of(key, {"textContent", "innerHTML", "innerText", "cssText"})) {
      holder(object, depth);
    } else if (what == What::sheet && key == "adoptedStyleSheets") {
      give_to(object);
    } else {
      follow_field(target, what, depth);
    }
  }

  const js::File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  const ApartRoots roots_;
  bool page_ = false;
  bool apart_ = false;
  bool lost_ = false;  ///< it also goes where it is not followed
  int steps_ = 0;
};

}  // namespace

StyleSink style_sink(const js::File& script, NodeId text) { return Follower(script).run(text); }

}  // namespace premod
