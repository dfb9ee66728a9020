// Prices for en, es and pt that are neither in dollars nor in euros, §2.4.
#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/entities/price.hpp"
#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_western(text.language)) continue;
    if (!text::may_be_other_price(text.folded)) continue;
    for (const text::Match& match : text::find_other_prices(text.prose())) {
      const std::string_view amount = text::trimmed(match.of(text.text()));
      out.add(*text.file, text.span(match.offset, match.length),
              {{"price", std::string(amount)}, language_value("language", text.language)});
    }
  }
  for (const ListingPage& page : widget.listing().pages())
    for (const ProjectText& text : page.prices)
      if (is_western(page.language) && !text::find_other_prices(text.text()).empty())
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
