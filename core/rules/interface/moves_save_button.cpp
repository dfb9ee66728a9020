// Finds styles that take the Save button away from the bottom of the settings window.
#include "platform/dom_changes.hpp"
#include "rule/page_elements.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check_style(const css::File& style, Hits& out) {
  for (const css::Touched& found : css::hidden(style, css::Zone::save_button))
    out.add(style.file(), found.span, {{"selector", found.selector}});
}

void check_script(const js::File& script, Hits& out) {
  for (const css::Touched& found : css::hidden(script, css::Zone::save_button))
    out.add(script.file(), found.span, {{"selector", found.selector}}).variant("script");
  for (const css::Touched& found : css::moved(script, css::Zone::save_button))
    out.add(script.file(), found.span, {{"selector", found.selector}}).variant("moved");
}

}  // namespace

extern const Rule interface_moves_save_button = define({
    .id = "interface-moves-save-button",
    .clauses = {"req-2.2-save-at-bottom"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::reject,
    .title = {.ru = "Скрыта кнопка «Сохранить»",
              .en = "Hidden Save button",
              .es = "Botón de guardar oculto",
              .pt = "Botão de salvar oculto"},
    .message = {.ru = "Стиль `{selector}` скрывает кнопку сохранения или уводит её с места.",
                .en = "The style `{selector}` hides the Save button or moves it away.",
                .es = "El estilo `{selector}` oculta el botón de guardar o lo mueve de su sitio.",
                .pt = "O estilo `{selector}` oculta o botão de salvar ou o tira do lugar."},
    .remedy = {.ru = "Оставьте кнопку внизу окна настроек.",
               .en = "Leave the button at the bottom of the settings window.",
               .es = "Deje el botón en la parte inferior de la ventana de ajustes.",
               .pt = "Deixe o botão na parte inferior da janela de configurações."},
    .variants = {{.name = "script",
                  .message = {.ru = "Код убирает кнопку сохранения `{selector}`.",
                              .en = "The code takes the Save button `{selector}` away.",
                              .es = "El código quita el botón de guardar `{selector}`.",
                              .pt = "O código remove o botão de salvar `{selector}`."}},
                 {.name = "moved",
                  .message = {.ru = "Код переносит или копирует кнопку сохранения `{selector}`.",
                              .en = "The code moves or copies the Save button `{selector}`.",
                              .es = "El código mueve o copia el botón de guardar `{selector}`.",
                              .pt = "O código move ou copia o botão de salvar `{selector}`."}}},
    .checks = {check_style, check_script},
    .blind_spots = page_elements_blind_spots,
});

}  // namespace premod::rules
