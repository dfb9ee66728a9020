// Finds names that nothing declares: a read of one fails, and an assignment to one makes a global
// that all widgets of the page share.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  // In an event attribute the element, its form and the document are scopes, too.
  if (script.origin().handler) return;
  for (const js::UndeclaredName& name : script.undeclared()) {
    Hit& hit = out.add(script.file(), name.span,
                       {{"name", std::string(name.name)}, {"uses", std::to_string(name.uses)}});
    if (name.assigned) hit.variant("assigned");
    if (name.declared_elsewhere)
      hit.variant(name.assigned ? "assigned-elsewhere" : "elsewhere")
          .related(script.file(), *name.declared_elsewhere, std::string(name.name));
  }
}

}  // namespace

extern const Rule js_undeclared_variable = define({
    .id = "js-undeclared-variable",
    .clauses = {"req-3.1.1-declared"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Необъявленная переменная",
              .en = "Undeclared variable",
              .es = "Variable no declarada",
              .pt = "Variável não declarada"},
    .message =
        {.ru = "Имя {name} нигде не объявлено, чтение вызовет ошибку (использований: {uses}).",
         .en = "{name} is declared nowhere; reading it fails (uses: {uses}).",
         .es = "{name} no está declarada en ningún sitio; leerla provoca un error (usos: {uses}).",
         .pt =
             "{name} não está declarada em lugar nenhum; a leitura causa um erro (usos: {uses})."},
    .remedy =
        {.ru =
             "Объявите переменную через const, let или var либо получите её зависимостью в define.",
         .en = "Declare the variable with const, let or var, or take it as a dependency of define.",
         .es = "Declare la variable con const, let o var, o recíbala como dependencia de define.",
         .pt = "Declare a variável com const, let ou var, ou receba-a como dependência de define."},
    .variants =
        {{.name = "assigned",
          .message =
              {.ru = "Присваивание {name} без объявления создаёт глобальную переменную "
                     "(использований: {uses}).",
               .en = "Assigning to {name} without a declaration makes a global variable (uses: "
                     "{uses}).",
               .es = "Asignar a {name} sin declararla crea una variable global (usos: {uses}).",
               .pt = "Atribuir a {name} sem declará-la cria uma variável global (usos: {uses})."}},
         {.name = "elsewhere",
          .message =
              {.ru = "Имя {name} объявлено в другой области видимости и здесь недоступно "
                     "(использований: {uses}).",
               .en = "{name} is declared in another scope and is not visible here (uses: {uses}).",
               .es = "{name} está declarada en otro ámbito y aquí no es visible (usos: {uses}).",
               .pt = "{name} está declarada em outro escopo e não é visível aqui (usos: {uses})."}},
         {.name = "assigned-elsewhere",
          .message = {.ru = "Имя {name} объявлено в другой области видимости; это присваивание "
                            "создаёт глобальную переменную (использований: {uses}).",
                      .en = "{name} is declared in another scope; this assignment makes a global "
                            "variable (uses: {uses}).",
                      .es = "{name} está declarada en otro ámbito; esta asignación crea una "
                            "variable global (usos: {uses}).",
                      .pt = "{name} está declarada em outro escopo; esta atribuição cria uma "
                            "variável global (usos: {uses})."}}},
    .checks = {check},
    .blind_spots =
        {.ru = "Имена внутри with и прямого eval не судит; имя, которое объявляет файл вне "
               "виджета, можно назвать в комментарии /* global имя */.",
         .en = "Names inside with and direct eval are not judged; a name that a file outside the "
               "widget provides can be announced in a /* global name */ comment.",
         .es = "No juzga los nombres dentro de with y de eval directo; un nombre que aporta un "
               "archivo ajeno al widget se puede anunciar en un comentario /* global nombre */.",
         .pt = "Não julga nomes dentro de with e de eval direto; um nome fornecido por um arquivo "
               "fora do widget pode ser anunciado em um comentário /* global nome */."},
});

}  // namespace premod::rules
