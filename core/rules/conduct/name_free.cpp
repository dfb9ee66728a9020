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
        "Answered \"no\": With a name already used in the market, the maker is named in logo or "
        "name.",
    .remedy = "Put it right, then answer again: premod attest conduct-name-free.",
    .ask = {.question = "Was the market searched for this name in each language, and if it is "
                        "taken, is the maker in logo or name?",
            .evidence = "Date of the search, integrations found",
            .invalidated_by = {Part::i18n, Part::images, Part::listing}},
};

}  // namespace premod::rules
