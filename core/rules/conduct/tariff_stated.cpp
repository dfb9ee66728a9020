// Asked of a person, because no file can show it: A dependency on the user's amoCRM tariff is
// stated in the description.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_tariff_stated = {
    .id = "conduct-tariff-stated",
    .clauses = {"req-4.5-tariff", "en-tariff"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Dependency on the tariff",
    .message =
        "Answered \"no\": A dependency on the user's amoCRM tariff is stated in the description.",
    .remedy = "Fix it, then answer again: premod attest conduct-tariff-stated.",
    .ask = {.question = "Was the integration tried on the lowest tariff, and is everything that "
                        "did not work there named in the description?",
            .evidence = "Tariff of the test account, what did not work",
            .invalidated_by = {Part::manifest, Part::scripts, Part::i18n, Part::listing,
                               Part::backend}},
};

}  // namespace premod::rules
