// Finds own blocks in the window where a trigger is chosen: requirement 2.2 forbids them.
#include "rule/page_elements.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  report_deeds(script, platform::deeds_in(script, platform::Zone::trigger_window), out);
}

extern constinit const Rule interface_changes_trigger_window = {
    .id = "interface-changes-trigger-window",
    .clauses = {"req-2.2-trigger-window"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .title = "Changed trigger selection window",
    .message = "{call} changes the window where a trigger is chosen: `{selector}`.",
    .remedy = "Remove it; show a trigger's settings in dpSettings, in the widget's own card.",
    .checks = {check},
    .blind_spots =
        "Selectors built at run time, elements passed to another function and changes made inside "
        "libraries are not seen.",
};

}  // namespace premod::rules
