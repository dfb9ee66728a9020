// Lists what data of the user and the account go to which other host.
#include "js/file.hpp"
#include "js/handling.hpp"
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
    .blind_spots = {.ru = "Видит только данные, названные внутри самого вызова.",
                    .en = "Sees only data named inside the call itself.",
                    .es = "Solo ve los datos nombrados dentro de la propia llamada.",
                    .pt = "Vê apenas os dados citados dentro da própria chamada."},
});

}  // namespace premod::rules
