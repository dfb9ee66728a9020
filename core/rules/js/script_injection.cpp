// Finds scripts that are loaded past define: nobody reviewed them, and they can change any day.
#include "flow/code/loose_tokens.hpp"
#include "flow/script.hpp"
#include "platform/page/dom.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check_tokens(const js::File& script, Hits& out) {
  for (const js::LooseCall& call : js::loose_calls(script)) {
    const bool element = call.path == "document.createElement" && call.text == "script";
    const bool loads = call.path == "$.getScript" || call.path == "jQuery.getScript" ||
                       call.path == "importScripts";
    if (element) out.add(script.file(), call.span, {{"how", "createElement('script')"}});
    if (loads) out.add(script.file(), call.span, {{"how", call.path}});
  }
  js::tell_unparsed(script, out);
}

static void check(const js::File& script, Hits& out) {
  if (script.error() != nullptr) return check_tokens(script, out);
  for (const platform::ScriptInjection& found : platform::script_injections(script)) {
    Hit& hit = out.add(script.file(), found.span, {{"how", found.how}});
    switch (found.kind) {
      case platform::ScriptInjection::Kind::handler:
        hit.variant("handler");
        break;
      case platform::ScriptInjection::Kind::address:
        hit.variant("address");
        break;
      case platform::ScriptInjection::Kind::computed:
        hit.variant("computed");
        break;
      case platform::ScriptInjection::Kind::script:
        break;
    }
    for (const Span address : found.addresses) hit.related(script.file(), address, "src");
    for (const Span code : found.codes) hit.related(script.file(), code, "text");
  }
}

extern constinit const Rule js_script_injection = {
    .id = "js-script-injection",
    .clauses = {"req-3.2-no-script-injection", "req-3.2-through-define", "en-front-script"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Script loaded without define",
    .message = "A script is loaded without going through define: {how}.",
    .remedy =
        "Put the file into the widget's archive and name it among the dependencies of define.",
    .variants = {{"handler", "Code in an event attribute: {how}.",
                  "Attach a function with addEventListener() or .on().", Level::warning},
                 {"address", "Code in an address: {how}.",
                  "Attach a function with addEventListener() or .on().", Level::warning},
                 {.name = "computed",
                  .message = "{how} runs code that is built at run time.",
                  .at_most = Level::warning}},
    .checks = {check},
    .vendored = true,
    .accepts_parse_errors = true,
    .blind_spots = "Does not see markup that comes from a server, nor an element whose name does.",
};

}  // namespace premod::rules
