// Finds scripts that are loaded past define: nobody reviewed them, and they can change any day.
#include "flow/script.hpp"
#include "platform/dom.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  // Whether a library ever comes to that code nobody can say.
  const bool bundle = script.origin().minified || script.origin().bundled;
  for (const js::ScriptInjection& found : js::script_injections(script)) {
    Hit& hit = out.add(script.file(), found.span, {{"how", found.how}});
    if (bundle) hit.variant("bundle");
    for (const Span address : found.addresses) hit.related(script.file(), address, "src");
  }
}

}  // namespace

extern const Rule js_script_injection = define({
    .id = "js-script-injection",
    .clauses = {"req-3.2-no-script-injection", "req-3.2-through-define", "en-front-script"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Подключение скрипта в обход define",
              .en = "Script loaded past define",
              .es = "Script cargado sin pasar por define",
              .pt = "Script carregado sem passar pelo define"},
    .message = {.ru = "Скрипт подключается в обход define: {how}.",
                .en = "A script is loaded past define: {how}.",
                .es = "Se carga un script sin pasar por define: {how}.",
                .pt = "Um script é carregado sem passar pelo define: {how}."},
    .remedy =
        {.ru = "Положите файл в архив виджета и укажите его в зависимостях define.",
         .en =
             "Put the file into the widget's archive and name it among the dependencies of define.",
         .es = "Incluya el archivo en el paquete del widget y nómbrelo entre las dependencias de "
               "define.",
         .pt =
             "Coloque o arquivo no pacote do widget e indique-o entre as dependências de define."},
    .variants =
        {{.name = "bundle",
          .message =
              {.ru = "В собранном или минифицированном файле есть код, который подключает скрипт в "
                     "обход define: {how}.",
               .en =
                   "A bundled or minified file holds code that loads a script past define: {how}.",
               .es = "Un archivo empaquetado o minificado contiene código que carga un script sin "
                     "pasar por define: {how}.",
               .pt = "Um arquivo empacotado ou minificado contém código que carrega um script sem "
                     "passar pelo define: {how}."},
          .at_most = Level::warning}},
    .checks = {check},
    .vendored = true,
    .blind_spots = {.ru = "Не видит разметку, которая собирается во время работы, и элемент, имя "
                          "которого не является константой.",
                    .en = "Does not see markup put together at run time, nor an element whose name "
                          "is no constant.",
                    .es = "No ve el marcado formado durante la ejecución ni un elemento cuyo "
                          "nombre no es constante.",
                    .pt = "Não vê a marcação montada em tempo de execução nem um elemento cujo "
                          "nome não é constante."},
});

}  // namespace premod::rules
