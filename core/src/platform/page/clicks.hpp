// Clicks that a script makes in the user's name.
#pragma once

#include <vector>

#include "flow/script.hpp"
#include "platform/page/zones.hpp"

namespace premod::platform {

struct SyntheticClick {
  Span span;
  bool by_caption = false;  ///< the button is known by what is written on it
  Zone button{};            ///< of the window of a widget's settings: install, disable, save
};
[[nodiscard]] std::vector<SyntheticClick> virtual_clicks(const js::File& script);

}  // namespace premod::platform
