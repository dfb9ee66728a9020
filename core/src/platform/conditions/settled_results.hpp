// Who gets the results of `Promise.allSettled`, and whether they look at those that failed.
#pragma once

#include "flow/script.hpp"

namespace premod::platform {

/// The function `reader`, which gets what the call `settled` gives, never comes to those that
/// failed.
[[nodiscard]] bool takes_successes_only(const js::File& script, js::At reader, js::At settled);

}  // namespace premod::platform
