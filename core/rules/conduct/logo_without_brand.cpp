// Asked of a person, because no file can show it: Logo and company name carry neither amoCRM in any
// form, nor "amo" in the brand's typeface and lettering, nor an amoCRM function's name as the whole
// name.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_logo_without_brand = {
    .id = "conduct-logo-without-brand",
    .clauses = {"req-4.2-brand-in-name", "req-4.2-brand-typeface", "req-4.2-feature-names"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "The brand in logo and company name",
    .message =
        "Answered \"no\": Logo and company name carry neither amoCRM in any form, nor \"amo\" in "
        "the brand's typeface and lettering, nor an amoCRM function's name as the whole name.",
    .remedy = "Fix it, then answer again: premod attest conduct-logo-without-brand.",
    .ask = {.question = "Are all logos, the icon and the company name free of these three?",
            .evidence = "The source file of the logo with the typeface named",
            .invalidated_by = {Part::images, Part::manifest, Part::listing}},
};

}  // namespace premod::rules
