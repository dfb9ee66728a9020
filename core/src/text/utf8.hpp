// UTF-8: validation, decoding and the counts that columns need.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace premod::text {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The first byte that does not belong to a well-formed UTF-8 sequence (Unicode table 3-7), or
/// npos.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view text);

/// The code point at `offset`, and how many bytes it takes. An ill-formed sequence gives U+FFFD and
/// the length of its maximal subpart (WHATWG). `offset` must be below text.size().
struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 1;
};
[[nodiscard]] CodePoint decode_utf8(std::string_view text, std::size_t offset);

/// Appends the code point, U+FFFD for what is no scalar value.
void append_utf8(std::string& out, char32_t code_point);

/// UTF-16 code units of `text`; ill-formed sequences count as U+FFFD.
[[nodiscard]] std::size_t utf16_length(std::string_view text);

/// `text` with every ill-formed sequence replaced by U+FFFD.
[[nodiscard]] std::string to_valid_utf8(std::string_view text);

}  // namespace premod::text
