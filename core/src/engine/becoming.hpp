// What a script does with an object that it makes, wherever the object goes: its identity is more
// than the place where it is made.
#pragma once

#include <vector>

#include "flow/script.hpp"

namespace premod {

/// A call or a write that the object has a part in.
struct Became {
  js::NodeId node = 0;
  js::VariableId of = 0;  ///< the name of the object there; 0 if it has none
  bool chain = false;     ///< calls of its methods where it is made, which say it all
};

/// Through names, fields, choices, literals, parameters and what functions hand back; bounded.
[[nodiscard]] std::vector<Became> becoming_of(const js::File& script, js::NodeId made);

}  // namespace premod
