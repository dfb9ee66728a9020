// Logos, icons and tour pictures that move: the requirements forbid animation in what the market
// shows.
#include <string>

#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  const auto shown = market_pictures(widget);
  if (shown.empty()) out.not_applicable();
  for (const Image& image : widget.images()) {
    if (!image.animated() || !shown.contains(&image.file())) continue;
    const std::string file(widget.relative(image.file()));
    const std::string format(name_of(image.format()));
    if (image.format() == ImageFormat::svg) {
      out.add(image.file(), image.header().animation, {{"file", file}, {"format", format}})
          .variant("svg");
    } else {
      out.add(image.file(),
              {{"file", file}, {"format", format}, {"frames", std::to_string(image.frames())}});
    }
  }
}

}  // namespace

extern const Rule image_animated = define({
    .id = "image-animated",
    .clauses = {"req-4.3-not-animated"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = {.ru = "Анимация в логотипе, иконке или слайде",
              .en = "Animated logo, icon or slide",
              .es = "Logotipo, icono o diapositiva con animación",
              .pt = "Logotipo, ícone ou slide animado"},
    .message = {.ru = "{file}: анимация {format}, кадров — {frames}.",
                .en = "{file} is an animated {format}, frames: {frames}.",
                .es = "{file} es un {format} animado; fotogramas: {frames}.",
                .pt = "{file} é um {format} animado; quadros: {frames}."},
    .remedy = {.ru = "Оставьте один кадр и сохраните картинку неподвижной.",
               .en = "Keep one frame and export a still picture.",
               .es = "Conserve un solo fotograma y exporte una imagen fija.",
               .pt = "Mantenha um só quadro e exporte uma imagem estática."},
    .variants = {{.name = "svg",
                  .message = {.ru = "{file}: {format} с анимацией.",
                              .en = "{file} is an {format} with animation.",
                              .es = "{file} es un {format} con animación.",
                              .pt = "{file} é um {format} com animação."},
                  .remedy = {.ru = "Уберите элементы анимации и @keyframes.",
                             .en = "Remove the animation elements and @keyframes.",
                             .es = "Quite los elementos de animación y @keyframes.",
                             .pt = "Remova os elementos de animação e @keyframes."}}},
    .checks = {check},
});

}  // namespace premod::rules
