// Only payment systems that do not work in America and the EU are named, §2.4.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/entities/payment_system.hpp"
#include "text/language/sentence_words.hpp"
#include "text/words.hpp"
#include "widget/texts/template_text.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

/// Beside PayPal or a card of the world, a local system is one choice of several.
static void check_language(const Widget& widget, std::string_view language, Hits& out) {
  std::vector<std::pair<const VisibleText*, text::Match>> found;
  for (const VisibleText& text : widget.visible_texts())
    if (text.language == language)
      if (const auto match = text::find_small_payment_system(text.prose(), text.folded);
          match && !text::tells_of_paid_orders(text.prose(), language, match->offset))
        found.emplace_back(&text, *match);
  if (found.empty()) return;
  for (const VisibleText& text : widget.visible_texts())
    if (text.language == language && text::names_world_payment_system(text.text())) return;
  for (const auto& [text, match] : found)
    out.add(
        *text->file, text->span(match.offset, match.length),
        {{"system", std::string(match.of(text->text()))}, language_value("language", language)});
}

static bool names_world_system(const Widget& widget) {
  const auto visible = widget.visible_texts();
  const auto code = widget.template_texts();
  return std::any_of(visible.begin(), visible.end(),
                     [](const VisibleText& text) {
                       return is_western(text.language) &&
                              text::names_world_payment_system(text.text());
                     }) ||
         std::any_of(code.begin(), code.end(), [](const TemplateText& text) {
           return text::names_world_payment_system(text.text);
         });
}

/// What scripts, templates and the back end say of paying, in Latin letters.
static void check_code(const Widget& widget, Hits& out) {
  const auto western = [](const Locale& locale) { return is_western(locale.language()); };
  if (std::ranges::none_of(widget.locales(), western)) return;
  static const text::Roles paying = text::roles_named("pay|checkoutw");
  for (const TemplateText& text : widget.template_texts()) {
    if (text.source == TextSource::manifest) continue;
    const auto match = text::find_small_payment_system(text.prose(), text::lowered(text.prose()));
    if (!match || !is_western_prose(text.prose())) continue;
    constexpr std::array<std::string_view, 3> languages = {"en", "es", "pt"};
    const bool pays = std::ranges::any_of(languages, [&](std::string_view language) {
      return (text.language.empty() || text.language == language) &&
             text::has_word(text.prose(), language, paying) &&
             !text::tells_of_paid_orders(text.prose(), language, match->offset);
    });
    if (!pays) continue;
    if (names_world_system(widget)) return;
    out.add(*text.file, text.span(match->offset, match->length),
            {{"system", std::string(match->of(text.text))}})
        .variant("code");
  }
}

static void check(const Widget& widget, Hits& out) {
  for (const std::string_view language : {"en", "es", "pt"}) check_language(widget, language, out);
}

extern constinit const Rule i18n_payment_system = {
    .id = "i18n-payment-system",
    .clauses = {"req-2.4-payment-system"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Payment system unavailable in America and the EU",
    .message = "The {language} texts name only {system}, which does not work in America or the EU.",
    .remedy = "Offer a system that is available there too: PayPal, Stripe, Visa and Mastercard.",
    .variants =
        {{.name = "code",
          .message =
              "A text in the code names only {system}, which does not work in America or the EU.",
          .at_most = Level::warning}},
    .checks = {check, check_code},
};

}  // namespace premod::rules
