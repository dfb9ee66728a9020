// Finds script elements with an address in templates: scripts belong into the dependencies of
// define (requirement 3.2).
#include "markup/scripts.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {

static void check(const markup::File& page, Hits& out) {
  for (const markup::AttachedScript& script : markup::attached_scripts(page))
    out.add(page.file(), script.tag, {{"url", text::shown(script.address)}});
}

extern constinit const Rule template_script = {
    .id = "template-script",
    .clauses = {"req-3.2-through-define"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Script attached from a template",
    .message = "The template attaches the script `{url}`.",
    .remedy = "Put the script into the archive and name it in the dependencies of define.",
    .checks = {check},
    .vendored = true,
};

}  // namespace premod::rules
