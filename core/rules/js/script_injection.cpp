// Finds scripts that are loaded past define: nobody reviewed them, and they can change any day.
#include "flow/script.hpp"
#include "platform/dom.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::ScriptInjection& found : js::script_injections(script)) {
    Hit& hit = out.add(script.file(), found.span, {{"how", found.how}});
    for (const Span address : found.addresses) hit.related(script.file(), address, "src");
  }
}

}  // namespace

extern constinit const Rule js_script_injection = {
    .id = "js-script-injection",
    .clauses = {"req-3.2-no-script-injection", "req-3.2-through-define", "en-front-script"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = "Script loaded past define",
    .message = "A script is loaded past define: {how}.",
    .remedy =
        "Put the file into the widget's archive and name it among the dependencies of define.",
    .checks = {check},
    .vendored = true,
    .blind_spots =
        "Does not see markup put together at run time, nor an element whose name is no constant.",
};

}  // namespace premod::rules
