// Finds blocks put below or into the notification centre at the foot of the left menu: requirement
// 2.2 keeps that place free.
#include "platform/dom_changes.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const css::DomChange& change : css::dom_changes(script, css::Zone::notification_centre)) {
    const bool above = change.by == "before" || change.by == "insertBefore";
    if (change.kind != css::ChangeKind::inserts || change.own || above) continue;
    out.add(script.file(), change.span,
            {{"selector", text::shown(change.selector)}, {"call", change.by}});
  }
}

}  // namespace

extern const Rule interface_below_notification_centre = define({
    .id = "interface-below-notification-centre",
    .clauses = {"req-2.2-notification-centre", "kind-notifications"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = {.ru = "Блок под центром нотификаций",
              .en = "Block below the notification centre",
              .es = "Bloque bajo el centro de notificaciones",
              .pt = "Bloco abaixo da central de notificações"},
    .message =
        {.ru = "Вызов {call} вставляет блок под центр нотификаций или внутрь него: `{selector}`.",
         .en = "{call} puts a block below or into the notification centre: `{selector}`.",
         .es =
             "{call} coloca un bloque debajo o dentro del centro de notificaciones: `{selector}`.",
         .pt = "{call} coloca um bloco abaixo ou dentro da central de notificações: `{selector}`."},
    .remedy =
        {.ru =
             "Покажите блок в области виджета, а сообщения передавайте через AMOCRM.notifications.",
         .en = "Show the block in the widget's own area, and send messages through "
               "AMOCRM.notifications.",
         .es = "Muestre el bloque en el área del widget y envíe los mensajes con "
               "AMOCRM.notifications.",
         .pt = "Mostre o bloco na área do widget e envie as mensagens com AMOCRM.notifications."},
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
