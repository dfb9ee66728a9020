// Prices for en, es and pt that are neither in dollars nor in euros, §2.4.
#include <algorithm>
#include <array>

#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<signed char>(c) < 0; }

/// A code of three letters stands alone: "open" holds no Peruvian soles.
bool has_code(std::string_view folded) {
  constexpr std::array<std::string_view, 20> codes = {
      "rub", "rur", "uah", "kzt", "byn", "gbp", "brl", "mxn", "try", "cop",
      "ars", "clp", "pen", "uyu", "pln", "inr", "cny", "jpy", "chf", "uzs"};
  for (std::size_t begin = 0; begin < folded.size(); ++begin) {
    if (!is_letter(folded[begin])) continue;
    const auto end = static_cast<std::size_t>(
        std::find_if_not(folded.begin() + static_cast<std::ptrdiff_t>(begin), folded.end(),
                         is_letter) -
        folded.begin());
    if (end - begin == 3 &&
        std::find(codes.begin(), codes.end(), folded.substr(begin, 3)) != codes.end())
      return true;
    begin = end;
  }
  return false;
}

/// Whether a text, in lower case, is worth the pattern.
bool may_be_price(std::string_view folded) {
  static const text::Needles marks({"₽",   "₴",     "₸",    "£",    "₺",     "₹",     "r$",
                                    "mx$",   "руб",   "грн",  "грив", "тенге", "roubl", "rubl",
                                    "rublo", "reais", "real", "peso", "soles", "hryvn", "grivn",
                                    "tenge", "zlot",  "lira", "rupi", "rupee", "yuan",  "бел"});
  return marks.any_in(folded) || has_code(folded);
}

/// An amount, in digits or in words, beside a sign, a code or a name of another currency; R$ and
/// MX$ are not the dollar.
const text::Pattern& price_pattern() {
#define PREMOD_CODES \
  "RUB|RUR|UAH|KZT|BYN|GBP|BRL|MXN|TRY|COP|ARS|CLP|PEN|UYU|PLN|INR|CNY|JPY|CHF|UZS"
  static const text::Pattern pattern(
      R"((?:₽|₴|₸|£|₺|₹|\bR\$|\bMX\$|\b(?:)" PREMOD_CODES R"()\b)\s?\d[\d\s.,]{0,20})"
      R"(|(?:(?<![\d.,])\d[\d\s.,]{0,20}?\s?)"
      R"(|\b(?:cien|mil|cem|hundred|thousand|\w+cient[oa]s|\w+centos|тысяч\w*|сто|\w+сот)\s+))"
      R"((?:₽|₴|₸|£|₺|₹|руб(?:\.|л\w*)?(?!\w)|грн\b|грив\w+|тенге\b|(?:)" PREMOD_CODES
      R"()\b)"
      R"(|(?:russian\s+)?(?:rubl?es?|roubles?|rublos?)\b|reais\b|(?:brazilian\s+)?reals\b|reales\b)"
      R"(|(?:mexican\s+)?pesos?\b|soles\b|hryvni\w+|grivn\w+|tenges?\b|z[lł]ot\w+|liras?\b|rup(?:ees?|ias?)\b|yuan(?:es|s)?\b))");
#undef PREMOD_CODES
  return pattern;
}

void check(const Widget& widget, Hits& out) {
  const text::Pattern& price = price_pattern();
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_western(text.language)) continue;
    if (!may_be_price(text.folded)) continue;
    for (const text::Match& match : price.find_all(text.prose())) {
      const std::string_view amount = text::trimmed(match.of(text.text()));
      out.add(*text.file, text.span(match.offset, match.length),
              {{"price", std::string(amount)}, language_value("language", text.language)});
    }
  }
  for (const ListingPage& page : widget.listing().pages())
    for (const ProjectText& text : page.prices)
      if (is_western(page.language) && price.matches(text.text()))
        out.add(*widget.listing().file(), text.value->span,
                {{"price", std::string(text.text())}, language_value("language", page.language)});
}

}  // namespace

extern constinit const Rule i18n_currency = {
    .id = "i18n-currency",
    .clauses = {"req-2.4-currency"},
    .levels = {.amocrm = Level::error, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::reject,
    .title = "Price neither in dollars nor in euros",
    .message = "The {language} texts give the price \"{price}\".",
    .remedy = "Give the price in dollars or euros.",
    .checks = {check},
};

}  // namespace premod::rules
