// What an image is by its bytes: format, size, frames. Nothing is decoded, so nothing can explode.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "snapshot/snapshot.hpp"
#include "text/span.hpp"
#include "text/wording/message.hpp"

namespace premod {

enum class ImageFormat : std::uint8_t { unknown, png, jpeg, gif, webp, svg, bmp, ico, tiff, avif };

/// "PNG", "JPEG" ... ; "?" for unknown.
[[nodiscard]] std::string_view name_of(ImageFormat format);
/// The format a file's name promises, by its extension in any letter case.
[[nodiscard]] ImageFormat format_by_name(std::string_view path);
/// The format of the content, by its first bytes.
[[nodiscard]] ImageFormat format_by_content(std::string_view bytes);

/// The headers of one image, whatever its name says. Sizes are in pixels, 0 where unknown.
struct ImageHeader {
  ImageFormat format = ImageFormat::unknown;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint32_t frames = 0;  ///< 1 for a still image; an animated SVG counts as 2
  Span animation;            ///< SVG: the element or the rule that moves it
  /// Why the file cannot be a whole image, in English; empty for a good one.
  Wording damage;
};
[[nodiscard]] ImageHeader read_image_header(std::string_view bytes);

/// One image of a widget. The file must outlive it.
class Image {
 public:
  explicit Image(const File& file)
      : file_(&file),
        header_(read_image_header(file.bytes)),
        promised_(format_by_name(file.path)) {}

  [[nodiscard]] const File& file() const { return *file_; }
  [[nodiscard]] const ImageHeader& header() const { return header_; }
  [[nodiscard]] ImageFormat format() const { return header_.format; }
  [[nodiscard]] ImageFormat extension_format() const { return promised_; }
  [[nodiscard]] std::uint32_t width() const { return header_.width; }
  [[nodiscard]] std::uint32_t height() const { return header_.height; }
  [[nodiscard]] std::uint32_t frames() const { return header_.frames; }
  [[nodiscard]] bool animated() const { return header_.frames > 1; }
  [[nodiscard]] const Wording& damage() const { return header_.damage; }
  [[nodiscard]] std::uint64_t bytes() const { return file_->bytes.size(); }

 private:
  const File* file_;
  ImageHeader header_;
  ImageFormat promised_;
};

}  // namespace premod
