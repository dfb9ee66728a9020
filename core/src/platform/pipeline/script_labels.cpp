#include "platform/pipeline/script_labels.hpp"

namespace premod::platform {

using js::NodeId;
using js::NodeKind;
using js::Tree;

bool ScriptLabels::is_label(NodeId value) {
  const Tree& tree = script_.tree();
  if (value == 0 || tree[value].kind != NodeKind::string_literal) return false;
  if (functions_.empty()) {
    functions_.emplace();
    for (NodeId id = 1; id < tree.size(); ++id)
      if (js::is_function(tree[id].kind)) functions_.insert(name_of_function(id));
  }
  return !functions_.contains(tree.string_value(value));
}

std::string ScriptLabels::name_of_function(NodeId function) const {
  const Tree& tree = script_.tree();
  const NodeId above = tree.parent(function);
  const NodeKind kind = tree[above].kind;
  if (kind == NodeKind::property || kind == NodeKind::method_definition)
    return script_.index().key_text(above);
  if (kind == NodeKind::assignment_expression &&
      tree[tree.first_child(above)].kind == NodeKind::member_expression)
    return script_.index().key_text(tree.first_child(above));
  const NodeId name = tree.first_child(kind == NodeKind::variable_declarator ? above : function);
  return tree[name].kind == NodeKind::binding_identifier ? std::string(tree.name(name))
                                                         : std::string();
}

}  // namespace premod::platform
