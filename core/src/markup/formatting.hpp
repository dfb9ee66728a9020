// How a description is formatted: what has no place in one, and how much of it shouts.
#pragma once

#include <cstddef>
#include <string_view>

#include "markup/html.hpp"

namespace premod::html {

/// Elements that have no place in a text for readers: `font`, `iframe`, `form` ...
[[nodiscard]] bool is_out_of_place(std::string_view element);

/// How much of a text is said in bold.
struct Loudness {
  std::size_t all = 0;
  std::size_t loud = 0;
  [[nodiscard]] bool is_too_much() const { return all >= 200 && loud * 3 > all; }
  [[nodiscard]] bool is_nearly_all() const { return all >= 80 && loud * 3 > all * 2; }
};

[[nodiscard]] Loudness loudness_of(const Document& page);

/// The style attribute has a colour of its own and a size of its own, or one larger than a
/// heading's.
[[nodiscard]] bool is_gaudy(std::string_view style);

}  // namespace premod::html
