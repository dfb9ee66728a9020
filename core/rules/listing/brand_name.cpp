// The platform's name in the integration's or the company's name, in whatever disguise, §4.2.
#include "rule/rule.hpp"
#include "text/brand.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

bool is_name(const VisibleText& text) {
  return text.role == TextRole::name || text.role == TextRole::company;
}

void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!is_name(text)) continue;
    const text::BrandUse use = text::brand_in_name(text.text());
    if (use == text::BrandUse::none) continue;
    out.add(*text.file, text.span(), {{"name", text::shortened(text.text(), 80)}})
        .variant(use == text::BrandUse::kommo ? "kommo" : "amocrm");
  }
}

}  // namespace

extern const Rule listing_brand_name = define({
    .id = "listing-brand-name",
    .clauses = {"req-4.2-brand-in-name", "kommo-brand"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Название площадки в имени",
              .en = "Platform's name in a name",
              .es = "Nombre de la plataforma en un nombre",
              .pt = "Nome da plataforma em um nome"},
    .message = {.ru = "В названии «{name}» стоит имя площадки.",
                .en = "The name \"{name}\" holds the platform's name.",
                .es = "El nombre «{name}» contiene el de la plataforma.",
                .pt = "O nome “{name}” contém o da plataforma."},
    .remedy = {.ru = "Назовите интеграцию и компанию без имени площадки.",
               .en = "Name the integration and the company without it.",
               .es = "Dé a la integración y a la empresa un nombre que no lo incluya.",
               .pt = "Dê à integração e à empresa um nome sem ele."},
    .variants =
        {{.name = "amocrm",
          .message = {.ru = "В названии «{name}» стоит amoCRM.",
                      .en = "The name \"{name}\" holds amoCRM.",
                      .es = "El nombre «{name}» contiene amoCRM.",
                      .pt = "O nome “{name}” contém amoCRM."},
          .at_most_in = {.amocrm = Level::error, .kommo = Level::warning, .in_house = Level::off}},
         {.name = "kommo",
          .message = {.ru = "В названии «{name}» стоит Kommo.",
                      .en = "The name \"{name}\" holds Kommo.",
                      .es = "El nombre «{name}» contiene Kommo.",
                      .pt = "O nome “{name}” contém Kommo."},
          .at_most_in = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off}}},
    .checks = {check},
});

}  // namespace premod::rules
