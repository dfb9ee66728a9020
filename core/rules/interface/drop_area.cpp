// Finds drop areas where requirement 2.2 wants none: the left menu, controls of the platform, the
// top 65 pixels, the whole page.
#include "platform/top_drops.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {
namespace {

void check_script(const js::File& script, Hits& out) {
  for (const css::DropArea& area : css::drop_areas(script)) {
    if (!area.whole_page && !area.system) continue;
    Hit& hit = out.add(script.file(), area.span,
                       {{"event", area.by}, {"target", text::shown(area.target)}});
    if (area.whole_page) hit.variant("page");
  }
}

void check_top(const Widget& widget, Hits& out) {
  for (const TopDrop& drop : drops_at_top(widget))
    out.add(*drop.script, drop.area.span,
            {{"event", drop.area.by}, {"target", text::shown(drop.area.target)}})
        .related(*drop.style, drop.fixed.span, drop.fixed.name)
        .variant("top");
}

}  // namespace

extern const Rule interface_drop_area = define({
    .id = "interface-drop-area",
    .clauses = {"req-2.2-drop-areas"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = {.ru = "Область перетаскивания на чужом месте",
              .en = "Drop area in a place of the platform",
              .es = "Zona para soltar en un lugar de la plataforma",
              .pt = "Área de soltar em um lugar da plataforma"},
    .message =
        {.ru = "`{event}` делает областью перетаскивания элемент системы `{target}`.",
         .en = "`{event}` makes an element of the platform a drop area: `{target}`.",
         .es = "`{event}` convierte en zona para soltar un elemento de la plataforma: `{target}`.",
         .pt = "`{event}` transforma em área de soltar um elemento da plataforma: `{target}`."},
    .remedy = {.ru = "Принимайте перетаскивание только в своём блоке, вне левого меню, верхних 65 "
                     "пикселей и системных кнопок.",
               .en = "Accept drops only in the widget's own block, away from the left menu, the "
                     "top 65 pixels and the platform's controls.",
               .es = "Acepte elementos soltados solo en el bloque del widget, lejos del menú "
                     "izquierdo, de los 65 píxeles superiores y de los controles de la plataforma.",
               .pt = "Aceite itens soltos apenas no bloco do widget, longe do menu esquerdo, dos "
                     "65 pixels superiores e dos controles da plataforma."},
    .variants =
        {{.name = "page",
          .message = {.ru = "`{event}` принимает перетаскивание на всей странице (`{target}`), в "
                            "том числе в левом меню и верхних 65 пикселях.",
                      .en = "`{event}` accepts drops on the whole page (`{target}`), the left menu "
                            "and the top 65 pixels included.",
                      .es = "`{event}` acepta elementos soltados en toda la página (`{target}`), "
                            "incluidos el menú izquierdo y los 65 píxeles superiores.",
                      .pt = "`{event}` aceita itens soltos na página inteira (`{target}`), "
                            "inclusive no menu esquerdo e nos 65 pixels superiores."}},
         {.name = "top",
          .message =
              {.ru = "Область перетаскивания `{target}` закреплена стилем в верхних 65 пикселях "
                     "окна.",
               .en = "A style fixes the drop area `{target}` to the top 65 pixels of the window.",
               .es = "Un estilo fija la zona para soltar `{target}` en los 65 píxeles superiores "
                     "de la ventana.",
               .pt = "Um estilo fixa a área de soltar `{target}` nos 65 pixels superiores da "
                     "janela."}}},
    .checks = {check_script, check_top},
    .blind_spots =
        {.ru = "Видны jQuery UI, on, bind и addEventListener с селектором в тексте; не видны "
               "библиотеки перетаскивания, свойства ondrop и места, вычисленные во время работы.",
         .en =
             "Sees jQuery UI, on, bind and addEventListener on a selector that stands in the text; "
             "not drag-and-drop libraries, ondrop properties, and places computed at run time.",
         .es = "Ve jQuery UI, on, bind y addEventListener sobre un selector escrito en el texto; "
               "no las bibliotecas de arrastre, las propiedades ondrop ni los lugares calculados "
               "durante la ejecución.",
         .pt = "Vê jQuery UI, on, bind e addEventListener sobre um seletor escrito no texto; não "
               "bibliotecas de arrastar, propriedades ondrop nem lugares calculados em tempo de "
               "execução."},
});

}  // namespace premod::rules
