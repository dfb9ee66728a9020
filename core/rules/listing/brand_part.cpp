// "amo" as a word of its own in a name, which §4.2 bans in the brand's lettering.
#include "rule/rule.hpp"
#include "text/brand.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

bool is_name(const VisibleText& text) {
  return text.role == TextRole::name || text.role == TextRole::company;
}

/// In Spanish and Portuguese "amo" is a word; there only amo + capital letter counts.
bool has_part(const VisibleText& text) {
  static const text::Pattern word(R"((?-i)(?<!\w)(?:amo|Amo|AMO|амо|Амо|АМО)(?!\w))");
  static const text::Pattern joined(R"((?-i)(?<!\w)(?:amo|амо)(?=[A-ZА-Я]))");
  if (joined.matches(text.text())) return true;
  return text.language != "es" && text.language != "pt" && word.matches(text.text());
}

void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_name(text) || text::brand_in_name(text.text()) != text::BrandUse::none) continue;
    if (has_part(text))
      out.add(*text.file, text.span(), {{"name", text::shortened(text.text(), 80)}});
  }
}

}  // namespace

extern const Rule listing_brand_part = define({
    .id = "listing-brand-part",
    .clauses = {"req-4.2-brand-in-name", "kommo-brand"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "«amo» в названии",
              .en = "\"amo\" in a name",
              .es = "«amo» en un nombre",
              .pt = "“amo” em um nome"},
    .message = {.ru = "В названии «{name}» стоит отдельное «amo».",
                .en = "The name \"{name}\" holds \"amo\" as a part of its own.",
                .es = "El nombre «{name}» contiene «amo» como parte propia.",
                .pt = "O nome “{name}” contém “amo” como parte própria."},
    .remedy = {.ru = "Не пишите «amo» в названии и логотипе.",
               .en = "Leave \"amo\" out of name and logo.",
               .es = "No use «amo» en el nombre ni en el logotipo.",
               .pt = "Não use “amo” no nome nem no logotipo."},
    .checks = {check},
});

}  // namespace premod::rules
