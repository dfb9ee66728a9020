// Currencies and numbers in words are rows of core/data/currencies.tsv and number_words.tsv.
#include "text/entities/price.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "data/currencies.hpp"
#include "data/number_words.hpp"
#include "text/ascii.hpp"
#include "text/needles.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

bool is_word_byte(char c) { return (c >= 'a' && c <= 'z') || static_cast<signed char>(c) < 0; }

/// A code of three letters stands alone: "open" holds no Peruvian soles.
bool has_code(std::string_view folded) {
  static const std::set<std::string, std::less<>> codes = [] {
    std::set<std::string, std::less<>> out;
    for (const auto& row : data::currencies::rows) out.insert(lower_ascii(row.code));
    return out;
  }();
  for (std::size_t begin = 0; begin < folded.size(); ++begin) {
    if (!is_word_byte(folded[begin])) continue;
    const auto end = static_cast<std::size_t>(
        std::find_if_not(folded.begin() + static_cast<std::ptrdiff_t>(begin), folded.end(),
                         is_word_byte) -
        folded.begin());
    if (end - begin == 3 && codes.contains(folded.substr(begin, 3))) return true;
    begin = end;
  }
  return false;
}

void add_alternative(std::string& all, std::string_view one) {
  if (one == "-") return;
  if (!all.empty()) all += '|';
  all += one;
}

/// An amount, in digits or in words, beside a sign, a code or a name of another currency; R$ and
/// MX$ are not the dollar.
Pattern price_pattern(std::string_view language) {
  std::string codes, exact_codes, before, behind, numbers;
  for (const auto& row : data::currencies::rows) {
    add_alternative(row.letters == "exact" ? exact_codes : codes, row.code);
    add_alternative(before, row.before);
    add_alternative(behind, row.behind);
  }
  for (const auto& row : data::number_words::rows)
    if (language.empty() || row.language == language) add_alternative(numbers, row.pattern);
  exact_codes = "(?-i:" + exact_codes + ")";
  // "AMD 64", "MAD 12": words in capitals stand before small numbers, too.
  const std::string price = "\\s?(?=\\d{3}|\\d+[.,]\\d)";
  return Pattern("(?:" + before + "|\\b(?:" + codes + ")\\b|\\b" + exact_codes + "\\b" + price +
                 ")\\s?\\d[\\d\\s.,]{0,20}" +
                 "|(?:(?<![\\d.,])\\d[\\d\\s.,]{0,20}?\\s?|\\b(?:" + numbers +
                 ")\\s+)(?:" + behind + "|(?:" + codes + "|" + exact_codes + ")\\b(?!-\\w))");
}

}  // namespace

bool may_be_other_price(std::string_view folded) {
  static const Needles marks = [] {
    std::vector<std::string_view> out;
    for (const auto& row : data::currencies::rows)
      if (row.needs != "-")
        for (const std::string_view need : split(row.needs, '|')) out.push_back(need);
    return Needles(std::move(out));
  }();
  return marks.any_in(folded) || has_code(folded);
}

std::vector<Match> find_other_prices(std::string_view prose, std::string_view language) {
  static const Pattern english = price_pattern("en"), spanish = price_pattern("es"),
                       portuguese = price_pattern("pt"), any = price_pattern({});
  const Pattern& pattern = language == "en"   ? english
                           : language == "es" ? spanish
                           : language == "pt" ? portuguese
                                              : any;
  return pattern.find_all(prose);
}

}  // namespace premod::text
