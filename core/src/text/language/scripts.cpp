#include "text/language/scripts.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

struct Twins {
  char32_t latin, cyrillic;
};
constexpr std::array<Twins, 18> twins = {{{U'a', U'а'},
                                          {U'c', U'с'},
                                          {U'e', U'е'},
                                          {U'o', U'о'},
                                          {U'p', U'р'},
                                          {U'x', U'х'},
                                          {U'y', U'у'},
                                          {U'A', U'А'},
                                          {U'B', U'В'},
                                          {U'C', U'С'},
                                          {U'E', U'Е'},
                                          {U'H', U'Н'},
                                          {U'K', U'К'},
                                          {U'M', U'М'},
                                          {U'O', U'О'},
                                          {U'P', U'Р'},
                                          {U'T', U'Т'},
                                          {U'X', U'Х'}}};

/// The letter of the other alphabet that looks the same; 0 if there is none.
char32_t twin_of(char32_t letter) {
  for (const Twins& pair : twins) {
    if (pair.latin == letter) return pair.cyrillic;
    if (pair.cyrillic == letter) return pair.latin;
  }
  return 0;
}

bool is_capital(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= 0x410 && c <= 0x42F); }

struct Letter {
  char32_t value = 0;
  bool latin = false;
};

/// An abbreviation with a Russian ending, or one small letter before a name: written on purpose.
bool is_coined(const std::vector<Letter>& word) {
  std::size_t lead = 0;
  while (lead < word.size() && word[lead].latin) ++lead;
  const bool latin_first =
      lead > 0 && std::none_of(word.begin() + static_cast<std::ptrdiff_t>(lead), word.end(),
                               [](Letter l) { return l.latin; });
  if (!latin_first || lead == word.size()) return false;
  const bool capitals = std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(lead),
                                    [](Letter l) { return is_capital(l.value); });
  const bool next_capital = is_capital(word[lead].value);
  return (capitals && lead >= 2 && !next_capital) || (lead == 1 && !capitals && next_capital);
}

void judge(const std::vector<Letter>& word, std::size_t offset, std::size_t length,
           std::vector<MixedWord>& out) {
  const auto latin = static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](Letter l) { return l.latin; }));
  const std::size_t cyrillic = word.size() - latin;
  if (latin == 0 || cyrillic == 0 || word.size() < 3 || latin == cyrillic || is_coined(word))
    return;
  MixedWord found{offset, length, {}, {}};
  const bool stranger_is_latin = latin < cyrillic;
  for (const Letter letter : word) {
    if (letter.latin != stranger_is_latin) {
      append_utf8(found.replacement, letter.value);
      continue;
    }
    const char32_t twin = twin_of(letter.value);
    if (twin == 0) return;
    append_utf8(found.strangers, letter.value);
    append_utf8(found.replacement, twin);
  }
  out.push_back(std::move(found));
}

}  // namespace

std::vector<MixedWord> find_mixed_words(std::string_view text) {
  std::vector<MixedWord> out;
  // Both alphabets must be there at all, which is rare.
  const auto ascii_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (std::none_of(text.begin(), text.end(), ascii_letter)) return out;
  if (text.find_first_of("\xD0\xD1") == text.npos) return out;
  std::vector<Letter> word;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size();) {
    const CodePoint point = i < text.size() ? decode_utf8(text, i) : CodePoint{0, 1};
    const bool latin = is_latin(point.value);
    if (latin || is_cyrillic(point.value)) {
      if (word.empty()) begin = i;
      word.push_back({point.value, latin});
    } else if (!word.empty()) {
      judge(word, begin, i - begin, out);
      word.clear();
    }
    i += point.length;
  }
  return out;
}

}  // namespace premod::text
