// Asked of a person, because no file can show it: An unprepared user sees that a third party made
// the integration and that it extends or changes the amoCRM function it names.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_third_party_obvious = {
    .id = "conduct-third-party-obvious",
    .clauses = {"req-4.2-third-party", "req-4.2-changed-function"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Made by a third party",
    .message =
        "Answered \"no\": An unprepared user sees that a third party made the integration and that "
        "it extends or changes the amoCRM function it names.",
    .remedy = "Fix it, then answer again: premod attest conduct-third-party-obvious.",
    .ask = {.question = "Do name, logo, company name and description make both facts plain?",
            .evidence = "Screenshot of the listing, with the places that say so marked",
            .invalidated_by = {Part::i18n, Part::images, Part::listing}},
};

}  // namespace premod::rules
