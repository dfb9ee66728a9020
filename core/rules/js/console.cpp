// Finds console output that the requirements do not allow: all but console.debug, and
// console.trace in a handler of failures.
#include "flow/removal.hpp"
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  js::Removals removals(script);
  for (const js::Call& call : script.calls()) {
    const std::string_view name = call.global_path();
    if (!name.starts_with("console.") || name == "console.debug") continue;
    if (name.ends_with(".bind")) continue;
    const bool trace = name == "console.trace";
    if (trace && script.handles_failure(call)) continue;
    Hit& hit = out.add(script.file(), call.span(), {{"call", std::string(name)}});
    if (trace) hit.variant("trace");
    if (auto removal = removals.of(call))
      hit.edit(script.file(), removal->span, std::move(removal->replacement));
    js::explain_alias(script, call, hit);
  }
  for (const js::Access& access : script.accesses())
    if (js::hands_on(script, access, "console"))
      out.add(script.file(), access.span, {{"call", std::string(access.path)}}).variant("value");
}

}  // namespace

extern const Rule js_console = define({
    .id = "js-console",
    .clauses = {"req-3.1.1-console-other", "req-3.1.1-console-trace", "req-3.1.1-console-debug",
                "req-3.1.1-no-debug", "en-front-console", "en-no-debug", "en-ready",
                "kommo-console", "up-ready"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = {.ru = "Вывод в консоль",
              .en = "Console output",
              .es = "Salida en la consola",
              .pt = "Saída no console"},
    .message = {.ru = "{call}() пишет в консоль; разрешены console.debug() и, при обработке сбоя, "
                      "console.trace().",
                .en = "{call}() writes to the console; allowed are console.debug() and, where a "
                      "failure is handled, console.trace().",
                .es = "{call}() escribe en la consola; se permiten console.debug() y, al tratar un "
                      "fallo, console.trace().",
                .pt = "{call}() escreve no console; são permitidos console.debug() e, no "
                      "tratamento de uma falha, console.trace()."},
    .remedy =
        {.ru =
             "Удалите вывод или замените его на console.debug(), если он нужен для разбора сбоев.",
         .en = "Delete the output, or use console.debug() if it is needed to reproduce a failure.",
         .es = "Elimine la salida o use console.debug() si hace falta para reproducir un fallo.",
         .pt =
             "Remova a saída ou use console.debug() se for necessária para reproduzir uma falha."},
    .variants =
        {{.name = "trace",
          .message = {.ru = "{call}() стоит вне блока catch и вне обработчика отказа промиса.",
                      .en = "{call}() stands outside a catch block and outside a promise's "
                            "rejection handler.",
                      .es = "{call}() está fuera de un bloque catch y del manejador de rechazo de "
                            "una promesa.",
                      .pt = "{call}() está fora de um bloco catch e do tratador de rejeição de uma "
                            "promise."},
          .remedy = {.ru = "Перенесите вызов в catch или в onRejected либо удалите его.",
                     .en = "Move the call into catch or onRejected, or delete it.",
                     .es = "Mueva la llamada a catch o a onRejected, o elimínela.",
                     .pt = "Mova a chamada para catch ou onRejected, ou remova-a."}},
         {.name = "value",
          .message =
              {.ru = "{call} передаётся как значение, и через него можно писать в консоль.",
               .en = "{call} is handed on as a value, through which the console can be written to.",
               .es = "{call} se entrega como valor, y con él se puede escribir en la consola.",
               .pt = "{call} é passado como valor, e com ele é possível escrever no console."},
          .at_most = Level::note}},
    .checks = {check},
    .blind_spots = {.ru = "Не видит console, полученный через вычисленное имя (window[\"con\" + "
                          "\"sole\"]) или переданный в другой файл.",
                    .en = "Does not see a console reached by a computed name (window[\"con\" + "
                          "\"sole\"]) or handed to another file.",
                    .es = "No ve una console obtenida por un nombre calculado (window[\"con\" + "
                          "\"sole\"]) ni entregada a otro archivo.",
                    .pt = "Não vê uma console obtida por nome calculado (window[\"con\" + "
                          "\"sole\"]) nem entregue a outro arquivo."},
});

}  // namespace premod::rules
