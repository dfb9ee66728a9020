// What takes a text of styles, a sheet or an element: shadow roots, own documents, the page.
#include <algorithm>

#include "js/parameters.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"
#include "widget/loading/style_follower.hpp"

namespace premod {

using js::NodeId;
using js::NodeKind;
using text::is_one_of;

namespace {

/// Also as React spells it.
bool is_srcdoc(std::string_view key) { return is_one_of(key, {"srcdoc", "srcDoc"}); }

}  // namespace

void StyleFollower::give_to(NodeId root) {
  const bool apart = roots_.is_apart(root);
  if (roots_.is_cut()) limit_ = "max_fields_asked";
  if (limit_.empty()) (apart ? apart_ : page_) = true;
}

/// `sheet.replaceSync(text)`, `root.append(style)`: the expression is an argument.
void StyleFollower::at_argument(NodeId call, NodeId argument, const Thing& thing) {
  const NodeId callee = tree_.first_child(call);
  if (const NodeId function = index_.function_of(callee); js::is_function(tree_[function].kind)) {
    const NodeId parameter = js::parameter_for(tree_, function, tree_, call, argument);
    return parameter == 0 ? lose() : give_name(parameter, thing);
  }
  if (thing.is_held()) return held_given(call, argument, thing);
  if (thing.what == What::text) handed_.emplace_back(call, argument);
  if (tree_[callee].kind != NodeKind::member_expression)
    return roots_.is_jquery(callee) ? follow(call, {What::element, {}}) : lose();
  const std::string method = index_.key_text(callee);
  const NodeId object = tree_.first_child(callee);
  if (is_one_of(method, {"push", "unshift"})) {
    const bool adopted = tree_[object].kind == NodeKind::member_expression &&
                         index_.key_text(object) == "adoptedStyleSheets";
    return adopted ? give_to(tree_.first_child(object)) : give_name(object, thing);
  }
  if (thing.what == What::text) return text_given(call, argument, method);
  if (thing.what == What::sheet) return lose();
  element_given(call, argument, method);
}

void StyleFollower::element_given(NodeId call, NodeId argument, const std::string& method) {
  const NodeId callee = tree_.first_child(call);
  const Thing element{What::element, {}};
  if (is_one_of(method, {"append", "appendChild", "prepend", "insertBefore", "replaceChildren",
                         "html", "before", "after", "insertAdjacentElement", "replaceWith"})) {
    holder(tree_.first_child(callee));
    if (is_one_of(method, {"appendChild", "insertBefore"})) follow(call, element);
    return;
  }
  if (index_.path_text(index_.path_of(callee)) != "Object.assign")
    lose();
  else if (tree_.next(callee) == argument)
    follow(call, element);
}

void StyleFollower::text_given(NodeId call, NodeId argument, const std::string& method) {
  const NodeId callee = tree_.first_child(call);
  const NodeId object = tree_.first_child(callee);
  if (is_one_of(method, {"replaceSync", "replace", "insertRule"})) return holder(object);
  if (method == "createTextNode") return follow(call, {});
  // `style.append(css)`, `$('<style>').text(css)`, `printed.document.write(page)`
  if (is_one_of(method, {"append", "appendChild", "text", "html", "replaceChildren", "prepend",
                         "insertAdjacentHTML", "write", "writeln", "setHTMLUnsafe"}))
    return holder(object);
  const NodeId name = tree_.next(callee);
  if (!is_one_of(method, {"setAttribute", "attr", "prop"}) || name == argument) return lose();
  const auto key = index_.constant_text(name);
  (key ? *key == "srcdoc" : is_made_frame(object)) ? void(apart_ = true) : lose();
}

/// `$('<iframe>', {srcdoc: page})`, `Object.assign(frame, {srcdoc: page})`.
void StyleFollower::held_given(NodeId call, NodeId argument, const Thing& thing) {
  const NodeId callee = tree_.first_child(call);
  const NodeId first = tree_.next(callee);
  const std::string_view path = index_.path_text(index_.path_of(callee));
  const std::string& key = thing.keys.front();
  if (path == "Object.keys") return;
  if (path == "Object.freeze") return follow(call, thing);
  if (is_one_of(path, {"Object.assign", "$.extend", "jQuery.extend", "_.extend", "_.assign"})) {
    follow(call, thing);
    const bool bare = thing.what == What::text && thing.keys.size() == 1;
    if (first == argument || (bare && key_given(first, key))) return;
    if (tree_[first].kind != NodeKind::object_expression) give_name(first, thing);
    return;
  }
  const bool attributes = tree_[callee].kind == NodeKind::member_expression &&
                          is_one_of(index_.key_text(callee), {"attr", "prop"});
  if (is_srcdoc(key) && (attributes || (first != argument && names_frame(first))))
    apart_ = true;
  else if (roots_.is_jquery(callee) && is_one_of(key, {"text", "html"}))
    follow(call, {What::element, {}});
  else
    lose();
}

/// The element shows the text that it gets under the key; false for any other object.
bool StyleFollower::key_given(NodeId object, const std::string& key) {
  if (is_any_key(key) ? is_made_frame(object) : is_srcdoc(key) && !is_plain_object(object)) {
    apart_ = true;
  } else if (is_text_key(key)) {
    holder(object);
  } else {
    return false;
  }
  return true;
}

void StyleFollower::at_assignment(NodeId assignment, const Thing& thing) {
  const NodeId target = tree_.first_child(assignment);
  if (tree_[target].kind != NodeKind::member_expression) return give_name(target, thing);
  const std::string key = index_.key_text(target);
  const NodeId object = tree_.first_child(target);
  if (thing.what == What::sheet && key == "adoptedStyleSheets") return give_to(object);
  const bool bare = thing.what == What::text && !thing.is_held();
  if (!bare || !key_given(object, key)) return follow_field(target, thing);
  // `copy.innerHTML = frame.srcdoc`
  if (!is_srcdoc(key)) return;
  for (const NodeId use : roots_.same_field(target))
    if (use != target) follow(use, thing);
}

/// `new Blob([page], {type: 'text/html'})`: a document of its own.
void StyleFollower::at_new(NodeId call, const Thing& thing) {
  const NodeId parts = tree_.next(tree_.first_child(call));
  const NodeId options = parts == 0 ? 0 : tree_.next(parts);
  const NodeId type = options == 0 ? 0 : index_.property(options, "type");
  const auto text = type == 0 ? std::nullopt : index_.constant_text(type);
  const bool page = thing.what == What::text && !thing.is_held() && text &&
                    tree_.text(tree_.first_child(call)) == "Blob" && text->starts_with("text/html");
  (page ? apart_ : lost_) = true;
}

/// What was given the text or the element: a sheet, an element or a fragment, followed from where
/// it is made.
void StyleFollower::holder(NodeId object) {
  if (roots_.is_apart(object) && !roots_.is_call_of(index_.resolve(object), "createElement"))
    return give_to(object);
  const NodeId made = made_by(object);
  const bool sheet = tree_[made].kind == NodeKind::new_expression &&
                     tree_.text(tree_[made].link).ends_with("CSSStyleSheet");
  const bool element = roots_.is_call_of(made, "createElement") ||
                       roots_.is_call_of(made, "createDocumentFragment") ||
                       tree_.text(made).find("<style") != std::string_view::npos;
  if (!sheet && !element) return give_to(object);  // `document.styleSheets[0]`, part of the page
  const Thing thing{sheet ? What::sheet : What::element, {}};
  if (!enter(made, thing.under("made"))) return;
  const bool page = std::exchange(page_, false);
  const bool apart = std::exchange(apart_, false);
  const NodeKind kind = tree_[object].kind;
  if (kind == NodeKind::identifier || kind == NodeKind::member_expression)
    give_name(object, thing);
  else
    follow(object, thing);
  // Where else it goes is not seen.
  if (!apart_ && limit_.empty()) page_ = true;
  page_ = page_ || page;
  apart_ = apart_ || apart;
}

/// What a name or a field holds, or the expression itself.
NodeId StyleFollower::made_by(NodeId object) const {
  const NodeId made = index_.resolve(object);
  if (tree_[made].kind != NodeKind::member_expression) return made;
  const std::vector<NodeId> given = roots_.given_to_field(made);
  return given.size() == 1 ? index_.resolve(given.front()) : made;
}

bool StyleFollower::names_frame(NodeId name) const {
  const std::vector<std::string> texts = index_.texts_of(name);
  return !texts.empty() && std::all_of(texts.begin(), texts.end(), [](const std::string& text) {
    return text::lower_ascii(text).find("iframe") != std::string::npos;
  });
}

bool StyleFollower::is_made_frame(NodeId object) const {
  const NodeId made = made_by(object);
  const js::CallSite* call = index_.call_at(made);
  if (call == nullptr) return false;
  const NodeId name = tree_.next(call->callee);
  return name != 0 && names_frame(name) &&
         (roots_.is_call_of(made, "createElement") || roots_.is_jquery(call->callee));
}

/// One that the script makes as a literal or of a class: no element has what it is given.
bool StyleFollower::is_plain_object(NodeId object) const {
  const auto& store = script_.program().store();
  const auto values = index_.values(object);
  return std::any_of(values.begin(), values.end(),
                     [&](js::ValueId id) { return store.value(id).kind == js::ValueKind::object; });
}

}  // namespace premod
