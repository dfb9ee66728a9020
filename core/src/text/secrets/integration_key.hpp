// The form of the keys that the platform gives an integration.
#pragma once

#include <string_view>

namespace premod::text {

/// The key that the platform gives an integration: long, of letters and digits, neither a word nor
/// a sample.
[[nodiscard]] bool is_integration_key(std::string_view value);

}  // namespace premod::text
