// The name of a git object as a value, so that nothing outside this folder sees libgit2's types.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace premod::git {

struct Oid {
  std::array<std::uint8_t, 20> bytes{};

  [[nodiscard]] bool is_zero() const { return *this == Oid{}; }
  [[nodiscard]] std::string hex() const {
    constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (const std::uint8_t byte : bytes) {
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
    return out;
  }
  /// All 40 digits, or nothing.
  [[nodiscard]] static std::optional<Oid> from_hex(std::string_view hex) {
    if (hex.size() != 40) return std::nullopt;
    Oid oid;
    for (std::size_t i = 0; i < 40; ++i) {
      const char c = hex[i];
      int digit = c >= '0' && c <= '9' ? c - '0' : -1;
      if (c >= 'a' && c <= 'f') digit = c - 'a' + 10;
      if (c >= 'A' && c <= 'F') digit = c - 'A' + 10;
      if (digit < 0) return std::nullopt;
      oid.bytes[i / 2] = static_cast<std::uint8_t>(oid.bytes[i / 2] << 4 | digit);
    }
    return oid;
  }
  friend auto operator<=>(const Oid&, const Oid&) = default;
};

using CommitId = Oid;

/// Object names are already evenly distributed.
struct OidHash {
  std::size_t operator()(const Oid& oid) const {
    std::size_t hash = 0;
    std::memcpy(&hash, oid.bytes.data(), sizeof hash);
    return hash;
  }
};

}  // namespace premod::git
