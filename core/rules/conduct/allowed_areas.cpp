// Asked of a person, because no file can show it: Interfaces outside the allowed list (the
// connection areas) are not changed.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_allowed_areas = {
    .id = "conduct-allowed-areas",
    .clauses = {"req-2.2-allowed-areas"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Interfaces outside the allowed areas",
    .message =
        "Answered \"no\": Interfaces outside the allowed list (the connection areas) are not "
        "changed.",
    .remedy = "Fix it, then answer again: premod attest conduct-allowed-areas.",
    .ask = {.question = "Was every page on which the widget runs compared with the widget off, "
                        "with no change outside the declared areas?",
            .evidence = "Pages looked at, with the area codes",
            .invalidated_by = {Part::manifest, Part::scripts, Part::styles, Part::templates}},
};

}  // namespace premod::rules
