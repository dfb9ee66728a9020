// Finds the callbacks object of a widget's script, and what is put into it or taken out later.
#include <set>
#include <string>
#include <utility>

#include "platform/loader.hpp"

namespace premod::platform {

using js::CallSite;
using js::File;
using js::Index;
using js::Node;
using js::NodeId;
using js::NodeKind;
using js::Tree;

namespace {

class CallbackFinder {
 public:
  explicit CallbackFinder(const File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  Callbacks run() {
    for (NodeId id = 1; id < tree_.size(); ++id) {
      const Node& node = tree_[id];
      if (node.kind == NodeKind::assignment_expression)
        at_assignment(id);
      else if (node.kind == NodeKind::property &&
               tree_[node.parent].kind == NodeKind::object_expression)
        at_property(id);
      else if (node.kind == NodeKind::property_definition)
        at_property(id);
      else if (node.kind == NodeKind::method_definition && index_.key_text(id) == "callbacks")
        found_unknown(id);
      else if (node.kind == NodeKind::call_expression)
        at_call(id);
      else if (node.kind == NodeKind::unary_expression && node.op == js::Operator::unary_delete)
        at_delete(id);
    }
    return std::move(out_);
  }

 private:
  static constexpr int max_depth = 8;

  void found(NodeId at) {
    if (!out_.found) out_.span = script_.span(at);
    out_.found = true;
  }
  void found_unknown(NodeId at) {
    found(at);
    out_.complete = false;
  }

  void at_assignment(NodeId id) {
    const NodeId target = tree_.first_child(id);
    if (tree_[target].kind != NodeKind::member_expression) return;
    const std::string name = index_.key_text(target);
    const NodeId value = tree_.next(target);
    if (name == "callbacks") {
      found(target);
      const NodeId list = list_of(id);
      if (list == 0 || list != list_) {
        if (list_ == 0) list_ = list;
        return merge(value, 0);
      }
      before_ = std::exchange(out_.values, {});
      merge(value, 0);
      before_.clear();
      return;
    }
    const NodeId object = tree_.first_child(target);  // this.callbacks.render = ...
    if (tree_[object].kind != NodeKind::member_expression || index_.key_text(object) != "callbacks")
      return;
    found(target);
    if (name == "[*]")
      out_.complete = false;
    else
      out_.values.insert_or_assign(name, value);
  }

  /// Object.assign(this.callbacks, more)
  void at_merge(NodeId id) {
    const CallSite* call = index_.call_at(id);
    const std::string_view path = index_.path_text(call->path);
    if (path != "Object.assign" && path != "$.extend" && path != "_.extend" && path != "_.assign")
      return;
    NodeId target = tree_.next(call->callee);
    if (target != 0 && tree_[target].kind == NodeKind::boolean_literal) target = tree_.next(target);
    if (target == 0 || tree_[target].kind != NodeKind::member_expression ||
        index_.key_text(target) != "callbacks")
      return;
    found(target);
    for (NodeId more = tree_.next(target); more != 0; more = tree_.next(more)) merge(more, 0);
  }

  /// The statements that an expression is one of, whatever happens.
  [[nodiscard]] NodeId list_of(NodeId expression) const {
    const NodeId statement = tree_.parent(expression);
    const NodeId list = tree_.parent(statement);
    const NodeKind kind = tree_[list].kind;
    const bool straight = kind == NodeKind::function_body || kind == NodeKind::program;
    return straight && tree_[statement].kind == NodeKind::expression_statement ? list : 0;
  }

  [[nodiscard]] bool is_callbacks(NodeId expression) const {
    return tree_[expression].kind == NodeKind::member_expression &&
           index_.key_text(expression) == "callbacks";
  }

  /// `delete this.callbacks.bind_actions;` behind the object, in the same statements.
  void at_delete(NodeId id) {
    const NodeId member = tree_.first_child(id);
    if (list_ != 0 && list_of(id) == list_ && tree_[member].kind == NodeKind::member_expression &&
        is_callbacks(tree_.first_child(member)))
      out_.values.erase(index_.key_text(member));
  }

  /// What was there before, but for some names.
  void keep_others(const std::set<std::string>& taken) {
    for (const auto& [key, value] : before_)
      if (!taken.contains(key)) out_.values.insert_or_assign(key, value);
  }

  void at_call(NodeId id) {
    const NodeId first = tree_.next(index_.call_at(id)->callee);
    if (index_.path_text(index_.call_at(id)->path) != "Reflect.deleteProperty")
      at_merge(id);
    else if (list_ != 0 && list_of(id) == list_ && first != 0 && is_callbacks(first))
      out_.values.erase(index_.constant_text(tree_.next(first)).value_or(""));
  }

  /// `this.callbacks = rest;` behind `const {init, ...rest} = this.callbacks;`, or where a function
  /// takes the object apart that is called with it at once.
  [[nodiscard]] bool take_rest(NodeId name) {
    const js::VariableId variable = script_.scopes().variable_of(name);
    if (variable == 0) return false;
    const NodeId rest = tree_.parent(script_.scopes().variable(variable).declaration);
    const NodeId pattern = tree_.parent(rest);
    if (tree_[rest].kind != NodeKind::rest_element ||
        tree_[pattern].kind != NodeKind::object_pattern)
      return false;
    const NodeId function = tree_.parent(pattern);
    const bool parameter =
        js::is_function(tree_[function].kind) && tree_.first_parameter(function) == pattern;
    if (!is_callbacks(tree_.next(parameter ? function : pattern))) return false;
    std::set<std::string> taken;
    for (const NodeId property : tree_.children(pattern)) taken.insert(index_.key_text(property));
    keep_others(taken);
    return true;
  }

  /// `_.omit(this.callbacks, 'init')`, `(({init, ...rest}) => ({...rest}))(this.callbacks)`: what
  /// a call makes of what was there before.
  [[nodiscard]] bool take_made(NodeId call, int depth) {
    const NodeId callee = tree_.first_child(call);
    if (!is_callbacks(tree_.next(callee))) return false;
    const std::string_view path = index_.path_text(index_.call_at(call)->path);
    if (path == "_.omit" || path == "_.pick") {
      std::set<std::string> taken;
      for (NodeId at = tree_.next(tree_.next(callee)); at != 0; at = tree_.next(at)) {
        const auto name = index_.constant_text(at);
        if (!name) return false;
        taken.insert(*name);
      }
      if (path == "_.pick")
        std::erase_if(before_, [&](const auto& one) { return !taken.contains(one.first); });
      keep_others(path == "_.pick" ? std::set<std::string>() : taken);
      return true;
    }
    if (!js::is_function(tree_[callee].kind)) return false;
    NodeId given = tree_.function_body(callee);
    if (tree_[given].kind == NodeKind::function_body) given = tree_.first_child(given);
    if (tree_[given].kind == NodeKind::return_statement) given = tree_[given].link;
    if (tree_[given].kind != NodeKind::object_expression) return false;
    merge(given, depth + 1);
    return true;
  }

  void at_property(NodeId id) {
    if (index_.key_text(id) != "callbacks") return;
    const NodeId value =
        tree_[id].has(js::flag::shorthand) ? tree_.first_child(id) : tree_.child(id, 1);
    if (value == 0) return;
    found(id);
    merge(value, 0);
  }

  void merge(NodeId expression, int depth) {
    if (!before_.empty()) {
      const NodeKind kind = tree_[expression].kind;
      if (is_callbacks(expression)) return keep_others({});
      if (kind == NodeKind::identifier && take_rest(expression)) return;
      if (kind == NodeKind::call_expression && depth < max_depth && take_made(expression, depth))
        return;
    }
    const NodeId value = index_.resolve(expression);
    const Node& node = tree_[value];
    if (depth > max_depth) return found_unknown(value);
    if (node.kind == NodeKind::object_expression) {
      for (const NodeId property : tree_.children(value)) add(property, depth);
      return;
    }
    if (const CallSite* call = index_.call_at(value)) {
      const std::string_view path = index_.path_text(call->path);
      if (path == "$.extend" || path == "_.extend" || path == "_.assign" ||
          path == "Object.assign" || path == "_.defaults") {
        for (NodeId at = tree_.next(call->callee); at != 0; at = tree_.next(at))
          if (tree_[at].kind != NodeKind::boolean_literal) merge(at, depth + 1);
        return;
      }
    }
    found_unknown(value);
  }

  void add(NodeId id, int depth) {
    const Node& node = tree_[id];
    if (node.kind == NodeKind::spread_element) return merge(node.link, depth + 1);
    if (node.kind != NodeKind::property) return;
    const std::string name = index_.key_text(id);
    if (name.empty()) {
      out_.complete = false;
      return;
    }
    out_.values.insert_or_assign(name,
                                 node.has(js::flag::shorthand) ? node.link : tree_.next(node.link));
  }

  const File& script_;
  const Tree& tree_;
  const Index& index_;
  Callbacks out_;
  NodeId list_ = 0;                     ///< the statements that make the object
  decltype(Callbacks::values) before_;  ///< of the object that is being replaced
};

}  // namespace

const Callbacks& callbacks(const File& script) {
  return script.derived().get<Callbacks>([&] { return CallbackFinder(script).run(); });
}

}  // namespace premod::platform
