// Base64 (RFC 4648), read as browsers do.
#pragma once

#include <string>
#include <string_view>

namespace premod::text {

/// Characters that are none of its alphabet are left out.
[[nodiscard]] std::string decoded_base64(std::string_view text);

}  // namespace premod::text
