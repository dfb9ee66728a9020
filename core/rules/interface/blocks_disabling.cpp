// Finds styles that take the Disable button away: the user can disable the integration at any time.
#include "platform/dom_changes.hpp"
#include "rule/page_elements.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check_style(const css::File& style, Hits& out) {
  for (const css::Touched& found : css::hidden(style, css::Zone::disable_button))
    out.add(style.file(), found.span, {{"selector", found.selector}});
}

void check_script(const js::File& script, Hits& out) {
  for (const css::Touched& found : css::hidden(script, css::Zone::disable_button))
    out.add(script.file(), found.span, {{"selector", found.selector}}).variant("script");
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
    .blind_spots = page_elements_blind_spots,
});

}  // namespace premod::rules
