// Finds styles that take the Disable button away: the user can disable the integration at any time.
#include "css/dom_changes.hpp"
#include "css/scope.hpp"
#include "css/zones.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {
namespace {

void check_style(const css::File& style, Hits& out) {
  for (const css::ZoneRule& found : css::rules_about(style, css::Zone::disable_button)) {
    if (!css::hides(style, *found.rule)) continue;
    out.add(style.file(), found.selector->span,
            {{"selector", css::shown(style, found.selector->span)}});
  }
}

void check_script(const js::File& script, Hits& out) {
  for (const css::DomChange& change : css::dom_changes(script)) {
    if (change.zone != css::Zone::disable_button || change.kind != css::ChangeKind::hides) continue;
    out.add(script.file(), change.span, {{"selector", text::shown(change.selector)}})
        .variant("script");
  }
}

}  // namespace

extern const Rule interface_blocks_disabling = define({
    .id = "interface-blocks-disabling",
    .clauses = {"req-2.2-can-disable"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = {.ru = "Скрыта кнопка отключения",
              .en = "Hidden Disable button",
              .es = "Botón de desactivar oculto",
              .pt = "Botão de desativar oculto"},
    .message = {.ru = "Стиль `{selector}` скрывает кнопку отключения интеграции.",
                .en = "The style `{selector}` hides the button that disables the integration.",
                .es = "El estilo `{selector}` oculta el botón que desactiva la integración.",
                .pt = "O estilo `{selector}` oculta o botão que desativa a integração."},
    .remedy =
        {.ru = "Уберите этот стиль: пользователь может отключить интеграцию в любой момент.",
         .en = "Remove the style: the user may disable the integration at any time.",
         .es = "Quite el estilo: el usuario puede desactivar la integración en cualquier momento.",
         .pt = "Retire o estilo: o usuário pode desativar a integração a qualquer momento."},
    .variants =
        {{.name = "script",
          .message = {.ru = "Код убирает или блокирует кнопку отключения `{selector}`.",
                      .en = "The code removes or blocks the Disable button `{selector}`.",
                      .es = "El código quita o bloquea el botón de desactivar `{selector}`.",
                      .pt = "O código remove ou bloqueia o botão de desativar `{selector}`."}}},
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
