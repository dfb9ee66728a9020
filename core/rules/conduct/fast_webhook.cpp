// Asked of a person, because no file can show it: The address that receives the pipeline's hook
// answers as fast as it can.
#include "rule/rule.hpp"
#include "widget/conduct.hpp"

namespace premod::rules {

extern const Rule conduct_fast_webhook = define(Rule{
    .id = "conduct-fast-webhook",
    .clauses = {"dp-fast-answer"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::advice,
    .title = {.ru = "Быстрый ответ на хук",
              .en = "Fast answer to the hook",
              .es = "Respuesta rápida al hook",
              .pt = "Resposta rápida ao hook"},
    .message = {.ru = "Ответ «нет»: Адрес, принимающий хук воронки, отвечает как можно быстрее.",
                .en = "Answered \"no\": The address that receives the pipeline's hook answers as "
                      "fast as it can.",
                .es = "Respuesta «no»: La dirección que recibe el hook del embudo responde lo más "
                      "rápido posible.",
                .pt = "Resposta \"não\": O endereço que recebe o hook do funil responde o mais "
                      "rápido possível."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-fast-webhook.",
               .en = "Put it right, then answer again: premod attest conduct-fast-webhook.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-fast-webhook.",
               .pt = "Corrija e responda novamente: premod attest conduct-fast-webhook."},
    .checks = {AskHuman{
        .question = {.ru = "Получатель подтверждает приём сразу и работает потом?",
                     .en = "Does the receiver confirm at once and do the work afterwards?",
                     .es = "¿El receptor confirma de inmediato y trabaja después?",
                     .pt = "O receptor confirma de imediato e faz o trabalho depois?"},
        .evidence = {.ru = "Измеренное время ответа (медиана и худшее из не менее 100 хуков)",
                     .en = "Measured answer times (median and worst of at least 100 hooks)",
                     .es = "Tiempos de respuesta medidos (mediana y peor de al menos 100 hooks)",
                     .pt = "Tempos de resposta medidos (mediana e pior de pelo menos 100 hooks)"},
        .stale_when_changed = {"manifest", "backend"},
        .asked_when = receives_hooks}},
});

}  // namespace premod::rules
