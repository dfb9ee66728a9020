#include "text/language/cyrillic.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.hpp"
#include "text/words.hpp"

namespace premod::text {

CyrillicStretch cyrillic_of(std::string_view text) {
  CyrillicStretch out;
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80U) {  // most of a Western text
      ++i;
      continue;
    }
    const CodePoint point = decode_utf8(text, i);
    if (is_cyrillic(point.value)) {
      if (out.empty()) out.begin = i;
      out.end = i + point.length;
    }
    i += point.length;
  }
  return out;
}

bool is_cyrillic_language_name(std::string_view text) {
  constexpr std::array<std::string_view, 9> names = {"русский", "українська",   "украинский",
                                                     "қазақша", "беларуская",   "рус",
                                                     "укр",     "русский язык", "ru"};
  return std::find(names.begin(), names.end(), folded(text)) != names.end();
}

bool is_homoglyph(std::string_view text, const CyrillicStretch& found) {
  if (length(text.substr(found.begin, found.end - found.begin)) > 2) return false;
  const bool before =
      found.begin > 0 && is_latin(static_cast<unsigned char>(text[found.begin - 1]));
  const bool after =
      found.end < text.size() && is_latin(static_cast<unsigned char>(text[found.end]));
  return before || after;
}

}  // namespace premod::text
