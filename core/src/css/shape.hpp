// How a style sheet was made: minified or not, by its tokens. Comments, strings and addresses say
// nothing about it.
#pragma once

#include <string_view>

namespace premod::css {

/// White space between tokens is gone.
[[nodiscard]] bool is_minified(std::string_view text);

}  // namespace premod::css
