#include "image/image.hpp"

#include <array>

#include "image/parse.hpp"

namespace premod {
namespace {

struct Name {
  std::string_view extension;
  ImageFormat format;
};
constexpr std::array<Name, 13> names = {{{"png", ImageFormat::png},
                                         {"apng", ImageFormat::png},
                                         {"jpg", ImageFormat::jpeg},
                                         {"jpeg", ImageFormat::jpeg},
                                         {"jfif", ImageFormat::jpeg},
                                         {"gif", ImageFormat::gif},
                                         {"webp", ImageFormat::webp},
                                         {"svg", ImageFormat::svg},
                                         {"bmp", ImageFormat::bmp},
                                         {"ico", ImageFormat::ico},
                                         {"tif", ImageFormat::tiff},
                                         {"tiff", ImageFormat::tiff},
                                         {"avif", ImageFormat::avif}}};

bool same_letters(std::string_view a, std::string_view lower) {
  if (a.size() != lower.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const char c = a[i] >= 'A' && a[i] <= 'Z' ? static_cast<char>(a[i] + 32) : a[i];
    if (c != lower[i]) return false;
  }
  return true;
}

}  // namespace

std::string_view name_of(ImageFormat format) {
  switch (format) {
    case ImageFormat::unknown:
      return "?";
    case ImageFormat::png:
      return "PNG";
    case ImageFormat::jpeg:
      return "JPEG";
    case ImageFormat::gif:
      return "GIF";
    case ImageFormat::webp:
      return "WebP";
    case ImageFormat::svg:
      return "SVG";
    case ImageFormat::bmp:
      return "BMP";
    case ImageFormat::ico:
      return "ICO";
    case ImageFormat::tiff:
      return "TIFF";
    case ImageFormat::avif:
      return "AVIF";
  }
  return "?";
}

ImageFormat format_by_name(std::string_view path) {
  const auto dot = path.rfind('.');
  if (dot == std::string_view::npos) return ImageFormat::unknown;
  for (const Name& name : names)
    if (same_letters(path.substr(dot + 1), name.extension)) return name.format;
  return ImageFormat::unknown;
}

ImageFormat format_by_content(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return ImageFormat::png;
  if (bytes.starts_with("\xFF\xD8\xFF"sv)) return ImageFormat::jpeg;
  if (bytes.starts_with("GIF87a"sv) || bytes.starts_with("GIF89a"sv)) return ImageFormat::gif;
  if (bytes.starts_with("RIFF"sv) && bytes.substr(0, 12).ends_with("WEBP"sv))
    return ImageFormat::webp;
  if (bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv)) return ImageFormat::tiff;
  if (bytes.starts_with("\0\0\1\0"sv)) return ImageFormat::ico;
  if (bytes.starts_with("BM"sv) && bytes.size() >= 26 && bytes.substr(6, 4) == "\0\0\0\0"sv)
    return ImageFormat::bmp;
  if (bytes.substr(0, 12).ends_with("ftypavif"sv)) return ImageFormat::avif;
  if (image::is_svg(bytes)) return ImageFormat::svg;
  return ImageFormat::unknown;
}

ImageHeader read_image_header(std::string_view bytes) {
  ImageHeader header;
  header.format = format_by_content(bytes);
  switch (header.format) {
    case ImageFormat::png:
      image::read_png({bytes}, header);
      break;
    case ImageFormat::jpeg:
      image::read_jpeg({bytes}, header);
      break;
    case ImageFormat::gif:
      image::read_gif({bytes}, header);
      break;
    case ImageFormat::webp:
      image::read_webp({bytes}, header);
      break;
    case ImageFormat::svg:
      image::read_svg(bytes, header);
      break;
    case ImageFormat::unknown:
      header.damage =
          bytes.empty() ? parser_text("the file is empty") : parser_text("no known image format");
      break;
    case ImageFormat::bmp:
    case ImageFormat::ico:
    case ImageFormat::tiff:
    case ImageFormat::avif:
      header.frames = 1;
      break;
  }
  return header;
}

}  // namespace premod
