// Finds styles for the ratings and reviews of the platform: they must stay as they are
// (requirement 1.4).
#include "platform/dom_changes.hpp"
#include "rule/page_elements.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check_style(const css::File& style, Hits& out) {
  for (const css::Touched& found : css::touched(style, css::Zone::reviews))
    out.add(style.file(), found.span, {{"selector", found.selector}});
}

void check_script(const js::File& script, Hits& out) {
  for (const css::Touched& found : css::touched(script, css::Zone::reviews))
    out.add(script.file(), found.span, {{"selector", found.selector}}).variant("script");
}

}  // namespace

extern const Rule interface_alters_reviews = define({
    .id = "interface-alters-reviews",
    .clauses = {"req-1.4-reviews", "en-front-reviews"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Изменение рейтингов и отзывов",
              .en = "Altered ratings and reviews",
              .es = "Valoraciones y reseñas alteradas",
              .pt = "Avaliações e comentários alterados"},
    .message = {.ru = "Стиль `{selector}` меняет блок рейтинга или отзывов.",
                .en = "The style `{selector}` changes the block of ratings or reviews.",
                .es = "El estilo `{selector}` altera el bloque de valoraciones o reseñas.",
                .pt = "O estilo `{selector}` altera o bloco de avaliações ou comentários."},
    .remedy = {.ru = "Уберите этот стиль: рейтинги и отзывы нельзя скрывать, менять или подменять.",
               .en =
                   "Remove the style: ratings and reviews may not be hidden, changed or replaced.",
               .es = "Quite el estilo: las valoraciones y reseñas no se pueden ocultar, cambiar ni "
                     "sustituir.",
               .pt = "Retire o estilo: avaliações e comentários não podem ser ocultados, alterados "
                     "nem substituídos."},
    .variants =
        {{.name = "script",
          .message = {.ru = "Код меняет блок рейтинга или отзывов `{selector}`.",
                      .en = "The code changes the block of ratings or reviews `{selector}`.",
                      .es = "El código altera el bloque de valoraciones o reseñas `{selector}`.",
                      .pt = "O código altera o bloco de avaliações ou comentários `{selector}`."}}},
    .checks = {check_style, check_script},
    .blind_spots = page_elements_blind_spots,
});

}  // namespace premod::rules
