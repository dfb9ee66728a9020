// Characters and strings of twig: what twig.cpp (tags) and twig_tokens.cpp (their inside) share.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/ascii.hpp"

namespace premod::twig {

using text::is_digit;

/// Where the end of a tag is looked for, a string longer than this counts as not closed: else a
/// quote that nothing closes would be looked for again and again to the end of the text.
inline constexpr std::size_t max_string = 4'096;

inline bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
inline bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || is_digit(c) ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// The end of a quoted string, the closing quote included; npos if there is none. In double quotes
/// `#{ ... }` holds an expression, whose own quotes do not end the string.
[[nodiscard]] std::size_t end_of_string(std::string_view text, std::size_t at, std::size_t limit);

}  // namespace premod::twig
