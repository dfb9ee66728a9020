// Finds what a browser drops from a style sheet without a word (CSS Syntax Level 3), and `//`
// comments, which CSS does not have.
#include "css/file.hpp"
#include "platform/scope.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

using css::Problem;

std::string_view variant_of(Problem problem) {
  switch (problem) {
    case Problem::double_slash:
      return "line-comment";
    case Problem::missing_semicolon:
      return "missing-semicolon";
    case Problem::invalid_selector:
    case Problem::rule_without_block:
      return "selector";
    case Problem::unclosed_comment:
    case Problem::unclosed_string:
    case Problem::unclosed_url:
    case Problem::unclosed_bracket:
    case Problem::unclosed_block:
      return "unclosed";
    case Problem::bad_string:
    case Problem::bad_url:
      return "string";
    case Problem::stray_close:
      return "stray-brace";
    case Problem::too_deep:
      return "too-deep";
    case Problem::invalid_declaration:
    case Problem::hack:
      return "";
  }
  return "";
}

void check(const css::File& style, Hits& out) {
  // Style text that a script or a template puts together is not known to the byte.
  if (style.is_masked()) return;
  std::uint32_t explained_to = 0;
  for (const css::ParseError& error : style.errors()) {
    if (error.problem == Problem::hack) continue;
    if (error.problem == Problem::invalid_selector && error.at.begin < explained_to) continue;
    const Span at = error.at.empty() && error.at.begin > style.span().begin
                        ? Span{error.at.begin - 1, error.at.begin}
                        : error.at;
    const Span code = error.dropped.empty() ? at : error.dropped;
    out.add(style.file(), at, {{"code", css::shown(style, code)}})
        .variant(variant_of(error.problem));
    explained_to = std::max(explained_to, error.at.end + 1);
  }
}

}  // namespace

extern const Rule css_syntax = define({
    .id = "css-syntax",
    .clauses = {"req-3.1.1-syntax"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Синтаксическая ошибка CSS",
              .en = "CSS syntax error",
              .es = "Error de sintaxis CSS",
              .pt = "Erro de sintaxe CSS"},
    .message = {.ru = "Браузер отбрасывает `{code}`: это не объявление и не правило.",
                .en = "Browsers drop `{code}`: it is neither a declaration nor a rule.",
                .es = "El navegador descarta `{code}`: no es ni una declaración ni una regla.",
                .pt = "O navegador descarta `{code}`: não é uma declaração nem uma regra."},
    .remedy = {.ru = "Исправьте запись: `свойство: значение;` или `селектор { ... }`.",
               .en = "Write `property: value;` or `selector { ... }`.",
               .es = "Escriba `propiedad: valor;` o `selector { ... }`.",
               .pt = "Escreva `propriedade: valor;` ou `seletor { ... }`."},
    .variants =
        {{.name = "line-comment",
          .message = {.ru = "В CSS нет комментариев `//`: браузер отбрасывает то, что за ним, "
                            "`{code}`.",
                      .en = "CSS has no `//` comments: browsers drop what follows, `{code}`.",
                      .es = "CSS no tiene comentarios `//`: el navegador descarta lo que sigue, "
                            "`{code}`.",
                      .pt = "CSS não tem comentários `//`: o navegador descarta o que vem depois, "
                            "`{code}`."},
          .remedy = {.ru = "Пишите комментарии как `/* ... */`.",
                     .en = "Write comments as `/* ... */`.",
                     .es = "Escriba los comentarios como `/* ... */`.",
                     .pt = "Escreva os comentários como `/* ... */`."}},
         {.name = "missing-semicolon",
          .message = {.ru = "Перед `{code}` нет точки с запятой, два объявления слились в одно.",
                      .en = "A semicolon is missing: two declarations became one, `{code}`.",
                      .es = "Falta un punto y coma: dos declaraciones se han unido, `{code}`.",
                      .pt = "Falta um ponto e vírgula: duas declarações viraram uma, `{code}`."},
          .remedy = {.ru = "Завершите первое объявление знаком `;`.",
                     .en = "End the first declaration with `;`.",
                     .es = "Termine la primera declaración con `;`.",
                     .pt = "Termine a primeira declaração com `;`."}},
         {.name = "selector",
          .message = {.ru = "Селектор не читается, браузер отбрасывает всё правило: `{code}`.",
                      .en = "The selector cannot be read, browsers drop the whole rule: `{code}`.",
                      .es = "El selector no es válido y el navegador descarta toda la regla: "
                            "`{code}`.",
                      .pt = "O seletor não é válido e o navegador descarta a regra inteira: "
                            "`{code}`."},
          .remedy = {.ru = "Исправьте селектор.",
                     .en = "Correct the selector.",
                     .es = "Corrija el selector.",
                     .pt = "Corrija o seletor."}},
         {.name = "unclosed",
          .message = {.ru = "`{code}` открыто и не закрыто до конца файла.",
                      .en = "`{code}` is opened and not closed before the end.",
                      .es = "`{code}` se abre y no se cierra antes del final.",
                      .pt = "`{code}` é aberto e não é fechado antes do fim."},
          .remedy = {.ru = "Закройте скобку, строку или комментарий.",
                     .en = "Close the brace, bracket, string or comment.",
                     .es = "Cierre la llave, el paréntesis, la cadena o el comentario.",
                     .pt = "Feche a chave, o parêntese, a cadeia ou o comentário."}},
         {.name = "string",
          .message = {.ru = "Строка или адрес записаны с ошибкой: `{code}`.",
                      .en = "A string or an address is malformed: `{code}`.",
                      .es = "Una cadena o una dirección está mal escrita: `{code}`.",
                      .pt = "Uma cadeia ou um endereço está malformado: `{code}`."},
          .remedy = {.ru = "Закройте строку в той же строке файла; пробелы и кавычки в url() "
                           "возьмите в кавычки.",
                     .en = "Close the string in its line; quote an address that has spaces or "
                           "quotes.",
                     .es = "Cierre la cadena en su línea; ponga entre comillas la dirección que "
                           "tenga espacios o comillas.",
                     .pt = "Feche a cadeia na mesma linha; ponha entre aspas o endereço que tenha "
                           "espaços ou aspas."}},
         {.name = "stray-brace",
          .message = {.ru = "Лишняя скобка `{code}`: из-за неё браузер отбрасывает следующее "
                            "правило.",
                      .en = "A stray `{code}` makes browsers drop the next rule.",
                      .es =
                          "Una `{code}` de más hace que el navegador descarte la regla siguiente.",
                      .pt = "Uma `{code}` a mais faz o navegador descartar a regra seguinte."},
          .remedy = {.ru = "Удалите скобку.",
                     .en = "Delete the brace.",
                     .es = "Elimine la llave.",
                     .pt = "Apague a chave."}},
         {.name = "too-deep",
          .message = {.ru = "Блоки вложены глубже, чем проверяет premod: `{code}`.",
                      .en = "Blocks are nested deeper than premod looks: `{code}`.",
                      .es = "Los bloques están anidados a más profundidad de la que revisa premod: "
                            "`{code}`.",
                      .pt = "Os blocos estão aninhados mais fundo do que o premod verifica: "
                            "`{code}`."},
          .remedy = {.ru = "Сократите вложенность.",
                     .en = "Nest less.",
                     .es = "Reduzca el anidamiento.",
                     .pt = "Reduza o aninhamento."}}},
    .checks = {check},
});

}  // namespace premod::rules
