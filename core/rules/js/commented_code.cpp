// Finds code in comments: the requirements allow explanations only.
#include "flow/commented_code.hpp"
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::CommentBlock& block : js::commented_code(script)) {
    Hit& hit = out.add(script.file(), block.span, {{"code", block.excerpt}});
    if (block.removal) hit.edit(script.file(), *block.removal, "");
  }
}

}  // namespace

extern const Rule js_commented_code = define({
    .id = "js-commented-code",
    .clauses = {"req-3.1.1-comments", "en-comments"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .basis = Basis::reject,
    .title = {.ru = "Закомментированный код",
              .en = "Commented-out code",
              .es = "Código comentado",
              .pt = "Código comentado"},
    .message = {.ru = "В комментарии остался код: {code}",
                .en = "Code was left in a comment: {code}",
                .es = "Quedó código en un comentario: {code}",
                .pt = "Ficou código em um comentário: {code}"},
    .remedy =
        {.ru = "Удалите его; прежние версии хранит система контроля версий. Пояснения словами "
               "разрешены.",
         .en = "Delete it; version control keeps the old text. Explanations in words are allowed.",
         .es = "Elimínelo; el control de versiones conserva el texto anterior. Se permiten "
               "explicaciones con palabras.",
         .pt = "Remova-o; o controle de versão guarda o texto antigo. Explicações em palavras são "
               "permitidas."},
    .checks = {check},
    .blind_spots =
        {.ru = "Не замечает одиночные слова и обрывки, которые сами по себе не являются "
               "инструкцией или вызовом.",
         .en =
             "Does not see single words and fragments that are no statement or call by themselves.",
         .es = "No ve palabras sueltas ni fragmentos que por sí solos no son una sentencia o una "
               "llamada.",
         .pt = "Não vê palavras isoladas nem fragmentos que, sozinhos, não são uma instrução ou "
               "chamada."},
});

}  // namespace premod::rules
