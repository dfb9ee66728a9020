// Asked of a person, because no file can show it: For en, es and pt, text in logo and tour pictures
// is in that language.
#include "rule/rule.hpp"
#include "widget/project/conduct.hpp"

namespace premod::rules {

extern constinit const Rule conduct_image_language = {
    .id = "conduct-image-language",
    .clauses = {"req-2.4-image-text"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Language of text in pictures",
    .message =
        "Answered \"no\": For en, es and pt, text in logo and tour pictures is in that language.",
    .remedy = "Fix it, then answer again: premod attest conduct-image-language.",
    .ask = {.question = "Is every word visible in the logo and tour pictures of each language in "
                        "that language?",
            .evidence = "List: picture, language, words in it",
            .invalidated_by = {Part::images, Part::manifest, Part::listing},
            .asked_when = has_western_language},
};

}  // namespace premod::rules
