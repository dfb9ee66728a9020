// Finds keys and tokens in scripts: everybody who opens the page can read them.
#include "flow/script.hpp"
#include "platform/secrets.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::Secret& secret : js::secrets(script))
    out.add(script.file(), secret.span, {{"kind", secret.kind}, {"shown", secret.shown}});
}

}  // namespace

extern const Rule js_hardcoded_secret = define({
    .id = "js-hardcoded-secret",
    .clauses = {"req-1.5-data-protected", "en-security", "kind-keys"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .basis = Basis::likely,
    .title = {.ru = "Секрет в коде",
              .en = "Secret in the code",
              .es = "Secreto en el código",
              .pt = "Segredo no código"},
    .message = {.ru = "В коде записан секрет ({kind}): {shown}",
                .en = "A secret stands in the code ({kind}): {shown}",
                .es = "Hay un secreto en el código ({kind}): {shown}",
                .pt = "Há um segredo no código ({kind}): {shown}"},
    .remedy = {.ru = "Отзовите ключ и храните новый на своём сервере или в настройках виджета, "
                     "которые заполняет пользователь.",
               .en = "Revoke the key and keep the new one on your server, or in a setting that the "
                     "user fills in.",
               .es = "Revoque la clave y guarde la nueva en su servidor o en un ajuste que rellene "
                     "el usuario.",
               .pt = "Revogue a chave e guarde a nova no seu servidor ou em uma configuração "
                     "preenchida pelo usuário."},
    .checks = {check},
    .vendored = true,
    .blind_spots = {.ru = "Не видит короткие пароли и ключи, собранные из частей.",
                    .en = "Does not see short passwords or keys put together from parts.",
                    .es = "No ve contraseñas cortas ni claves formadas por partes.",
                    .pt = "Não vê senhas curtas nem chaves montadas a partir de partes."},
});

}  // namespace premod::rules
