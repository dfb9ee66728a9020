// The only file with CLD2, but for the stand-ins of the static command.
#include "text/language/language.hpp"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>

#include "text/utf8.hpp"

namespace premod::text {
namespace {

constexpr std::size_t max_bytes = 64U << 10U;  // more does not change the answer

}  // namespace

std::optional<LanguageGuess> guess_language(std::string_view text) {
  std::size_t size = std::min(text.size(), max_bytes);
  while (size > 0 && size < text.size() &&
         (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
    --size;
  text = text.substr(0, size);
  if (text.empty() || find_invalid_utf8(text) != std::string_view::npos) return std::nullopt;
  CLD2::Language languages[3] = {CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE,
                                 CLD2::UNKNOWN_LANGUAGE};
  int percents[3] = {};
  int bytes = 0;
  bool reliable = false;
  CLD2::DetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, languages, percents,
                              &bytes, &reliable);
  if (languages[0] == CLD2::UNKNOWN_LANGUAGE || bytes == 0) return std::nullopt;
  return LanguageGuess{CLD2::LanguageCode(languages[0]), percents[0], reliable};
}

}  // namespace premod::text
