// Asked of a person, because no file can show it: Only information that the integration needs to
// work is collected.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_collects_only_needed_data = {
    .id = "conduct-collects-only-needed-data",
    .clauses = {"req-1.5-needed-data-only"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Data that is not needed",
    .message = "Answered \"no\": Only information that the integration needs to work is collected.",
    .remedy = "Fix it, then answer again: premod attest conduct-collects-only-needed-data.",
    .ask = {.question = "Is every piece of user data that is read, stored or sent needed for a "
                        "function the user sees?",
            .evidence = "Table: field, function that needs it, where it goes, how long it is kept",
            .invalidated_by = {Part::scripts, Part::templates, Part::manifest, Part::backend}},
};

}  // namespace premod::rules
