// Whether XMLHttpRequest's events tell of a failure.
#pragma once

#include "flow/script.hpp"

namespace premod::platform {

/// What is called when the network or the server fails; `onload` alone is not among it, nor is a
/// handler that looks for success only.
[[nodiscard]] bool handles_xhr(const js::File& script);

}  // namespace premod::platform
