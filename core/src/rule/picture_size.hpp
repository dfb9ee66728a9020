// Whether a picture has the one size that the marketplace shows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "image/image.hpp"
#include "rule/hits.hpp"

namespace premod {

/// An SVG that does not say how large it is does not fit; what is no whole picture does, because
/// image-format tells it.
[[nodiscard]] inline bool fits(const ImageHeader& image, std::uint32_t width,
                               std::uint32_t height) {
  return image.format == ImageFormat::unknown || !image.damage.english().empty() ||
         (image.width == width && image.height == height);
}

/// "1188x616".
[[nodiscard]] inline std::string shown_size(std::uint32_t width, std::uint32_t height) {
  return std::to_string(width) + "x" + std::to_string(height);
}

/// Adds the value `size` and `variant`; where it is not known the variant "no-size".
inline void tell_size(Hit& hit, const ImageHeader& image, std::string_view variant = {}) {
  if (image.width == 0 || image.height == 0) return void(hit.variant("no-size"));
  hit.values.push_back({"size", shown_size(image.width, image.height)});
  hit.variant(variant);
}

}  // namespace premod
