// The texts of the reports in other languages than English, from core/texts/*.po.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "premod/report.hpp"

namespace premod::text {

/// FNV-1a: tells whether a translation was made for the English text that the code has now.
constexpr std::uint32_t english_hash(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

struct Translation {
  std::string_view key;
  std::uint32_t english;  ///< english_hash of the text it translates (of a plural: of many)
  std::string_view text;  ///< forms of a plural are parted by NUL
};

/// A language's translations, sorted by key; made by the build. Places instead of pointers: those
/// would have to be written anew at every start of a program that can lie anywhere in memory. An
/// array for each member: those of the keys are the same in every language, and there once.
struct Translations {
  const char* strings = nullptr;
  std::size_t size = 0;
  const std::uint32_t* keys = nullptr;  ///< where they begin in `strings`
  const std::uint16_t* key_sizes = nullptr;
  const std::uint32_t* english = nullptr;
  const std::uint32_t* texts = nullptr;  ///< where they begin in `strings`
  const std::uint16_t* text_sizes = nullptr;

  [[nodiscard]] std::string_view key(std::size_t at) const {
    return {strings + keys[at], key_sizes[at]};
  }
  [[nodiscard]] Translation at(std::size_t at) const {
    return {key(at), english[at], {strings + texts[at], text_sizes[at]}};
  }
};
[[nodiscard]] Translations translations(Language language);

/// Nothing if `language` has none under `key`.
[[nodiscard]] std::optional<Translation> find_translation(std::string_view key, Language language);

/// The text under `key` in `language`; `english` itself for English, and in a draft build for what
/// is not translated. What it points to lives as long as the program, or as `english`.
[[nodiscard]] std::string_view translated(std::string_view key, std::string_view english,
                                          Language language);

}  // namespace premod::text
