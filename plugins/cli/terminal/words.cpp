#include "cli/terminal/words.hpp"

#include <algorithm>

#include "cli/terminal/width.hpp"

namespace premod::cli {

std::string sentence_pattern(const Occurrence& one) {
  constexpr std::string_view between = " · ";
  std::string out = one.message;
  for (std::size_t from = 0; from < one.subject.size();) {
    const std::size_t end = std::min(one.subject.find(between, from), one.subject.size());
    const std::string part = one.subject.substr(from, end - from);
    if (const std::size_t at = part.empty() ? out.npos : out.find(part); at != out.npos)
      out.replace(at, part.size(), "…");
    from = end + between.size();
  }
  return out;
}

std::string beginning_of(const std::string& list) {
  constexpr std::size_t longest = 90;  // bytes
  if (list.size() <= longest) return list;
  const std::size_t end = list.rfind(", ", longest);
  return end == std::string::npos ? list : list.substr(0, end) + ", …";
}

std::string positions_of(const std::vector<const Occurrence*>& places) {
  std::string text;
  std::string_view file = "\n";
  for (const Occurrence* one : places) {
    const Place& place = one->place;
    std::string at;
    if (place.region)
      at = std::to_string(place.region->line) + ":" + std::to_string(place.region->column);
    if (place.file != file) {
      text += (text.empty() ? "" : "; ") + place.file + (at.empty() ? "" : ":") + at;
    } else {
      text += ", " + at;
    }
    file = place.file;
  }
  return text;
}

std::string unbroken(std::string source) {
  constexpr std::string_view section = " §";
  if (const std::size_t at = source.find(section); at != std::string::npos)
    source.replace(at, section.size(), "\u00A0§");
  return source;
}

int blanks_before(std::string_view text) {
  return static_cast<int>(std::min(text.find_first_not_of(' '), text.size()));
}

std::string end_of(const std::string& text, int width) {
  if (cells(text) <= width) return text;
  std::size_t i = 0;
  for (int over = cells(text) - width + 1; over > 0 && i < text.size();) {
    const Glyph glyph = glyph_at(text, i);
    over -= glyph.cells;
    i += glyph.bytes.size();
  }
  return "…" + text.substr(i);
}

}  // namespace premod::cli
