// Asked of a person, because no file can show it: In a failure or an emergency the user sees the
// cause and the integrator's contacts.
#include "rule/rule.hpp"

namespace premod::rules {

extern constinit const Rule conduct_failure_message = {
    .id = "conduct-failure-message",
    .clauses = {"req-1.6-failure-message", "en-no-known-errors"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .title = "Message to the user on failure",
    .message =
        "Answered \"no\": In a failure or an emergency the user sees the cause and the "
        "integrator's contacts.",
    .remedy = "Fix it, then answer again: premod attest conduct-failure-message.",
    .ask = {.question = "Does every failure (own server down, refused key, API error, timeout) "
                        "show the user its cause and how to reach you?",
            .evidence = "Screenshot of the message for each failure that was provoked",
            .invalidated_by = {Part::scripts, Part::templates, Part::i18n}},
};

}  // namespace premod::rules
