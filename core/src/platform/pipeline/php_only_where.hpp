// Code of a PHP file that runs only where a comparison holds: behind `if`, `&&`, `||` and early
// returns.
#pragma once

#include <cstdint>
#include <vector>

#include "php/file.hpp"

namespace premod::platform {

/// Tokens behind the equality or inequality at `at` that run only if what it compares is equal.
/// Looks at the tokens of one condition and the block around it.
[[nodiscard]] std::vector<php::Range> runs_where(const php::File& file, std::uint32_t at);

}  // namespace premod::platform
