// Finds names that nothing declares: a read of one fails, and an assignment to one makes a global
// that all widgets of the page share.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  // In an event attribute the element, its form and the document are scopes, too.
  if (script.origin().handler) return;
  for (const js::UndeclaredName& name : script.undeclared()) {
    Hit& hit = out.add(script.file(), name.span,
                       {{"name", std::string(name.name)}, {"uses", std::to_string(name.uses)}});
    if (name.assigned) hit.variant("assigned");
    if (name.declared_elsewhere)
      hit.variant(name.assigned ? "assigned-elsewhere" : "elsewhere")
          .related(script.file(), *name.declared_elsewhere, std::string(name.name));
  }
}

extern constinit const Rule js_undeclared_variable = {
    .id = "js-undeclared-variable",
    .clauses = {"req-3.1.1-declared"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Undeclared variable",
    .message = "{name} is declared nowhere; reading it fails (uses: {uses}).",
    .remedy =
        "Declare the variable with const, let or var, or receive it as a dependency of define.",
    .variants =
        {{"assigned",
          "Assigning to {name} without a declaration creates a global variable (uses: {uses})."},
         {"elsewhere",
          "{name} is declared in another scope and is not visible here (uses: {uses})."},
         {"assigned-elsewhere",
          "{name} is declared in another scope; this assignment creates a global variable (uses: "
          "{uses})."}},
    .checks = {check},
    .blind_spots =
        "Names inside with and direct eval are not judged; a name that a file outside the widget "
        "provides can be declared in a /* global name */ comment.",
};

}  // namespace premod::rules
