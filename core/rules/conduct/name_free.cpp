// Asked of a person, because no file can show it: With a name already used in the market, the maker
// is named in logo or name.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_name_free = {
    .id = "conduct-name-free",
    .clauses = {"req-4.1-name-taken"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::advice,
    .title = "A name already taken",
    .message =
        "Answered \"no\": If the name is already used in the marketplace, the developer is named "
        "in the logo or the name.",
    .remedy = "Fix it, then answer again: premod attest conduct-name-free.",
    .ask = {.question = "Was the marketplace searched for this name in each language, and if it is "
                        "taken, is the developer in the logo or the name?",
            .evidence = "Date of the search, integrations found",
            .invalidated_by = {Part::i18n, Part::images, Part::listing}},
};

}  // namespace premod::rules
