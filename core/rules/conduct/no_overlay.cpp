// Asked of a person, because no file can show it: The widget covers no control of amoCRM and does
// not get in the user's way.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_no_overlay = {
    .id = "conduct-no-overlay",
    .clauses = {"req-2.2-no-overlay"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Covered amoCRM controls",
    .message =
        "Answered \"no\": The widget covers no control of amoCRM and does not get in the user's "
        "way.",
    .remedy = "Fix it, then answer again: premod attest conduct-no-overlay.",
    .ask = {.question = "Was each declared area opened, at narrow and wide screen, with no amoCRM "
                        "control covered or out of reach?",
            .evidence = "Screenshots for each area and width",
            .invalidated_by = {Part::manifest, Part::scripts, Part::styles, Part::templates}},
};

}  // namespace premod::rules
