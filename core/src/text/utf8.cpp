#include "text/utf8.hpp"

#include <cstring>

namespace premod::text {
namespace {

constexpr char32_t replacement = 0xFFFD;

std::uint8_t byte(std::string_view text, std::size_t i) {
  return static_cast<std::uint8_t>(text[i]);
}

// Eight bytes at once: most of every file is ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t i) {
  while (i + 8 <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + i, 8);
    if (word & 0x8080808080808080ULL) break;
    i += 8;
  }
  while (i < text.size() && byte(text, i) < 0x80) ++i;
  return i;
}

/// A character of two bytes, well-formed.
bool is_pair(std::string_view text, std::size_t i) {
  return i + 1 < text.size() && byte(text, i) >= 0xC2 && byte(text, i) <= 0xDF &&
         (byte(text, i + 1) & 0xC0U) == 0x80U;
}

struct Sequence {
  CodePoint point;
  bool valid = true;
};

Sequence decode(std::string_view text, std::size_t offset) {
  const std::uint8_t lead = byte(text, offset);
  if (lead < 0x80) return {{lead, 1}, true};
  const auto bad = [](std::uint32_t length) { return Sequence{{replacement, length}, false}; };
  std::uint32_t more = 0;
  std::uint8_t low = 0x80, high = 0xBF;  // bounds of the second byte
  char32_t value = 0;
  if (lead >= 0xC2 && lead <= 0xDF) {
    more = 1, value = lead & 0x1FU;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    more = 2, value = lead & 0x0FU;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    more = 3, value = lead & 0x07U;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return bad(1);
  }
  for (std::uint32_t i = 1; i <= more; ++i) {
    if (offset + i >= text.size()) return bad(i);
    const std::uint8_t next = byte(text, offset + i);
    if (next < low || next > high) return bad(i);
    low = 0x80, high = 0xBF;
    value = (value << 6) | (next & 0x3FU);
  }
  return {{value, more + 1}, true};
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t i = skip_ascii(text, 0); i < text.size(); i = skip_ascii(text, i)) {
    while (is_pair(text, i)) i += 2;  // Cyrillic comes in words
    if (i >= text.size() || byte(text, i) < 0x80) continue;
    const Sequence next = decode(text, i);
    if (!next.valid) return i;
    i += next.point.length;
  }
  return std::string_view::npos;
}

CodePoint decode_utf8(std::string_view text, std::size_t offset) {
  if (is_pair(text, offset))
    return {static_cast<char32_t>((byte(text, offset) & 0x1FU) << 6U |
                                  (byte(text, offset + 1) & 0x3FU)),
            2};
  return decode(text, offset).point;
}

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = replacement;
  const auto put = [&](char32_t b) { out += static_cast<char>(static_cast<unsigned char>(b)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | (c >> 6));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t next = skip_ascii(text, i);
    units += next - i;
    i = next;
    if (i >= text.size()) break;
    const CodePoint point = decode_utf8(text, i);
    units += point.value > 0xFFFF ? 2 : 1;
    i += point.length;
  }
  return units;
}

std::string to_valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t next = skip_ascii(text, i);
    out.append(text.substr(i, next - i));
    i = next;
    if (i >= text.size()) break;
    const CodePoint point = decode_utf8(text, i);
    append_utf8(out, point.value);
    i += point.length;
  }
  return out;
}

}  // namespace premod::text
