// Asked of a person, because no file can show it: The integrator develops no system similar to
// amoCRM.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_no_rival_product = define(Rule{
    .id = "conduct-no-rival-product",
    .clauses = {"req-1.1-no-rival", "en-no-rival"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Конкурирующий продукт",
              .en = "Rival product",
              .es = "Producto competidor",
              .pt = "Produto concorrente"},
    .message =
        {.ru = "Ответ «нет»: Интегратор не разрабатывает системы, аналогичные amoCRM.",
         .en = "Answered \"no\": The integrator develops no system similar to amoCRM.",
         .es = "Respuesta «no»: El integrador no desarrolla sistemas similares a amoCRM.",
         .pt = "Resposta \"não\": O integrador não desenvolve sistemas semelhantes ao amoCRM."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-no-rival-product.",
               .en = "Put it right, then answer again: premod attest conduct-no-rival-product.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-no-rival-product.",
               .pt = "Corrija e responda novamente: premod attest conduct-no-rival-product."},
    .checks = {AskHuman{
        .question =
            {.ru = "Верно ли, что ваша компания не разрабатывает CRM или другую систему, похожую "
                   "на amoCRM?",
             .en =
                 "Is it true that your company develops no CRM or other system similar to amoCRM?",
             .es = "¿Es cierto que su empresa no desarrolla ningún CRM ni otro sistema similar a "
                   "amoCRM?",
             .pt = "É verdade que a sua empresa não desenvolve nenhum CRM nem outro sistema "
                   "semelhante ao amoCRM?"},
        .evidence =
            {.ru = "Список продуктов компании с датой и имя того, кто это подтверждает",
             .en = "A dated list of the company's products and the name of the person who confirms "
                   "it",
             .es = "Lista fechada de los productos de la empresa y nombre de quien lo confirma",
             .pt = "Lista datada dos produtos da empresa e o nome de quem confirma"},
        .again_after_months = 12}},
});

}  // namespace premod::rules
