// Icon and logo of the listing in the sizes of §4.3; Kommo wants an SVG icon.
#include <unordered_set>

#include "rule/icon_faults.hpp"
#include "rule/picture_size.hpp"
#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {

static void check_image(const File& config, const ListedPicture& picture, bool icon, Hits& out) {
  const std::string& path = picture.value->string;
  const Span span = picture.value->span;
  if (picture.file == nullptr)
    return void(out.add(config, span, {{"path", path}}).variant("missing"));
  const ImageHeader image = read_image_header(picture.file->bytes);
  if (icon && image.format == ImageFormat::svg)
    return void(out.add(config, span, {{"path", path}}).variant("svg"));
  if (icon) out.add(config, span, {{"path", path}}).variant("kommo-icon");
  const std::uint32_t width = icon ? 400 : 108, height = icon ? 272 : 108;
  if (!fits(image, width, height))
    tell_size(out.add(config, span, {{"path", path}, {"wanted", shown_size(width, height)}}), image,
              icon ? "icon" : "logo");
}

static void check(const Widget& widget, Hits& out) {
  std::unordered_set<const File*> judged;  // one icon often serves several languages
  if (!widget.listing().given()) return out.not_applicable();
  for (const ListedPicture& picture : listed_pictures(widget)) {
    if (picture.role == ListedRole::tour) continue;  // image-tour-size
    const bool icon = picture.role == ListedRole::icon;
    check_image(*widget.listing().file(), picture, icon, out);
    if (icon && picture.file != nullptr && judged.insert(picture.file).second)
      report_icon_faults(*widget.listing().file(), *picture.value, *picture.file, IconGround{},
                         "text", "contrast", out);  // one icon serves both themes
  }
}

extern constinit const Rule listing_image_size = {
    .id = "listing-image-size",
    .clauses = {"req-4.3-icon-size", "req-4.3-logo-size", "kommo-icon"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Size of icon and logo",
    .message = "{path} is {size}; {wanted} is required.",
    .remedy = "Save the picture as {wanted}.",
    .variants =
        {{"logo", "The logo {path} is {size}; {wanted} is required."},
         {.name = "icon",
          .message = "The icon {path} is {size}; {wanted} is required.",
          .at_most_in = {.amocrm = Level::error, .kommo = Level::off, .in_house = Level::off}},
         {.name = "kommo-icon",
          .message = "The icon {path} is not an SVG.",
          .remedy = "Kommo requires the icon as SVG.",
          .at_most_in = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off}},
         {.name = "svg",
          .message = "The icon {path} is an SVG; amoCRM requires a picture of 400x272.",
          .remedy = "Save a 400x272 icon for amoCRM.",
          .at_most_in = {.amocrm = Level::error, .kommo = Level::off, .in_house = Level::off}},
         {"missing", "There is no picture {path}.", "Correct the path in premod.json."},
         {.name = "no-size",
          .message = "The picture {path} does not say how large it is; {wanted} is required.",
          .at_most = Level::warning},
         {.name = "contrast",
          .message = "The icon {path} is hard to see on {background}: its contrast is {contrast}, "
                     "3.0 is required.",
          .remedy = "Use a colour that can be seen on #FFFFFF and on #153043.",
          .at_most = Level::warning,
          .at_most_in = {.amocrm = Level::off, .kommo = Level::warning, .in_house = Level::off}},
         {.name = "text",
          .message = "The icon {path} contains text.",
          .remedy = "Remove the text from the icon.",
          .at_most = Level::warning,
          .at_most_in = {.amocrm = Level::off, .kommo = Level::warning, .in_house = Level::off}}},
    .checks = {check},
    .blind_spots =
        "The contrast of an SVG is not judged where a colour is not known: patterns, pictures and "
        "reused parts inside of it, currentColor.",
};

}  // namespace premod::rules
