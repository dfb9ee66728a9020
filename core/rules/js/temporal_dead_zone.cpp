// Finds let, const and class used where they surely have no value yet: the line throws.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const js::EarlyUse& use : script.early_uses()) {
    if (!use.throws) continue;
    Hit& hit = out.add(script.file(), use.span, {{"name", std::string(use.name)}})
                   .related(script.file(), use.declaration, std::string(use.name));
    if (use.likely) hit.variant("list");
  }
}

extern constinit const Rule js_temporal_dead_zone = {
    .id = "js-temporal-dead-zone",
    .clauses = {"req-3.1.1-declared"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .title = "Use before initialisation",
    .message = "{name} is used before its declaration has run: a ReferenceError is thrown here.",
    .remedy = "Move the declaration above the first use.",
    .variants = {{.name = "list",
                  .message = "{name} is used before its declaration has run: a ReferenceError is "
                             "thrown here as soon as the list holds anything.",
                  .at_most = Level::warning}},
    .checks = {check},
    .blind_spots =
        "Follows a function that is run too early to its calls in the same file; one that is "
        "handed "
        "to others, or reads the variable only in some cases, is not seen.",
};

}  // namespace premod::rules
