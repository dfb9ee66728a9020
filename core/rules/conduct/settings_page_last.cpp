// Asked of a person, because no file can show it: A page added to Settings stands after all
// standard pages.
#include "rule/rule.hpp"
#include "widget/conduct.hpp"

namespace premod::rules {

extern const Rule conduct_settings_page_last = define(Rule{
    .id = "conduct-settings-page-last",
    .clauses = {"req-2.3-page-order"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Порядок страниц настроек",
              .en = "Order of the settings pages",
              .es = "Orden de las páginas de ajustes",
              .pt = "Ordem das páginas de configurações"},
    .message = {.ru = "Ответ «нет»: Страница, добавленная в «Настройки», стоит после всех "
                      "стандартных страниц.",
                .en = "Answered \"no\": A page added to Settings stands after all standard pages.",
                .es = "Respuesta «no»: Una página añadida a Ajustes va después de todas las "
                      "páginas estándar.",
                .pt = "Resposta \"não\": Uma página adicionada a Configurações fica depois de "
                      "todas as páginas padrão."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-settings-page-last.",
               .en = "Put it right, then answer again: premod attest conduct-settings-page-last.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-settings-page-last.",
               .pt = "Corrija e responda novamente: premod attest conduct-settings-page-last."},
    .checks = {AskHuman{.question = {.ru = "Ваша страница ниже каждой стандартной в аккаунте, где "
                                           "видны все стандартные страницы?",
                                     .en = "Is your page below every standard page, in an account "
                                           "with all standard pages visible?",
                                     .es = "¿Su página está debajo de todas las estándar, en una "
                                           "cuenta con todas ellas visibles?",
                                     .pt = "A sua página está abaixo de todas as padrão, em uma "
                                           "conta com todas elas visíveis?"},
                        .evidence = {.ru = "Снимок всего меню настроек",
                                     .en = "Screenshot of the whole settings menu",
                                     .es = "Captura de todo el menú de ajustes",
                                     .pt = "Captura de todo o menu de configurações"},
                        .stale_when_changed = {"scripts", "manifest"},
                        .asked_when = adds_settings_page}},
});

}  // namespace premod::rules
