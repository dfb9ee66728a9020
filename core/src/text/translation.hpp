// The texts of the reports in other languages than English, from core/texts/*.po.
#pragma once

#include <cstdint>
#include <span>
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

/// Sorted by key. Made by the build.
[[nodiscard]] std::span<const Translation> translations(Language language);

/// Null if `language` has none under `key`.
[[nodiscard]] const Translation* find_translation(std::string_view key, Language language);

/// The text under `key` in `language`; `english` itself for English, and in a draft build for what
/// is not translated. What it points to lives as long as the program, or as `english`.
[[nodiscard]] std::string_view translated(std::string_view key, std::string_view english,
                                          Language language);

}  // namespace premod::text
