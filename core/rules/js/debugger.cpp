// Finds the debugger statement: with open developer tools it stops the user's page.
#include "flow/code/loose_tokens.hpp"
#include "flow/code/removal.hpp"
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check_tokens(const js::File& script, Hits& out) {
  for (const Span at : js::loose_debuggers(script)) out.add(script.file(), at);
  js::tell_unparsed(script, out);
}

static void check(const js::File& script, Hits& out) {
  if (script.error() != nullptr) return check_tokens(script, out);
  js::Removals removals(script);
  for (const js::NodeId node : script.index().debuggers()) {
    Hit& hit = out.add(script.file(), script.span(node));
    if (auto removal = removals.of(node))
      hit.edit(script.file(), removal->span, std::move(removal->replacement));
  }
}

extern constinit const Rule js_debugger = {
    .id = "js-debugger",
    .clauses = {"req-3.1.1-no-debug", "en-no-debug", "en-ready", "up-ready"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "debugger statement",
    .message =
        "A debugger statement is left in the code: with developer tools open, the page stops "
        "there.",
    .remedy = "Delete the statement.",
    .checks = {check},
    .accepts_parse_errors = true,
    .fixable = true,
    .blind_spots = "Does not see a debugger inside strings that eval runs.",
};

}  // namespace premod::rules
