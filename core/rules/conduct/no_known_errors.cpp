// Asked of a person, because no file can show it: The developers know of no error in what they hand
// over.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_no_known_errors = define(Rule{
    .id = "conduct-no-known-errors",
    .clauses = {"en-no-known-errors"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Известные ошибки",
              .en = "Known errors",
              .es = "Errores conocidos",
              .pt = "Erros conhecidos"},
    .message =
        {.ru = "Ответ «нет»: Разработчикам не известны ошибки в том, что они сдают.",
         .en = "Answered \"no\": The developers know of no error in what they hand over.",
         .es = "Respuesta «no»: Los desarrolladores no conocen ningún error en lo que entregan.",
         .pt = "Resposta \"não\": Os desenvolvedores não conhecem nenhum erro no que entregam."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-no-known-errors.",
               .en = "Put it right, then answer again: premod attest conduct-no-known-errors.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-no-known-errors.",
               .pt = "Corrija e responda novamente: premod attest conduct-no-known-errors."},
    .checks = {AskHuman{
        .question =
            {.ru = "Нет открытых сообщений об ошибках этой версии, и тестовый прогон успешен?",
             .en =
                 "Are there no open reports of errors in this version, and did the test run pass?",
             .es = "¿No hay informes abiertos de errores en esta versión y la prueba salió bien?",
             .pt = "Não há relatos abertos de erros nesta versão e o teste passou?"},
        .evidence =
            {.ru = "Ссылка на список открытых сообщений, протокол тестирования этой версии",
             .en = "Link to the list of open reports, test protocol of this version",
             .es = "Enlace a la lista de informes abiertos, protocolo de pruebas de esta versión",
             .pt = "Link para a lista de relatos abertos, protocolo de testes desta versão"},
        .stale_when_changed = {"scripts", "templates", "styles", "manifest", "i18n", "backend"}}},
});

}  // namespace premod::rules
