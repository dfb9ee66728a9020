// Tour pictures that are missing or are not 1188 x 616, the one size the marketplace shows.
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {
namespace {

constexpr std::uint32_t tour_width = 1188, tour_height = 616;  // req-4.3-tour-size

void check(const Widget& widget, Hits& out) {
  const std::vector<TourImage> tour = tour_images(widget);
  if (tour.empty()) return out.not_applicable();
  std::unordered_map<const File*, const Image*> images;
  for (const Image& image : widget.images()) images.emplace(&image.file(), &image);
  std::unordered_set<const File*> judged;  // one picture often serves several languages
  const File& manifest = widget.manifest()->file();
  for (const TourImage& picture : tour) {
    if (!picture.file) {
      out.add(manifest, picture.value->span, {{"file", picture.value->string}}).variant("missing");
      continue;
    }
    const auto image = images.find(picture.file);
    if (image == images.end() || !judged.insert(picture.file).second) continue;
    const std::uint32_t width = image->second->width(), height = image->second->height();
    if (width == 0 || height == 0 || (width == tour_width && height == tour_height)) continue;
    out.add(*picture.file, {{"file", std::string(widget.relative(*picture.file))},
                            {"size", std::to_string(width) + "x" + std::to_string(height)}})
        .related(manifest, picture.value->span, std::string(picture.language));
  }
}

}  // namespace

extern constinit const Rule image_tour_size = {
    .id = "image-tour-size",
    .clauses = {"req-4.3-tour-size"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = "Size of tour pictures",
    .message = "The tour picture {file} is {size} pixels, it must be 1188x616.",
    .remedy = "Make a screenshot of 1188x616 pixels; a logo does not serve as a tour.",
    .variants = {{.name = "missing",
                  .message = "The tour picture \"{file}\" is not among the widget's files.",
                  .remedy = "Add the file or remove the path from tour.tour_images."}},
    .checks = {check},
};

}  // namespace premod::rules
