#include <array>

#include "image/parse.hpp"

namespace premod::image {
namespace {

constexpr Wording truncated = parser_text("the file is cut short");

std::uint32_t png_crc(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

// Behind a chain of GIF sub-blocks (length byte, bytes, ..., 0), or 0 if it runs off the end.
std::size_t behind_sub_blocks(Bytes bytes, std::size_t at) {
  while (bytes.has(at, 1)) {
    const std::size_t length = bytes.u8(at);
    if (length == 0) return at + 1;
    at += 1 + length;
  }
  return 0;
}

std::size_t color_table(std::uint32_t flags) {
  return (flags & 0x80) != 0 ? std::size_t{3} << ((flags & 7) + 1) : 0;
}

bool is_start_of_frame(std::uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// Behind its two bytes comes the next marker and no length.
bool is_alone_on_lines(std::uint32_t marker) {
  return marker == 1 || (marker >= 0xD0 && marker <= 0xD7);
}

}  // namespace

// Signature, then chunks of length, type, data, CRC. An acTL before the first IDAT makes it an
// APNG; later ones do not count (PNG, third edition, 11.3.2.2).
void read_png(Bytes bytes, ImageHeader& header) {
  header.frames = 1;
  if (!bytes.has(8, 25) || bytes.text(12, 4) != "IHDR" || bytes.be32(8) != 13) {
    header.damage = bytes.has(8, 25) ? parser_text("the PNG header is missing") : truncated;
    return;
  }
  header.width = bytes.be32(16);
  header.height = bytes.be32(20);
  if (png_crc(bytes.text(12, 17)) != bytes.be32(29))
    header.damage = parser_text("the checksum of the PNG header is wrong");
  bool data = false;
  for (std::size_t at = 33; header.damage.english().empty();) {
    const std::size_t length = bytes.be32(at);
    if (!bytes.has(at, 12) || !bytes.has(at + 12, length)) {
      header.damage = truncated;
      return;
    }
    const std::string_view type = bytes.text(at + 4, 4);
    if (type == "IEND") break;
    if (type == "IDAT") data = true;
    if (type == "acTL" && !data && length == 8) header.frames = bytes.be32(at + 8);
    at += 12 + length;
  }
  if (header.frames == 0) header.frames = 1;
  if (header.damage.english().empty() && !data)
    header.damage = parser_text("there is no image data");
}

// Segments up to the first scan; the frame header (SOFn) among them has the size.
void read_jpeg(Bytes bytes, ImageHeader& header) {
  header.frames = 1;
  for (std::size_t at = 2; bytes.has(at, 2);) {
    if (bytes.u8(at) != 0xFF) {  // stray bytes, which every decoder skips
      at = bytes.all.find('\xFF', at);
      continue;
    }
    const std::uint32_t marker = bytes.u8(at + 1);
    if (marker == 0xFF) {  // padding
      ++at;
      continue;
    }
    if (is_alone_on_lines(marker)) {
      at += 2;
      continue;
    }
    if (is_start_of_frame(marker) && bytes.has(at, 9)) {
      header.height = bytes.be16(at + 5);
      header.width = bytes.be16(at + 7);
    }
    if (marker == 0xDA) {  // the scan: entropy-coded data up to the end marker
      const bool ends =
          bytes.all.rfind("\xFF\xD9") != std::string_view::npos && bytes.all.rfind("\xFF\xD9") > at;
      if (header.width == 0)
        header.damage = parser_text("there is no JPEG frame header");
      else if (!ends)
        header.damage = truncated;
      return;
    }
    const std::size_t length = bytes.be16(at + 2);
    if (marker == 0xD9 || length < 2) break;
    at += 2 + length;
  }
  header.damage = truncated;
}

void read_gif(Bytes bytes, ImageHeader& header) {
  if (!bytes.has(0, 13)) {
    header.damage = truncated;
    return;
  }
  header.width = bytes.le16(6);
  header.height = bytes.le16(8);
  std::size_t at = 13 + color_table(bytes.u8(10));
  while (at != 0 && bytes.has(at, 1)) {
    const std::uint32_t block = bytes.u8(at);
    if (block == 0x21) {
      at = behind_sub_blocks(bytes, at + 2);
    } else if (block == 0x2C) {
      ++header.frames;
      at = behind_sub_blocks(bytes, at + 11 + color_table(bytes.u8(at + 9)));
    } else {
      break;  // 0x3B ends the file; viewers stop at anything else, too
    }
    if (at == 0) header.damage = truncated;
  }
  if (header.frames == 0 && header.damage.english().empty())
    header.damage = parser_text("there is no image data");
}

void read_webp(Bytes bytes, ImageHeader& header) {
  if (!bytes.has(0, std::size_t{8} + bytes.le32(4))) header.damage = truncated;
  std::uint32_t animation_frames = 0;
  bool canvas = false, any = false;
  for (std::size_t at = 12; bytes.has(at, 8);) {
    const std::string_view type = bytes.text(at, 4);
    const std::size_t length = bytes.le32(at + 4), data = at + 8;
    if (type == "VP8X" && length >= 10) {
      canvas = true;
      header.width = bytes.le24(data + 4) + 1;
      header.height = bytes.le24(data + 7) + 1;
    } else if (type == "VP8 " && bytes.text(data + 3, 3) == "\x9D\x01\x2A") {
      any = true;
      if (!canvas)
        header.width = bytes.le16(data + 6) & 0x3FFF, header.height = bytes.le16(data + 8) & 0x3FFF;
    } else if (type == "VP8L" && bytes.u8(data) == 0x2F) {
      any = true;
      const std::uint32_t packed = bytes.le32(data + 1);
      if (!canvas)
        header.width = (packed & 0x3FFF) + 1, header.height = ((packed >> 14) & 0x3FFF) + 1;
    } else if (type == "ANMF") {
      ++animation_frames;
    }
    at = data + length + (length & 1);
  }
  header.frames = animation_frames > 0 ? animation_frames : 1;
  if (!any && animation_frames == 0 && header.damage.english().empty())
    header.damage = parser_text("there is no image data");
}

}  // namespace premod::image
