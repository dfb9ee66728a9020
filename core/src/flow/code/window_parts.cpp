#include "flow/code/window_parts.hpp"

#include <algorithm>

namespace premod::js {

namespace {

/// The first parameter of a function that is run for an event.
bool is_event(const File& script, NodeId expression) {
  const Tree& tree = script.tree();
  if (tree[expression].kind != NodeKind::identifier) return false;
  const VariableId variable = script.scopes().variable_of(expression);
  if (variable == 0) return false;
  const NodeId parameter = script.scopes().variable(variable).declaration;
  const NodeId function = parameter == 0 ? 0 : tree.parent(parameter);
  if (function == 0 || !is_function(tree[function].kind) ||
      tree.first_parameter(function) != parameter)
    return false;
  const auto callers = script.program().callers(script.index().at(function));
  return std::any_of(callers.begin(), callers.end(),
                     [](const Caller& caller) { return caller.runs == Runs::event; });
}

}  // namespace

bool is_window_of_something(const File& script, NodeId expression) {
  const Tree& tree = script.tree();
  const NodeId at = script.index().resolve(expression);
  if (tree[at].kind != NodeKind::member_expression) return false;
  const std::string name = script.index().key_text(at);
  return name == "contentWindow" || name == "parentWindow" ||
         (name == "view" && is_event(script, tree.first_child(at)));
}

}  // namespace premod::js
