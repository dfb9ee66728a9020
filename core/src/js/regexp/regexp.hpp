// The grammar of regular expression patterns (ES2025, Annex B): is this one of the language, and if
// not, where is it wrong?
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/wording/message.hpp"

namespace premod::js {

struct RegExpError {
  std::uint32_t offset = 0;  ///< in the pattern; from its length on, in the flags behind it
  Message message;
};

/// Nesting of groups and classes beyond which a pattern is refused.
inline constexpr std::uint32_t max_pattern_nesting = 250;

/// The first error of the pattern and flags between and behind the slashes, if there is one.
[[nodiscard]] std::optional<RegExpError> check_reg_exp(std::string_view pattern,
                                                       std::string_view flags);

}  // namespace premod::js
