// Asked of a person, because no file can show it: The developers know of no error in what they hand
// over.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_no_known_errors = {
    .id = "conduct-no-known-errors",
    .clauses = {"en-no-known-errors"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Known errors",
    .message = "Answered \"no\": The developers know of no error in what they hand over.",
    .remedy = "Fix it, then answer again: premod attest conduct-no-known-errors.",
    .ask = {.question =
                "Are there no open reports of errors in this version, and did the test run pass?",
            .evidence = "Link to the list of open reports, test protocol of this version",
            .invalidated_by = {Part::scripts, Part::templates, Part::styles, Part::manifest,
                               Part::i18n, Part::backend}},
};

}  // namespace premod::rules
