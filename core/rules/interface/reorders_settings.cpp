// Finds changes of the order of pages in Settings: a widget's page stands after all standard ones.
#include "platform/dom_changes.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {
namespace {

/// What is put at the end of the list stands after the standard pages.
bool at_the_end(const css::DomChange& change) {
  return change.kind == css::ChangeKind::inserts && !change.inside &&
         (change.by == "append" || change.by == "appendTo" || change.by == "appendChild");
}

void check(const js::File& script, Hits& out) {
  Span told;
  for (const css::DomChange& change : css::dom_changes(script, css::Zone::settings_menu)) {
    const bool moves =
        change.kind == css::ChangeKind::inserts || change.kind == css::ChangeKind::moves;
    if (!moves || change.own || at_the_end(change) || change.span == told) continue;
    told = change.span;
    out.add(script.file(), change.span,
            {{"selector", text::shown(change.selector)}, {"call", change.by}});
  }
}

}  // namespace

extern const Rule interface_reorders_settings = define({
    .id = "interface-reorders-settings",
    .clauses = {"req-2.3-page-order"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = {.ru = "Порядок страниц настроек",
              .en = "Order of the settings pages",
              .es = "Orden de las páginas de ajustes",
              .pt = "Ordem das páginas de configurações"},
    .message = {.ru = "Вызов {call} меняет порядок страниц в меню настроек: `{selector}`.",
                .en = "{call} changes the order of pages in the settings menu: `{selector}`.",
                .es = "{call} cambia el orden de las páginas en el menú de ajustes: `{selector}`.",
                .pt = "{call} muda a ordem das páginas no menu de configurações: `{selector}`."},
    .remedy =
        {.ru = "Объявите страницу в left_menu.settings: она встанет после стандартных.",
         .en =
             "Declare the page in left_menu.settings: it takes its place after the standard ones.",
         .es = "Declare la página en left_menu.settings: quedará después de las estándar.",
         .pt = "Declare a página em left_menu.settings: ela ficará depois das páginas padrão."},
    .checks = {check},
    .blind_spots = {.ru = "Не видны селекторы, собранные во время работы, элементы, переданные в "
                          "другую функцию, и изменения внутри библиотек.",
                    .en = "Selectors put together at run time, elements handed to another function "
                          "and changes made inside libraries are not seen.",
                    .es = "No se ven los selectores formados durante la ejecución, los elementos "
                          "pasados a otra función ni los cambios hechos dentro de bibliotecas.",
                    .pt = "Não se veem seletores montados em tempo de execução, elementos passados "
                          "a outra função nem alterações feitas dentro de bibliotecas."},
});

}  // namespace premod::rules
