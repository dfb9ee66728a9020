// What a widget does in the cards and lists that its manifest declares: what its callbacks do
// everywhere, and what only after a test of the area.
#pragma once

#include <vector>

#include "platform/callbacks.hpp"

namespace premod::platform {

/// The card and list areas of the manifest in which the widget surely does nothing: no test names
/// them, and whatever render, init and bind_actions do is done after a test for other areas only.
[[nodiscard]] std::vector<Location> idle_areas(const Widget& widget, const WidgetCode& code);

}  // namespace premod::platform
