// SHA-256: the identity of an archive and of the files an answer covers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace premod::text {

/// 64 lower-case hex digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// The first eight bytes of it, as a number.
[[nodiscard]] std::uint64_t sha256_prefix(std::string_view bytes);

}  // namespace premod::text
