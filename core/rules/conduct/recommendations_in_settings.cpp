// Asked of a person, because no file can show it: Other public integrations of the maker are
// recommended only in a section of their own in the settings, and nothing there installs them.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_recommendations_in_settings = {
    .id = "conduct-recommendations-in-settings",
    .clauses = {"req-1.2-recommendations", "req-1.2-no-installing"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Recommendations of other integrations",
    .message =
        "Answered \"no\": Other public integrations of the developer are recommended only in a "
        "section of their own in the settings, and nothing there installs them.",
    .remedy = "Fix it, then answer again: premod attest conduct-recommendations-in-settings.",
    .ask = {.question = "Are recommendations of your other integrations in one separate settings "
                        "section and nowhere else, with no way to install from there?",
            .evidence = "Screenshot of that section; list of the places searched",
            .invalidated_by = {Part::scripts, Part::templates, Part::i18n, Part::listing}},
};

}  // namespace premod::rules
