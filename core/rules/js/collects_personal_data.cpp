// Lists what data of the user and the account go to which other host.
#include "flow/script.hpp"
#include "platform/handling.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::DataTransfer& transfer : js::personal_data(script))
    out.add(script.file(), transfer.span, {{"host", transfer.host}, {"data", transfer.data}});
}

}  // namespace

extern const Rule js_collects_personal_data = define({
    .id = "js-collects-personal-data",
    .clauses = {"req-1.5-needed-data-only"},
    .levels = {.amocrm = Level::note, .kommo = Level::note, .in_house = Level::off},
    .basis = Basis::advice,
    .title = {.ru = "Данные пользователя уходят на другой сервер",
              .en = "User data go to another host",
              .es = "Datos del usuario van a otro servidor",
              .pt = "Dados do usuário vão para outro servidor"},
    .message = {.ru = "На {host} передаются: {data}",
                .en = "Sent to {host}: {data}",
                .es = "Se envían a {host}: {data}",
                .pt = "São enviados a {host}: {data}"},
    .remedy =
        {.ru = "Передавайте только то, без чего функция не работает, и опишите это в политике "
               "конфиденциальности.",
         .en = "Send only what the function cannot do without, and describe it in the privacy "
               "policy.",
         .es = "Envíe solo lo imprescindible para la función y descríbalo en la política de "
               "privacidad.",
         .pt = "Envie apenas o indispensável à função e descreva-o na política de privacidade."},
    .checks = {check},
    .blind_spots = {.ru = "Видит данные, названные внутри вызова или в значении переменной, "
                          "которой присваивают один раз; данные, прошедшие через функцию, форму "
                          "или переменную, изменённую позже, не отслеживает.",
                    .en = "Sees data named inside the call, or in the value of a variable that is "
                          "assigned once; data that pass through a function, a form or a variable "
                          "changed later are not followed.",
                    .es = "Ve los datos nombrados dentro de la llamada o en el valor de una "
                          "variable asignada una sola vez; no sigue los que pasan por una función, "
                          "un formulario o una variable modificada después.",
                    .pt = "Vê os dados citados dentro da chamada ou no valor de uma variável "
                          "atribuída uma só vez; não acompanha os que passam por uma função, um "
                          "formulário ou uma variável alterada depois."},
});

}  // namespace premod::rules
