// Asked of a person, because no file can show it: Before installation the description says what the
// integration is for and how it makes work in amoCRM better.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_description_purpose = {
    .id = "conduct-description-purpose",
    .clauses = {"req-4.2-purpose"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Purpose in the description",
    .message =
        "Answered \"no\": Before installation the description says what the integration is for and "
        "how it makes work in amoCRM better.",
    .remedy = "Fix it, then answer again: premod attest conduct-description-purpose.",
    .ask = {.question = "Can an unprepared reader tell from the description alone what the "
                        "integration is for and what gets better with it?",
            .evidence = "What a reader from outside answered to these two questions",
            .invalidated_by = {Part::i18n, Part::listing}},
};

}  // namespace premod::rules
