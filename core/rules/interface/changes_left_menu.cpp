// Finds styles for the left menu of the platform that are not limited to the widget's own item.
#include "platform/dom_changes.hpp"
#include "rule/page_elements.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check_style(const css::File& style, Hits& out) {
  for (const css::Touched& found : css::changed(style, css::Zone::left_menu))
    out.add(style.file(), found.span, {{"selector", found.selector}});
}

void check_script(const js::File& script, Hits& out) {
  for (const css::Touched& found : css::changed(script, css::Zone::left_menu))
    out.add(script.file(), found.span, {{"selector", found.selector}}).variant("script");
}

}  // namespace

extern const Rule interface_changes_left_menu = define({
    .id = "interface-changes-left-menu",
    .clauses = {"req-2.2-left-menu"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = {.ru = "Изменение левого меню",
              .en = "Changed left menu",
              .es = "Menú izquierdo alterado",
              .pt = "Menu esquerdo alterado"},
    .message = {.ru = "Стиль `{selector}` меняет левое меню системы.",
                .en = "The style `{selector}` changes the system's left menu.",
                .es = "El estilo `{selector}` altera el menú izquierdo del sistema.",
                .pt = "O estilo `{selector}` altera o menu esquerdo do sistema."},
    .remedy =
        {.ru = "Меняйте меню только так, как описано в документации, через left_menu в "
               "manifest.json.",
         .en = "Change the menu only as documented, with left_menu in manifest.json.",
         .es =
             "Modifique el menú solo como indica la documentación, con left_menu en manifest.json.",
         .pt = "Altere o menu só como documentado, com left_menu no manifest.json."},
    .variants = {{.name = "script",
                  .message = {.ru = "Код меняет левое меню системы: `{selector}`.",
                              .en = "The code changes the system's left menu: `{selector}`.",
                              .es = "El código altera el menú izquierdo del sistema: `{selector}`.",
                              .pt = "O código altera o menu esquerdo do sistema: `{selector}`."}}},
    .checks = {check_style, check_script},
    .blind_spots = page_elements_blind_spots,
});

}  // namespace premod::rules
