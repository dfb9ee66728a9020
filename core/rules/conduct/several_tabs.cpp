// Asked of a person, because no file can show it: With several tabs open, an event does not send
// several API requests.
#include "rule/rule.hpp"
#include "widget/conduct.hpp"

namespace premod::rules {

extern const Rule conduct_several_tabs = define(Rule{
    .id = "conduct-several-tabs",
    .clauses = {"en-front-websockets"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Несколько вкладок",
              .en = "Several tabs",
              .es = "Varias pestañas",
              .pt = "Várias abas"},
    .message = {.ru = "Ответ «нет»: При нескольких открытых вкладках одно событие не отправляет "
                      "несколько запросов к API.",
                .en = "Answered \"no\": With several tabs open, an event does not send several API "
                      "requests.",
                .es = "Respuesta «no»: Con varias pestañas abiertas, un evento no envía varias "
                      "solicitudes a la API.",
                .pt = "Resposta \"não\": Com várias abas abertas, um evento não envia várias "
                      "solicitações à API."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-several-tabs.",
               .en = "Put it right, then answer again: premod attest conduct-several-tabs.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-several-tabs.",
               .pt = "Corrija e responda novamente: premod attest conduct-several-tabs."},
    .checks = {AskHuman{
        .question =
            {.ru = "При трёх открытых вкладках на одно событие ушёл ровно один запрос?",
             .en = "With three tabs open, was exactly one request sent for one event?",
             .es = "Con tres pestañas abiertas, ¿se envió exactamente una solicitud por evento?",
             .pt = "Com três abas abertas, foi enviada exatamente uma solicitação por evento?"},
        .evidence = {.ru = "Сетевой журнал трёх вкладок",
                     .en = "Network log of the three tabs",
                     .es = "Registro de red de las tres pestañas",
                     .pt = "Registro de rede das três abas"},
        .stale_when_changed = {"scripts"},
        .asked_when = listens_to_events}},
});

}  // namespace premod::rules
