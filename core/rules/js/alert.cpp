// Finds alert and confirm: a browser dialog stops the whole CRM page and is a leftover of
// debugging.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::Call& call : script.calls()) {
    const std::string_view name = call.global_path();
    if (name != "alert" && name != "confirm") continue;
    js::explain_alias(script, call,
                      out.add(script.file(), call.span(), {{"call", std::string(name)}}));
  }
}

}  // namespace

extern constinit const Rule js_alert = {
    .id = "js-alert",
    .clauses = {"req-3.1.1-no-alert", "en-front-console"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = "alert or confirm dialog",
    .message = "{call}() opens a browser dialog and freezes the whole page.",
    .remedy =
        "Show a message with APP.notifications.show_message() and ask questions in a "
        "lib/components/base/modal window.",
    .checks = {check},
    .blind_spots =
        "Does not see the function handed over as a value (`.then(alert)`) or a name put together "
        "at run time.",
};

}  // namespace premod::rules
