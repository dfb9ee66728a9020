#include "widget/loading/apart_roots.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "js/nothing.hpp"
#include "js/parameters.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

using js::NodeId;
using js::NodeKind;
using text::is_one_of;

constexpr int max_depth = 6;            ///< names and choices on the way
constexpr int max_chain = 32;           ///< members and calls of one expression
constexpr std::size_t max_fields = 32;  ///< of one name

/// `this.name`, `self.name` and the fields of classes, by their names.
struct Fields {
  std::unordered_map<std::string, std::vector<NodeId>> named;
};

const Fields& fields_of(const js::File& script) {
  return script.derived().get<Fields>([&] {
    Fields out;
    const js::Tree& tree = script.tree();
    for (NodeId id = 1; id < tree.size(); ++id) {
      const NodeKind kind = tree[id].kind;
      if (kind != NodeKind::member_expression && kind != NodeKind::property_definition) continue;
      // A key that is only known at run time may be any.
      std::string name = script.index().key_text(id);
      if (name.empty()) continue;
      std::vector<NodeId>& same = out.named[std::move(name)];
      if (same.size() <= max_fields) same.push_back(id);
    }
    return out;
  });
}

/// Methods of jQuery that `end()` takes back.
bool is_step(std::string_view method) {
  return is_one_of(method, {"find", "filter", "not", "has", "children", "contents", "parent",
                            "parents", "closest", "next", "prev", "siblings", "eq", "first", "last",
                            "add", "slice", "map"});
}

/// Members and methods of a root or an element that give what is below it.
bool leads_inside(std::string_view key) {
  return is_one_of(key, {"querySelector", "querySelectorAll", "getElementById", "children", "[*]",
                         "firstElementChild", "lastElementChild", "firstChild", "lastChild"});
}

/// Of `a || b`, `a ? b : c` the expressions that it may be; none of another one.
std::vector<NodeId> choices(const js::Tree& tree, NodeId node) {
  const NodeId first = tree.first_child(node);
  if (tree[node].kind == NodeKind::logical_expression) return {first, tree.next(first)};
  if (tree[node].kind == NodeKind::conditional_expression)
    return {tree.next(first), tree.next(tree.next(first))};
  return {};
}

}  // namespace

bool ApartRoots::is_call_of(NodeId node, std::string_view name) const {
  if (tree_[node].kind != NodeKind::call_expression) return false;
  const NodeId callee = tree_.first_child(node);
  return tree_[callee].kind == NodeKind::member_expression && index_.key_text(callee) == name;
}

std::span<const NodeId> ApartRoots::fields_named(const std::string& name) const {
  const Fields& all = fields_of(script_);
  const auto found = all.named.find(name);
  // Of too many not all are looked at: then nothing is known of them.
  if (found == all.named.end() || found->second.size() > max_fields) return {};
  return found->second;
}

/// Both are `this` of one class, one variable, or written in the same way.
bool ApartRoots::is_same_object(NodeId left, NodeId right) const {
  const auto is_own = [&](NodeId field, NodeId& object) {
    if (tree_[field].kind == NodeKind::property_definition) return true;
    object = index_.resolve(tree_.first_child(field));
    return tree_[object].kind == NodeKind::this_expression;
  };
  NodeId one = left;
  NodeId other = right;
  const bool own = is_own(left, one);
  if (own != is_own(right, other)) return false;
  if (own) return class_around(tree_, one) == class_around(tree_, other);
  if (one == other) return true;
  if (tree_[one].kind == NodeKind::identifier && tree_[other].kind == NodeKind::identifier)
    return script_.scopes().variable_of(one) == script_.scopes().variable_of(other);
  return tree_.text(one) == tree_.text(other);
}

std::vector<NodeId> ApartRoots::same_field(NodeId member) const {
  std::vector<NodeId> out;
  for (const NodeId field : fields_named(index_.key_text(member)))
    if (spend() && is_same_object(member, field)) out.push_back(field);
  return out;
}

std::vector<NodeId> ApartRoots::given_to_field(NodeId member) const {
  std::vector<NodeId> out;
  for (const NodeId field : same_field(member)) {
    const NodeId above = tree_.parent(field);
    NodeId value = 0;
    if (tree_[field].kind == NodeKind::property_definition)
      value = tree_.next(tree_.first_child(field));
    else if (tree_[above].kind == NodeKind::assignment_expression &&
             tree_.first_child(above) == field)
      value = tree_.next(field);
    if (value != 0 && !js::is_nothing(tree_, value)) out.push_back(value);
  }
  return out;
}

template <class Question>
bool ApartRoots::is_given_one(NodeId parameter, const Question& is_one) const {
  const js::VariableId variable = script_.scopes().variable_of(parameter);
  if (variable == 0 || script_.scopes().variable(variable).kind != js::Declared::parameter)
    return false;
  const NodeId declaration = script_.scopes().variable(variable).declaration;
  const NodeId function = tree_.parent(declaration);
  if (!js::is_function(tree_[function].kind)) return false;
  const int place = js::place_of_parameter(tree_, function, declaration);
  if (place < 0) return false;
  const auto callers = script_.program().callers(index_.at(function));
  return !callers.empty() && callers.size() < max_fields &&
         std::all_of(callers.begin(), callers.end(), [&](const js::Caller& caller) {
           const NodeId given = tree_.child(caller.call.node, place + 1);
           return spend() && caller.runs == js::Runs::now && !caller.guess &&
                  caller.call.script == script_.script_id() && given != 0 && is_one(given);
         });
}

NodeId ApartRoots::part_taken(NodeId name) const {
  const js::VariableId variable = script_.scopes().variable_of(name);
  if (variable == 0 || is_of_page(name)) return 0;
  const NodeId property = tree_.parent(script_.scopes().variable(variable).declaration);
  const bool taken = tree_[property].kind == NodeKind::property &&
                     tree_[tree_.parent(property)].kind == NodeKind::object_pattern;
  return taken ? property : NodeId{0};
}

/// `const {shadowRoot} = host`: the field that a name stands for; else empty.
std::string ApartRoots::field_taken(NodeId name) const {
  const NodeId part = part_taken(name);
  return part == 0 ? std::string() : index_.key_text(part);
}

/// `const {contentDocument} = frame`; whose frame a parameter's pattern opens nobody knows.
bool ApartRoots::is_taken_of_own_frame(NodeId name) const {
  const NodeId part = part_taken(name);
  if (part == 0 || index_.key_text(part) != "contentDocument") return false;
  const NodeId pattern = tree_.parent(part);
  const NodeKind above = tree_[tree_.parent(pattern)].kind;
  if (above != NodeKind::variable_declarator && above != NodeKind::assignment_expression)
    return true;
  return tree_.next(pattern) != 0 && is_own_frame(tree_.next(pattern));
}

bool ApartRoots::is_any_of_page(const std::vector<NodeId>& given) const {
  return std::any_of(given.begin(), given.end(), [&](NodeId one) { return is_of_page(one); });
}

/// `rootOf(host)`, whatever the function hands back, and `root.querySelector('p')`.
bool ApartRoots::is_call_in_shadow(NodeId call, int depth) const {
  const NodeId callee = tree_.first_child(call);
  const auto is_one = [&](NodeId one) { return spend() && is_shadow_root(one, depth + 1); };
  if (const NodeId function = index_.function_of(callee); function != 0) {
    const std::vector<NodeId> given = handed_back(tree_, function);
    return !given.empty() && given.size() < max_fields &&
           std::all_of(given.begin(), given.end(), is_one);
  }
  return tree_[callee].kind == NodeKind::member_expression &&
         leads_inside(index_.key_text(callee)) && is_one(tree_.first_child(callee));
}

bool ApartRoots::is_shadow_root(NodeId node, int depth) const {
  if (depth > max_depth) return false;
  const NodeId root = index_.resolve(node);
  if (is_call_of(root, "attachShadow")) return true;
  const auto is_one = [&](NodeId one) { return is_shadow_root(one, depth + 1); };
  // `host.shadowRoot || host.attachShadow(...)`: whichever it is
  const std::vector<NodeId> either = choices(tree_, root);
  if (!either.empty()) return std::all_of(either.begin(), either.end(), is_one);
  if (tree_[root].kind == NodeKind::call_expression) return is_call_in_shadow(root, depth);
  if (tree_[root].kind == NodeKind::identifier)
    return is_given_one(root, is_one) || is_one_of(field_taken(root), {"shadowRoot", "renderRoot"});
  if (tree_[root].kind != NodeKind::member_expression) return false;
  const std::string key = index_.key_text(root);
  const std::vector<NodeId> given = given_to_field(root);
  if (!given.empty() && std::all_of(given.begin(), given.end(), is_one)) return true;
  if (leads_inside(key)) return is_one(tree_.first_child(root));
  if (key != "shadowRoot" && key != "renderRoot") return false;
  if (is_of_page(root) || is_any_of_page(given)) return false;
  return key == "shadowRoot" || is_root_of_component(root);
}

bool ApartRoots::is_of_page(NodeId node) const {
  const auto is_path_of_page = [](std::string_view path) {
    const std::string_view root = path.substr(0, path.find_first_of(".("));
    if (!is_one_of(root, {"document", "window", "self", "top", "parent", "$", "jQuery"}))
      return false;
    constexpr std::array<std::string_view, 8> apart = {
        "attachShadow",  "shadowRoot", "renderRoot",         "contentDocument",
        "contentWindow", "contents",   "createHTMLDocument", "open("};
    return std::none_of(apart.begin(), apart.end(), [&](std::string_view part) {
      return path.find(part) != std::string_view::npos;
    });
  };
  const auto& program = script_.program();
  for (const js::PathId path : program.paths(index_.values(node)))
    if (is_path_of_page(index_.path_text(path))) return true;
  return false;
}

/// `window.open('', 'acme-report-' + id)`; a name whose beginning nobody knows may be the page's.
bool ApartRoots::names_own_window(NodeId name) const {
  const std::vector<std::string> all = index_.texts_of(name);
  return !all.empty() && std::all_of(all.begin(), all.end(), [](const std::string& text) {
    return text.empty() || text::lower_ascii(text) == "_blank" ||
           (text.front() != '_' && text.front() != js::hole);
  });
}

/// `frame.contentWindow`, `window.open('')`: a window that shows nothing of the system's.
bool ApartRoots::is_own_window(NodeId node, int depth) const {
  if (depth > max_depth) return false;
  const NodeId window = index_.resolve(node);
  if (tree_[window].kind == NodeKind::member_expression) {
    const std::vector<NodeId> given = given_to_field(window);
    if (!given.empty() && std::all_of(given.begin(), given.end(),
                                      [&](NodeId one) { return is_own_window(one, depth + 1); }))
      return true;
    return index_.key_text(window) == "contentWindow" && !is_of_page(window) &&
           !is_any_of_page(given) && is_own_frame(tree_.first_child(window));
  }
  const js::CallSite* call = index_.call_at(window);
  if (call == nullptr || !is_one_of(index_.path_text(call->path), {"open", "window.open"}))
    return false;
  const NodeId address = tree_.next(call->callee);
  if (address == 0) return true;
  const NodeId name = tree_.next(address);
  if (name != 0 && !names_own_window(name)) return false;
  const auto text = index_.constant_text(address);
  return text && (text->empty() || *text == "about:blank");
}

/// jQuery's contents() of what is no frame are its children on the page. A selector tells frames by
/// their name, and only documents have a head and a body: `$('#preview').contents().find('body')`.
bool ApartRoots::is_contents_of_frame(NodeId contents) const {
  const NodeId frame = tree_.first_child(tree_.first_child(contents));
  const NodeId search = tree_.parent(tree_.parent(contents));
  if (is_call_of(search, "find")) {
    const NodeId searched = tree_.next(tree_.first_child(search));
    const auto text = searched == 0 ? std::nullopt : index_.constant_text(searched);
    if (text && is_one_of(*text, {"head", "body", "html"})) return is_own_frame(frame);
  }
  return is_own_frame(frame, true);
}

/// Not one of the page's frames that is searched for by nothing but its being one. `named`: where
/// it is searched for by a text, that speaks of a frame.
bool ApartRoots::is_own_frame(NodeId node, bool named) const {
  NodeId at = node;
  for (int n = 0; n < max_chain; ++n) {
    at = index_.resolve(at);
    const js::CallSite* call = index_.call_at(at);
    if (call == nullptr) {
      const bool item =
          tree_[at].kind == NodeKind::member_expression && tree_[at].has(js::flag::computed);
      if (!item) {
        const std::string_view path = index_.path_text(index_.path_of(at));
        return path != "window" && path.substr(path.rfind('.') + 1) != "frameElement";
      }
      at = tree_.first_child(at);
      continue;
    }
    const NodeId argument = tree_.next(call->callee);
    const auto text = argument == 0 ? std::nullopt : std::optional(index_.texts_of(argument));
    const bool member = tree_[call->callee].kind == NodeKind::member_expression;
    if (member && is_one_of(index_.key_text(call->callee), {"get", "first", "eq", "appendTo",
                                                            "attr", "addClass", "css", "prop"})) {
      at = tree_.first_child(call->callee);
      continue;
    }
    const bool some = text && !text->empty();
    if (named && some && text::lower_ascii(text->front()).find("frame") == std::string::npos)
      return false;
    if (is_call_of(at, "createElement") || is_call_of(at, "getElementById")) return true;
    if (is_call_of(at, "getElementsByTagName")) return false;
    // `frames.last()` and, below, `$(made)`: what it is made of
    if (member && argument == 0) {
      at = tree_.first_child(call->callee);
      continue;
    }
    if (!some && argument != 0 && is_jquery(call->callee)) {
      at = argument;
      continue;
    }
    return !some || text->front().find_first_of("<.#[") != std::string::npos;
  }
  return false;
}

/// `headOf(frame.contentDocument)`: whatever the function hands back is in such a document.
bool ApartRoots::is_handed_back(NodeId call, int depth) const {
  const NodeId function = index_.function_of(tree_.first_child(call));
  if (function == 0) return false;
  const std::vector<NodeId> given = handed_back(tree_, function);
  return !given.empty() && given.size() < max_fields &&
         std::all_of(given.begin(), given.end(),
                     [&](NodeId one) { return spend() && is_in_own_document(one, depth); });
}

NodeId ApartRoots::last_argument(NodeId call) const {
  const NodeId last = tree_.last_child(call);
  return last == tree_.first_child(call) ? 0 : last;
}

/// Nothing where that depends on what it is a member of.
std::optional<bool> ApartRoots::is_member_in_own_document(NodeId member, int depth) const {
  const NodeId object = tree_.first_child(member);
  const std::string key = index_.key_text(member);
  if (key == "frameElement") return false;
  const std::vector<NodeId> given = given_to_field(member);
  const bool own = std::all_of(given.begin(), given.end(),
                               [&](NodeId one) { return is_in_own_document(one, depth); });
  if (!given.empty() && own) return true;
  if (key == "contentDocument")
    return !is_of_page(member) && !is_any_of_page(given) && is_own_frame(object);
  if (key == "document") return is_own_window(object, depth);
  return given.empty() ? std::nullopt : std::optional(false);
}

bool ApartRoots::is_in_own_document(NodeId node, int depth) const {
  if (depth > max_depth || !spend()) return false;
  NodeId at = node;
  int ended = 0;
  for (int n = 0; n < max_chain && at != 0; ++n) {
    at = index_.resolve(at);
    const std::vector<NodeId> either = choices(tree_, at);
    if (!either.empty())
      return std::all_of(either.begin(), either.end(),
                         [&](NodeId one) { return is_in_own_document(one, depth + 1); });
    const NodeId first = tree_.first_child(at);
    if (tree_[at].kind == NodeKind::member_expression) {
      if (const auto known = is_member_in_own_document(at, depth + 1)) return *known;
      at = first;
      continue;
    }
    if (tree_[at].kind == NodeKind::identifier)
      return is_given_one(at, [&](NodeId one) { return is_in_own_document(one, depth + 1); }) ||
             is_taken_of_own_frame(at);
    if (tree_[at].kind != NodeKind::call_expression) return false;
    const bool method = tree_[first].kind == NodeKind::member_expression && !is_jquery(first);
    const bool taken_back = method && ended > 0 && is_step(index_.key_text(first));
    if (method && is_call_of(at, "end")) ++ended;
    if (taken_back) --ended;
    if (!taken_back && is_call_of(at, "contents")) return is_contents_of_frame(at);
    if (!taken_back && is_call_of(at, "add") && !is_in_own_document(last_argument(at), depth + 1))
      return false;
    if (!method && !is_jquery(first)) return is_handed_back(at, depth + 1);
    // `$(frame.contentDocument).find('head')`, `$('head', frame.contentDocument)`
    at = method ? tree_.first_child(first) : last_argument(at);
  }
  return false;
}

}  // namespace premod
