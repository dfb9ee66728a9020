// SHA-256: the identity of an archive and of the files an answer covers; the form of fingerprints.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace premod::text {

/// 64 lower-case hex digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// The first eight bytes of it, as a number.
[[nodiscard]] std::uint64_t sha256_prefix(std::string_view bytes);

inline constexpr std::size_t fingerprint_digits = 32;
/// Lower-case hex digits: a whole fingerprint, or with `shortest` at least so many of its first.
[[nodiscard]] constexpr bool is_fingerprint(std::string_view text,
                                            std::size_t shortest = fingerprint_digits) {
  return text.size() >= shortest && text.size() <= fingerprint_digits &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace premod::text
