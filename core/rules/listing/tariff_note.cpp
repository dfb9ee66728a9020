// A dependency on the user's tariff is stated in the description, §4.5; hooks need the advanced
// one.
#include "platform/tariff_cause.hpp"
#include "rule/language_value.hpp"
#include "rule/needs.hpp"
#include "rule/rule.hpp"
#include "text/language/sentence_words.hpp"
#include "text/language/sentences.hpp"
#include "widget/texts/page_texts.hpp"

namespace premod::rules {

using namespace std::string_view_literals;

/// "Works on any tariff", and no other word of one.
static bool says_any(const VisibleText& text) {
  static const text::Roles names = text::roles_named("planname");
  return text::find_meaning("tariff-any", text.prose(), text.language) &&
         !text::has_word(text.prose(), text.language, names);
}

static void check(const Widget& widget, Hits& out) {
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  const auto cause = platform::tariff_cause(widget, *manifest);
  if (!cause) return out.not_applicable();
  const auto hook = platform::hook_cause(widget, *manifest);
  const auto pages = page_texts(widget);
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.role != TextRole::description) continue;
    const PageTexts& page = pages.at(text.language);
    if (page.description == &text && !description_problem(page).empty()) continue;
    const bool told = text::find_meaning("tariff-note", text.prose(), text.language).has_value();
    if (told && !(hook && says_any(text))) continue;
    const platform::TariffCause& why = told ? *hook : *cause;
    Hit& hit = out.add(*text.file, text.span(),
                       {language_value("language", text.language), {"cause", why.name}})
                   .related(*why.file, why.span, why.name);
    if (told) hit.variant("any");
  }
}

extern constinit const Rule listing_tariff_note = {
    .id = "listing-tariff-note",
    .clauses = {"req-4.5-tariff", "en-tariff", "kind-webhooks", "dp-webhook-tariff"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Dependency on the tariff",
    .message =
        "{cause} does not work on every tariff of the platform, and the description in {language} "
        "does not mention the tariff.",
    .remedy = "State the lowest tariff on which the integration works.",
    .variants = {{"any",
                  "The description in {language} says that every tariff of the platform will do, "
                  "but {cause} needs the advanced one."}},
    .checks = {check},
    .yields_to = {"listing-description"sv, "listing-description-thin"sv},
};

}  // namespace premod::rules
