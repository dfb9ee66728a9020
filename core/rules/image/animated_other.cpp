// Animated images that are neither logo, icon nor tour picture: the text forbids animated images,
// but in the widget's own windows a moving loader is what every reviewer expects to see.
#include <string>

#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  if (widget.images().empty()) out.not_applicable();
  const auto shown = market_pictures(widget);
  const auto listed = listed_files(widget);
  for (const Image& image : widget.images()) {
    if (!image.animated() || shown.contains(&image.file()) || listed.contains(&image.file()))
      continue;
    out.add(image.file(), {{"file", std::string(widget.relative(image.file()))},
                           {"format", std::string(name_of(image.format()))}});
  }
}

extern constinit const Rule image_animated_other = {
    .id = "image-animated-other",
    .clauses = {"req-4.3-not-animated"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Animated image in the widget",
    .message = "{file} is an animated image ({format}).",
    .remedy = "Use a still picture; to show waiting, use the platform's own loader.",
    .checks = {check},
};

}  // namespace premod::rules
