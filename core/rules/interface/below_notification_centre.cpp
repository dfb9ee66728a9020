// Finds blocks put below or into the notification centre at the foot of the left menu: requirement
// 2.2 keeps that place free.
#include "rule/page_elements.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  report_deeds(script, platform::put_behind(script, platform::Zone::notification_centre), out);
}

extern constinit const Rule interface_below_notification_centre = {
    .id = "interface-below-notification-centre",
    .clauses = {"req-2.2-notification-centre", "kind-notifications"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .title = "Block below the notification centre",
    .message = "{call} puts a block below or into the notification centre: `{selector}`.",
    .remedy =
        "Show the block in the widget's own area, and send messages through AMOCRM.notifications.",
    .checks = {check},
    .blind_spots =
        "Selectors built at run time, elements passed to another function and changes made inside "
        "libraries are not seen.",
};

}  // namespace premod::rules
