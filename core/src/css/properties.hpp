// The names of CSS properties.
#pragma once

#include <string_view>

namespace premod::css {

/// A property of some CSS specification; vendor prefixes are ignored, case is not.
[[nodiscard]] bool is_known_property(std::string_view lower_name);

}  // namespace premod::css
