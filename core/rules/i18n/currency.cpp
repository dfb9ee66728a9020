// Prices for en, es and pt that are neither in dollars nor in euros, §2.4.
#include <algorithm>

#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/entities/price.hpp"
#include "text/language/address_language.hpp"
#include "text/words.hpp"
#include "widget/texts/template_text.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

/// A template that its name gives to no other readers: "templates/card.twig", not "ru/card.twig".
static bool is_for_everybody(const TemplateText& text, const Widget& widget) {
  const std::string_view named = text::language_of_path(widget.relative(*text.file));
  return text.source == TextSource::markup && (named.empty() || is_western(named));
}

/// What templates and scripts say to everybody, beside the texts of the languages.
static void check_code(const Widget& widget, Hits& out) {
  const auto western = [](const Locale& locale) { return is_western(locale.language()); };
  const auto locales = widget.locales();
  if (std::none_of(locales.begin(), locales.end(), western)) return;
  for (const TemplateText& text : widget.template_texts()) {
    if (text.source == TextSource::php || text.source == TextSource::manifest ||
        text.source == TextSource::data)
      continue;
    if (!text::may_be_other_price(text::lowered(text.prose()))) continue;
    if (!text.language.empty() && !is_western(text.language)) continue;
    const bool says_enough = is_western_prose(text.prose());
    // A page that says little in words, or speaks Russian to all, still shows what it costs.
    if (!says_enough && !is_for_everybody(text, widget)) continue;
    for (const text::Match& match : text::find_other_prices(text.prose(), text.language))
      if (text.is_own(match.offset, match.length) &&
          (says_enough || text::is_offer(text.prose(), match)))
        out.add(*text.file, text.span(match.offset, match.length),
                {{"price", std::string(text::trimmed(match.of(text.text)))}})
            .variant("code");
  }
}

static void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_western(text.language)) continue;
    if (!text::may_be_other_price(text.folded)) continue;
    for (const text::Match& match : text::find_other_prices(text.prose(), text.language)) {
      const std::string_view amount = text::trimmed(match.of(text.text()));
      out.add(*text.file, text.span(match.offset, match.length),
              {{"price", std::string(amount)}, language_value("language", text.language)});
    }
  }
}

extern constinit const Rule i18n_currency = {
    .id = "i18n-currency",
    .clauses = {"req-2.4-currency"},
    .levels = {.amocrm = Level::error, .kommo = Level::warning, .in_house = Level::off},
    .title = "Price neither in dollars nor in euros",
    .message = "The {language} texts give the price \"{price}\".",
    .remedy = "Give the price in dollars or euros.",
    .variants = {{.name = "code",
                  .message =
                      "The price \"{price}\" stands in the code and is shown in every language.",
                  .at_most = Level::warning}},
    .checks = {check, check_code},
};

}  // namespace premod::rules
