// Finds scripts that are loaded past define: nobody reviewed them, and they can change any day.
#include "flow/code/loose_tokens.hpp"
#include "flow/script.hpp"
#include "platform/page/dom.hpp"
#include "rule/rule.hpp"
#include "widget/ownership/authorship.hpp"

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

/// The last three are what bundlers and libraries do for themselves: of own code they are no less.
static constexpr std::string_view variants[] = {"",        "handler",  "address", "computed",
                                                "nothing", "own-file", "asks"};

static std::string_view variant_of(const js::File& script, const platform::ScriptInjection& found) {
  using Kind = platform::ScriptInjection::Kind;
  if (found.kind >= Kind::nothing && is_own(script, found.span.begin)) return "";
  return variants[static_cast<std::size_t>(found.kind)];
}

static void check(const js::File& script, Hits& out) {
  if (script.error() != nullptr) return check_tokens(script, out);
  for (const platform::ScriptInjection& found : platform::script_injections(script)) {
    Hit& hit = out.add(script.file(), found.span, {{"how", found.how}});
    hit.variant(variant_of(script, found));
    for (const Span address : found.addresses) hit.related(script.file(), address, "src");
    for (const Span code : found.codes) hit.related(script.file(), code, "text");
  }
}

extern constinit const Rule js_script_injection = {
    .id = "js-script-injection",
    .clauses = {"req-3.2-no-script-injection", "req-3.2-through-define", "en-front-script",
                "req-3.1.1-no-eval"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = "Script loaded without define",
    .message = "A script is loaded without going through define: {how}.",
    .remedy =
        "Put the file into the widget's archive and name it among the dependencies of define.",
    .variants = {{.name = "handler",
                  .message = "Code in an event attribute: {how}.",
                  .remedy = "Attach a function with addEventListener() or .on().",
                  .at_most = Level::warning},
                 {.name = "address",
                  .message = "Code in an address: {how}.",
                  .remedy = "Attach a function with addEventListener() or .on().",
                  .at_most = Level::warning},
                 {.name = "computed",
                  .message = "{how} runs code that is built at run time.",
                  .at_most = Level::warning},
                 {.name = "nothing",
                  .message = "A script element in a bundle that is given nothing to run: {how}.",
                  .at_most = Level::warning},
                 {.name = "own-file",
                  .message = "A bundle loads a part of its own: {how}.",
                  .remedy = "Put the bundle into one file, or name its parts among the "
                            "dependencies of define.",
                  .at_most = Level::warning},
                 {.name = "asks",
                  .message = "Constant code in markup that only asks what the browser can do: "
                             "{how}.",
                  .at_most = Level::warning}},
    .checks = {check},
    .vendored = true,
    .accepts_parse_errors = true,
    .blind_spots = "Does not see markup that comes from a server, nor an element whose name does.",
};

}  // namespace premod::rules
