// Finds a var that is read before its only assignment: it holds undefined there.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const js::EarlyUse& use : script.early_uses()) {
    if (use.throws) continue;
    out.add(script.file(), use.span, {{"name", std::string(use.name)}})
        .related(script.file(), use.declaration, std::string(use.name));
  }
}

extern constinit const Rule js_use_before_declaration = {
    .id = "js-use-before-declaration",
    .clauses = {"req-3.1.1-declared"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "var read before it is assigned",
    .message = "{name} is read before its only assignment and is undefined here.",
    .remedy = "Declare and assign the variable before the first read.",
    .checks = {check},
    .blind_spots =
        "Judges by the order in the text of one function; loops and variables assigned more than "
        "once are skipped.",
};

}  // namespace premod::rules
