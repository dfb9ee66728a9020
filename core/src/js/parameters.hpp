// Which argument of a call is which parameter of the function that it calls.
#pragma once

#include "js/tree.hpp"
#include "text/limit_log.hpp"

namespace premod::js {

inline constexpr int max_parameters = 255;  ///< of one function; the ones behind are not matched

/// The parameter of `function`, which `call` runs, that gets the argument; 0 if there is none. The
/// function may stand in a script of its own.
[[nodiscard]] inline NodeId parameter_for(const Tree& there, NodeId function, const Tree& tree,
                                          NodeId call, NodeId argument) {
  NodeId parameter = there.first_parameter(function);
  int place = 0;
  for (NodeId at = tree.next(tree.first_child(call)); at != argument; at = tree.next(at)) {
    if (at == 0 || parameter == 0) return 0;
    if (++place > max_parameters) {
      text::note_limit("max_parameters");
      return 0;
    }
    parameter = there.next(parameter);
  }
  return there[parameter].kind == NodeKind::function_body ? 0 : parameter;
}

/// The parameter at a place, from 0; 0 if there are fewer.
[[nodiscard]] inline NodeId parameter_at(const Tree& tree, NodeId function, unsigned place) {
  const NodeId body = tree.function_body(function);
  NodeId parameter = tree.first_parameter(function);
  while (place-- > 0 && parameter != 0 && parameter != body) parameter = tree.next(parameter);
  return parameter == body ? 0 : parameter;
}

/// What the parameter is where a call gives none; 0 if it has no default.
[[nodiscard]] inline NodeId default_of(const Tree& tree, NodeId function, int place) {
  const NodeId parameter = parameter_at(tree, function, static_cast<unsigned>(place));
  if (tree[parameter].kind != NodeKind::assignment_pattern) return 0;
  return tree.last_child(parameter);
}

/// The place of a parameter, also of one with a default, among those of its function, from 0; -1 if
/// it is none of them.
[[nodiscard]] inline int place_of_parameter(const Tree& tree, NodeId function, NodeId parameter) {
  const NodeId above = tree.parent(parameter);
  if (tree[above].kind == NodeKind::assignment_pattern && tree.first_child(above) == parameter)
    parameter = above;
  const NodeId body = tree.function_body(function);
  int place = 0;
  for (NodeId at = tree.first_parameter(function); at != 0 && at != body && place < max_parameters;
       at = tree.next(at), ++place)
    if (at == parameter) return place;
  if (place == max_parameters) text::note_limit("max_parameters");
  return -1;
}

}  // namespace premod::js
