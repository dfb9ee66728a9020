// Finds own blocks in the window where a trigger is chosen: requirement 2.2 forbids them.
#include "platform/dom_changes.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const css::DomChange& change : css::dom_changes(script, css::Zone::trigger_window))
    if (!change.own && change.kind != css::ChangeKind::moves)
      out.add(script.file(), change.span,
              {{"selector", text::shown(change.selector)}, {"call", change.by}});
}

}  // namespace

extern const Rule interface_changes_trigger_window = define({
    .id = "interface-changes-trigger-window",
    .clauses = {"req-2.2-trigger-window"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = {.ru = "Изменение окна выбора триггера",
              .en = "Changed trigger selection window",
              .es = "Ventana de selección de disparador alterada",
              .pt = "Janela de seleção de gatilho alterada"},
    .message = {.ru = "Вызов {call} меняет окно выбора триггера: `{selector}`.",
                .en = "{call} changes the window where a trigger is chosen: `{selector}`.",
                .es = "{call} altera la ventana donde se elige el disparador: `{selector}`.",
                .pt = "{call} altera a janela em que se escolhe o gatilho: `{selector}`."},
    .remedy =
        {.ru = "Уберите вставку; настройки триггера показывайте в dpSettings, в своей карточке.",
         .en = "Remove it; show a trigger's settings in dpSettings, in the widget's own card.",
         .es = "Quítelo; muestre los ajustes del disparador en dpSettings, en la tarjeta del "
               "propio widget.",
         .pt = "Remova; mostre as configurações do gatilho em dpSettings, no cartão do próprio "
               "widget."},
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
