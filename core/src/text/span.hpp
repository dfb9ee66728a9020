// A stretch of bytes in a file: the only position that exists before the report is made.
#pragma once

#include <cstdint>
#include <string_view>

namespace premod {

/// Half-open byte range [begin, end) of one file. Files are limited to 64 MiB, so 32 bits suffice.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr std::string_view of(std::string_view source) const {
    return source.substr(begin, end - begin);
  }
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

}  // namespace premod
