// Asked of a person, because no file can show it: Interfaces outside the allowed list (the
// connection areas) are not changed.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_allowed_areas = define(Rule{
    .id = "conduct-allowed-areas",
    .clauses = {"req-2.2-allowed-areas"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Интерфейсы вне разрешённых областей",
              .en = "Interfaces outside the allowed areas",
              .es = "Interfaces fuera de las áreas permitidas",
              .pt = "Interfaces fora das áreas permitidas"},
    .message =
        {.ru =
             "Ответ «нет»: Интерфейсы вне разрешённого списка (областей подключения) не меняются.",
         .en = "Answered \"no\": Interfaces outside the allowed list (the connection areas) are "
               "not changed.",
         .es = "Respuesta «no»: No se modifican interfaces fuera de la lista permitida (las áreas "
               "de conexión).",
         .pt = "Resposta \"não\": Interfaces fora da lista permitida (as áreas de conexão) não são "
               "alteradas."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-allowed-areas.",
               .en = "Put it right, then answer again: premod attest conduct-allowed-areas.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-allowed-areas.",
               .pt = "Corrija e responda novamente: premod attest conduct-allowed-areas."},
    .checks = {AskHuman{
        .question = {.ru = "Каждая страница, где работает виджет, сравнена с выключенным виджетом, "
                           "и вне заявленных областей изменений нет?",
                     .en = "Was every page on which the widget runs compared with the widget off, "
                           "with no change outside the declared areas?",
                     .es = "¿Se comparó cada página donde funciona el widget con el widget "
                           "apagado, sin cambios fuera de las áreas declaradas?",
                     .pt = "Cada página em que o widget roda foi comparada com o widget desligado, "
                           "sem mudanças fora das áreas declaradas?"},
        .evidence = {.ru = "Просмотренные страницы с кодами областей",
                     .en = "Pages looked at, with the area codes",
                     .es = "Páginas revisadas, con los códigos de área",
                     .pt = "Páginas verificadas, com os códigos de área"},
        .stale_when_changed = {"manifest", "scripts", "styles", "templates"}}},
});

}  // namespace premod::rules
