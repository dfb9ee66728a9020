// Escaping for commands that a runner reads from the output of a step (GitHub's `::error`, Azure's
// `##vso[...]`).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace premod::common {

/// `text` with line ends and the characters of `special` as %XX, and `%` itself as `percent`: first
/// of all, or the text could say what it is decoded to.
[[nodiscard]] inline std::string escape_command(std::string_view text, std::string_view percent,
                                                std::string_view special = {}) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '%')
      out += percent;
    else if (c == '\r' || c == '\n' || special.find(c) != std::string_view::npos)
      ((out += '%') += digits[byte >> 4U]) += digits[byte & 0xFU];
    else
      out += c;
  }
  return out;
}

}  // namespace premod::common
