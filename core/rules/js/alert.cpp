// Finds alert and confirm: a browser dialog stops the whole CRM page and is a leftover of
// debugging.
#include "flow/code/loose_tokens.hpp"
#include "flow/code/window_parts.hpp"
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

// The name itself is written there, or one that stands for nothing else: a parameter, `this` and
// what a function returns may be many things, and the name was handed on before.
static bool is_named(const js::File& script, const js::Access& access) {
  // What the widget itself has put under the name is its own.
  for (const js::ValueId id : script.index().values(access.node)) {
    const js::ValueKind kind = script.program().store().value(id).kind;
    if (kind == js::ValueKind::object || kind == js::ValueKind::function) return false;
  }
  const js::NodeId root = script.index().resolve(access.root);
  return script.tree()[root].kind == js::NodeKind::identifier &&
         script.scopes().variable_of(root) == 0;
}

static void check_tokens(const js::File& script, Hits& out) {
  for (const js::LooseCall& call : js::loose_calls(script))
    if (call.path == "alert" || call.path == "confirm")
      out.add(script.file(), call.span, {{"call", call.path}});
  js::tell_unparsed(script, out);
}

static void check(const js::File& script, Hits& out) {
  if (script.error() != nullptr) return check_tokens(script, out);
  for (const js::Call& call : script.calls()) {
    std::string name(call.global_path());
    if (name != "alert" && name != "confirm" && call.object() != 0 &&
        js::is_window_of_something(script, call.object()))
      name = call.member();
    if (name != "alert" && name != "confirm") continue;
    js::explain_alias(script, call, out.add(script.file(), call.span(), {{"call", name}}));
  }
  for (const js::Access& access : script.accesses())
    if (access.use == js::Use::value && (access.path == "alert" || access.path == "confirm") &&
        is_named(script, access))
      out.add(script.file(), access.span, {{"call", std::string(access.path)}}).variant("handed");
}

extern constinit const Rule js_alert = {
    .id = "js-alert",
    .clauses = {"req-3.1.1-no-alert", "en-front-console"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "alert or confirm dialog",
    .message = "{call}() opens a browser dialog and freezes the whole page.",
    .remedy =
        "Show a message with APP.notifications.show_message() and ask questions in a "
        "lib/components/base/modal window.",
    .variants = {{"handed",
                  "{call} is passed as a function that opens a browser dialog and freezes the "
                  "whole page."}},
    .checks = {check},
    .accepts_parse_errors = true,
    .blind_spots = "Does not see a name that is built from outside values.",
};

}  // namespace premod::rules
