// Asked of a person, because no file can show it: A support number that does not begin with +1
// comes with support in English.
#include "rule/rule.hpp"
#include "widget/conduct.hpp"

namespace premod::rules {

extern const Rule conduct_english_support = define(Rule{
    .id = "conduct-english-support",
    .clauses = {"req-2.4-phone"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Поддержка на английском",
              .en = "Support in English",
              .es = "Soporte en inglés",
              .pt = "Suporte em inglês"},
    .message =
        {.ru = "Ответ «нет»: Если номер поддержки не начинается с +1, поддержка оказывается на "
               "английском.",
         .en = "Answered \"no\": A support number that does not begin with +1 comes with support "
               "in English.",
         .es = "Respuesta «no»: Si el número de soporte no empieza por +1, se atiende en inglés.",
         .pt = "Resposta \"não\": Se o número de suporte não começa com +1, o atendimento é em "
               "inglês."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-english-support.",
               .en = "Put it right, then answer again: premod attest conduct-english-support.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-english-support.",
               .pt = "Corrija e responda novamente: premod attest conduct-english-support."},
    .checks = {AskHuman{
        .question = {.ru = "По указанному номеру отвечают на английском?",
                     .en = "Does somebody answer in English at the number given?",
                     .es = "¿Alguien responde en inglés en el número indicado?",
                     .pt = "Alguém responde em inglês no número informado?"},
        .evidence = {.ru = "Кто отвечает, часы, дата пробного звонка",
                     .en = "Who answers, hours, date of a test call",
                     .es = "Quién responde, horario, fecha de una llamada de prueba",
                     .pt = "Quem responde, horário, data de uma ligação de teste"},
        .stale_when_changed = {"i18n", "manifest", "listing"},
        .asked_when = has_western_language}},
});

}  // namespace premod::rules
