// Animated images that are neither logo, icon nor tour picture: the text forbids animated images,
// but in the widget's own windows a moving loader is what every reviewer expects to see.
#include <string>

#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  if (widget.images().empty()) out.not_applicable();
  const auto shown = market_pictures(widget);
  for (const Image& image : widget.images()) {
    if (!image.animated() || shown.contains(&image.file())) continue;
    out.add(image.file(), {{"file", std::string(widget.relative(image.file()))},
                           {"format", std::string(name_of(image.format()))}});
  }
}

}  // namespace

extern const Rule image_animated_other = define({
    .id = "image-animated-other",
    .clauses = {"req-4.3-not-animated"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = {.ru = "Анимированная картинка в виджете",
              .en = "Animated image in the widget",
              .es = "Imagen animada en el widget",
              .pt = "Imagem animada no widget"},
    .message = {.ru = "{file}: анимированная картинка ({format}).",
                .en = "{file} is an animated image ({format}).",
                .es = "{file} es una imagen animada ({format}).",
                .pt = "{file} é uma imagem animada ({format})."},
    .remedy = {.ru = "Замените её неподвижной картинкой; для ожидания есть индикатор платформы.",
               .en = "Use a still picture; for waiting there is the platform's own loader.",
               .es = "Use una imagen fija; para las esperas existe el indicador de la plataforma.",
               .pt = "Use uma imagem estática; para esperas existe o indicador da plataforma."},
    .checks = {check},
});

}  // namespace premod::rules
