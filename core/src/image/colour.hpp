// Colours as CSS and SVG write them.
#pragma once

#include <optional>
#include <string_view>

#include "image/paint.hpp"

namespace premod::image {

/// #fff, #ffffff80, rgb(), rgba(), hsl(), hsla() and names, in lower case and without white space
/// (commas are needed then); nothing for what says no colour by itself.
[[nodiscard]] std::optional<Ink> read_colour(std::string_view text);
/// "0.5", "50%"; 1 where there is no number.
[[nodiscard]] double read_opacity(std::string_view text);

}  // namespace premod::image
