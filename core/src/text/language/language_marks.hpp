// What tells the language of a text too short for identification: core/data/language_marks.tsv.
// Texts are given folded (text::folded).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace premod::text {

/// Words and letters that Spanish and Portuguese do not share; "a", "de", "para" tell nothing.
struct IberianMarks {
  int spanish = 0;
  int portuguese = 0;
};

/// What one text has of all of them: its words are looked up once, whatever is asked then.
class LanguageMarks {
 public:
  /// `folded` must outlive it.
  explicit LanguageMarks(std::string_view folded);

  /// Different function words of the language that the other languages of a widget lack, at most
  /// `enough`.
  [[nodiscard]] std::size_t small_words(std::string_view language, std::size_t enough) const;
  /// A function word of the language, also one that it shares with others.
  [[nodiscard]] bool has_own_word(std::string_view language) const;
  [[nodiscard]] IberianMarks iberian() const;
  /// Signs of the language: its letters, parts of words, and function words.
  [[nodiscard]] std::size_t signs_of(std::string_view language) const;
  /// A letter that Russian lacks stands in the text.
  [[nodiscard]] bool has_other_cyrillic() const;
  /// The Cyrillic language whose letters stand in a text, by a few of them (one may be a slip of
  /// the keyboard); empty for Russian.
  [[nodiscard]] std::string other_cyrillic() const;

 private:
  static constexpr std::size_t max_rows = 16;  // of letters
  using Counts = std::array<int, max_rows>;

  /// How often the letters of each row stand there; looked for when first asked.
  const Counts& letters() const;
  [[nodiscard]] int letters_of(std::string_view kind, std::string_view language) const;

  std::string_view folded_;
  std::vector<std::uint16_t> words_;  // that some language is known by, in order
  mutable std::optional<Counts> letters_;
  mutable bool has_letters_ = false;
};

/// Russian in Latin letters: words that begin as no Western ones do.
struct Transliterated {
  std::size_t words = 0;
  std::size_t different = 0;  ///< of their beginnings
};
[[nodiscard]] Transliterated transliterated_words(std::string_view folded);

}  // namespace premod::text
