// Finds bars fixed over the platform's top line or left menu: requirement 2.2 wants its controls
// free.
#include "platform/cover.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void add(const File& file, const css::Cover& found, Hits& out) {
  Hit& hit = out.add(file, found.span, {{"selector", found.selector}});
  if (found.what == css::Covered::left) hit.variant("left");
}

void check_style(const css::File& style, Hits& out) {
  for (const css::Cover& found : css::covers(style)) add(style.file(), found, out);
}

void check_script(const js::File& script, Hits& out) {
  for (const css::Cover& found : css::covers(script)) add(script.file(), found, out);
}

}  // namespace

extern constinit const Rule interface_covers_controls = {
    .id = "interface-covers-controls",
    .clauses = {"req-2.2-no-overlay"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Bar over the platform's controls",
    .message = "`{selector}` lays a bar over the platform's top line.",
    .remedy = "Show the block inside the widget's area, or keep it away from the window's edge.",
    .variants = {{.name = "left",
                  .message = "`{selector}` lays a bar over the platform's left menu."}},
    .checks = {check_style, check_script},
    .blind_spots =
        "Judges by a single style rule: position: fixed, the window's edges, a size and a z-index "
        "of 100 or more. Sizes in other units, styles put together from several rules, and "
        "full-screen backdrops without a way to close them are not seen.",
};

}  // namespace premod::rules
