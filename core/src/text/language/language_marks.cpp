#include "text/language/language_marks.hpp"

#include <algorithm>
#include <bitset>
#include <map>
#include <set>
#include <vector>

#include "data/language_marks.hpp"
#include "text/needles.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

/// Words of a few letters. Most that are asked for are none of them by length and first byte.
class WordSet {
 public:
  void insert(std::string_view word) {
    words_.insert(word);
    seen_.set(place(word));
  }
  [[nodiscard]] bool contains(std::string_view word) const {
    return seen_.test(place(word)) && words_.contains(word);
  }

 private:
  static constexpr std::size_t lengths = 16;  // longer ones share the last
  static std::size_t place(std::string_view word) {
    const std::size_t length = std::min(word.size(), lengths - 1);
    return length * 256 + (word.empty() ? 0 : static_cast<unsigned char>(word.front()));
  }

  std::set<std::string_view> words_;
  std::bitset<lengths * 256> seen_;
};

constexpr std::string_view breaks = " ,.;:!?()\"\n";
constexpr int min_letters = 3;  // of another alphabet: one may be a slip of the keyboard

/// The words of every row of one kind, by language.
std::map<std::string_view, WordSet> words_by_language(std::string_view kind) {
  std::map<std::string_view, WordSet> out;
  for (const auto& row : data::language_marks::rows)
    if (row.kind == kind)
      for (const std::string_view word : split(row.words, ' ')) out[row.language].insert(word);
  return out;
}

const WordSet* find_words(const std::map<std::string_view, WordSet>& all,
                          std::string_view language) {
  const auto at = all.find(language);
  return at == all.end() ? nullptr : &at->second;
}

/// Calls `use(word)` until it returns false.
template <class Use>
void each_word(std::string_view folded, Use use) {
  for (std::size_t from = 0; from < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(breaks, from), folded.size());
    if (end > from && !use(folded.substr(from, end - from))) return;
    from = end + 1;
  }
}

const WordSet* small_words_of(std::string_view language) {
  static const auto all = words_by_language("small");
  return find_words(all, language);
}

/// Letters or parts of words, with the language of each.
struct Marks {
  std::vector<std::string_view> languages;
  Needles needles;

  explicit Marks(std::initializer_list<std::string_view> kinds) : needles(words_of(kinds)) {}

 private:
  std::vector<std::string_view> words_of(std::initializer_list<std::string_view> kinds) {
    std::vector<std::string_view> out;
    for (const auto& row : data::language_marks::rows) {
      if (std::find(kinds.begin(), kinds.end(), row.kind) == kinds.end()) continue;
      for (const std::string_view word : split(row.words, ' ')) {
        out.push_back(word);
        languages.push_back(row.language);
      }
    }
    return out;
  }
};

bool is_cyrillic_language(std::string_view language) {
  constexpr std::string_view all = " uk be kk sr mk ";
  return all.find(" " + std::string(language) + " ") != all.npos;
}

/// How often the letters of each Cyrillic language stand there that Russian lacks.
std::map<std::string_view, int> cyrillic_letters(std::string_view folded) {
  static const Marks letters({"letters"});
  std::map<std::string_view, int> seen;
  letters.needles.each_in(folded, [&](Needles::Found found) {
    const std::string_view language = letters.languages[found.needle];
    if (is_cyrillic_language(language)) ++seen[language];
  });
  return seen;
}

}  // namespace

std::size_t small_words(std::string_view folded, std::string_view language, std::size_t enough) {
  const WordSet* const known = small_words_of(language);
  if (known == nullptr) return 0;
  std::set<std::string_view> found;
  each_word(folded, [&](std::string_view word) {
    if (known->contains(word)) found.insert(word);
    return found.size() < enough;
  });
  return found.size();
}

bool has_own_word(std::string_view folded, std::string_view language) {
  static const auto own = words_by_language("own");
  const WordSet* const small = small_words_of(language);
  const WordSet* const more = find_words(own, language);
  bool found = false;
  each_word(folded, [&](std::string_view word) {
    found =
        (small != nullptr && small->contains(word)) || (more != nullptr && more->contains(word));
    return !found;
  });
  return found;
}

IberianMarks iberian_marks(std::string_view folded) {
  static const auto apart = words_by_language("apart");
  static const Marks letters({"apart-letters"});
  const WordSet& spanish = apart.at("es");
  const WordSet& portuguese = apart.at("pt");
  IberianMarks out;
  each_word(folded, [&](std::string_view word) {
    const bool in_spanish = spanish.contains(word), in_portuguese = portuguese.contains(word);
    if (in_spanish && !in_portuguese) ++out.spanish;
    if (in_portuguese && !in_spanish) ++out.portuguese;
    return true;
  });
  letters.needles.each_in(folded, [&](Needles::Found found) {
    ++(letters.languages[found.needle] == "es" ? out.spanish : out.portuguese);
  });
  return out;
}

bool has_other_cyrillic(std::string_view folded) { return !cyrillic_letters(folded).empty(); }

std::string other_cyrillic(std::string_view folded) {
  std::map<std::string_view, int> seen = cyrillic_letters(folded);
  int all = 0;
  for (const auto& [language, count] : seen) all += count;
  if (all < min_letters) return {};
  if (seen["kk"] * 2 >= all) return "kk";  // Kazakh writes і, too
  if (seen["be"] > 0) return "be";         // and so does Belarusian
  const auto most = std::max_element(
      seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return std::string(most->first);
}

std::size_t signs_of(std::string_view folded, std::string_view language) {
  static const Marks marks({"letters", "part"});
  std::size_t out = small_words(folded, language, 3);
  marks.needles.each_in(folded, [&](Needles::Found found) {
    if (marks.languages[found.needle] == language) ++out;
  });
  return out;
}

Transliterated transliterated_words(std::string_view folded) {
  static const std::vector<std::string> padded = [] {
    std::vector<std::string> out;
    for (const auto& row : data::language_marks::rows)
      if (row.kind == "start" || row.kind == "whole")
        for (const std::string_view word : split(row.words, ' '))
          out.push_back(" " + std::string(word) + (row.kind == "whole" ? " " : ""));
    return out;
  }();
  static const Needles beginnings(std::vector<std::string_view>(padded.begin(), padded.end()));
  const std::string text = " " + std::string(folded) + " ";
  std::size_t last = std::string::npos;
  std::set<std::size_t> different;
  Transliterated out;
  beginnings.each_in(text, [&](Needles::Found found) {
    out.words += found.offset != last ? 1 : 0;
    last = found.offset;
    different.insert(found.needle);
  });
  out.different = different.size();
  return out;
}

}  // namespace premod::text
