// Finds the callbacks object of a widget's script, and what is put into it later.
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
        at_merge(id);
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
      merge(value, 0);
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

  void at_property(NodeId id) {
    if (index_.key_text(id) != "callbacks") return;
    const NodeId value =
        tree_[id].has(js::flag::shorthand) ? tree_.first_child(id) : tree_.child(id, 1);
    if (value == 0) return;
    found(id);
    merge(value, 0);
  }

  void merge(NodeId expression, int depth) {
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
};

}  // namespace

const Callbacks& callbacks(const File& script) {
  return script.derived().get<Callbacks>([&] { return CallbackFinder(script).run(); });
}

}  // namespace premod::platform
