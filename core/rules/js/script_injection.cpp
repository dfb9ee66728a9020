// Finds scripts that are loaded past define: nobody reviewed them, and they can change any day.
#include "js/dom.hpp"
#include "js/file.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::ScriptInjection& found : js::script_injections(script))
    out.add(script.file(), found.span, {{"how", found.how}});
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
