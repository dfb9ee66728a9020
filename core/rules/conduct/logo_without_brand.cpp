// Asked of a person, because no file can show it: Logo and company name carry neither amoCRM in any
// form, nor "amo" in the brand's typeface and lettering, nor an amoCRM function's name as the whole
// name.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_logo_without_brand = define(Rule{
    .id = "conduct-logo-without-brand",
    .clauses = {"req-4.2-brand-in-name", "req-4.2-brand-typeface", "req-4.2-feature-names"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Бренд в логотипе и названии компании",
              .en = "The brand in logo and company name",
              .es = "La marca en el logotipo y la empresa",
              .pt = "A marca no logotipo e na empresa"},
    .message = {.ru = "Ответ «нет»: В логотипе и названии компании нет ни amoCRM в любом виде, ни "
                      "«amo» в фирменном начертании, ни названия функции amoCRM целиком.",
                .en = "Answered \"no\": Logo and company name carry neither amoCRM in any form, "
                      "nor \"amo\" in the brand's typeface and lettering, nor an amoCRM function's "
                      "name as the whole name.",
                .es = "Respuesta «no»: El logotipo y el nombre de la empresa no llevan amoCRM en "
                      "ninguna forma, ni «amo» con la tipografía de la marca, ni el nombre de una "
                      "función de amoCRM como nombre completo.",
                .pt = "Resposta \"não\": O logotipo e o nome da empresa não trazem amoCRM em "
                      "nenhuma forma, nem \"amo\" com a tipografia da marca, nem o nome de uma "
                      "função do amoCRM como nome inteiro."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-logo-without-brand.",
               .en = "Put it right, then answer again: premod attest conduct-logo-without-brand.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-logo-without-brand.",
               .pt = "Corrija e responda novamente: premod attest conduct-logo-without-brand."},
    .checks = {AskHuman{
        .question = {.ru = "Все логотипы, иконка и название компании свободны от всех трёх?",
                     .en = "Are all logos, the icon and the company name free of these three?",
                     .es = "¿Todos los logotipos, el icono y el nombre de la empresa están libres "
                           "de esas tres cosas?",
                     .pt = "Todos os logotipos, o ícone e o nome da empresa estão livres dessas "
                           "três coisas?"},
        .evidence = {.ru = "Исходный файл логотипа с названием шрифта",
                     .en = "The source file of the logo with the typeface named",
                     .es = "El archivo fuente del logotipo con la tipografía indicada",
                     .pt = "O arquivo-fonte do logotipo com a tipografia indicada"},
        .stale_when_changed = {"images", "manifest", "listing"}}},
});

}  // namespace premod::rules
