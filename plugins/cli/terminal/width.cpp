#include "cli/terminal/width.hpp"

#include <algorithm>
#include <array>

namespace premod::cli {
namespace {

struct Range {
  char32_t first, last;
};

// Marks that are drawn over the character before them, and characters without a shape.
constexpr std::array<Range, 22> zero_width = {{
    {0x0300, 0x036F}, {0x0483, 0x0489},   {0x0591, 0x05BD}, {0x05BF, 0x05C7}, {0x0610, 0x061A},
    {0x064B, 0x065F}, {0x0670, 0x0670},   {0x06D6, 0x06DC}, {0x06DF, 0x06ED}, {0x0900, 0x0902},
    {0x093A, 0x094D}, {0x0E31, 0x0E31},   {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF}, {0x200B, 0x200D},   {0x2060, 0x2064}, {0x20D0, 0x20F0}, {0xFE00, 0xFE0F},
    {0xFE20, 0xFE2F}, {0xE0100, 0xE01EF},
}};

// East Asian Width W and F, and what terminals draw as emoji.
constexpr std::array<Range, 20> double_width = {{
    {0x1100, 0x115F}, {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x25FD, 0x25FE},   {0x2614, 0x2615},
    {0x2648, 0x2653}, {0x26AA, 0x26AB}, {0x2705, 0x2705}, {0x274C, 0x274C},   {0x2753, 0x2757},
    {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97C}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD},
}};

template <std::size_t size>
bool within(const std::array<Range, size>& ranges, char32_t c) {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), c,
                       [](char32_t value, const Range& r) { return value < r.first; });
  return after != ranges.begin() && c <= (after - 1)->last;
}

std::size_t length_of(unsigned char lead) {
  if (lead < 0xC0) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

}  // namespace

Glyph glyph_at(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  const std::size_t length = std::min(length_of(lead), text.size() - offset);
  Glyph glyph{text.substr(offset, length)};
  if (length == 1) return glyph;
  char32_t c = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i)
    c = (c << 6) | (static_cast<unsigned char>(glyph.bytes[i]) & 0x3FU);
  glyph.units = c > 0xFFFF ? 2 : 1;
  if (within(zero_width, c)) glyph.cells = 0;
  if (within(double_width, c)) glyph.cells = 2;
  return glyph;
}

int cells(std::string_view text) {
  int width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Glyph glyph = glyph_at(text, i);
    width += glyph.cells;
    i += glyph.bytes.size();
  }
  return width;
}

std::string padded(std::string_view text, int width) {
  const int missing = width - cells(text);
  return std::string(text) + std::string(static_cast<std::size_t>(std::max(missing, 0)), ' ');
}

std::string clipped(std::string_view text, int width) {
  if (cells(text) <= width) return std::string(text);
  int used = 0;
  std::size_t i = 0;
  while (i < text.size()) {
    const Glyph glyph = glyph_at(text, i);
    if (used + glyph.cells > width - 1) break;
    used += glyph.cells;
    i += glyph.bytes.size();
  }
  return std::string(text.substr(0, i)) + "…";
}

std::vector<std::string> wrapped(std::string_view text, int width) {
  std::vector<std::string> lines(1);
  int used = 0;
  const auto put = [&](const Glyph& glyph) {
    if (used + glyph.cells > width && used > 0) lines.emplace_back(), used = 0;
    lines.back() += glyph.bytes;
    used += glyph.cells;
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t space = std::min(text.find(' ', i), text.size());
    const std::string_view word = text.substr(i, space - i);
    i = space + 1;
    if (word.empty()) continue;
    const int size = cells(word);
    if (used > 0 && used + 1 + size > width) lines.emplace_back(), used = 0;
    if (used > 0) lines.back() += ' ', ++used;
    for (std::size_t at = 0; at < word.size();) {
      const Glyph glyph = glyph_at(word, at);
      put(glyph);
      at += glyph.bytes.size();
    }
  }
  return lines;
}

}  // namespace premod::cli
