// Finds twig that the platform cannot render: tags that do not end, blocks that do not close,
// expressions that are none.
#include <algorithm>

#include "markup/file.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {
namespace {

using twig::Problem;

std::string_view variant_of(Problem problem) {
  switch (problem) {
    case Problem::unclosed_tag:
    case Problem::unclosed_comment:
    case Problem::unclosed_string:
    case Problem::unclosed_bracket:
      return "unclosed";
    case Problem::unknown_tag:
      return "unknown-tag";
    case Problem::unclosed_block:
      return "unclosed-block";
    case Problem::stray_end:
      return "stray-end";
    case Problem::missing_operand:
      return "incomplete";
    case Problem::unexpected_close:
    case Problem::unexpected:
      return "";
  }
  return "";
}

void check(const markup::File& page, Hits& out) {
  // In a plain page, {{ and {% may belong to anybody.
  if (page.kind() != markup::Kind::twig) return;
  for (const twig::Error& error : page.twig().errors) {
    Span at = error.at;
    // Nothing stands where something should: show the whole tag.
    if (at.empty()) {
      const auto& pieces = page.twig().pieces;
      const auto around = std::partition_point(
          pieces.begin(), pieces.end(),
          [&](const twig::Piece& piece) { return piece.span.end <= at.begin; });
      if (around != pieces.end()) at = around->span;
    }
    out.add(page.file(), at, {{"code", text::shown(page.text(at))}})
        .variant(variant_of(error.problem));
  }
  if (page.html().too_large)
    out.not_run(page.file().path + ": the markup is larger than premod reads");
}

}  // namespace

extern const Rule template_syntax = define({
    .id = "template-syntax",
    .clauses = {"req-3.1.1-syntax"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Синтаксическая ошибка Twig",
              .en = "Twig syntax error",
              .es = "Error de sintaxis de Twig",
              .pt = "Erro de sintaxe do Twig"},
    .message = {.ru = "Здесь не может стоять `{code}`.",
                .en = "`{code}` cannot stand here.",
                .es = "`{code}` no puede estar aquí.",
                .pt = "`{code}` não pode estar aqui."},
    .remedy = {.ru = "Исправьте выражение: шаблон с ошибкой не отображается.",
               .en = "Correct the expression: a broken template is not rendered.",
               .es = "Corrija la expresión: una plantilla con errores no se muestra.",
               .pt = "Corrija a expressão: um modelo com erro não é exibido."},
    .variants = {{.name = "unclosed",
                  .message = {.ru = "`{code}` открыто и не закрыто.",
                              .en = "`{code}` is opened and not closed.",
                              .es = "`{code}` se abre y no se cierra.",
                              .pt = "`{code}` é aberto e não é fechado."},
                  .remedy = {.ru = "Закройте тег, строку, комментарий или скобку.",
                             .en = "Close the tag, string, comment or bracket.",
                             .es = "Cierre la etiqueta, la cadena, el comentario o el paréntesis.",
                             .pt = "Feche a tag, a cadeia, o comentário ou o parêntese."}},
                 {.name = "unknown-tag",
                  .message = {.ru = "Тега `{code}` в Twig нет.",
                              .en = "Twig has no tag `{code}`.",
                              .es = "Twig no tiene la etiqueta `{code}`.",
                              .pt = "O Twig não tem a tag `{code}`."},
                  .remedy = {.ru = "Используйте стандартные теги: twig.js откажется читать шаблон.",
                             .en = "Use the standard tags: twig.js refuses the template.",
                             .es = "Use las etiquetas estándar: twig.js rechaza la plantilla.",
                             .pt = "Use as tags padrão: o twig.js recusa o modelo."}},
                 {.name = "unclosed-block",
                  .message = {.ru = "У блока `{code}` нет закрывающего тега.",
                              .en = "The block `{code}` has no end tag.",
                              .es = "El bloque `{code}` no tiene etiqueta de cierre.",
                              .pt = "O bloco `{code}` não tem tag de fechamento."},
                  .remedy = {.ru = "Добавьте закрывающий тег.",
                             .en = "Add the end tag.",
                             .es = "Añada la etiqueta de cierre.",
                             .pt = "Adicione a tag de fechamento."}},
                 {.name = "stray-end",
                  .message = {.ru = "`{code}` не относится ни к какому открытому блоку.",
                              .en = "`{code}` belongs to no open block.",
                              .es = "`{code}` no pertenece a ningún bloque abierto.",
                              .pt = "`{code}` não pertence a nenhum bloco aberto."},
                  .remedy = {.ru = "Уберите тег или откройте блок перед ним.",
                             .en = "Remove the tag, or open the block before it.",
                             .es = "Quite la etiqueta o abra antes el bloque.",
                             .pt = "Retire a tag ou abra o bloco antes dela."}},
                 {.name = "incomplete",
                  .message = {.ru = "Выражение обрывается у `{code}`.",
                              .en = "The expression breaks off at `{code}`.",
                              .es = "La expresión queda incompleta en `{code}`.",
                              .pt = "A expressão fica incompleta em `{code}`."},
                  .remedy = {.ru = "Допишите выражение.",
                             .en = "Complete the expression.",
                             .es = "Complete la expresión.",
                             .pt = "Complete a expressão."}}},
    .checks = {check},
});

}  // namespace premod::rules
