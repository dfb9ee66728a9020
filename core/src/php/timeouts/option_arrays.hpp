// Arrays of options that a PHP file writes out itself.
#pragma once

#include <cstddef>
#include <cstdint>

#include "php/file.hpp"

namespace premod::php {

/// What the questions about the requests of one file may cost; beyond it the answer is not
/// complete.
inline constexpr std::size_t max_request_steps = 50'000'000;

/// Whether every part of what a call is given, `$this->options + [...]`, `array_replace(
/// self::OPTIONS, $more)`, is an array of this file; a variable by all that its function gives it
/// before. `call`: the token of its name; `steps` counts what that cost.
[[nodiscard]] bool are_known(const File& file, std::size_t& steps, std::uint32_t call,
                             Range options);

}  // namespace premod::php
