// Asked of a person, because no file can show it: A support number that does not begin with +1
// comes with support in English.
#include "rule/rule.hpp"
#include "widget/project/conduct.hpp"

namespace premod::rules {

extern constinit const Rule conduct_english_support = {
    .id = "conduct-english-support",
    .clauses = {"req-2.4-phone"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Support in English",
    .message =
        "Answered \"no\": A support number that does not begin with +1 comes with support in "
        "English.",
    .remedy = "Fix it, then answer again: premod attest conduct-english-support.",
    .ask = {.question = "Does anyone answer in English at the given number?",
            .evidence = "Who answers, hours, date of a test call",
            .invalidated_by = {Part::i18n, Part::manifest, Part::listing},
            .asked_when = has_western_language},
};

}  // namespace premod::rules
