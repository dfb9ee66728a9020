// Failures that are given on as a part of a result: `const [error, rows] = await to(load());`.
#pragma once

#include "flow/script.hpp"

namespace premod::platform {

/// A handler of failures that does nothing but put what it is given into a list or an object:
/// `(error) => [error, null]`.
[[nodiscard]] bool gives_error_on(const js::File& script, js::At handler);

/// Who takes that apart leaves the failure there: `if (error) return;`. `result` is the call that
/// gives it, or its promise.
[[nodiscard]] bool is_error_left(const js::File& script, js::At handler, js::At result);

}  // namespace premod::platform
