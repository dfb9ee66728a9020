// Finds the debugger statement: with open developer tools it stops the user's page.
#include "flow/removal.hpp"
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  js::Removals removals(script);
  for (const js::NodeId node : script.index().debuggers()) {
    Hit& hit = out.add(script.file(), script.span(node));
    if (auto removal = removals.of(node))
      hit.edit(script.file(), removal->span, std::move(removal->replacement));
  }
}

}  // namespace

extern const Rule js_debugger = define({
    .id = "js-debugger",
    .clauses = {"req-3.1.1-no-debug", "en-no-debug", "en-ready", "up-ready"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Оператор debugger",
              .en = "debugger statement",
              .es = "Sentencia debugger",
              .pt = "Instrução debugger"},
    .message = {.ru = "Оператор debugger остался в коде: с открытыми инструментами разработчика "
                      "страница остановится.",
                .en = "A debugger statement is left in the code: with developer tools open, the "
                      "page stops there.",
                .es = "Quedó una sentencia debugger en el código: con las herramientas de "
                      "desarrollo abiertas, la página se detiene ahí.",
                .pt = "Uma instrução debugger ficou no código: com as ferramentas de desenvolvedor "
                      "abertas, a página para ali."},
    .remedy = {.ru = "Удалите оператор.",
               .en = "Delete the statement.",
               .es = "Elimine la sentencia.",
               .pt = "Remova a instrução."},
    .checks = {check},
    .blind_spots = {.ru = "Не видит debugger внутри строк, которые исполняет eval.",
                    .en = "Does not see a debugger inside strings that eval runs.",
                    .es = "No ve un debugger dentro de cadenas que ejecuta eval.",
                    .pt = "Não vê um debugger dentro de strings executadas por eval."},
});

}  // namespace premod::rules
