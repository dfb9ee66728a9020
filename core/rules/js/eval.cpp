// Finds code made from strings: eval, Function and string timers run code nobody could review.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::Call& call : script.calls()) {
    const js::CodeFromText kind = script.code_from_text(call);
    if (kind == js::CodeFromText::none) continue;
    Hit& hit = out.add(script.file(), call.span(), {{"call", std::string(call.global_path())}});
    if (kind == js::CodeFromText::timer) hit.variant("timer");
    // Whether a library ever comes to that code nobody can say.
    if (script.origin().minified || script.origin().bundled) hit.variant("bundle");
    if (kind == js::CodeFromText::global_this) hit.variant("global-this");
    js::explain_alias(script, call, hit);
  }
}

}  // namespace

extern const Rule js_eval = define({
    .id = "js-eval",
    .clauses = {"req-3.1.1-no-eval"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .basis = Basis::reject,
    .title = {.ru = "Код из строки",
              .en = "Code made from a string",
              .es = "Código creado a partir de una cadena",
              .pt = "Código criado a partir de uma string"},
    .message = {.ru = "{call} исполняет строку как код; её источнику нельзя доверять.",
                .en = "{call} runs a string as code, whose origin cannot be trusted.",
                .es = "{call} ejecuta una cadena como código, cuyo origen no es de confianza.",
                .pt = "{call} executa uma string como código, cuja origem não é confiável."},
    .remedy = {.ru = "Замените строку функцией, а данные разберите через JSON.parse().",
               .en = "Replace the string with a function; read data with JSON.parse().",
               .es = "Sustituya la cadena por una función; lea los datos con JSON.parse().",
               .pt = "Troque a string por uma função; leia os dados com JSON.parse()."},
    .variants =
        {{.name = "bundle",
          .message =
              {.ru = "В собранном или минифицированном файле {call} исполняет строку как код.",
               .en = "In a bundled or minified file {call} runs a string as code.",
               .es =
                   "En un archivo empaquetado o minificado {call} ejecuta una cadena como código.",
               .pt =
                   "Em um arquivo empacotado ou minificado {call} executa uma string como código."},
          .at_most = Level::warning},
         {.name = "timer",
          .message =
              {.ru = "{call} получает строку вместо функции и исполняет её как код.",
               .en = "{call} is given a string instead of a function and runs it as code.",
               .es = "{call} recibe una cadena en lugar de una función y la ejecuta como código.",
               .pt = "{call} recebe uma string em vez de uma função e a executa como código."},
          .remedy = {.ru = "Передайте функцию: setTimeout(function () { … }, 100).",
                     .en = "Hand over a function: setTimeout(function () { … }, 100).",
                     .es = "Entregue una función: setTimeout(function () { … }, 100).",
                     .pt = "Passe uma função: setTimeout(function () { … }, 100)."}},
         {.name = "global-this",
          .message =
              {.ru = "{call} создаёт функцию из строки только ради глобального объекта.",
               .en = "{call} makes a function from a string just to reach the global object.",
               .es = "{call} crea una función desde una cadena solo para llegar al objeto global.",
               .pt =
                   "{call} cria uma função a partir de uma string só para obter o objeto global."},
          .remedy = {.ru = "Используйте globalThis или window.",
                     .en = "Use globalThis or window.",
                     .es = "Use globalThis o window.",
                     .pt = "Use globalThis ou window."},
          .at_most = Level::warning}},
    .checks = {check},
    .vendored = true,
    .blind_spots = {.ru = "Не видит конструктор, взятый из значения (`f.constructor('…')`).",
                    .en = "Does not see a constructor taken from a value (`f.constructor('…')`).",
                    .es = "No ve un constructor tomado de un valor (`f.constructor('…')`).",
                    .pt = "Não vê um construtor obtido de um valor (`f.constructor('…')`)."},
});

}  // namespace premod::rules
