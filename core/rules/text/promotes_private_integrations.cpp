// Private integrations are not to be mentioned in any form, §1.2.
#include "rule/meanings.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  report_meaning("private-integrations", widget, out);
}

extern constinit const Rule text_promotes_private_integrations = {
    .id = "text-promotes-private-integrations",
    .clauses = {"req-1.2-no-private-ads"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Mention of private integrations",
    .message = "Private integrations are mentioned: \"{phrase}\".",
    .remedy = "Remove it: any mention is banned.",
    .checks = {check},
    .blind_spots =
        "Understands Russian, English, Spanish and Portuguese texts in files of their language.",
};

}  // namespace premod::rules
