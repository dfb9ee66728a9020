// Finds the first place where a script is no valid ECMAScript: the browser refuses the whole file.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  const auto error = script.error();
  if (!error) return;
  Hit& hit = out.add(script.file(), error->span, {{"problem", error->message}});
  if (error->opened) hit.related(script.file(), *error->opened);
}

}  // namespace

extern const Rule js_syntax = define({
    .id = "js-syntax",
    .clauses = {"req-3.1.1-syntax"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .basis = Basis::reject,
    .title = {.ru = "Синтаксическая ошибка JavaScript",
              .en = "JavaScript syntax error",
              .es = "Error de sintaxis de JavaScript",
              .pt = "Erro de sintaxe de JavaScript"},
    .message = {.ru = "Браузер не примет этот файл: {problem}.",
                .en = "A browser refuses this file: {problem}.",
                .es = "El navegador rechaza este archivo: {problem}.",
                .pt = "O navegador recusa este arquivo: {problem}."},
    .remedy = {.ru =
                   "Исправьте ошибку; остальные проверки кода этого файла ждут разбора без ошибок.",
               .en = "Correct the error; the other code checks of this file wait until it parses.",
               .es = "Corrija el error; las demás comprobaciones del código de este archivo "
                     "esperan a que se pueda analizar.",
               .pt = "Corrija o erro; as outras verificações do código deste arquivo aguardam até "
                     "que ele possa ser analisado."},
    .checks = {check},
    .vendored = true,
    .broken_too = true,
    .blind_spots =
        {.ru = "Сообщает о первой ошибке файла. TypeScript и JSX называет, но не разбирает.",
         .en = "Reports the first error of a file. TypeScript and JSX are named, not parsed.",
         .es =
             "Informa del primer error de un archivo. TypeScript y JSX se nombran, no se analizan.",
         .pt = "Informa o primeiro erro de um arquivo. TypeScript e JSX são identificados, não "
               "analisados."},
});

}  // namespace premod::rules
