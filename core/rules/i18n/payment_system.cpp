// Only payment systems that do not work in America and the EU are named, §2.4.
#include <utility>
#include <vector>

#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/entities/payment_system.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {
namespace {

/// Beside PayPal or a card of the world, a local system is one choice of several.
void check_language(const Widget& widget, std::string_view language, Hits& out) {
  std::vector<std::pair<const VisibleText*, text::Match>> found;
  for (const VisibleText& text : widget.visible_texts())
    if (text.language == language)
      if (const auto match = text::find_small_payment_system(text.prose(), text.folded))
        found.emplace_back(&text, *match);
  if (found.empty()) return;
  for (const VisibleText& text : widget.visible_texts())
    if (text.language == language && text::names_world_payment_system(text.text())) return;
  for (const auto& [text, match] : found)
    out.add(
        *text->file, text->span(match.offset, match.length),
        {{"system", std::string(match.of(text->text()))}, language_value("language", language)});
}

void check(const Widget& widget, Hits& out) {
  for (const std::string_view language : {"en", "es", "pt"}) check_language(widget, language, out);
}

}  // namespace

extern constinit const Rule i18n_payment_system = {
    .id = "i18n-payment-system",
    .clauses = {"req-2.4-payment-system"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Payment system unavailable in America and the EU",
    .message = "The {language} texts name only {system}, which does not work in America or the EU.",
    .remedy = "Offer a system that is available there too: PayPal, Stripe, Visa and Mastercard.",
    .checks = {check},
};

}  // namespace premod::rules
