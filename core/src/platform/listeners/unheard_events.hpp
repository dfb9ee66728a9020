// Events that a script lets happen and no script of the widget listens to.
#pragma once

#include "flow/script.hpp"

namespace premod::platform {

/// `$(document).trigger('acme:failed')`, `document.dispatchEvent(new CustomEvent('acme:failed'))`:
/// a name of the widget's own that none of its scripts listens for.
[[nodiscard]] bool is_unheard_event(const js::File& script, js::At call);

}  // namespace premod::platform
