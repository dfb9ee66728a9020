// Asked of a person, because no file can show it: Before installation the description says what the
// integration is for and how it makes work in amoCRM better.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_description_purpose = define(Rule{
    .id = "conduct-description-purpose",
    .clauses = {"req-4.2-purpose"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Назначение интеграции в описании",
              .en = "Purpose in the description",
              .es = "Propósito en la descripción",
              .pt = "Finalidade na descrição"},
    .message = {.ru = "Ответ «нет»: До установки из описания ясно, для чего интеграция и как она "
                      "улучшает работу в amoCRM.",
                .en = "Answered \"no\": Before installation the description says what the "
                      "integration is for and how it makes work in amoCRM better.",
                .es = "Respuesta «no»: Antes de instalar, la descripción dice para qué sirve la "
                      "integración y cómo mejora el trabajo en amoCRM.",
                .pt = "Resposta \"não\": Antes da instalação, a descrição diz para que serve a "
                      "integração e como ela melhora o trabalho no amoCRM."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-description-purpose.",
               .en = "Put it right, then answer again: premod attest conduct-description-purpose.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-description-purpose.",
               .pt = "Corrija e responda novamente: premod attest conduct-description-purpose."},
    .checks = {AskHuman{
        .question = {.ru = "Поймёт ли неподготовленный читатель только из описания, для чего "
                           "интеграция и что станет лучше?",
                     .en = "Can an unprepared reader tell from the description alone what the "
                           "integration is for and what gets better with it?",
                     .es = "¿Un lector no preparado puede saber solo por la descripción para qué "
                           "sirve la integración y qué mejora?",
                     .pt = "Um leitor sem preparo consegue saber, só pela descrição, para que "
                           "serve a integração e o que melhora com ela?"},
        .evidence = {.ru = "Что ответил на эти два вопроса сторонний читатель",
                     .en = "What a reader from outside answered to these two questions",
                     .es = "Qué respondió un lector externo a esas dos preguntas",
                     .pt = "O que um leitor de fora respondeu a essas duas perguntas"},
        .stale_when_changed = {"i18n", "listing"}}},
});

}  // namespace premod::rules
