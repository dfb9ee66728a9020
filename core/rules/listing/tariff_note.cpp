// A dependency on the user's tariff is stated in the description, §4.5; hooks need the advanced
// one.
#include "rule/needs.hpp"
#include "rule/phrases.hpp"
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

bool depends_on_tariff(const Widget& widget, const Manifest& manifest) {
  for (const ListingPage& page : widget.listing().pages())
    if (!page.tariffs.empty()) return true;
  return manifest.has_location("digital_pipeline") || !manifest.string("/dp/webhook_url").empty();
}

void check(const Widget& widget, Hits& out) {
  static const Phrases phrases("tariff");
  const Manifest* manifest = need_manifest(widget, out);
  if (manifest == nullptr) return;
  if (!depends_on_tariff(widget, *manifest)) return out.not_applicable();
  for (const VisibleText& text : widget.visible_texts())
    if (text.role == TextRole::description && !phrases.find(text.language, text.prose()))
      out.add(*text.file, text.span(), {{"language", std::string(text.language)}});
}

}  // namespace

extern const Rule listing_tariff_note = define({
    .id = "listing-tariff-note",
    .clauses = {"req-4.5-tariff", "en-tariff", "kind-webhooks", "dp-webhook-tariff"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "Зависимость от тарифа",
              .en = "Dependency on the tariff",
              .es = "Dependencia de la tarifa",
              .pt = "Dependência do plano"},
    .message =
        {.ru =
             "Интеграция зависит от тарифа площадки, а описание на языке {language} о нём молчит.",
         .en = "The integration depends on the platform's tariff, and the description in "
               "{language} does not mention it.",
         .es = "La integración depende de la tarifa de la plataforma y la descripción en "
               "{language} no lo menciona.",
         .pt = "A integração depende do plano da plataforma e a descrição em {language} não o "
               "menciona."},
    .remedy = {.ru = "Напишите, с какого тарифа работает интеграция.",
               .en = "Say from which tariff on the integration works.",
               .es = "Indique desde qué tarifa funciona la integración.",
               .pt = "Diga a partir de qual plano a integração funciona."},
    .checks = {check},
});

}  // namespace premod::rules
