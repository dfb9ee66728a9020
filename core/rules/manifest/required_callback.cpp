// Finds callbacks without which the platform does not run a widget: render, init, bind_actions.
#include "platform/callbacks.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  const auto code = widget_code(widget);
  if (!code) return out.not_applicable();
  for (const std::string_view name : {"render", "init", "bind_actions"})
    if (!code->callbacks.has(name))
      out.add(code->script->file(), code->callbacks.span, {{"callback", std::string(name)}});
}

}  // namespace

extern const Rule manifest_required_callback = define({
    .id = "manifest-required-callback",
    .clauses = {"en-no-known-errors"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .basis = Basis::reject,
    .title = {.ru = "Нет обязательного callback",
              .en = "Mandatory callback missing",
              .es = "Falta un callback obligatorio",
              .pt = "Falta um callback obrigatório"},
    .message = {.ru = "В объекте callbacks нет {callback}: без него виджет не запустится.",
                .en =
                    "The callbacks object has no {callback}: the widget does not start without it.",
                .es = "El objeto callbacks no tiene {callback}: sin él el widget no se inicia.",
                .pt = "O objeto callbacks não tem {callback}: sem ele o widget não inicia."},
    .remedy = {.ru = "Добавьте {callback}; функция должна вернуть true.",
               .en = "Add {callback}; the function must return true.",
               .es = "Añada {callback}; la función debe devolver true.",
               .pt = "Adicione {callback}; a função deve retornar true."},
    .checks = {check},
    .blind_spots =
        {.ru = "Молчит, если объект callbacks собирается вызовом или лежит в сборке.",
         .en = "Says nothing where the callbacks object is built by a call or stands in a bundle.",
         .es = "No dice nada si el objeto callbacks lo construye una llamada o está en un paquete "
               "compilado.",
         .pt =
             "Não diz nada se o objeto callbacks é montado por uma chamada ou está em um bundle."},
});

}  // namespace premod::rules
