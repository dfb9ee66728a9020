// Asked of a person, because no file can show it: Only information that the integration needs to
// work is collected.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_collects_only_needed_data = define(Rule{
    .id = "conduct-collects-only-needed-data",
    .clauses = {"req-1.5-needed-data-only"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Сбор лишних данных",
              .en = "Data that is not needed",
              .es = "Datos innecesarios",
              .pt = "Dados desnecessários"},
    .message =
        {.ru = "Ответ «нет»: Собирается только информация, нужная интеграции для работы.",
         .en = "Answered \"no\": Only information that the integration needs to work is collected.",
         .es = "Respuesta «no»: Solo se recopila la información que la integración necesita para "
               "funcionar.",
         .pt = "Resposta \"não\": Apenas as informações necessárias ao funcionamento da integração "
               "são coletadas."},
    .remedy =
        {.ru = "Исправьте это и ответьте заново: premod attest conduct-collects-only-needed-data.",
         .en = "Put it right, then answer again: premod attest conduct-collects-only-needed-data.",
         .es = "Corríjalo y responda de nuevo: premod attest conduct-collects-only-needed-data.",
         .pt = "Corrija e responda novamente: premod attest conduct-collects-only-needed-data."},
    .checks = {AskHuman{
        .question = {.ru = "Каждое пользовательское данное, которое читается, хранится или "
                           "отправляется, нужно для видимой пользователю функции?",
                     .en = "Is every piece of user data that is read, stored or sent needed for a "
                           "function the user sees?",
                     .es = "¿Cada dato del usuario que se lee, guarda o envía hace falta para una "
                           "función que el usuario ve?",
                     .pt = "Cada dado do usuário lido, armazenado ou enviado é necessário para uma "
                           "função que o usuário vê?"},
        .evidence =
            {.ru = "Таблица: поле, какой функции нужно, куда уходит, сколько хранится",
             .en = "Table: field, function that needs it, where it goes, how long it is kept",
             .es = "Tabla: campo, función que lo necesita, adónde va, cuánto se conserva",
             .pt = "Tabela: campo, função que o exige, para onde vai, por quanto tempo é guardado"},
        .stale_when_changed = {"scripts", "templates", "manifest", "backend"}}},
});

}  // namespace premod::rules
