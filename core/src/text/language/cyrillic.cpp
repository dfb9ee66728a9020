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

namespace {

bool is_language_name(std::string_view words) {
  constexpr std::array<std::string_view, 18> names = {
      "русский",   "русский язык", "рус",     "українська", "українська мова", "украинский",
      "укр",       "беларуская",   "қазақша", "Қазақша",    "қазақ тілі",      "кыргызча",
      "български", "македонски",   "српски",  "ўзбекча",    "тоҷикӣ",          "монгол"};
  return std::find(names.begin(), names.end(), folded(words)) != names.end();
}

/// With the letters of Kazakh, Ukrainian and others.
bool is_any_cyrillic(char32_t c) { return c >= U'\u0400' && c <= U'\u052F'; }

/// The Cyrillic words from `begin` on that nothing but blanks stands between.
CyrillicStretch words_from(std::string_view text, std::size_t begin) {
  CyrillicStretch out{begin, begin};
  for (std::size_t i = begin; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    if (!is_any_cyrillic(point.value) && point.value != U' ') break;
    i += point.length;
    if (point.value != U' ') out.end = i;
  }
  return out;
}

}  // namespace

bool names_languages_only(std::string_view text) {
  bool named = false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    if (!is_any_cyrillic(point.value)) {
      i += point.length;
      continue;
    }
    const CyrillicStretch words = words_from(text, i);
    if (!is_language_name(text.substr(i, words.end - i))) return false;
    named = true;
    i = words.end;
  }
  return named;
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
