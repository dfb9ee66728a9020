// Finds styles that take the Save button away from the bottom of the settings window.
#include "css/dom_changes.hpp"
#include "css/scope.hpp"
#include "css/zones.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {
namespace {

void check_style(const css::File& style, Hits& out) {
  for (const css::ZoneRule& found : css::rules_about(style, css::Zone::save_button)) {
    if (!css::hides(style, *found.rule)) continue;
    out.add(style.file(), found.selector->span,
            {{"selector", css::shown(style, found.selector->span)}});
  }
}

void check_script(const js::File& script, Hits& out) {
  for (const css::DomChange& change : css::dom_changes(script)) {
    if (change.zone != css::Zone::save_button || change.kind != css::ChangeKind::hides) continue;
    out.add(script.file(), change.span, {{"selector", text::shown(change.selector)}})
        .variant("script");
  }
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
                              .pt = "O código remove o botão de salvar `{selector}`."}}},
    .checks = {check_style, check_script},
    .blind_spots =
        {.ru =
             "Селекторы, собранные во время работы, и прямые обращения к DOM без jQuery не видны.",
         .en = "Selectors put together at run time, and properties of DOM elements set without "
               "jQuery, are not seen.",
         .es = "No se ven los selectores formados durante la ejecución ni las propiedades del DOM "
               "cambiadas sin jQuery.",
         .pt = "Não se veem seletores montados em tempo de execução nem propriedades do DOM "
               "alteradas sem jQuery."},
});

}  // namespace premod::rules
