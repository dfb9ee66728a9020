// What a style sheet itself puts on the page: the strings of `content`.
#pragma once

#include <string>
#include <vector>

#include "css/file.hpp"
#include "text/span.hpp"

namespace premod::css {

struct ShownText {
  Span span;          ///< the string token, with its quotes
  std::string value;  ///< escapes resolved
};

/// In the order of the sheet. Strings inside functions (`attr(x, "-")`, `url("a.png")`) are no
/// texts, and neither are those of a custom property, which says not what it is for.
[[nodiscard]] std::vector<ShownText> shown_texts(const File& style);

}  // namespace premod::css
