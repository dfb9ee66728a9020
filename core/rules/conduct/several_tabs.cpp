// Asked of a person, because no file can show it: With several tabs open, an event does not send
// several API requests.
#include "rule/rule.hpp"
#include "widget/project/conduct.hpp"

namespace premod::rules {

extern constinit const Rule conduct_several_tabs = {
    .id = "conduct-several-tabs",
    .clauses = {"en-front-websockets"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Several tabs",
    .message =
        "Answered \"no\": With several tabs open, an event does not send several API requests.",
    .remedy = "Fix it, then answer again: premod attest conduct-several-tabs.",
    .ask = {.question = "With three tabs open, was exactly one request sent for one event?",
            .evidence = "Network log of the three tabs",
            .invalidated_by = {Part::scripts},
            .asked_when = listens_to_events},
};

}  // namespace premod::rules
