// The platform's name in the integration's or the company's name, in whatever disguise, §4.2.
#include "rule/rule.hpp"
#include "text/entities/brand.hpp"
#include "text/words.hpp"
#include "widget/texts/name_text.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  for (const VisibleText* name : name_texts(widget))
    if (const text::BrandUse use = text::brand_in_name(name->text()); use != text::BrandUse::none)
      out.add(*name->file, name->span(), {{"name", text::shortened(name->text(), 80)}})
          .variant(use == text::BrandUse::kommo ? "kommo" : "amocrm");
}

extern constinit const Rule listing_brand_name = {
    .id = "listing-brand-name",
    .clauses = {"req-4.2-brand-in-name", "kommo-brand"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Platform's name in a name",
    .message = "The name \"{name}\" contains the platform's name.",
    .remedy = "Name the integration and the company without it.",
    .variants =
        {{.name = "amocrm",
          .message = "The name \"{name}\" contains amoCRM.",
          .at_most_in = {.amocrm = Level::error, .kommo = Level::warning, .in_house = Level::off}},
         {.name = "kommo",
          .message = "The name \"{name}\" contains Kommo.",
          .at_most_in = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off}}},
    .checks = {check},
};

}  // namespace premod::rules
