// Asked of a person, because no file can show it: Kommo: the widget stays readable in the dark
// theme.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_dark_theme = {
    .id = "conduct-dark-theme",
    .clauses = {"kommo-dark-theme"},
    .levels = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off},
    .title = "Dark theme",
    .message = "Answered \"no\": Kommo: the widget stays readable in the dark theme.",
    .remedy = "Fix it, then answer again: premod attest conduct-dark-theme.",
    .ask = {.question = "Was every area and window of the widget read in the dark theme with all "
                        "text and icons legible?",
            .evidence = "Screenshots in the dark theme",
            .invalidated_by = {Part::styles, Part::templates, Part::scripts, Part::images}},
};

}  // namespace premod::rules
