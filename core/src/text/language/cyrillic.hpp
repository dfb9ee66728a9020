// Cyrillic letters in texts of other languages.
#pragma once

#include <cstddef>
#include <string_view>

namespace premod::text {

/// Where the Cyrillic letters of a text begin and end.
struct CyrillicStretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] bool empty() const { return begin == end; }
};

[[nodiscard]] CyrillicStretch cyrillic_of(std::string_view text);
/// "Русский", "English, Русский, Español": every Cyrillic word is the name of a language in that
/// language, and a list of languages is where it belongs.
[[nodiscard]] bool names_languages_only(std::string_view text);
/// One or two Cyrillic letters inside a Latin word look the same and are typing slips.
[[nodiscard]] bool is_homoglyph(std::string_view text, const CyrillicStretch& found);

}  // namespace premod::text
