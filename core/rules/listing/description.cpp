// A description that says nothing: blank, the name again, or the sample's words, §4.2.
#include "rule/rule.hpp"
#include "widget/page_texts.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  for (const auto& [language, page] : page_texts(widget)) {
    const std::string_view variant = emptiness_of(page);
    if (variant.empty()) continue;
    out.add(*page.description->file, page.description->span(),
            {{"language", std::string(language)}})
        .variant(variant);
  }
}

}  // namespace

extern const Rule listing_description = define({
    .id = "listing-description",
    .clauses = {"req-4-presentation", "req-4.2-purpose", "en-ready", "up-ready"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Описание ни о чём",
              .en = "Description that says nothing",
              .es = "Descripción vacía de contenido",
              .pt = "Descrição sem conteúdo"},
    .message = {.ru = "Описание на языке {language} ничего не сообщает.",
                .en = "The description in {language} says nothing.",
                .es = "La descripción en {language} no dice nada.",
                .pt = "A descrição em {language} não diz nada."},
    .remedy = {.ru = "Напишите, для чего интеграция и как она улучшает работу.",
               .en = "Say what the integration is for and what gets better with it.",
               .es = "Diga para qué sirve la integración y qué mejora.",
               .pt = "Diga para que serve a integração e o que ela melhora."},
    .variants = {{.name = "blank",
                  .message = {.ru = "Описание на языке {language} пусто.",
                              .en = "The description in {language} is blank.",
                              .es = "La descripción en {language} está vacía.",
                              .pt = "A descrição em {language} está vazia."}},
                 {.name = "sample",
                  .message = {.ru = "Описание на языке {language} осталось от образца.",
                              .en = "The description in {language} is the sample's.",
                              .es = "La descripción en {language} es la del ejemplo.",
                              .pt = "A descrição em {language} é a do exemplo."}},
                 {.name = "name",
                  .message = {.ru = "Описание на языке {language} повторяет название.",
                              .en = "The description in {language} repeats the name.",
                              .es = "La descripción en {language} repite el nombre.",
                              .pt = "A descrição em {language} repete o nome."}},
                 {.name = "short",
                  .message = {.ru = "Описание на языке {language} повторяет краткое описание.",
                              .en = "The description in {language} repeats the short one.",
                              .es = "La descripción en {language} repite la corta.",
                              .pt = "A descrição em {language} repete a curta."},
                  .at_most = Level::warning}},
    .checks = {check},
});

}  // namespace premod::rules
