// Icon and logo of the listing in the sizes of §4.3; Kommo wants an SVG icon.
#include "image/image.hpp"
#include "rule/rule.hpp"
#include "widget/widget.hpp"

namespace premod::rules {
namespace {

const File* named_file(const Widget& widget, std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  const File* file = widget.find(path);
  return file != nullptr ? file : widget.snapshot().find(path);
}

struct Size {
  std::uint32_t width, height;
};

void check_image(const Widget& widget, const ProjectText& text, Size size, bool icon, Hits& out) {
  if (!text.given()) return;
  const File& config = *widget.listing().file();
  const File* file = named_file(widget, text.text());
  if (file == nullptr)
    return void(
        out.add(config, text.value->span, {{"path", std::string(text.text())}}).variant("missing"));
  const ImageHeader image = read_image_header(file->bytes);
  if (icon && image.format == ImageFormat::svg)
    return void(
        out.add(config, text.value->span, {{"path", std::string(text.text())}}).variant("svg"));
  if (icon)
    out.add(config, text.value->span, {{"path", std::string(text.text())}}).variant("kommo-icon");
  if (image.width != size.width || image.height != size.height)
    out.add(config, text.value->span,
            {{"path", std::string(text.text())},
             {"size", std::to_string(image.width) + "x" + std::to_string(image.height)},
             {"wanted", std::to_string(size.width) + "x" + std::to_string(size.height)}})
        .variant(icon ? "icon" : "logo");
}

void check(const Widget& widget, Hits& out) {
  for (const ListingPage& page : widget.listing().pages()) {
    check_image(widget, page.icon, {400, 272}, true, out);
    check_image(widget, page.logo, {108, 108}, false, out);
  }
}

}  // namespace

extern constinit const Rule listing_image_size = {
    .id = "listing-image-size",
    .clauses = {"req-4.3-icon-size", "req-4.3-logo-size", "kommo-icon"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = "Size of icon and logo",
    .message = "{path} is {size}; {wanted} is wanted.",
    .remedy = "Save the picture as {wanted}.",
    .variants =
        {{.name = "logo", .message = "The logo {path} is {size}; {wanted} is wanted."},
         {.name = "icon",
          .message = "The icon {path} is {size}; {wanted} is wanted.",
          .at_most_in = {.amocrm = Level::error, .kommo = Level::off, .in_house = Level::off}},
         {.name = "kommo-icon",
          .message = "The icon {path} is no SVG.",
          .remedy = "Kommo wants the icon as SVG.",
          .at_most_in = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off}},
         {.name = "svg",
          .message = "The icon {path} is an SVG; amoCRM wants a picture of 400x272.",
          .remedy = "Save a 400x272 icon for amoCRM.",
          .at_most_in = {.amocrm = Level::error, .kommo = Level::off, .in_house = Level::off}},
         {.name = "missing",
          .message = "There is no picture {path}.",
          .remedy = "Correct the path in premod.json."}},
    .checks = {check},
};

}  // namespace premod::rules
