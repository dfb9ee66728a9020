// Finds drop areas where requirement 2.2 wants none: the left menu, controls of the platform, the
// top 65 pixels, the whole page.
#include "platform/styles/fixed_drop_areas.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {

static void check_script(const js::File& script, Hits& out) {
  for (const platform::DropArea& area : platform::drop_areas(script)) {
    if (!area.whole_page && !area.system && !area.at_top) continue;
    Hit& hit = out.add(script.file(), area.span,
                       {{"event", area.by}, {"target", text::shown(area.target)}});
    if (area.whole_page) hit.variant("page");
    if (area.at_top) hit.variant("top");
  }
}

static void check_top(const Widget& widget, Hits& out) {
  for (const platform::TopDrop& drop : platform::drops_at_top(widget))
    out.add(*drop.script, drop.area.span,
            {{"event", drop.area.by}, {"target", text::shown(drop.area.target)}})
        .related(*drop.style, drop.fixed.span, drop.fixed.name)
        .variant("top");
}

extern constinit const Rule interface_drop_area = {
    .id = "interface-drop-area",
    .clauses = {"req-2.2-drop-areas"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Drop area on the platform's own elements",
    .message = "`{event}` makes an element of the platform a drop area: `{target}`.",
    .remedy =
        "Accept drops only in the widget's own block, away from the left menu, the top 65 pixels "
        "and the platform's controls.",
    .variants = {{"page",
                  "`{event}` accepts drops on the whole page (`{target}`), the left menu and the "
                  "top 65 pixels included."},
                 {"top",
                  "A style fixes the drop area `{target}` to the top 65 pixels of the window."}},
    .checks = {check_script, check_top},
    .blind_spots =
        "Drag-and-drop libraries other than jQuery UI are not seen, nor selectors that come from "
        "settings or from a server.",
};

}  // namespace premod::rules
