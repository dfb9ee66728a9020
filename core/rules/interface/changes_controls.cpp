// Finds code that changes every button of the platform at once: requirement 2.2 wants its controls
// left as they are.
#include "rule/page_elements.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  report_deeds(script, platform::changes_of_every_button(script), out);
}

extern constinit const Rule interface_changes_controls = {
    .id = "interface-changes-controls",
    .clauses = {"req-2.2-no-overlay", "req-2.2-allowed-areas", "en-front-areas"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Every button of the platform changed",
    .message =
        "`{selector}` finds every such button on the page, the platform's too; `{call}` changes "
        "them all.",
    .remedy = "Look for the button inside the widget's own block, or give it a class of your own.",
    .checks = {check},
    .blind_spots =
        "Only selectors that begin at the page and name nothing but the platform's buttons are "
        "judged.",
};

}  // namespace premod::rules
