// Asked of a person, because no file can show it: A page added to Settings stands after all
// standard pages.
#include "rule/rule.hpp"
#include "widget/project/conduct.hpp"

namespace premod::rules {

extern constinit const Rule conduct_settings_page_last = {
    .id = "conduct-settings-page-last",
    .clauses = {"req-2.3-page-order"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Order of the settings pages",
    .message = "Answered \"no\": A page added to Settings comes after all standard pages.",
    .remedy = "Fix it, then answer again: premod attest conduct-settings-page-last.",
    .ask = {.question = "Is your page below every standard page, in an account with all standard "
                        "pages visible?",
            .evidence = "Screenshot of the whole settings menu",
            .invalidated_by = {Part::scripts, Part::manifest},
            .asked_when = adds_settings_page},
};

}  // namespace premod::rules
