// Finds prompt: the text bans alert and confirm by name, and prompt is the third of the same kind.
#include "flow/code/loose_tokens.hpp"
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check_tokens(const js::File& script, Hits& out) {
  for (const js::LooseCall& call : js::loose_calls(script))
    if (call.path == "prompt") out.add(script.file(), call.span);
  js::tell_unparsed(script, out);
}

static void check(const js::File& script, Hits& out) {
  if (script.error() != nullptr) return check_tokens(script, out);
  for (const js::Call& call : script.calls())
    if (call.global_path() == "prompt")
      js::explain_alias(script, call, out.add(script.file(), call.span()));
}

extern constinit const Rule js_prompt = {
    .id = "js-prompt",
    .clauses = {"req-3.1.1-no-traces"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "prompt dialog",
    .message = "prompt() opens a browser dialog and freezes the whole page.",
    .remedy = "Ask for the value in a field of your own inside a lib/components/base/modal window.",
    .checks = {check},
    .accepts_parse_errors = true,
    .blind_spots = "Does not see a name that is built from outside values.",
};

}  // namespace premod::rules
