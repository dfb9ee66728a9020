// Finds prompt: the text bans alert and confirm by name, and prompt is the third of the same kind.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::Call& call : script.calls()) {
    if (call.global_path() != "prompt") continue;
    js::explain_alias(script, call, out.add(script.file(), call.span()));
  }
}

}  // namespace

extern const Rule js_prompt = define({
    .id = "js-prompt",
    .clauses = {"req-3.1.1-no-traces"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = {.ru = "Диалог prompt",
              .en = "prompt dialog",
              .es = "Diálogo prompt",
              .pt = "Diálogo prompt"},
    .message = {.ru = "Вызов prompt() открывает диалог браузера и останавливает всю страницу.",
                .en = "prompt() opens a browser dialog and freezes the whole page.",
                .es = "prompt() abre un diálogo del navegador y congela toda la página.",
                .pt =
                    "prompt() abre uma caixa de diálogo do navegador e congela a página inteira."},
    .remedy =
        {.ru = "Спросите значение в своём поле внутри модального окна lib/components/base/modal.",
         .en =
             "Ask for the value in a field of your own inside a lib/components/base/modal window.",
         .es = "Pida el valor en un campo propio dentro de una ventana lib/components/base/modal.",
         .pt = "Peça o valor em um campo próprio dentro de uma janela lib/components/base/modal."},
    .checks = {check},
    .blind_spots =
        {.ru = "Не видит prompt, полученный через вычисленное имя или переданный в другой файл.",
         .en = "Does not see prompt reached by a computed name or handed to another file.",
         .es = "No ve prompt obtenido por un nombre calculado ni entregado a otro archivo.",
         .pt = "Não vê prompt obtido por nome calculado nem entregue a outro arquivo."},
});

}  // namespace premod::rules
