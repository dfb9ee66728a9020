// Finds names that nothing declares: a read of one fails, and an assignment to one makes a global
// that all widgets of the page share.
#include <algorithm>

#include "flow/script.hpp"
#include "platform/requests/addresses.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

/// `importScripts('https://cdn.acme.ru/table.js')`: by the next line the worker has the names of a
/// script that is not here, or of one whose address is not known.
static bool imports_from_elsewhere(const js::File& script) {
  const auto& calls = script.calls();
  return std::any_of(calls.begin(), calls.end(), [&](const js::Call& call) {
    if (call.global_path() != "importScripts") return false;
    const auto arguments = call.arguments();
    return std::any_of(arguments.begin(), arguments.end(), [&](js::NodeId argument) {
      const auto address = script.index().constant_text(argument);
      return !address || platform::is_absolute(*address);
    });
  });
}

static void check(const js::File& script, Hits& out) {
  // In an event attribute the element, its form and the document are scopes, too.
  if (script.origin().handler) return;
  const std::vector<js::UndeclaredName> names = script.undeclared();
  const bool imports = !names.empty() && imports_from_elsewhere(script);
  for (const js::UndeclaredName& name : names) {
    Hit& hit = out.add(script.file(), name.span,
                       {{"name", std::string(name.name)}, {"uses", std::to_string(name.uses)}});
    if (name.assigned) hit.variant("assigned");
    if (imports && !name.assigned) hit.variant("imported");
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
          "{uses})."},
         {.name = "imported",
          .message = "{name} is declared nowhere in the archive; only what importScripts() loads "
                     "from elsewhere can provide it (uses: {uses}).",
          .at_most = Level::note}},
    .checks = {check},
    .blind_spots =
        "Names inside with and direct eval are not judged; a name that a file outside the widget "
        "provides can be declared in a /* global name */ comment.",
};

}  // namespace premod::rules
