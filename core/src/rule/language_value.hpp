// The name of a language as a value of a hit: findings are told apart by its code, people read its
// name in their own language.
#pragma once

#include <string_view>
#include <vector>

#include "rule/hits.hpp"

namespace premod {

/// `code`: ISO 639-1. One that has no name here is shown as it is.
[[nodiscard]] Value language_value(std::string_view placeholder, std::string_view code);

/// Several of them, as "English, Spanish".
[[nodiscard]] Value languages_value(std::string_view placeholder,
                                    const std::vector<std::string_view>& codes);

}  // namespace premod
