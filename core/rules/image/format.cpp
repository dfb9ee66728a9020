// Images that are not what their names say, or no whole images at all: they are shown as broken
// pictures or refused at upload.
#include <string>
#include <unordered_set>

#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  if (widget.images().empty() && !widget.listing().given()) out.not_applicable();
  for (const Image& image : widget.images()) {
    const std::string file(widget.relative(image.file()));
    const std::string promised(name_of(image.extension_format()));
    if (logo_of(widget, image) && image.extension_format() != ImageFormat::png)
      out.add(image.file(), {{"file", file}, {"promised", promised}}).variant("logo-not-png");
    if (image.format() == ImageFormat::unknown) {
      out.add(image.file(), {{"file", file}, {"promised", promised}}).variant("no-image");
    } else if (image.format() != image.extension_format()) {
      out.add(image.file(), {{"file", file},
                             {"promised", promised},
                             {"found", std::string(name_of(image.format()))}});
    } else if (!image.damage().english().empty()) {
      out.add(image.file(), {{"file", file}, {"promised", promised}, said("why", image.damage())})
          .variant("damaged");
    }
  }
}

/// Pictures of the listing: shown as broken if they are none. Those among the widget's files were
/// looked at, and one often serves several languages.
static void check_listing(const Widget& widget, Hits& out) {
  std::unordered_set<const File*> judged;
  for (const Image& image : widget.images()) judged.insert(&image.file());
  for (const ListedPicture& picture : listed_pictures(widget)) {
    if (picture.file == nullptr || !judged.insert(picture.file).second) continue;
    const ImageHeader image = read_image_header(picture.file->bytes);
    const ImageFormat promised = format_by_name(picture.file->path);
    const Span span = picture.value->span;
    const File& config = *widget.listing().file();
    const Value file{"file", picture.value->string};
    const Value name{"promised", std::string(name_of(promised))};
    if (image.format == ImageFormat::unknown)
      out.add(config, span, {file, name}).variant("no-image");
    else if (promised != ImageFormat::unknown && image.format != promised)
      out.add(config, span, {file, name, {"found", std::string(name_of(image.format))}});
    else if (!image.damage.english().empty())
      out.add(config, span, {file, name, said("why", image.damage)}).variant("damaged");
  }
}

static void check_all(const Widget& widget, Hits& out) {
  check(widget, out);
  check_listing(widget, out);
}

extern constinit const Rule image_format = {
    .id = "image-format",
    .clauses = {"en-logos", "kommo-png-logos"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Image format",
    .message = "{file} is named as {promised} but contains {found}.",
    .remedy = "Export the picture as {promised}; renaming the file is not enough.",
    .variants =
        {{.name = "no-image",
          .message = "{file} is named as {promised} but is not an image.",
          .remedy = "Replace the file with a real {promised} image; browsers do not show base64 or "
                    "text."},
         // Kommo takes PNG only; the amoCRM text allows JPEG and GIF, too.
         {.name = "logo-not-png",
          .message = "The logo {file} is {promised}; it must be PNG.",
          .remedy = "Export the logo as PNG under the same name.",
          .at_most_in = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off}},
         {.name = "damaged",
          .message = "{file} is damaged ({promised}: {why}).",
          .remedy = "Export the picture again."}},
    .checks = {check_all},
    .blind_spots = "Pictures are not decoded: damage inside the packed data is not seen.",
};

}  // namespace premod::rules
