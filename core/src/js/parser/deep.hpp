// A stack that is large enough for the deepest nesting a parser allows, whatever thread asks.
#pragma once

#include <functional>

namespace premod::js {

/// Runs `work` on a stack of its own and waits for it; false if the system gives no such stack.
/// `work` must not throw.
[[nodiscard]] bool on_deep_stack(const std::function<void()>& work);

}  // namespace premod::js
