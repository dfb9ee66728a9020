#include "widget/texts/picture_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/language/language.hpp"
#include "text/language/language_marks.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

constexpr std::size_t min_words = 3;           // in Cyrillic, before they count
constexpr std::size_t min_word_letters = 4;    // shorter ones are often ornaments misread
constexpr std::size_t min_guess_letters = 40;  // of a text whose language is guessed
constexpr int min_guess_percent = 80;
constexpr int min_iberian_marks = 4;  // a reader may lose or invent one or two

/// Holds a letter that no Latin one looks like.
bool is_surely_cyrillic(std::string_view word) {
  constexpr std::array<std::string_view, 21> letters = {"б", "г", "д", "ж", "з", "и", "й",
                                                        "л", "п", "ф", "ц", "ч", "ш", "щ",
                                                        "ъ", "ы", "ь", "э", "ю", "я", "ё"};
  return std::any_of(letters.begin(), letters.end(), [&](std::string_view letter) {
    return word.find(letter) != std::string_view::npos;
  });
}

std::string cyrillic_words(std::string_view folded, std::size_t least) {
  std::string out;
  std::size_t words = 0;
  for (const std::string_view word : text::split(folded, ' ')) {
    if (text::length(word) < min_word_letters || !is_surely_cyrillic(word)) continue;
    out += (out.empty() ? "" : " ") + std::string(word);
    ++words;
  }
  return words < least ? std::string() : out;
}

/// Spanish on a Portuguese page or the reverse: what the two do not share stands there many times,
/// and next to nothing of the page's own.
bool is_other_iberian(std::string_view folded, std::string_view language) {
  const text::IberianMarks marks = text::LanguageMarks(folded).iberian();
  const int own = language == "es" ? marks.spanish : marks.portuguese;
  const int other = language == "es" ? marks.portuguese : marks.spanish;
  return other >= min_iberian_marks && own * min_iberian_marks < other;
}

}  // namespace

std::string foreign_words_of_picture(std::string_view text, std::string_view language, bool exact) {
  const std::string folded = text::folded(text);
  if (std::string words = cyrillic_words(folded, exact ? 1 : min_words); !words.empty())
    return words;
  if (text::length(folded) < min_guess_letters) return {};
  const auto guess = text::guess_language(folded);
  if (!guess || !guess->reliable || guess->percent < min_guess_percent) return {};
  const bool english = guess->code == "en";
  if (!english && guess->code != "es" && guess->code != "pt") return {};
  if (english || language == "en") return guess->code == language ? std::string() : folded;
  return is_other_iberian(folded, language) ? folded : std::string();
}

}  // namespace premod
