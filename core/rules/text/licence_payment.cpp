// Licences of the platform are not to be sold through partners in an integration's texts, §4.5.
#include "rule/meanings.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  report_meaning("licence-payment", widget, out, "likely");
}

extern constinit const Rule text_licence_payment = {
    .id = "text-licence-payment",
    .clauses = {"req-4.5-licence-payment"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Licences paid through a partner",
    .message = "The text offers the platform's licences through a partner: \"{phrase}\".",
    .remedy = "Remove the mention of licence payments.",
    .variants =
        {{.name = "likely",
          .message =
              "The text seems to offer the platform's licences through a partner: \"{phrase}\".",
          .at_most = Level::warning}},
    .checks = {check},
    .blind_spots =
        "Understands Russian, English, Spanish and Portuguese texts in files of their language.",
};

}  // namespace premod::rules
