#include "text/language/language_marks.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "data/language_marks.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/needles.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

using Row = data::language_marks::Row;

constexpr ByteSet breaks(" ,.;:!?()\"\n");
bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (const char c : text) all |= static_cast<unsigned char>(c);
  return all < 0x80U;
}

constexpr int min_letters = 3;  // of another alphabet: one may be a slip of the keyboard

/// The words by which languages are known, each with the rows it stands in.
class KnownWords {
 public:
  static constexpr std::uint16_t none = 0xffff;

  KnownWords() {
    std::uint32_t bit = 1;
    for (const Row& row : data::language_marks::rows) {
      Rows& rows = by_language_[code(row.language)];
      std::uint32_t* const kind = row.kind == "small"   ? &rows.small
                                  : row.kind == "own"   ? &rows.own
                                  : row.kind == "apart" ? &rows.apart
                                                        : nullptr;
      if (kind == nullptr) continue;
      if (bit == 0) throw std::logic_error("more rows of words than bits");
      *kind |= bit;
      for (const std::string_view word : split(row.words, ' ')) add(word, bit);
      bit <<= 1U;
    }
  }

  [[nodiscard]] std::uint16_t find(std::string_view word) const {
    std::uint16_t at = first_[place(word)];
    while (at != none && words_[at].text != word) at = words_[at].next;
    return at;
  }
  [[nodiscard]] std::uint32_t rows_of(std::uint16_t word) const { return words_[word].rows; }
  /// The rows of a language, each a bit.
  struct Rows {
    std::uint32_t small = 0, own = 0, apart = 0;
  };
  [[nodiscard]] const Rows& of(std::string_view language) const {
    return by_language_[code(language)];
  }

 private:
  static constexpr std::size_t places = 1024;
  struct Word {
    std::string_view text;
    std::uint32_t rows;
    std::uint16_t next;
  };

  void add(std::string_view word, std::uint32_t row) {
    if (const std::uint16_t known = find(word); known != none) {
      words_[known].rows |= row;
      return;
    }
    std::uint16_t& first = first_[place(word)];
    words_.push_back({word, row, first});
    first = static_cast<std::uint16_t>(words_.size() - 1);
  }
  /// Most words are told by their length and their ends.
  static std::size_t place(std::string_view word) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(word[i]); };
    const std::size_t mixed = byte(0) * 37U + byte(word.size() - 1) * 11U + word.size() * 151U;
    return (mixed + byte(word.size() / 2) * 5U) % places;
  }

  /// Of a code of two letters; all others share one that has no rows.
  static std::size_t code(std::string_view language) {
    if (language.size() != 2 || !is_lower(language[0]) || !is_lower(language[1])) return 0;
    return static_cast<std::size_t>((language[0] - 'a') * 26 + language[1] - 'a' + 1);
  }

  std::array<Rows, 26 * 26 + 1> by_language_ = {};
  std::vector<Word> words_;
  std::array<std::uint16_t, places> first_ = filled();

  static std::array<std::uint16_t, places> filled() {
    std::array<std::uint16_t, places> out;
    out.fill(none);
    return out;
  }
};

const KnownWords& known_words() {
  static const KnownWords known;
  return known;
}

/// The rows of letters and parts of words.
const std::vector<const Row*>& letter_rows() {
  static const std::vector<const Row*> rows = [] {
    std::vector<const Row*> out;
    for (const Row& row : data::language_marks::rows)
      if (row.kind == "letters" || row.kind == "part" || row.kind == "apart-letters")
        out.push_back(&row);
    return out;
  }();
  return rows;
}

/// What letter_rows name, each with the place of its row; `plain`: only what is ASCII.
class Letters {
 public:
  explicit Letters(bool plain) : needles_(words(plain)) {}

  template <class Use>
  void each_row(std::string_view folded, Use use) const {
    needles_.each_in(folded, [&](Needles::Found found) { use(rows_[found.needle]); });
  }

 private:
  std::vector<std::string_view> words(bool plain) {
    std::vector<std::string_view> out;
    for (std::size_t row = 0; row < letter_rows().size(); ++row)
      for (const std::string_view word : split(letter_rows()[row]->words, ' ')) {
        if (plain && !is_ascii(word)) continue;
        out.push_back(word);
        rows_.push_back(row);
      }
    return out;
  }

  std::vector<std::size_t> rows_;
  Needles needles_;
};

bool is_cyrillic_language(std::string_view language) {
  return is_one_of(language, {"uk", "be", "kk", "sr", "mk"});
}

}  // namespace

LanguageMarks::LanguageMarks(std::string_view folded) : folded_(folded) {
  const KnownWords& known = known_words();
  words_.reserve(8);
  for (std::size_t from = 0; from < folded.size();) {
    const std::size_t end = breaks.find_in(folded, from);
    const std::uint16_t word =
        end > from ? known.find(folded.substr(from, end - from)) : KnownWords::none;
    if (word != KnownWords::none) words_.push_back(word);
    from = end + 1;
  }
}

std::size_t LanguageMarks::small_words(std::string_view language, std::size_t enough) const {
  const KnownWords& known = known_words();
  const std::uint32_t row = known.of(language).small;
  std::size_t out = 0;
  for (auto word = words_.begin(); word != words_.end() && out < enough; ++word)
    if ((known.rows_of(*word) & row) != 0 && std::find(words_.begin(), word, *word) == word) ++out;
  return out;
}

bool LanguageMarks::has_own_word(std::string_view language) const {
  const KnownWords& known = known_words();
  const std::uint32_t rows = known.of(language).small | known.of(language).own;
  return std::any_of(words_.begin(), words_.end(),
                     [&](std::uint16_t word) { return (known.rows_of(word) & rows) != 0; });
}

IberianMarks LanguageMarks::iberian() const {
  const KnownWords& known = known_words();
  const std::uint32_t spanish = known.of("es").apart, portuguese = known.of("pt").apart;
  IberianMarks out;
  for (const std::uint16_t word : words_) {
    const std::uint32_t apart = known.rows_of(word) & (spanish | portuguese);
    if (apart == spanish) ++out.spanish;
    if (apart == portuguese) ++out.portuguese;
  }
  out.spanish += letters_of("apart-letters", "es");
  out.portuguese += letters_of("apart-letters", "pt");
  return out;
}

const LanguageMarks::Counts& LanguageMarks::letters() const {
  if (letters_) return *letters_;
  // Most letters are beyond ASCII: English texts have few to look for.
  static const Letters all(false), plain(true);
  letters_.emplace();
  (is_ascii(folded_) ? plain : all).each_row(folded_, [this](std::size_t row) {
    ++(*letters_)[row];
    has_letters_ = true;
  });
  return *letters_;
}

int LanguageMarks::letters_of(std::string_view kind, std::string_view language) const {
  const Counts& found = letters();
  if (!has_letters_) return 0;
  int out = 0;
  for (std::size_t row = 0; row < letter_rows().size(); ++row)
    if (letter_rows()[row]->kind == kind && letter_rows()[row]->language == language)
      out += found[row];
  return out;
}

bool LanguageMarks::has_other_cyrillic() const {
  const Counts& found = letters();
  if (!has_letters_) return false;
  for (std::size_t row = 0; row < letter_rows().size(); ++row)
    if (is_cyrillic_language(letter_rows()[row]->language) && found[row] > 0 &&
        letter_rows()[row]->kind == "letters")
      return true;
  return false;
}

std::string LanguageMarks::other_cyrillic() const {
  (void)letters();
  if (!has_letters_) return {};
  int all = 0;
  int most = 0;
  std::string_view found;
  for (const std::string_view language : {"be", "kk", "mk", "sr", "uk"}) {
    const int count = letters_of("letters", language);
    all += count;
    if (count > most) found = language, most = count;
  }
  if (all < min_letters) return {};
  if (letters_of("letters", "kk") * 2 >= all) return "kk";  // Kazakh writes і, too
  if (letters_of("letters", "be") > 0) return "be";         // and so does Belarusian
  return std::string(found);
}

std::size_t LanguageMarks::signs_of(std::string_view language) const {
  return small_words(language, 3) +
         static_cast<std::size_t>(letters_of("letters", language) + letters_of("part", language));
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
  std::string text;
  text.reserve(folded.size() + 2);
  text.append(" ").append(folded).append(" ");
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
