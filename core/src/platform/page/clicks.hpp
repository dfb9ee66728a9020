// Clicks that a script makes in the user's name.
#pragma once

#include <vector>

#include "flow/script.hpp"
#include "platform/page/zones.hpp"

namespace premod::platform {

struct VirtualClick {
  Span span;
  Zone button{};  ///< of the window of a widget's settings: install, disable, save
};
[[nodiscard]] std::vector<VirtualClick> virtual_clicks(const js::File& script);

}  // namespace premod::platform
