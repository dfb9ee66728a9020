// A piece of source as a message shows it: white space folded, never longer than fits a line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace premod::text {

/// White space runs become one space, both ends are trimmed; what is longer than about `longest`
/// bytes is cut at a character and ends with an ellipsis.
[[nodiscard]] std::string shown(std::string_view text, std::size_t longest = 80);

}  // namespace premod::text
