// Asked of a person, because no file can show it: When settings are saved, Save stands at the
// bottom of the settings window.
#include "rule/rule.hpp"
#include "widget/project/conduct.hpp"

namespace premod::rules {

static bool asked(const Widget& widget) { return has_location(widget, "settings"); }

extern constinit const Rule conduct_save_button = {
    .id = "conduct-save-button",
    .clauses = {"req-2.2-save-at-bottom"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Position of the Save button",
    .message =
        "Answered \"no\": When settings are saved, the Save button is at the bottom of the "
        "settings window.",
    .remedy = "Fix it, then answer again: premod attest conduct-save-button.",
    .ask = {.question = "Is the Save button at the bottom of the window in every step and tab of "
                        "your settings?",
            .evidence = "Screenshot of each step",
            .invalidated_by = {Part::scripts, Part::styles, Part::templates, Part::manifest},
            .asked_when = asked},
};

}  // namespace premod::rules
