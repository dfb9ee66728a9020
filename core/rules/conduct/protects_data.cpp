// Asked of a person, because no file can show it: User information is processed properly and kept
// from unauthorised use, disclosure and access by third parties.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_protects_data = {
    .id = "conduct-protects-data",
    .clauses = {"req-1.5-data-protected", "en-security"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .title = "Protection of users' data",
    .message =
        "Answered \"no\": User information is processed properly and kept from unauthorised use, "
        "disclosure and access by third parties.",
    .remedy = "Fix it, then answer again: premod attest conduct-protects-data.",
    .ask = {.question = "Are transport, storage, access rights, keys and deletion of user data "
                        "secured in the widget and on your servers?",
            .evidence = "Short description of the measures: encryption, who has access, where keys "
                        "are kept, deletion, date of the last review",
            .invalidated_by = {Part::scripts, Part::manifest, Part::backend}},
};

}  // namespace premod::rules
