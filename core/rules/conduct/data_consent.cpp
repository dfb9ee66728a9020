// Asked of a person, because no file can show it: A user whose data (API key, e-mail) is used is
// told that it goes to the widget's server and confirms it; without that the widget is not
// installed.
#include "rule/rule.hpp"
#include "widget/project/conduct.hpp"

namespace premod::rules {

extern constinit const Rule conduct_data_consent = {
    .id = "conduct-data-consent",
    .clauses = {"en-front-consent"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Consent to sending data",
    .message =
        "Answered \"no\": A user whose data (API key, e-mail) is used is told that it goes to the "
        "widget's server and confirms it; without that the widget is not installed.",
    .remedy = "Fix it, then answer again: premod attest conduct-data-consent.",
    .ask = {.question = "Does installation stop until the user has confirmed a text that says "
                        "which data goes to your server?",
            .evidence = "Screenshot of the text and of the refused installation",
            .invalidated_by = {Part::manifest, Part::scripts, Part::templates, Part::i18n},
            .asked_when = asks_for_user_data},
};

}  // namespace premod::rules
