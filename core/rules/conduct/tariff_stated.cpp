// Asked of a person, because no file can show it: A dependency on the user's amoCRM tariff is
// stated in the description.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_tariff_stated = define(Rule{
    .id = "conduct-tariff-stated",
    .clauses = {"req-4.5-tariff", "en-tariff"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Зависимость от тарифа",
              .en = "Dependency on the tariff",
              .es = "Dependencia de la tarifa",
              .pt = "Dependência do plano"},
    .message =
        {.ru = "Ответ «нет»: Зависимость от тарифа amoCRM пользователя указана в описании.",
         .en = "Answered \"no\": A dependency on the user's amoCRM tariff is stated in the "
               "description.",
         .es = "Respuesta «no»: La dependencia de la tarifa de amoCRM del usuario se indica en la "
               "descripción.",
         .pt =
             "Resposta \"não\": A dependência do plano amoCRM do usuário é indicada na descrição."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-tariff-stated.",
               .en = "Put it right, then answer again: premod attest conduct-tariff-stated.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-tariff-stated.",
               .pt = "Corrija e responda novamente: premod attest conduct-tariff-stated."},
    .checks = {AskHuman{
        .question = {.ru = "Интеграция опробована на самом младшем тарифе, и всё, что там не "
                           "работает, названо в описании?",
                     .en = "Was the integration tried on the lowest tariff, and is everything that "
                           "did not work there named in the description?",
                     .es = "¿Se probó la integración en la tarifa más baja y la descripción nombra "
                           "todo lo que allí no funcionó?",
                     .pt = "A integração foi testada no plano mais baixo e tudo o que não "
                           "funcionou nele está na descrição?"},
        .evidence = {.ru = "Тариф тестового аккаунта, что не сработало",
                     .en = "Tariff of the test account, what did not work",
                     .es = "Tarifa de la cuenta de prueba, qué no funcionó",
                     .pt = "Plano da conta de teste, o que não funcionou"},
        .stale_when_changed = {"manifest", "scripts", "i18n", "listing", "backend"}}},
});

}  // namespace premod::rules
