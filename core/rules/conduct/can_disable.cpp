// Asked of a person, because no file can show it: The user can disable the integration at any
// moment.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_can_disable = {
    .id = "conduct-can-disable",
    .clauses = {"req-2.2-can-disable"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .title = "Disabling the integration",
    .message = "Answered \"no\": The user can disable the integration at any moment.",
    .remedy = "Fix it, then answer again: premod attest conduct-can-disable.",
    .ask = {.question = "Did disabling work in every state (fresh, configured, broken settings, "
                        "own server down), and was the interface clean afterwards?",
            .evidence = "Notes or a recording of each state",
            .invalidated_by = {Part::scripts, Part::manifest}},
};

}  // namespace premod::rules
