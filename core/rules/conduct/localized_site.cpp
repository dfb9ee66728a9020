// Asked of a person, because no file can show it: All links lead to sites in the language:
// pictures, contacts, addresses, offer and licences, prices, other content; prices there are in
// dollars or euros.
#include "rule/rule.hpp"
#include "widget/project/conduct.hpp"

namespace premod::rules {

extern constinit const Rule conduct_localized_site = {
    .id = "conduct-localized-site",
    .clauses = {"req-2.4-links", "req-2.4-currency"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Sites in the user's language",
    .message =
        "Answered \"no\": All links lead to sites in the language: pictures, contacts, addresses, "
        "offer and licences, prices, other content; prices there are in dollars or euros.",
    .remedy = "Fix it, then answer again: premod attest conduct-localized-site.",
    .ask = {.question = "Was every link of each language opened, and were those six things found "
                        "in that language, with prices in dollars or euros?",
            .evidence = "List: link, language, the six points, date; saved copies of the offer and "
                        "price pages",
            .invalidated_by = {Part::i18n, Part::manifest, Part::templates, Part::listing},
            .expires_after_months = 6,
            .asked_when = has_western_language},
};

}  // namespace premod::rules
