// What stands in comments of markup: an explanation, or markup that was switched off.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace premod::markup {

/// The text between the marks of a comment holds whole elements, or tags of twig; conditional
/// comments and samples of use are none.
[[nodiscard]] bool is_switched_off(std::string_view inner);

/// The comments of a piece of markup that hold such, with their marks. Linear.
[[nodiscard]] std::vector<Span> switched_off_in(std::string_view text);

}  // namespace premod::markup
