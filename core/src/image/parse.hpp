// The parts of image.cpp, one function a format; each is linear and stays inside `bytes`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "image/image.hpp"
#include "text/ascii.hpp"

namespace premod::image {

/// Numbers at an offset; 0 past the end, so that a caller who forgot to ask reads nothing foreign.
struct Bytes {
  std::string_view all;

  [[nodiscard]] bool has(std::size_t at, std::size_t count) const {
    return at <= all.size() && count <= all.size() - at;
  }
  [[nodiscard]] std::uint32_t u8(std::size_t at) const {
    return at < all.size() ? static_cast<unsigned char>(all[at]) : 0U;
  }
  [[nodiscard]] std::uint32_t be16(std::size_t at) const { return u8(at) << 8 | u8(at + 1); }
  [[nodiscard]] std::uint32_t be32(std::size_t at) const { return be16(at) << 16 | be16(at + 2); }
  [[nodiscard]] std::uint32_t le16(std::size_t at) const { return u8(at + 1) << 8 | u8(at); }
  [[nodiscard]] std::uint32_t le24(std::size_t at) const { return u8(at + 2) << 16 | le16(at); }
  [[nodiscard]] std::uint32_t le32(std::size_t at) const { return le16(at + 2) << 16 | le16(at); }
  [[nodiscard]] std::string_view text(std::size_t at, std::size_t count) const {
    return has(at, count) ? all.substr(at, count) : std::string_view{};
  }
};

/// The offset of the first byte at or behind `at` that is no white space.
[[nodiscard]] inline std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text::is_space(text[at])) ++at;
  return at;
}

void read_png(Bytes bytes, ImageHeader& header);
void read_jpeg(Bytes bytes, ImageHeader& header);
void read_gif(Bytes bytes, ImageHeader& header);
void read_webp(Bytes bytes, ImageHeader& header);

/// True if the text is an SVG document: its first element is `svg`, with or without a prefix.
[[nodiscard]] bool is_svg(std::string_view text);
void read_svg(std::string_view text, ImageHeader& header);

}  // namespace premod::image
