// Which argument of a call is which parameter of the function that it calls.
#pragma once

#include "js/tree.hpp"

namespace premod::js {

inline constexpr int max_parameters = 255;  ///< of one function; the ones behind are not matched

/// The parameter of `function`, which `call` runs, that gets the argument; 0 if there is none. The
/// function may stand in a script of its own.
[[nodiscard]] inline NodeId parameter_for(const Tree& there, NodeId function, const Tree& tree,
                                          NodeId call, NodeId argument) {
  NodeId parameter = there.first_parameter(function);
  int place = 0;
  for (NodeId at = tree.next(tree.first_child(call)); at != argument; at = tree.next(at)) {
    if (at == 0 || parameter == 0 || ++place > max_parameters) return 0;
    parameter = there.next(parameter);
  }
  return there[parameter].kind == NodeKind::function_body ? 0 : parameter;
}

/// The place of a parameter among those of its function, from 0; -1 if it is none of them.
[[nodiscard]] inline int place_of_parameter(const Tree& tree, NodeId function, NodeId parameter) {
  int place = 0;
  for (NodeId at = tree.first_parameter(function); at != 0; at = tree.next(at), ++place) {
    if (at == parameter) return place;
    if (tree[at].kind == NodeKind::function_body || place == max_parameters) break;
  }
  return -1;
}

}  // namespace premod::js
