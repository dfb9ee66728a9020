// How ECMAScript writes a number.
#pragma once

#include <string>

namespace premod::js {

/// `String(value)`: the shortest digits that read back as the same number, in any locale.
[[nodiscard]] std::string number_text(double value);

}  // namespace premod::js
