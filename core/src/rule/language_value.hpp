// The name of a language as a value of a hit: findings are told apart by its code, people read its
// name in their own language.
#pragma once

#include <string_view>

#include "rule/hits.hpp"

namespace premod {

/// `code`: ISO 639-1. One that has no name here is shown as it is.
[[nodiscard]] Value language_value(std::string_view placeholder, std::string_view code);

}  // namespace premod
