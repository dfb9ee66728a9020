// In which language a text is written, if that can be told.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace premod::text {

struct LanguageGuess {
  std::string code;  ///< ISO 639-1: "ru", "en", "es", "pt" ...
  int percent = 0;   ///< of the text's letters
  bool reliable = false;
};

/// Nothing for texts without letters or with ill-formed UTF-8.
[[nodiscard]] std::optional<LanguageGuess> guess_language(std::string_view text);

}  // namespace premod::text
