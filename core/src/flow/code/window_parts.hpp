// The window by the names that other objects have for it.
#pragma once

#include "flow/script.hpp"

namespace premod::js {

/// `frame.contentWindow`, `document.parentWindow`, `event.view` of a handler's event: a window, the
/// page's or one in it, whose dialogs the user sees.
[[nodiscard]] bool is_window_of_something(const File& script, NodeId expression);

}  // namespace premod::js
