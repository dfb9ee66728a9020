// What stands where a handler for failures is given: one that does something, or one that nobody
// gives.
#pragma once

#include <span>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

/// What an expression does as a handler, whoever calls the function that it stands in.
struct Handling {
  bool does = false;           ///< somebody learns of the failure
  bool passes = false;         ///< some call gives no handler: there the failure goes on
  std::vector<js::At> served;  ///< calls that give one
};
[[nodiscard]] Handling handling_of(const js::File& script, js::At expression);
/// Whether one of the values is a function that does something, or is not known.
[[nodiscard]] bool handles(const js::File& script, std::span<const js::ValueId> values);

}  // namespace premod::platform
