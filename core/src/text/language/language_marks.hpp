// What tells the language of a text too short for identification: core/data/language_marks.tsv.
// Texts are given folded (text::folded).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace premod::text {

/// Different function words of the language that the other languages of a widget lack, at most
/// `enough`.
[[nodiscard]] std::size_t small_words(std::string_view folded, std::string_view language,
                                      std::size_t enough);

/// A function word of the language, also one that it shares with others.
[[nodiscard]] bool has_own_word(std::string_view folded, std::string_view language);

/// Words and letters that Spanish and Portuguese do not share; "a", "de", "para" tell nothing.
struct IberianMarks {
  int spanish = 0;
  int portuguese = 0;
};
[[nodiscard]] IberianMarks iberian_marks(std::string_view folded);

/// A letter that Russian lacks stands in the text.
[[nodiscard]] bool has_other_cyrillic(std::string_view folded);

/// The Cyrillic language whose letters stand in a text, by a few of them (one may be a slip of the
/// keyboard); empty for Russian.
[[nodiscard]] std::string other_cyrillic(std::string_view folded);

/// Signs of the language: its letters, parts of words, and function words.
[[nodiscard]] std::size_t signs_of(std::string_view folded, std::string_view language);

/// Russian in Latin letters: words that begin as no Western ones do.
struct Transliterated {
  std::size_t words = 0;
  std::size_t different = 0;  ///< of their beginnings
};
[[nodiscard]] Transliterated transliterated_words(std::string_view folded);

}  // namespace premod::text
