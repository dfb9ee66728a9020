// A claim to be official needs the third party's documents, §1.3.
#include "rule/meanings.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  report_meaning("official-claim", widget, out);
  // "Official Acme app" is what the integration calls itself; elsewhere it may be Acme's own one.
  report_meaning_of_name("official-app", "official-claim", widget, out);
}

extern constinit const Rule text_official_claim = {
    .id = "text-official-claim",
    .clauses = {"req-1.3-official"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Claim to be official",
    .message = "\"{phrase}\": the word \"official\" needs documents from the third party.",
    .remedy = "Remove the word, or back it up: answer conduct-official-documents in premod.json.",
    .checks = {check},
    .blind_spots =
        "Understands Russian, English, Spanish and Portuguese texts in files of their language.",
};

}  // namespace premod::rules
