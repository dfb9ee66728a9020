// Asked of a person, because no file can show it: Private integrations are neither mentioned nor
// advertised nor installed in any form.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_no_private_integrations = {
    .id = "conduct-no-private-integrations",
    .clauses = {"req-1.2-no-private-ads"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Private integrations",
    .message =
        "Answered \"no\": Private integrations are neither mentioned nor advertised nor installed "
        "in any form.",
    .remedy = "Fix it, then answer again: premod attest conduct-no-private-integrations.",
    .ask = {.question =
                "Is the whole integration, its pictures, video and linked instructions included, "
                "free of any mention, advertising or installation of private integrations?",
            .evidence = "List of pictures, videos and pages looked through, with the date",
            .invalidated_by = {Part::scripts, Part::templates, Part::i18n, Part::images,
                               Part::listing, Part::backend}},
};

}  // namespace premod::rules
