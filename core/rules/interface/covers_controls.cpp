// Finds bars fixed over the platform's top line or left menu: requirement 2.2 wants its controls
// free.
#include "platform/cover.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void add(const File& file, const css::Cover& found, Hits& out) {
  Hit& hit = out.add(file, found.span, {{"selector", found.selector}});
  if (found.what == css::Covered::left) hit.variant("left");
}

void check_style(const css::File& style, Hits& out) {
  for (const css::Cover& found : css::covers(style)) add(style.file(), found, out);
}

void check_script(const js::File& script, Hits& out) {
  for (const css::Cover& found : css::covers(script)) add(script.file(), found, out);
}

}  // namespace

extern const Rule interface_covers_controls = define({
    .id = "interface-covers-controls",
    .clauses = {"req-2.2-no-overlay"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = {.ru = "Полоса поверх элементов управления",
              .en = "Bar over the platform's controls",
              .es = "Barra sobre los controles de la plataforma",
              .pt = "Barra sobre os controles da plataforma"},
    .message = {.ru = "`{selector}` кладёт полосу поверх верхней строки системы.",
                .en = "`{selector}` lays a bar over the platform's top line.",
                .es = "`{selector}` pone una barra sobre la línea superior de la plataforma.",
                .pt = "`{selector}` coloca uma barra sobre a linha superior da plataforma."},
    .remedy =
        {.ru = "Покажите блок внутри области виджета или отодвиньте его от края окна.",
         .en = "Show the block inside the widget's area, or keep it away from the window's edge.",
         .es = "Muestre el bloque dentro del área del widget o apártelo del borde de la ventana.",
         .pt = "Mostre o bloco dentro da área do widget ou afaste-o da borda da janela."},
    .variants =
        {{.name = "left",
          .message = {.ru = "`{selector}` кладёт полосу поверх левого меню системы.",
                      .en = "`{selector}` lays a bar over the platform's left menu.",
                      .es = "`{selector}` pone una barra sobre el menú izquierdo de la plataforma.",
                      .pt = "`{selector}` coloca uma barra sobre o menu esquerdo da plataforma."}}},
    .checks = {check_style, check_script},
    .blind_spots =
        {.ru = "Судит по одному правилу стиля: position: fixed, края окна, размер и z-index от "
               "100. Не видны размеры в других единицах, стили, собранные из нескольких правил, и "
               "затемнения на весь экран без кнопки закрытия.",
         .en = "Judges by a single style rule: position: fixed, the window's edges, a size and a "
               "z-index of 100 or more. Sizes in other units, styles put together from several "
               "rules, and full-screen backdrops without a way to close them are not seen.",
         .es = "Juzga por una sola regla de estilo: position: fixed, los bordes de la ventana, un "
               "tamaño y un z-index de 100 o más. No se ven tamaños en otras unidades, estilos "
               "repartidos en varias reglas ni fondos a pantalla completa sin forma de cerrarlos.",
         .pt = "Julga por uma única regra de estilo: position: fixed, as bordas da janela, um "
               "tamanho e z-index de 100 ou mais. Não se veem tamanhos em outras unidades, estilos "
               "divididos em várias regras nem fundos de tela cheia sem forma de fechar."},
});

}  // namespace premod::rules
