// Asked of a person, because no file can show it: A technically unprepared user understands how to
// enable, configure and use the integration, and where to get support.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_understandable = {
    .id = "conduct-understandable",
    .clauses = {"req-2.1-understandable", "req-4-presentation", "en-easy"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Clear to an unprepared user",
    .message =
        "Answered \"no\": A technically unprepared user understands how to enable, configure and "
        "use the integration, and where to get support.",
    .remedy = "Fix it, then answer again: premod attest conduct-understandable.",
    .ask = {.question = "Did a person who does not know the integration enable, configure and use "
                        "it with its description alone?",
            .evidence = "Name or role of the tester, date, where they got stuck, what was changed",
            .invalidated_by = {Part::manifest, Part::i18n, Part::templates, Part::listing}},
};

}  // namespace premod::rules
