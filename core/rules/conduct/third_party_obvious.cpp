// Asked of a person, because no file can show it: An unprepared user sees that a third party made
// the integration and that it extends or changes the amoCRM function it names.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_third_party_obvious = define(Rule{
    .id = "conduct-third-party-obvious",
    .clauses = {"req-4.2-third-party", "req-4.2-changed-function"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Видно, что разработчик сторонний",
              .en = "A third party made it",
              .es = "Hecho por un tercero",
              .pt = "Feito por terceiros"},
    .message =
        {.ru = "Ответ «нет»: Неподготовленный пользователь видит, что интеграцию сделал сторонний "
               "разработчик и что она расширяет или меняет названную функцию amoCRM.",
         .en = "Answered \"no\": An unprepared user sees that a third party made the integration "
               "and that it extends or changes the amoCRM function it names.",
         .es = "Respuesta «no»: Un usuario no preparado ve que la integración es de un tercero y "
               "que amplía o cambia la función de amoCRM que menciona.",
         .pt = "Resposta \"não\": Um usuário sem preparo vê que a integração é de terceiros e que "
               "ela amplia ou altera a função do amoCRM que menciona."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-third-party-obvious.",
               .en = "Put it right, then answer again: premod attest conduct-third-party-obvious.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-third-party-obvious.",
               .pt = "Corrija e responda novamente: premod attest conduct-third-party-obvious."},
    .checks = {AskHuman{
        .question =
            {.ru = "Название, логотип, имя компании и описание делают очевидным и то и другое?",
             .en = "Do name, logo, company name and description make both facts plain?",
             .es = "¿El nombre, el logotipo, la empresa y la descripción dejan claras ambas cosas?",
             .pt = "O nome, o logotipo, a empresa e a descrição deixam as duas coisas claras?"},
        .evidence = {.ru = "Снимок страницы интеграции с отмеченными местами",
                     .en = "Screenshot of the listing with the places that say so marked",
                     .es = "Captura de la ficha con los lugares marcados",
                     .pt = "Captura da página com os lugares marcados"},
        .stale_when_changed = {"i18n", "images", "listing"}}},
});

}  // namespace premod::rules
