// Logos, icons and tour pictures that move: the requirements forbid animation in what the market
// shows.
#include <string>
#include <unordered_set>
#include <vector>

#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {

static void check_listing(const Widget& widget, const std::vector<ListedPicture>& listed,
                          Hits& out) {
  std::unordered_set<const File*> judged;
  for (const ListedPicture& picture : listed) {
    if (picture.file == nullptr || !judged.insert(picture.file).second) continue;
    const ImageHeader image = read_image_header(picture.file->bytes);
    if (image.frames < 2) continue;
    Hit& hit = out.add(*widget.listing().file(), picture.value->span,
                       {{"file", picture.value->string},
                        {"format", std::string(name_of(image.format))},
                        {"frames", std::to_string(image.frames)}});
    if (image.format == ImageFormat::svg) hit.variant("svg");
  }
}

static void check(const Widget& widget, Hits& out) {
  const auto shown = market_pictures(widget);
  const auto listed = listed_pictures(widget);
  if (shown.empty() && listed.empty()) out.not_applicable();
  check_listing(widget, listed, out);
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

extern constinit const Rule image_animated = {
    .id = "image-animated",
    .clauses = {"req-4.3-not-animated"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .title = "Animated logo, icon or slide",
    .message = "{file} is an animated {format}, frames: {frames}.",
    .remedy = "Keep one frame and export a still picture.",
    .variants = {{"svg", "{file} is an {format} with animation.",
                  "Remove the animation elements and @keyframes."}},
    .checks = {check},
};

}  // namespace premod::rules
