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

/// What shouts without any element: "BUY NOW!!!", rows of stars and pictures.
struct Shouting {
  std::size_t exclamations = 0;  ///< two marks or more in a row, counted once
  std::size_t symbols = 0;       ///< rows of pictures or stars, likewise
  std::size_t capitals = 0;      ///< words of four letters or more in capitals
  [[nodiscard]] bool is_too_much() const {
    return exclamations + symbols + (capitals >= 6 ? 2 : 0) >= 4;
  }
};

/// `prose`: without markup.
[[nodiscard]] Shouting shouting_of(std::string_view prose);

/// The style attribute has a colour of its own and a size of its own, or one larger than a
/// heading's.
[[nodiscard]] bool is_gaudy(std::string_view style);

}  // namespace premod::html
