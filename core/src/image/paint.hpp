// The colours an SVG is painted with, as far as its source says them; nothing is drawn.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace premod::image {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};

/// Colours of one picture that are kept; more than that is a painting, and not all is known of it.
inline constexpr std::size_t max_colours = 64;

/// What a shape is painted with.
struct Ink {
  Colour colour;
  double opacity = 1;  ///< with that of the groups around
  bool operator==(const Ink&) const = default;
};

struct Paint {
  std::vector<Ink> inks;  ///< of shapes, each once; black where nothing is said
  bool unknown = false;   ///< patterns, pictures, currentColor, rules of a kind that is not read
  bool has_text = false;  ///< a text element with something in it
};
[[nodiscard]] Paint read_paint(std::string_view svg);

/// The ratio of WCAG 2, from 1 to 21, of the ink to what it lies on.
[[nodiscard]] double contrast(const Ink& ink, Colour background);

}  // namespace premod::image
