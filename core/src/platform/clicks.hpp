// Clicks that a script makes in the user's name.
#pragma once

#include <string>
#include <vector>

#include "flow/script.hpp"

namespace premod::js {

struct VirtualClick {
  Span span;
  std::string selector;  ///< all selectors on the way to the element, joined by blanks
};
[[nodiscard]] std::vector<VirtualClick> virtual_clicks(const File& script);

}  // namespace premod::js
