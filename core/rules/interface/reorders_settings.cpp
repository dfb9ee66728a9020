// Finds changes of the order of pages in Settings: a widget's page stands after all standard ones.
#include "platform/page/zone_deeds.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {

/// What is put at the end of the list stands after the standard pages.
static bool at_the_end(const page::Deed& deed) {
  return deed.kind == page::DeedKind::inserts && (deed.on.zone.subject || deed.on.around) &&
         deed.place == page::Place::last;
}

/// Something in the widget's own item, or in a block of its own that links there.
static bool is_inside_own(const page::Deed& deed) {
  return (deed.on.zone.own && !deed.on.around) || deed.on.zone.within_own;
}

static void check(const js::File& script, Hits& out) {
  Span told;
  for (const page::Deed* deed : platform::zone_deeds(script, platform::Zone::settings_menu)) {
    const bool moves = deed->kind == page::DeedKind::inserts || deed->kind == page::DeedKind::moves;
    if (!moves || is_inside_own(*deed) || at_the_end(*deed) || deed->span == told) continue;
    told = deed->span;
    out.add(script.file(), deed->span,
            {{"selector", text::shown(deed->on.selector)}, {"call", deed->by}});
  }
}

extern constinit const Rule interface_reorders_settings = {
    .id = "interface-reorders-settings",
    .clauses = {"req-2.3-page-order"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Order of the settings pages",
    .message = "{call} changes the order of pages in the settings menu: `{selector}`.",
    .remedy = "Declare the page in left_menu.settings: it takes its place after the standard ones.",
    .checks = {check},
    .blind_spots =
        "Selectors built at run time, elements passed to another function and changes made inside "
        "libraries are not seen.",
};

}  // namespace premod::rules
