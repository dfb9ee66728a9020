// Finds the first place where a script is no valid ECMAScript: the browser refuses the whole file.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  const auto error = script.error();
  if (!error) return;
  Hit& hit = out.add(script.file(), error->span, {said("problem", error->message)});
  if (error->opened) hit.related(script.file(), *error->opened);
}

extern constinit const Rule js_syntax = {
    .id = "js-syntax",
    .clauses = {"req-3.1.1-syntax"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .title = "JavaScript syntax error",
    .message = "Browsers reject this file: {problem}.",
    .remedy = "Correct the error; the other code checks of this file wait until it parses.",
    .checks = {check},
    .vendored = true,
    .accepts_parse_errors = true,
    .blind_spots = "Reports the first error of a file. TypeScript and JSX are named, not parsed.",
};

}  // namespace premod::rules
