// Asked of a person, because no file can show it: When settings are saved, Save stands at the
// bottom of the settings window.
#include "rule/rule.hpp"
#include "widget/conduct.hpp"

namespace premod::rules {
namespace {

bool asked(const Widget& widget) { return has_location(widget, "settings"); }

}  // namespace

extern const Rule conduct_save_button = define(Rule{
    .id = "conduct-save-button",
    .clauses = {"req-2.2-save-at-bottom"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Место кнопки «Сохранить»",
              .en = "Place of the Save button",
              .es = "Lugar del botón Guardar",
              .pt = "Lugar do botão Salvar"},
    .message =
        {.ru = "Ответ «нет»: При сохранении настроек кнопка «Сохранить» стоит внизу окна настроек.",
         .en = "Answered \"no\": When settings are saved, Save stands at the bottom of the "
               "settings window.",
         .es = "Respuesta «no»: Al guardar los ajustes, el botón Guardar está en la parte inferior "
               "de la ventana.",
         .pt = "Resposta \"não\": Ao salvar as configurações, o botão Salvar fica na parte "
               "inferior da janela."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-save-button.",
               .en = "Put it right, then answer again: premod attest conduct-save-button.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-save-button.",
               .pt = "Corrija e responda novamente: premod attest conduct-save-button."},
    .checks = {AskHuman{
        .question =
            {.ru = "Кнопка «Сохранить» внизу окна на каждом шаге и вкладке ваших настроек?",
             .en = "Is Save at the bottom of the window in every step and tab of your settings?",
             .es = "¿Guardar está abajo en cada paso y pestaña de su configuración?",
             .pt = "O botão Salvar está embaixo em cada etapa e aba das suas configurações?"},
        .evidence = {.ru = "Снимок каждого шага",
                     .en = "Screenshot of each step",
                     .es = "Captura de cada paso",
                     .pt = "Captura de cada etapa"},
        .stale_when_changed = {"scripts", "styles", "templates", "manifest"},
        .asked_when = asked}},
});

}  // namespace premod::rules
