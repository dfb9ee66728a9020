// Constant code that only asks what the engine can do: libraries hand it to Function and eval, and
// it can be read where it stands.
#pragma once

#include <string_view>

#include "flow/script.hpp"

namespace premod::js {

/// Constant code in more bytes is a program of its own.
inline constexpr std::size_t max_asking_code = 2'000;

/// The code calls nothing but `require('name')`, `eval('this')` and its own functions, makes and
/// loads nothing, hands out nothing that makes code, and writes no more than a plain property of
/// `document` or `this`: `return require("util")`, `return async () => {}`, `document.F=Object`.
[[nodiscard]] bool only_asks(std::string_view code);

/// All that a call of eval or Function is given is known to its end, and is such code.
[[nodiscard]] bool only_asks(const File& script, const Call& call);

}  // namespace premod::js
