#include "platform/loading/new_scripts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "js/function_around.hpp"
#include "js/parameters.hpp"
#include "platform/page/dom.hpp"
#include "platform/requests/addresses.hpp"

namespace premod::platform {

using js::At;
using js::File;
using js::NodeId;
using js::NodeKind;
using js::Tree;
using js::ValueId;
using js::ValueKind;

namespace {

constexpr std::array<std::string_view, 6> contents = {"src",       "text",      "textContent",
                                                      "innerText", "innerHTML", "outerHTML"};
/// Methods that put an element somewhere and give it nothing.
constexpr std::array<std::string_view, 7> placing = {
    "appendChild", "insertBefore", "removeChild", "replaceChild", "prepend", "contains", "append"};
constexpr std::array<std::string_view, 4> listening = {"addEventListener", "removeEventListener",
                                                       "attachEvent", "remove"};
/// Where the running script was loaded from (its `src`), and what the page has.
constexpr std::array<std::string_view, 3> page_scripts = {
    "document.currentScript.", "document.getElementsByTagName().", "document.scripts."};
constexpr std::array<std::string_view, 6> page_addresses = {"location",        "location.href",
                                                            "location.origin", "location.pathname",
                                                            "import.meta.url", "document.baseURI"};
/// Methods that give a part of an address.
constexpr std::array<std::string_view, 5> cutting = {"replace", "slice", "substring", "toString",
                                                     "trim"};
constexpr int max_address_parts = 16;

template <class List>
bool contains(const List& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

class NewScript {
 public:
  explicit NewScript(const File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  ScriptContent content(const js::Call& call) {
    const NodeId name = call.argument(call.member() == "createElementNS" ? 1 : 0);
    made(call.node(), name, 0);
    if (!given_) return addresses_.empty() ? ScriptContent::nothing : addresses_content();
    return ScriptContent::anything;
  }

 private:
  /// The element is what `call` gives, of the name that `name` gives.
  void made(NodeId call, NodeId name, int helpers) {
    const NodeId function = js::function_around(tree_, call);
    const int place = place_of(function, name);
    if (place < 0) return used(call);
    if (helpers >= max_element_helpers) return give();
    returned_ = true;
    used(call);
    returned_ = false;
    bool called = false;
    for (const js::Caller& caller : script_.program().callers(index_.at(function))) {
      if (caller.call.script != index_.at(function).script) return give();
      const js::CallSite* site = index_.call_at(caller.call.node);
      if (site == nullptr) continue;
      const NodeId given = tree_.child(caller.call.node, static_cast<unsigned>(place) + 1);
      const NodeId argument = given != 0 ? given : js::default_of(tree_, function, place);
      if (argument == 0) continue;
      called = true;
      if (may_be_script(argument)) made(caller.call.node, argument, helpers + 1);
    }
    if (!called) give();
  }

  /// Which parameter of the function the name is; below zero: none.
  [[nodiscard]] int place_of(NodeId function, NodeId name) const {
    const js::VariableId variable = script_.scopes().variable_of(name);
    if (function == 0 || variable == 0) return -1;
    return js::place_of_parameter(tree_, function, script_.scopes().variable(variable).declaration);
  }

  [[nodiscard]] bool may_be_script(NodeId name) const {
    const std::vector<std::string> texts = index_.texts_of(name);
    if (texts.empty()) return true;
    return std::any_of(texts.begin(), texts.end(), [](const std::string& text) {
      return text.find(js::hole) != std::string::npos || text == "script" || text == "SCRIPT";
    });
  }

  void give() { given_ = true; }

  /// What the expression, which is the element, is used for.
  void used(NodeId element) {
    if (given_ || ++uses_ > max_element_uses) return give();
    const NodeId above = tree_.parent(element);
    const bool first = tree_.first_child(above) == element;
    switch (tree_[above].kind) {
      case NodeKind::expression_statement:
      case NodeKind::binary_expression:  // `'onload' in element`
      case NodeKind::unary_expression:
      case NodeKind::if_statement:
        return;
      case NodeKind::sequence_expression:
        return tree_.next(element) == 0 ? used(above) : void();
      case NodeKind::logical_expression:
        return used(above);
      case NodeKind::conditional_expression:
        return first ? void() : used(above);
      case NodeKind::variable_declarator:
        return first ? give() : held(tree_.first_child(above));
      case NodeKind::assignment_expression:
        if (first) return;
        held(tree_.first_child(above));
        return used(above);
      case NodeKind::member_expression:
        return first ? asked(above) : give();
      case NodeKind::call_expression:
        return handed(above, element);
      case NodeKind::property:
        return is_target_of_event(above) ? void() : give();
      case NodeKind::return_statement:
      case NodeKind::arrow_function:  // those of the helper's callers are asked about
        return returned_ ? void() : give();
      default:
        return give();
    }
  }

  /// `{type: 'timeout', target: element}`: an event that a loader makes up for its own handler.
  [[nodiscard]] bool is_target_of_event(NodeId property) const {
    const NodeId object = tree_.parent(property);
    const NodeId type = index_.property(object, "type");
    return index_.key_text(property) == "target" && type != 0 &&
           tree_[type].kind == NodeKind::string_literal;
  }

  /// All uses of the variable that holds it.
  void held(NodeId target) {
    const js::VariableId variable = script_.scopes().variable_of(target);
    if (variable == 0) return give();
    for (js::ReferenceId id = script_.scopes().variable(variable).first; id != 0;
         id = script_.scopes().reference(id).next)
      if (script_.scopes().reference(id).read) used(script_.scopes().reference(id).node);
  }

  /// A member of it is read, called or written.
  void asked(NodeId member) {
    const NodeId key = tree_.next(tree_.first_child(member));
    if (tree_[member].has(js::flag::computed) && !index_.constant_text(key)) return give();
    const std::string name = index_.key_text(member);
    const NodeId above = tree_.parent(member);
    if (tree_[above].kind == NodeKind::assignment_expression && tree_.first_child(above) == member)
      return written(name, tree_.next(member));
    if (tree_[above].kind != NodeKind::call_expression || tree_.first_child(above) != member)
      return name.starts_with("setAttribute") ? give() : void();
    if (name == "setAttribute") {
      const NodeId attribute = tree_.next(member);
      const auto text = attribute == 0 ? std::nullopt : index_.constant_text(attribute);
      return text ? written(*text, tree_.next(attribute)) : give();
    }
    if (!contains(listening, name)) give();
  }

  void written(const std::string& name, NodeId value) {
    if (!contains(contents, name)) return;
    if (name != "src" || value == 0) return give();
    addresses_.push_back(value);
  }

  /// It is given to a call.
  void handed(NodeId call, NodeId element) {
    const NodeId callee = tree_.first_child(call);
    if (callee == element || tree_[callee].kind != NodeKind::member_expression) return give();
    const std::string name = index_.key_text(callee);
    if (!contains(placing, name)) return give();
    if (name == "appendChild" || name == "insertBefore" || name == "removeChild") used(call);
  }

  [[nodiscard]] ScriptContent addresses_content() {
    const bool own = std::all_of(addresses_.begin(), addresses_.end(),
                                 [&](NodeId address) { return is_own(address); });
    return own ? ScriptContent::own_file : ScriptContent::anything;
  }

  /// The address begins with one that the page or the running script has, or is relative.
  bool is_own(NodeId address) {
    if (address == 0 || ++parts_ > max_address_parts) return false;
    // Values may hold what a loader has given to such an element: that is what is asked here.
    if (is_own_path(index_.path_text(index_.path_of(address)))) return true;
    const NodeId node = index_.resolve(address);
    const NodeId first = tree_.first_child(node);
    switch (tree_[node].kind) {
      case NodeKind::binary_expression: {
        if (tree_[node].op != js::Operator::add) return false;
        const auto text = index_.constant_text(first);
        return text && text->empty() ? is_own(tree_.next(first)) : is_own(first);
      }
      case NodeKind::logical_expression:
        return is_own(first) && is_own(tree_.next(first));
      case NodeKind::conditional_expression:
        return is_own(tree_.next(first)) && is_own(tree_.last_child(node));
      case NodeKind::call_expression:
        return is_own_cut(node);
      case NodeKind::identifier:
        return is_own_name(node);
      case NodeKind::member_expression: {
        const auto given =
            values_given(script_, script_.scopes().variable_of(first), index_.key_text(node));
        return given.empty() ? is_own_value(node) : are_own(given);
      }
      default:
        return is_own_value(node);
    }
  }

  bool are_own(const std::vector<NodeId>& all) {
    return std::all_of(all.begin(), all.end(), [&](NodeId one) { return is_own(one); });
  }

  /// `address.replace(/[^/]+$/, '/')`, `address.slice(0, -4)`: the beginning stays what it was, for
  /// what follows a number sign is whatever a link says.
  bool is_own_cut(NodeId call) {
    const NodeId callee = tree_.first_child(call);
    if (tree_[callee].kind != NodeKind::member_expression) return false;
    const std::string name = index_.key_text(callee);
    if (!contains(cutting, name)) return false;
    const NodeId first = tree_.next(callee);
    if (name == "replace" && !cuts_end(first)) return false;
    if ((name == "slice" || name == "substring") && (first == 0 || tree_.text(first) != "0"))
      return false;
    return is_own(tree_.first_child(callee));
  }

  /// All that the pattern finds reaches the end or is the scheme in front, and what is put there is
  /// no host.
  [[nodiscard]] bool cuts_end(NodeId pattern) const {
    if (pattern == 0 || tree_[pattern].kind != NodeKind::reg_exp_literal) return false;
    const std::string_view regexp = tree_.text(pattern);
    std::string_view branches = regexp.substr(1, regexp.rfind('/') - 1);
    while (!branches.empty()) {
      const std::string_view one = branches.substr(0, branches.find('|'));
      if (one != "^blob:" && (!one.ends_with('$') || one.ends_with("\\$"))) return false;
      branches.remove_prefix(std::min(one.size() + 1, branches.size()));
    }
    const NodeId with = tree_.next(pattern);
    const auto text = with == 0 ? std::nullopt : index_.constant_text(with);
    return text && text->find_first_of(":$") == text->npos && text->find("//") == text->npos;
  }

  /// All that the name is given.
  bool is_own_name(NodeId name) {
    const js::VariableId variable = script_.scopes().variable_of(name);
    if (variable == 0) return is_own_value(name);
    const NodeId function = js::function_around(tree_, name);
    if (const int place = place_of(function, name); place >= 0)
      return is_own_of_callers(function, static_cast<unsigned>(place));
    std::vector<NodeId> given;
    const js::Variable& about = script_.scopes().variable(variable);
    if (tree_[tree_.parent(about.declaration)].kind == NodeKind::variable_declarator &&
        tree_.next(about.declaration) != 0)
      given.push_back(tree_.next(about.declaration));
    for (js::ReferenceId id = about.first; id != 0; id = script_.scopes().reference(id).next) {
      const NodeId use = script_.scopes().reference(id).node;
      if (!script_.scopes().reference(id).write || use == about.declaration) continue;
      if (tree_[tree_.parent(use)].kind != NodeKind::assignment_expression) return false;
      given.push_back(tree_.next(use));
    }
    return !given.empty() && are_own(given);
  }

  bool is_own_of_callers(NodeId function, unsigned place) {
    bool any = false;
    for (const js::Caller& caller : script_.program().callers(index_.at(function))) {
      if (caller.call.script != index_.at(function).script) return false;
      const NodeId argument = tree_.child(caller.call.node, place + 1);
      if (argument == 0 || !is_own(argument)) return false;
      any = true;
    }
    return any;
  }

  [[nodiscard]] bool is_own_value(NodeId node) const {
    const auto& values = index_.values(node);
    if (values.empty()) return false;
    return std::all_of(values.begin(), values.end(), [&](ValueId id) {
      const js::Value& value = script_.program().store().value(id);
      if (value.kind == ValueKind::path) return is_own_path(index_.path_text(value.node));
      if (value.kind != ValueKind::string) return value.kind == ValueKind::nothing;
      const auto texts = script_.program().patterns(std::span(&id, 1));
      return std::all_of(texts.begin(), texts.end(), [](const std::string& text) {
        return !text.starts_with(js::hole) && !is_absolute(text) && !is_code_address(text);
      });
    });
  }

  static bool is_own_path(std::string_view path) {
    const bool script = std::any_of(page_scripts.begin(), page_scripts.end(),
                                    [&](std::string_view one) { return path.starts_with(one); });
    return script ? path.ends_with(".src") : contains(page_addresses, path);
  }

  const File& script_;
  const Tree& tree_;
  const js::Index& index_;
  std::vector<NodeId> addresses_;
  int uses_ = 0;
  int parts_ = 0;
  bool returned_ = false;  ///< what a helper gives back is looked at where it is called
  bool given_ = false;
};

}  // namespace

ScriptContent script_content(const File& script, const js::Call& call) {
  return NewScript(script).content(call);
}

}  // namespace premod::platform
