// Asked of a person, because no file can show it: Kommo: the widget stays readable in the dark
// theme.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_dark_theme = define(Rule{
    .id = "conduct-dark-theme",
    .clauses = {"kommo-dark-theme"},
    .levels = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Тёмная тема", .en = "Dark theme", .es = "Tema oscuro", .pt = "Tema escuro"},
    .message = {.ru = "Ответ «нет»: Kommo: виджет читается в тёмной теме.",
                .en = "Answered \"no\": Kommo: the widget stays readable in the dark theme.",
                .es = "Respuesta «no»: Kommo: el widget se lee bien en el tema oscuro.",
                .pt = "Resposta \"não\": Kommo: o widget continua legível no tema escuro."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-dark-theme.",
               .en = "Put it right, then answer again: premod attest conduct-dark-theme.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-dark-theme.",
               .pt = "Corrija e responda novamente: premod attest conduct-dark-theme."},
    .checks = {AskHuman{.question = {.ru = "Каждая область и окно виджета прочитаны в тёмной теме, "
                                           "весь текст и значки различимы?",
                                     .en = "Was every area and window of the widget read in the "
                                           "dark theme with all text and icons legible?",
                                     .es = "¿Se leyó cada área y ventana del widget en el tema "
                                           "oscuro con todo el texto y los iconos legibles?",
                                     .pt = "Cada área e janela do widget foi lida no tema escuro "
                                           "com todo o texto e ícones legíveis?"},
                        .evidence = {.ru = "Снимки в тёмной теме",
                                     .en = "Screenshots in the dark theme",
                                     .es = "Capturas en el tema oscuro",
                                     .pt = "Capturas no tema escuro"},
                        .stale_when_changed = {"styles", "templates", "scripts", "images"}}},
});

}  // namespace premod::rules
