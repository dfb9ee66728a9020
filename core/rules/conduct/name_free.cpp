// Asked of a person, because no file can show it: With a name already used in the market, the maker
// is named in logo or name.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_name_free = define(Rule{
    .id = "conduct-name-free",
    .clauses = {"req-4.1-name-taken"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::advice,
    .title = {.ru = "Занятое название",
              .en = "A name already taken",
              .es = "Nombre ya usado",
              .pt = "Nome já usado"},
    .message = {.ru = "Ответ «нет»: Если название уже занято на маркетплейсе, разработчик указан в "
                      "логотипе или названии.",
                .en = "Answered \"no\": With a name already used in the market, the maker is named "
                      "in logo or name.",
                .es = "Respuesta «no»: Si el nombre ya se usa en el mercado, el desarrollador "
                      "figura en el logotipo o en el nombre.",
                .pt = "Resposta \"não\": Se o nome já é usado no mercado, o desenvolvedor aparece "
                      "no logotipo ou no nome."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-name-free.",
               .en = "Put it right, then answer again: premod attest conduct-name-free.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-name-free.",
               .pt = "Corrija e responda novamente: premod attest conduct-name-free."},
    .checks = {AskHuman{
        .question = {.ru = "На маркетплейсе искали это название на каждом языке, и если оно "
                           "занято, разработчик указан в логотипе или названии?",
                     .en = "Was the market searched for this name in each language, and if it is "
                           "taken, is the maker in logo or name?",
                     .es = "¿Se buscó este nombre en el mercado en cada idioma y, si está ocupado, "
                           "el desarrollador figura en el logotipo o en el nombre?",
                     .pt = "Este nome foi pesquisado no mercado em cada idioma e, se já é usado, o "
                           "desenvolvedor está no logotipo ou no nome?"},
        .evidence = {.ru = "Дата поиска, найденные интеграции",
                     .en = "Date of the search, integrations found",
                     .es = "Fecha de la búsqueda, integraciones encontradas",
                     .pt = "Data da pesquisa, integrações encontradas"},
        .stale_when_changed = {"i18n", "images", "listing"}}},
});

}  // namespace premod::rules
