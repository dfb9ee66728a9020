// Asked of a person, because no file can show it: An integration already published from another
// technical account of the same integrator is not published again, not as a white label either, and
// the archive is not that of a published integration.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_not_republished = {
    .id = "conduct-not-republished",
    .clauses = {"req-1.7-no-republication", "req-3.1-not-identical"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Republication",
    .message =
        "Answered \"no\": An integration already published from another technical account of the "
        "same integrator is not published again, not even as a white label, and the archive is not "
        "that of a published integration.",
    .remedy = "Fix it, then answer again: premod attest conduct-not-republished.",
    .ask = {.question = "Is this integration, or a copy of it under another name or brand, "
                        "unpublished from every other technical account of yours, and its archive "
                        "unlike any you have published as another integration?",
            .evidence = "List of your technical accounts and of what each has published",
            .invalidated_by = {Part::manifest, Part::listing}},
};

}  // namespace premod::rules
