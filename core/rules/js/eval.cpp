// Finds code made from strings: eval, Function and string timers run code nobody could review.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::Call& call : script.calls()) {
    const js::CodeFromText kind = script.code_from_text(call);
    if (kind == js::CodeFromText::none) continue;
    Hit& hit = out.add(script.file(), call.span(), {{"call", std::string(call.global_path())}});
    if (kind == js::CodeFromText::timer) hit.variant("timer");
    if (kind == js::CodeFromText::global_this) hit.variant("global-this");
    js::explain_alias(script, call, hit);
  }
}

}  // namespace

extern constinit const Rule js_eval = {
    .id = "js-eval",
    .clauses = {"req-3.1.1-no-eval"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .basis = Basis::reject,
    .title = "Code made from a string",
    .message = "{call} runs a string as code, whose origin cannot be trusted.",
    .remedy = "Replace the string with a function; read data with JSON.parse().",
    .variants = {{.name = "timer",
                  .message = "{call} is given a string instead of a function and runs it as code.",
                  .remedy = "Hand over a function: setTimeout(function () { … }, 100)."},
                 {.name = "global-this",
                  .message =
                      "{call} makes a function from a string just to reach the global object.",
                  .remedy = "Use globalThis or window.",
                  .at_most = Level::warning}},
    .checks = {check},
    .vendored = true,
    .blind_spots = "Does not see a constructor taken from a value (`f.constructor('…')`).",
};

}  // namespace premod::rules
