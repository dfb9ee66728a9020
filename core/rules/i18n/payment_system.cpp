// Only payment systems that do not work in America and the EU are named, §2.4.
#include <optional>
#include <utility>
#include <vector>

#include "data/payment_systems.hpp"
#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

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

/// "Only Pix": what works in one country is enough of a choice beside others.
const text::Pattern& only_regional_systems() {
  static const text::Pattern pattern = [] {
    std::string all;
    for (const auto& row : data::payment_systems::rows)
      if (row.reach == "regional") all += (all.empty() ? "" : "|") + std::string(row.pattern);
    constexpr std::string_view only =
        "only|just|exclusively|solely|s[oó]lo|solamente|[uú]nicamente|exclusivamente|apenas|"
        "somente|"
        "s[oó]|sin\\sotra";
    return text::Pattern("(?:(?<!\\w)(?:" + std::string(only) + ")\\s(?:[^.!?;]{0,40}\\s)?(" + all +
                         ")(?!\\w)|(?<!\\w)(?:" + all + ")\\s(?:only|apenas|solamente)(?!\\w))");
  }();
  return pattern;
}

/// The place in a text that names a system too small; none where there is none.
std::optional<text::Match> small_system(const VisibleText& text) {
  if (!may_name_local(text.folded)) return std::nullopt;
  if (auto match = local_systems().find(text.prose())) return match;
  return only_regional_systems().find(text.prose());
}

/// Beside PayPal or a card of the world, a local system is one choice of several.
void check_language(const Widget& widget, std::string_view language, Hits& out) {
  std::vector<std::pair<const VisibleText*, text::Match>> found;
  for (const VisibleText& text : widget.visible_texts())
    if (text.language == language)
      if (const auto match = small_system(text)) found.emplace_back(&text, *match);
  if (found.empty()) return;
  for (const VisibleText& text : widget.visible_texts())
    if (text.language == language && world_systems().matches(text.text())) return;
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
