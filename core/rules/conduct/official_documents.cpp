// Asked of a person, because no file can show it: A claim to be the "official" integration of a
// third-party service is backed by documents.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_official_documents = {
    .id = "conduct-official-documents",
    .clauses = {"req-1.3-official"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Documents for \"official\"",
    .message =
        "Answered \"no\": A claim to be the \"official\" integration of a third-party service is "
        "backed by documents.",
    .remedy = "Fix it, then answer again: premod attest conduct-official-documents.",
    .ask = {.question = "Do you hold a document of that service that allows the word \"official\"?",
            .evidence = "The document, its date and term",
            .invalidated_by = {Part::i18n, Part::manifest, Part::listing}},
};

}  // namespace premod::rules
