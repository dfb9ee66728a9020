// Finds console.debug for the marketplace whose checklist does not name it as allowed.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const js::Call& call : script.calls()) {
    if (call.global_path() != "console.debug") continue;
    js::explain_alias(script, call, out.add(script.file(), call.span()));
  }
}

extern constinit const Rule js_console_debug = {
    .id = "js-console-debug",
    .clauses = {"kommo-console", "en-front-console", "en-no-debug"},
    .levels = {.amocrm = Level::off, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "console.debug",
    .message = "console.debug() writes to the console; Kommo's checklist names no such exception.",
    .remedy = "Delete the output from the version for Kommo.",
    .checks = {check},
    .blind_spots = "Does not see a name that is built from outside values.",
};

}  // namespace premod::rules
