// Finds code made from strings: eval, Function and string timers run code nobody could review.
#include "flow/code/loose_tokens.hpp"
#include "flow/handed_calls.hpp"
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

/// Timers only with a string: what else they are handed the tokens do not tell.
static void check_tokens(const js::File& script, Hits& out) {
  for (const js::LooseCall& call : js::loose_calls(script)) {
    const bool timer = call.path == "setTimeout" || call.path == "setInterval";
    const bool runs = call.path == "eval" || call.path == "Function" || call.path == "execScript" ||
                      call.path == "$.globalEval" || call.path == "jQuery.globalEval";
    if (!runs && (!timer || call.text.empty())) continue;
    out.add(script.file(), call.span, {{"call", call.path}}).variant(timer ? "timer" : "");
  }
  js::tell_unparsed(script, out);
}

static void check(const js::File& script, Hits& out) {
  if (script.error() != nullptr) return check_tokens(script, out);
  for (const js::Call& call : script.calls()) {
    const js::CodeFromText kind = script.code_from_text(call);
    const bool computed = script.calls_unknown_global(call);
    if (kind == js::CodeFromText::none && !computed) continue;
    std::string name(computed ? "window[…]" : call.global_path());
    if (name.empty()) name = call.member() + "()";
    Hit& hit = out.add(script.file(), call.span(), {{"call", std::move(name)}});
    if (computed) hit.variant("computed");
    if (kind == js::CodeFromText::timer) hit.variant("timer");
    if (kind == js::CodeFromText::maybe_timer) hit.variant("maybe-timer");
    if (kind == js::CodeFromText::one_of_many) hit.variant("many");
    if (kind == js::CodeFromText::global_this) hit.variant("global-this");
    js::explain_alias(script, call, hit);
  }
  for (const js::Call& call : js::handed_calls(script))  // `texts.map(setTimeout)`
    if (script.code_from_text(call) == js::CodeFromText::timer)
      out.add(script.file(), call.span(), {{"call", std::string(call.global_path())}})
          .variant("timer");
  for (const js::Access& access : script.accesses())
    if (const auto whom = script.hands_code_on(access))
      out.add(script.file(), access.span, {{"call", std::string(access.path)}, {"whom", *whom}})
          .variant("handed");
}

extern constinit const Rule js_eval = {
    .id = "js-eval",
    .clauses = {"req-3.1.1-no-eval"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .title = "Code made from a string",
    .message = "{call} runs a string as code; its origin cannot be trusted.",
    .remedy = "Replace the string with a function; read data with JSON.parse().",
    .variants = {{"timer", "{call} is given a string instead of a function and runs it as code.",
                  "Pass a function: setTimeout(function () { … }, 100)."},
                 {"maybe-timer", "{call} may be given a string, which it runs as code.",
                  "Pass a function: setTimeout(function () { … }, 100).", Level::warning},
                 {"many", "The call reaches one of many functions, one of which runs text.",
                  "Leave eval and Function out of the table of functions.", Level::warning},
                 {"handed", "{call} is passed to {whom}, which lets it run strings as code."},
                 {"computed",
                  "Computed call on window: the code does not show which function {call} is.",
                  "Call the function by its name, or keep your functions in an object of your own.",
                  Level::warning},
                 {"global-this",
                  "{call} makes a function from a string just to reach the global object.",
                  "Use globalThis or window.", Level::warning}},
    .checks = {check},
    .vendored = true,
    .accepts_parse_errors = true,
    .blind_spots =
        "Does not see a function whose name is built from what only the server or the user knows; "
        "a call of such a name on window is a warning.",
};

}  // namespace premod::rules
