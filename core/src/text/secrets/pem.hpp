// Private keys in PEM, as far as a text holds one.
#pragma once

#include <optional>
#include <string_view>

#include "text/secrets/secret.hpp"

namespace premod::text {

/// More of a key is not told.
inline constexpr std::size_t longest_shown_key = 512;

/// The head of a key, and what stands behind it, which may be in the next text. Null where code
/// puts the key in (`js::hole`), where the end follows at once, and where the head is a pattern:
/// `-----BEGIN ([A-Z]+) PRIVATE KEY-----`. Linear.
[[nodiscard]] std::optional<Secret> private_key(std::string_view text);

}  // namespace premod::text
