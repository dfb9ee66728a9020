// Tour pictures that are missing or are not 1188 x 616, the one size the marketplace shows.
#include <unordered_map>
#include <unordered_set>

#include "rule/picture_size.hpp"
#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {

constexpr std::uint32_t tour_width = 1188, tour_height = 616;  // req-4.3-tour-size

// One picture often serves several languages.
using RuleRun = std::unordered_set<const File*>;

static void check_manifest(const Widget& widget, const std::vector<TourImage>& tour,
                           RuleRun& judged, Hits& out) {
  std::unordered_map<const File*, const Image*> images;
  for (const Image& image : widget.images()) images.emplace(&image.file(), &image);
  const File& manifest = widget.manifest()->file();
  for (const TourImage& picture : tour) {
    if (!picture.file) {
      out.add(manifest, picture.value->span, {{"file", picture.value->string}}).variant("missing");
      continue;
    }
    const auto image = images.find(picture.file);
    if (image == images.end() || !judged.insert(picture.file).second) continue;
    const ImageHeader& header = image->second->header();
    if (fits(header, tour_width, tour_height)) continue;
    tell_size(out.add(*picture.file, {{"file", std::string(widget.relative(*picture.file))}})
                  .related(manifest, picture.value->span, std::string(picture.language)),
              header);
  }
}

/// The listing's pictures may lie outside of what is checked: the finding stands in premod.json.
static void check_listing(const Widget& widget, const std::vector<ListedPicture>& listed,
                          RuleRun& judged, Hits& out) {
  for (const ListedPicture& picture : listed) {
    if (picture.role != ListedRole::tour) continue;
    const File& config = *widget.listing().file();
    if (picture.file == nullptr) {
      out.add(config, picture.value->span, {{"file", picture.value->string}}).variant("listed");
      continue;
    }
    const ImageHeader image = read_image_header(picture.file->bytes);
    if (fits(image, tour_width, tour_height) || !judged.insert(picture.file).second) continue;
    tell_size(out.add(config, picture.value->span, {{"file", picture.value->string}}), image);
  }
}

static void check(const Widget& widget, Hits& out) {
  const std::vector<TourImage> tour = tour_images(widget);
  const std::vector<ListedPicture> listed = listed_pictures(widget);
  if (tour.empty() && listed.empty()) return out.not_applicable();
  RuleRun judged;
  if (!tour.empty()) check_manifest(widget, tour, judged, out);
  check_listing(widget, listed, judged, out);
}

extern constinit const Rule image_tour_size = {
    .id = "image-tour-size",
    .clauses = {"req-4.3-tour-size"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Size of tour pictures",
    .message = "The tour picture {file} is {size} pixels; it must be 1188x616.",
    .remedy = "Make a screenshot of 1188x616 pixels; a logo cannot serve as a tour picture.",
    .variants = {{.name = "no-size",
                  .message =
                      "The tour picture {file} does not say how large it is; it must be 1188x616.",
                  .at_most = Level::warning},
                 {"missing", "The tour picture \"{file}\" is not among the widget's files.",
                  "Add the file or remove the path from tour.tour_images."},
                 {"listed", "There is no tour picture \"{file}\" beside premod.json.",
                  "Add the file or correct the path in premod.json."}},
    .checks = {check},
};

}  // namespace premod::rules
