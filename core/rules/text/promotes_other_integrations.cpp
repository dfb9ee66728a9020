// Other integrations of the maker may be recommended in one settings section only, §1.2.
#include "rule/phrases.hpp"
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  static const Phrases phrases("promotes-others");
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.path.find("recommend") != std::string::npos) continue;
    const auto match = phrases.find_asserted(text.language, text.prose());
    if (match)
      out.add(*text.file, text.span(match->offset, match->length),
              {{"phrase", text::shortened(match->of(text.text()), 120)}});
  }
}

}  // namespace

extern const Rule text_promotes_other_integrations = define({
    .id = "text-promotes-other-integrations",
    .clauses = {"req-1.2-recommendations", "req-1.2-no-installing"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "Реклама других интеграций",
              .en = "Advertising other integrations",
              .es = "Publicidad de otras integraciones",
              .pt = "Publicidade de outras integrações"},
    .message = {.ru = "Текст рекламирует другие интеграции разработчика: «{phrase}».",
                .en = "The text advertises the maker's other integrations: \"{phrase}\".",
                .es = "El texto anuncia otras integraciones del autor: «{phrase}».",
                .pt = "O texto anuncia outras integrações do autor: “{phrase}”."},
    .remedy = {.ru = "Рекомендуйте их только в отдельном разделе настроек интеграции.",
               .en = "Recommend them in one separate section of the integration's settings only.",
               .es = "Recomiéndelas solo en un apartado propio de los ajustes de la integración.",
               .pt = "Recomende-as apenas em uma seção própria das configurações da integração."},
    .checks = {check},
    .blind_spots =
        {.ru = "Ссылки на чужие страницы маркетплейса не распознаются: по адресу не видно, чья "
               "интеграция. Ключи с «recommend» считаются отдельным разделом.",
         .en = "Links to marketplace pages are not judged: an address does not say whose "
               "integration it is. Keys with \"recommend\" count as the separate section.",
         .es = "No se juzgan los enlaces al marketplace: la dirección no dice de quién es la "
               "integración. Las claves con «recommend» cuentan como apartado propio.",
         .pt = "Links do marketplace não são julgados: o endereço não diz de quem é a integração. "
               "Chaves com “recommend” contam como seção própria."},
});

}  // namespace premod::rules
