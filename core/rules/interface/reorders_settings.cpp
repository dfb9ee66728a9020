// Finds changes of the order of pages in Settings: a widget's page stands after all standard ones.
#include "rule/page_elements.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  report_deeds(script, platform::reorderings(script, platform::Zone::settings_menu), out);
  for (const platform::ZoneUse& found : platform::reordered(script, platform::Zone::settings_menu))
    out.add(script.file(), found.span, {{"selector", found.selector}}).variant("style");
}

static void check_style(const css::File& style, Hits& out) {
  for (const platform::ZoneUse& found : platform::reordered(style, platform::Zone::settings_menu))
    out.add(style.file(), found.span, {{"selector", found.selector}}).variant("style");
}

extern constinit const Rule interface_reorders_settings = {
    .id = "interface-reorders-settings",
    .clauses = {"req-2.3-page-order"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Order of the settings pages",
    .message = "{call} changes the order of pages in the settings menu: `{selector}`.",
    .remedy = "Declare the page in left_menu.settings: it takes its place after the standard ones.",
    .variants = {{"style",
                  "The style `{selector}` changes the order of pages in the settings menu."}},
    .checks = {check, check_style},
    .blind_spots =
        "Selectors built at run time, elements passed to another function and changes made inside "
        "libraries are not seen.",
};

}  // namespace premod::rules
