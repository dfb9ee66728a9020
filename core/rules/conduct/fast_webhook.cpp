// Asked of a person, because no file can show it: The address that receives the pipeline's hook
// answers as fast as it can.
#include "rule/rule.hpp"
#include "widget/project/conduct.hpp"

namespace premod::rules {

extern constinit const Rule conduct_fast_webhook = {
    .id = "conduct-fast-webhook",
    .clauses = {"dp-fast-answer"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::advice,
    .title = "Fast answer to the hook",
    .message =
        "Answered \"no\": The address that receives the pipeline's hook answers as fast as it can.",
    .remedy = "Fix it, then answer again: premod attest conduct-fast-webhook.",
    .ask = {.question = "Does the receiver confirm at once and do the work afterwards?",
            .evidence = "Measured answer times (median and worst of at least 100 hooks)",
            .invalidated_by = {Part::manifest, Part::backend},
            .asked_when = receives_hooks},
};

}  // namespace premod::rules
