// Finds code made from strings: eval, Function and string timers run code nobody could review.
#include "flow/code/asking_code.hpp"
#include "flow/code/loose_tokens.hpp"
#include "flow/handed_calls.hpp"
#include "flow/script.hpp"
#include "rule/rule.hpp"
#include "widget/ownership/authorship.hpp"

namespace premod::rules {

static void check_tokens(const js::File& script, Hits& out) {
  for (const js::LooseCall& call : js::loose_calls(script))
    if (js::runs_text(call))
      out.add(script.file(), call.span, {{"call", call.path}})
          .variant(js::is_timer(call) ? "timer" : "");
  js::tell_unparsed(script, out);
}

/// By js::CodeFromText.
static constexpr std::string_view variants[] = {"",    "", "timer", "global-this", "maybe-timer",
                                                "many"};
static void check(const js::File& script, Hits& out) {
  if (script.error() != nullptr) return check_tokens(script, out);
  for (const js::Call& call : script.calls()) {
    const js::CodeFromText kind = script.code_from_text(call);
    const bool computed = script.calls_unknown_global(call);
    const bool runs = kind == js::CodeFromText::runs;
    if (kind == js::CodeFromText::none && !computed) continue;
    std::string name(computed ? "window[…]" : call.global_path());
    if (name.empty()) name = call.member() + "()";
    Hit& hit = out.add(script.file(), call.span(), {{"call", std::move(name)}});
    hit.variant(computed ? "computed" : variants[static_cast<std::size_t>(kind)]);
    if (runs && !is_own(script, hit.span.begin) && js::only_asks(script, call)) hit.variant("asks");
    js::explain_alias(script, call, hit);
  }
  for (const js::Call& call : js::handed_calls(script))  // `texts.map(setTimeout)`
    if (script.code_from_text(call) == js::CodeFromText::timer)
      out.add(script.file(), call.span(), {{"call", std::string(call.global_path())}})
          .variant("timer");
  for (const js::Access& by : script.accesses())
    if (const auto whom = script.hands_code_on(by))
      out.add(script.file(), by.span, {{"call", std::string(by.path)}, {"whom", *whom}})
          .variant("handed");
}

extern constinit const Rule js_eval = {
    .id = "js-eval",
    .clauses = {"req-3.1.1-no-eval"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .basis = Basis::reject,
    .title = "Code made from a string",
    .message = "{call} runs a string as code; its origin cannot be trusted.",
    .remedy = "Replace the string with a function; read data with JSON.parse().",
    .variants =
        {{.name = "timer",
          .message = "{call} is given a string instead of a function and runs it as code.",
          .remedy = "Pass a function: setTimeout(function () { … }, 100)."},
         {.name = "maybe-timer",
          .message = "{call} may be given a string, which it runs as code.",
          .remedy = "Pass a function: setTimeout(function () { … }, 100).",
          .at_most = Level::warning},
         {.name = "many",
          .message = "The call reaches one of many functions, one of which runs text.",
          .remedy = "Leave eval and Function out of the table of functions.",
          .at_most = Level::warning},
         {.name = "handed",
          .message = "{call} is passed to {whom}, which lets it run strings as code."},
         {.name = "computed",
          .message = "Computed call on window: the code does not show which function {call} is.",
          .remedy =
              "Call the function by its name, or keep your functions in an object of your own.",
          .at_most = Level::warning},
         {.name = "global-this",
          .message = "{call} makes a function from a string just to reach the global object.",
          .remedy = "Use globalThis or window.",
          .at_most = Level::warning},
         {.name = "asks",
          .message = "{call} in a bundle runs constant code that only asks the browser.",
          .at_most = Level::warning}},
    .checks = {check},
    .vendored = true,
    .accepts_parse_errors = true,
    .blind_spots =
        "Does not see a function whose name is built from what only the server or the user knows; "
        "a call of such a name on window is a warning.",
};

}  // namespace premod::rules
