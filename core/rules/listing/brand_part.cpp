// "amo" as a word of its own in a name, which §4.2 bans in the brand's lettering.
#include "rule/rule.hpp"
#include "text/entities/brand.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/texts/name_text.hpp"

namespace premod::rules {

/// In Spanish and Portuguese "amo" is a word; there only amo + capital letter counts.
static bool has_part(const VisibleText& text) {
  static const text::Pattern word(R"((?-i)(?<!\w)(?:amo|Amo|AMO|амо|Амо|АМО)(?!\w))");
  static const text::Pattern joined(R"((?-i)(?<!\w)(?:amo|амо)(?=[A-ZА-Я]))");
  if (joined.matches(text.text())) return true;
  return text.language != "es" && text.language != "pt" && word.matches(text.text());
}

/// "Kommotion": a word with the name in it; listing-brand-name speaks of the name itself.
static bool has_kommo(std::string_view name) {
  static const text::Pattern word(R"([kк][oо][mм][mм][oо]\w|\w[kк][oо][mм][mм][oо])");
  return word.matches(name);
}

static void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_name(text) || text::brand_in_name(text.text()) != text::BrandUse::none) continue;
    const bool kommo = has_kommo(text.text());
    if (!kommo && !has_part(text)) continue;
    Hit& hit = out.add(*text.file, text.span(), {{"name", text::shortened(text.text(), 80)}});
    if (kommo) hit.variant("kommo");
  }
}

extern constinit const Rule listing_brand_part = {
    .id = "listing-brand-part",
    .clauses = {"req-4.2-brand-in-name", "kommo-brand"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "\"amo\" in a name",
    .message = "The name \"{name}\" contains \"amo\" as a separate part.",
    .remedy = "Leave \"amo\" out of name and logo.",
    .variants =
        {{.name = "kommo",
          .message = "A word of the name \"{name}\" contains Kommo.",
          .remedy = "Leave the platform's name and parts of it out of the name.",
          .at_most_in = {.amocrm = Level::off, .kommo = Level::warning, .in_house = Level::off}}},
    .checks = {check},
};

}  // namespace premod::rules
