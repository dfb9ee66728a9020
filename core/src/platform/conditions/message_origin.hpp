// Whether a handler of messages asks who sent them.
#pragma once

#include "flow/program.hpp"

namespace premod::platform {

/// The handler looks at the message's origin or source, or hands it to a function that does; not
/// where it only answers whoever asks. Bounded.
[[nodiscard]] bool asks_origin(const js::Program& program, js::At handler);

}  // namespace premod::platform
