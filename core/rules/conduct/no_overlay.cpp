// Asked of a person, because no file can show it: The widget covers no control of amoCRM and does
// not get in the user's way.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_no_overlay = define(Rule{
    .id = "conduct-no-overlay",
    .clauses = {"req-2.2-no-overlay"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Перекрытие элементов amoCRM",
              .en = "Covered amoCRM controls",
              .es = "Controles de amoCRM tapados",
              .pt = "Controles do amoCRM cobertos"},
    .message =
        {.ru = "Ответ «нет»: Виджет не перекрывает элементы управления amoCRM и не мешает работе.",
         .en = "Answered \"no\": The widget covers no control of amoCRM and does not get in the "
               "user's way.",
         .es = "Respuesta «no»: El widget no tapa ningún control de amoCRM ni estorba al usuario.",
         .pt = "Resposta \"não\": O widget não cobre nenhum controle do amoCRM nem atrapalha o "
               "usuário."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-no-overlay.",
               .en = "Put it right, then answer again: premod attest conduct-no-overlay.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-no-overlay.",
               .pt = "Corrija e responda novamente: premod attest conduct-no-overlay."},
    .checks = {AskHuman{
        .question = {.ru = "Каждая заявленная область открыта на узком и широком экране, и ни один "
                           "элемент amoCRM не перекрыт и не стал недоступным?",
                     .en = "Was each declared area opened, at narrow and wide screen, with no "
                           "amoCRM control covered or out of reach?",
                     .es = "¿Se abrió cada área declarada, en pantalla estrecha y ancha, sin "
                           "ningún control de amoCRM tapado o inaccesible?",
                     .pt = "Cada área declarada foi aberta, em tela estreita e larga, sem nenhum "
                           "controle do amoCRM coberto ou inacessível?"},
        .evidence = {.ru = "Снимки каждой области для каждой ширины",
                     .en = "Screenshots for each area and width",
                     .es = "Capturas de cada área y anchura",
                     .pt = "Capturas de cada área e largura"},
        .stale_when_changed = {"manifest", "scripts", "styles", "templates"}}},
});

}  // namespace premod::rules
