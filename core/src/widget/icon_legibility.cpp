#include "widget/icon_legibility.hpp"

#include <algorithm>

#include "image/image.hpp"
#include "image/paint.hpp"

namespace premod {
namespace {

struct Background {
  std::string_view name;
  image::Colour colour;
};
constexpr Background light = {"#FFFFFF", {0xFF, 0xFF, 0xFF}};
constexpr Background dark = {"#153043", {0x15, 0x30, 0x43}};

void check_on(const image::Paint& paint, const Background& background,
              std::vector<IconFault>& out) {
  double best = 0;
  for (const image::Ink& ink : paint.inks)
    best = std::max(best, image::contrast(ink, background.colour));
  if (best >= least_icon_contrast) return;
  const int tenths = static_cast<int>(best * 10);
  out.push_back(
      {false, background.name, std::to_string(tenths / 10) + "." + std::to_string(tenths % 10)});
}

}  // namespace

std::vector<IconFault> icon_faults(std::string_view svg, bool on_light, bool on_dark) {
  std::vector<IconFault> out;
  if (format_by_content(svg) != ImageFormat::svg) return out;
  const image::Paint paint = image::read_paint(svg);
  if (paint.has_text) out.push_back({true, {}, {}});
  if (paint.unknown || paint.inks.empty()) return out;
  if (on_light) check_on(paint, light, out);
  if (on_dark) check_on(paint, dark, out);
  return out;
}

}  // namespace premod
