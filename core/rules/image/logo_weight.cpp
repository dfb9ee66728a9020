// Logo files above the documented limit of 300 KB.
#include <string>

#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {

constexpr std::uint64_t max_logo_bytes = 307'200;  // en-logo-weight: 300 KB

static void check(const Widget& widget, Hits& out) {
  bool any = false;
  for (const Image& image : widget.images()) {
    if (!logo_of(widget, image)) continue;
    any = true;
    if (image.bytes() <= max_logo_bytes) continue;
    out.add(image.file(), {{"file", std::string(widget.relative(image.file()))},
                           {"bytes", std::to_string(image.bytes())},
                           {"limit", std::to_string(max_logo_bytes)}});
  }
  if (!any) out.not_applicable();
}

extern constinit const Rule image_logo_weight = {
    .id = "image-logo-weight",
    .clauses = {"en-logo-weight"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .title = "Logo file size",
    .message = "{file} has {bytes} bytes; at most {limit} (300 KB) are allowed.",
    .remedy = "Compress the picture losslessly or reduce its number of colours.",
    .checks = {check},
};

}  // namespace premod::rules
