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

/// Colours of one picture that are kept; more than that is a painting, and judged by these.
inline constexpr std::size_t max_colours = 64;

struct Paint {
  std::vector<Colour> colours;  ///< of shapes, each once; black where nothing is said
  bool unknown = false;   ///< gradients, pictures, currentColor, style rules: not all is known
  bool has_text = false;  ///< a text element with something in it
};
[[nodiscard]] Paint read_paint(std::string_view svg);

/// The ratio of WCAG 2, from 1 to 21.
[[nodiscard]] double contrast(Colour a, Colour b);

}  // namespace premod::image
