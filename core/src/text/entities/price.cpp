#include "text/entities/price.hpp"

#include <algorithm>
#include <array>

#include "text/needles.hpp"

namespace premod::text {
namespace {

bool is_word_byte(char c) { return (c >= 'a' && c <= 'z') || static_cast<signed char>(c) < 0; }

/// A code of three letters stands alone: "open" holds no Peruvian soles.
bool has_code(std::string_view folded) {
  constexpr std::array<std::string_view, 20> codes = {
      "rub", "rur", "uah", "kzt", "byn", "gbp", "brl", "mxn", "try", "cop",
      "ars", "clp", "pen", "uyu", "pln", "inr", "cny", "jpy", "chf", "uzs"};
  for (std::size_t begin = 0; begin < folded.size(); ++begin) {
    if (!is_word_byte(folded[begin])) continue;
    const auto end = static_cast<std::size_t>(
        std::find_if_not(folded.begin() + static_cast<std::ptrdiff_t>(begin), folded.end(),
                         is_word_byte) -
        folded.begin());
    if (end - begin == 3 &&
        std::find(codes.begin(), codes.end(), folded.substr(begin, 3)) != codes.end())
      return true;
    begin = end;
  }
  return false;
}

/// An amount, in digits or in words, beside a sign, a code or a name of another currency; R$ and
/// MX$ are not the dollar.
const Pattern& price_pattern() {
#define PREMOD_CODES \
  "RUB|RUR|UAH|KZT|BYN|GBP|BRL|MXN|TRY|COP|ARS|CLP|PEN|UYU|PLN|INR|CNY|JPY|CHF|UZS"
  static const Pattern pattern(
      R"((?:₽|₴|₸|£|₺|₹|\bR\$|\bMX\$|\b(?:)" PREMOD_CODES R"()\b)\s?\d[\d\s.,]{0,20})"
      R"(|(?:(?<![\d.,])\d[\d\s.,]{0,20}?\s?)"
      R"(|\b(?:cien|mil|cem|hundred|thousand|\w+cient[oa]s|\w+centos|тысяч\w*|сто|\w+сот)"
      R"(|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen))"
      R"(|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)"
      R"(|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|(?:trein|cuaren|cincuen|sesen|seten|ochen|noven)ta)"
      R"(|dois|três|quatro|sete|oito|nove|dez|onze|doze|quinze|vinte|trinta|quarenta|cinquenta|sessenta|oitenta|noventa)\s+))"
      R"((?:₽|₴|₸|£|₺|₹|руб(?:\.|л\w*)?(?!\w)|грн\b|грив\w+|тенге\b|(?:)" PREMOD_CODES
      R"()\b(?!-\w))"
      R"(|(?:russian\s+)?(?:rubl?es?|roubles?|rublos?)\b|reais\b|(?:brazilian\s+)?reals\b|reales\b)"
      R"(|(?:mexican\s+)?pesos?\b|soles\b|hryvni\w+|grivn\w+|tenges?\b|z[lł]ot\w+|liras?\b|rup(?:ees?|ias?)\b|yuan(?:es|s)?\b))");
#undef PREMOD_CODES
  return pattern;
}

}  // namespace

bool may_be_other_price(std::string_view folded) {
  static const Needles marks({"₽",   "₴",     "₸",    "£",    "₺",     "₹",     "r$",
                              "mx$",   "руб",   "грн",  "грив", "тенге", "roubl", "rubl",
                              "rublo", "reais", "real", "peso", "soles", "hryvn", "grivn",
                              "tenge", "zlot",  "lira", "rupi", "rupee", "yuan",  "бел"});
  return marks.any_in(folded) || has_code(folded);
}

std::vector<Match> find_other_prices(std::string_view prose) {
  return price_pattern().find_all(prose);
}

}  // namespace premod::text
