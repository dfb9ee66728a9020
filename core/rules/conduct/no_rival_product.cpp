// Asked of a person, because no file can show it: The integrator develops no system similar to
// amoCRM.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_no_rival_product = {
    .id = "conduct-no-rival-product",
    .clauses = {"req-1.1-no-rival", "en-no-rival"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Rival product",
    .message = "Answered \"no\": The integrator develops no system similar to amoCRM.",
    .remedy = "Fix it, then answer again: premod attest conduct-no-rival-product.",
    .ask = {.question =
                "Is it true that your company develops no CRM or other system similar to amoCRM?",
            .evidence =
                "A dated list of the company's products and the name of the person who confirms it",
            .expires_after_months = 12},
};

}  // namespace premod::rules
