// Finds declared areas that the code makes no use of: they come along with the sample's manifest.
#include "platform/callbacks.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  const auto code = widget_code(widget);
  if (!code) return out.not_applicable();
  std::string_view used;  // an area with several callbacks: one in use is enough
  std::string_view told;
  const auto needs = area_callbacks(widget, *code);
  for (const AreaCallback& need : needs) {
    const std::string_view area = need.location.text;
    for (const AreaCallback& other : needs)
      if (other.location.text == area && other.state == CallbackState::present) used = area;
    if (area == used || area == told || is_area_named(widget, need.location)) continue;
    told = area;
    Hit& hit = out.add(widget.manifest()->file(), need.location.span,
                       {{"area", std::string(area)}, {"callback", shown_callback(need)}});
    if (need.state == CallbackState::stub) hit.variant("stub");
  }
}

}  // namespace

extern const Rule manifest_unused_location = define({
    .id = "manifest-unused-location",
    .clauses = {"req-3.1.2-unused-locations"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = {.ru = "Неиспользуемая область",
              .en = "Unused area",
              .es = "Área sin usar",
              .pt = "Área não usada"},
    .message =
        {.ru = "Область {area} объявлена, но код её не использует: нет {callback}.",
         .en = "The area {area} is declared but the code does not use it: there is no {callback}.",
         .es = "El área {area} está declarada, pero el código no la usa: no hay {callback}.",
         .pt = "A área {area} está declarada, mas o código não a usa: não há {callback}."},
    .remedy = {.ru = "Уберите область из locations в manifest.json.",
               .en = "Take the area out of locations in manifest.json.",
               .es = "Quite el área de locations en manifest.json.",
               .pt = "Remova a área de locations no manifest.json."},
    .variants = {{.name = "stub",
                  .message = {.ru = "Область {area} объявлена, но {callback} ничего не делает.",
                              .en = "The area {area} is declared but {callback} does nothing.",
                              .es = "El área {area} está declarada, pero {callback} no hace nada.",
                              .pt = "A área {area} está declarada, mas {callback} não faz nada."}}},
    .checks = {check},
    .blind_spots =
        {.ru = "Карточки и списки без своего callback не проверяются: их использование видно "
               "только в работе.",
         .en = "Cards and lists without a callback of their own are not judged: their use shows "
               "only at run time.",
         .es = "No juzga tarjetas ni listas sin callback propio: su uso solo se ve en ejecución.",
         .pt = "Não julga cartões e listas sem callback próprio: seu uso só aparece em execução."},
});

}  // namespace premod::rules
