// Finds console.debug for the marketplace whose checklist does not name it as allowed.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::Call& call : script.calls()) {
    if (call.global_path() != "console.debug") continue;
    js::explain_alias(script, call, out.add(script.file(), call.span()));
  }
}

}  // namespace

extern const Rule js_console_debug = define({
    .id = "js-console-debug",
    .clauses = {"kommo-console", "en-front-console", "en-no-debug"},
    .levels = {.amocrm = Level::off, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "console.debug",
              .en = "console.debug",
              .es = "console.debug",
              .pt = "console.debug"},
    .message =
        {.ru = "console.debug() пишет в консоль; чек-лист Kommo такого исключения не называет.",
         .en = "console.debug() writes to the console; Kommo's checklist names no such exception.",
         .es =
             "console.debug() escribe en la consola; la lista de Kommo no contempla esa excepción.",
         .pt = "console.debug() escreve no console; o checklist da Kommo não prevê essa exceção."},
    .remedy = {.ru = "Удалите вывод из версии для Kommo.",
               .en = "Delete the output from the version for Kommo.",
               .es = "Elimine la salida de la versión para Kommo.",
               .pt = "Remova a saída da versão para a Kommo."},
    .checks = {check},
    .blind_spots =
        {.ru = "Не видит console, полученный через вычисленное имя или переданный в другой файл.",
         .en = "Does not see a console reached by a computed name or handed to another file.",
         .es = "No ve una console obtenida por un nombre calculado ni entregada a otro archivo.",
         .pt = "Não vê uma console obtida por nome calculado nem entregue a outro arquivo."},
});

}  // namespace premod::rules
