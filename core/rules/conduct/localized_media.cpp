// Asked of a person, because no file can show it: All other pictures, videos and instructions are
// in the language of the listing.
#include "rule/rule.hpp"
#include "widget/project/conduct.hpp"

namespace premod::rules {

extern constinit const Rule conduct_localized_media = {
    .id = "conduct-localized-media",
    .clauses = {"req-2.4-other-media"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Language of other media",
    .message =
        "Answered \"no\": All other pictures, videos and instructions are in the language of the "
        "listing.",
    .remedy = "Fix it, then answer again: premod attest conduct-localized-media.",
    .ask = {.question = "Are the remaining pictures, videos with sound and subtitles, and "
                        "instructions in the language of the listing that shows them?",
            .evidence = "List: item, address, language, date viewed",
            .invalidated_by = {Part::images, Part::i18n, Part::templates, Part::listing},
            .asked_when = has_western_language},
};

}  // namespace premod::rules
