// Logos whose pixels are not those of the documented table: the marketplace refuses the upload or
// shows them stretched.
#include <string>

#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {

static std::string size(std::uint32_t width, std::uint32_t height) {
  return std::to_string(width) + "x" + std::to_string(height);
}

static void check(const Widget& widget, Hits& out) {
  bool any = false;
  for (const Image& image : widget.images()) {
    const Logo* const logo = logo_of(widget, image);
    if (!logo || image.format() == ImageFormat::svg) continue;
    any = true;
    // Unknown sizes are image-format's; a logo for an area that is not declared is never shown.
    if (image.width() == 0 || image.height() == 0) continue;
    const Manifest* const manifest = widget.manifest();
    if (!logo->needed_by.empty() && manifest && !manifest->has_location(logo->needed_by)) continue;
    if (image.width() == logo->width && image.height() == logo->height) continue;
    Hit& hit = out.add(image.file(), {{"file", std::string(widget.relative(image.file()))},
                                      {"size", size(image.width(), image.height())},
                                      {"wanted", size(logo->width, logo->height)}});
    if (image.width() == logo->old_width && image.height() == logo->old_height)
      hit.variant("old-generation");
  }
  if (!any) out.not_applicable();
}

extern constinit const Rule image_logo_size = {
    .id = "image-logo-size",
    .clauses = {"req-4.3-icon-size", "req-4.3-logo-size", "en-logo-sizes"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .title = "Logo sizes",
    .message = "{file} is {size} pixels; it must be {wanted}.",
    .remedy = "Export the picture at exactly {wanted} pixels.",
    .variants = {{"old-generation",
                  "{file} has the size of the older generation of widgets, {size}; now it must be "
                  "{wanted}."}},
    .checks = {check},
    .blind_spots = "Sees the size only, neither margins nor what the picture shows.",
};

}  // namespace premod::rules
