// Finds a var that is read before its only assignment: it holds undefined there.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::EarlyUse& use : script.early_uses()) {
    if (use.throws) continue;
    out.add(script.file(), use.span, {{"name", std::string(use.name)}})
        .related(script.file(), use.declaration, std::string(use.name));
  }
}

}  // namespace

extern const Rule js_use_before_declaration = define({
    .id = "js-use-before-declaration",
    .clauses = {"req-3.1.1-declared"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = {.ru = "Чтение var до присваивания",
              .en = "var read before it is assigned",
              .es = "var leída antes de asignarse",
              .pt = "var lida antes da atribuição"},
    .message = {.ru = "Переменная {name} читается раньше своего единственного присваивания и здесь "
                      "равна undefined.",
                .en = "{name} is read before its only assignment and is undefined here.",
                .es = "{name} se lee antes de su única asignación y aquí vale undefined.",
                .pt = "{name} é lida antes de sua única atribuição e aqui vale undefined."},
    .remedy = {.ru = "Объявите переменную и присвойте ей значение до первого чтения.",
               .en = "Declare and assign the variable before the first read.",
               .es = "Declare la variable y asígnele un valor antes de la primera lectura.",
               .pt = "Declare a variável e atribua um valor antes da primeira leitura."},
    .checks = {check},
    .blind_spots =
        {.ru = "Судит по порядку в тексте одной функции; циклы и несколько присваиваний оставляет "
               "в покое.",
         .en = "Judges by the order in the text of one function; loops and several assignments are "
               "left alone.",
         .es = "Juzga por el orden en el texto de una función; deja aparte los bucles y varias "
               "asignaciones.",
         .pt =
             "Julga pela ordem no texto de uma função; deixa de lado laços e várias atribuições."},
});

}  // namespace premod::rules
