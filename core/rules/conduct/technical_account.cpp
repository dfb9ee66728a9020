// Asked of a person, because no file can show it: A public integration is developed and tested in a
// technical account.
#include "rule/rule.hpp"
#include "widget/project/conduct.hpp"

namespace premod::rules {

static bool asked(const Widget& widget) {
  return widget.project().kind() == IntegrationKind::public_;
}

extern constinit const Rule conduct_technical_account = {
    .id = "conduct-technical-account",
    .clauses = {"kind-public-account"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Technical account",
    .message =
        "Answered \"no\": A public integration is developed and tested in a technical account.",
    .remedy = "Fix it, then answer again: premod attest conduct-technical-account.",
    .ask = {.question = "Was this version developed and tested in a technical account?",
            .evidence = "Id of the technical account, date of the test",
            .asked_when = asked},
};

}  // namespace premod::rules
