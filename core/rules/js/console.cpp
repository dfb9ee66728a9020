// Finds console output that the requirements do not allow: all but console.debug, and
// console.trace in a handler of failures.
#include "flow/code/loose_tokens.hpp"
#include "flow/code/removal.hpp"
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

/// `.then(console.log)`, `{error: console.error}`: a method of the console as a handler.
static bool is_run_by_others(const js::File& script, const js::Access& access) {
  if (!access.path.starts_with("console.")) return false;
  const js::Tree& tree = script.tree();
  js::NodeId at = access.node;
  if (access.path.ends_with(".bind")) at = tree.parent(at);  // what is bound is handed over
  js::NodeId above = tree.parent(at);
  if (tree[above].kind == js::NodeKind::property) above = tree.parent(tree.parent(above));
  return tree[above].kind == js::NodeKind::call_expression && tree.first_child(above) != at;
}

/// Where handlers of failures are, the tokens do not tell: console.trace is left alone.
static void check_tokens(const js::File& script, Hits& out) {
  for (const js::LooseCall& call : js::loose_calls(script))
    if (call.path.starts_with("console.") && call.path != "console.debug" &&
        call.path != "console.trace" && !call.path.ends_with(".bind"))
      out.add(script.file(), call.span, {{"call", call.path}});
  js::tell_unparsed(script, out);
}

static void check(const js::File& script, Hits& out) {
  if (script.error() != nullptr) return check_tokens(script, out);
  js::Removals removals(script);
  for (const js::Call& call : script.calls()) {
    const std::string_view name = call.global_path();
    if (!name.starts_with("console.") || name == "console.debug") continue;
    if (name.ends_with(".bind")) continue;
    const bool trace = name == "console.trace";
    if (trace && script.handles_failure(call)) continue;
    Hit& hit = out.add(script.file(), call.span(), {{"call", std::string(name)}});
    if (trace) hit.variant("trace");
    if (auto removal = removals.of(call))
      hit.edit(script.file(), removal->span, std::move(removal->replacement));
    js::explain_alias(script, call, hit);
  }
  for (const js::Access& access : script.accesses()) {
    if (!js::passes_as_value(script, access, "console")) continue;
    Hit& hit = out.add(script.file(), access.span, {{"call", std::string(access.path)}});
    hit.variant(is_run_by_others(script, access) ? "handed" : "value");
  }
}

extern constinit const Rule js_console = {
    .id = "js-console",
    .clauses = {"req-3.1.1-no-debug", "req-3.1.1-console-other", "req-3.1.1-console-trace",
                "req-3.1.1-console-debug", "en-front-console", "en-no-debug", "en-ready",
                "kommo-console", "up-ready"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .title = "Console output",
    .message =
        "{call}() writes to the console; allowed are console.debug() and, where a failure is "
        "handled, console.trace().",
    .remedy = "Delete the output, or use console.debug() if it is needed to reproduce a failure.",
    .variants = {{"trace",
                  "{call}() is outside a catch block and outside a promise's rejection handler.",
                  "Move the call into catch or onRejected, or delete it."},
                 {"handed", "{call} is passed as a handler that writes to the console."},
                 {.name = "value",
                  .message =
                      "{call} is passed as a value that can be used to write to the console.",
                  .at_most = Level::note}},
    .checks = {check},
    .accepts_parse_errors = true,
    .fixable = true,
    .blind_spots = "Does not see a name that is built from outside values.",
};

}  // namespace premod::rules
