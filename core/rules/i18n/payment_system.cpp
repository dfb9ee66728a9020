// Only payment systems that do not work in America and the EU are named, §2.4.
#include <utility>
#include <vector>

#include "data/payment_systems.hpp"
#include "rule/rule.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

text::Pattern pattern_of(std::string_view reach) {
  std::string all;
  for (const auto& row : data::payment_systems::rows)
    if (row.reach == reach) all += (all.empty() ? "" : "|") + std::string(row.pattern);
  return text::Pattern("(?<!\\w)(?:" + all + ")(?!\\w)");
}

/// Whether a text, in lower case, is worth the pattern.
bool may_name_local(std::string_view folded) {
  static const text::Needles needs = [] {
    std::vector<std::string_view> out;
    for (const auto& row : data::payment_systems::rows)
      if (row.needs != "-")
        for (const std::string_view need : text::split(row.needs, '|')) out.push_back(need);
    return text::Needles(std::move(out));
  }();
  return needs.any_in(folded);
}

const text::Pattern& local_systems() {
  static const text::Pattern pattern = pattern_of("local");
  return pattern;
}

const text::Pattern& world_systems() {
  static const text::Pattern pattern = pattern_of("world");
  return pattern;
}

/// Beside PayPal or a card of the world, a local system is one choice of several.
void check_language(const Widget& widget, std::string_view language, Hits& out) {
  std::vector<std::pair<const VisibleText*, text::Match>> found;
  for (const VisibleText& text : widget.visible_texts())
    if (text.language == language && may_name_local(text.folded))
      if (const auto match = local_systems().find(text.prose())) found.emplace_back(&text, *match);
  if (found.empty()) return;
  for (const VisibleText& text : widget.visible_texts())
    if (text.language == language && world_systems().matches(text.text())) return;
  for (const auto& [text, match] : found)
    out.add(*text->file, text->span(match.offset, match.length),
            {{"system", std::string(match.of(text->text()))}, {"language", std::string(language)}});
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
    .title = "Payment system not for America and the EU",
    .message = "For {language} only {system} is named, which does not work in America and the EU.",
    .remedy = "Offer a system that is available there too: PayPal, Stripe, Visa and Mastercard.",
    .checks = {check},
};

}  // namespace premod::rules
