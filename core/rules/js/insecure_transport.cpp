// Finds unencrypted addresses in requests, sockets, frames and scripts: everybody on the way can
// read and change what is sent.
#include "flow/script.hpp"
#include "platform/addresses.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::ForeignAddress& found : js::insecure_addresses(script))
    out.add(script.file(), found.span, {{"address", found.address}, {"by", found.by}});
}

}  // namespace

extern const Rule js_insecure_transport = define({
    .id = "js-insecure-transport",
    .clauses = {"req-1.5-data-protected", "en-security"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::warning},
    .basis = Basis::likely,
    .title = {.ru = "Соединение без шифрования",
              .en = "Unencrypted connection",
              .es = "Conexión sin cifrar",
              .pt = "Conexão sem criptografia"},
    .message = {.ru = "{by} обращается по незашифрованному адресу {address}",
                .en = "{by} uses the unencrypted address {address}",
                .es = "{by} usa la dirección sin cifrar {address}",
                .pt = "{by} usa o endereço sem criptografia {address}"},
    .remedy = {.ru = "Используйте https:// или wss://.",
               .en = "Use https:// or wss://.",
               .es = "Use https:// o wss://.",
               .pt = "Use https:// ou wss://."},
    .checks = {check},
    .blind_spots = {.ru = "Не видит адресов, начало которых вычисляется или хранится в настройках.",
                    .en = "Does not see addresses whose beginning is computed or kept in settings.",
                    .es = "No ve direcciones cuyo comienzo se calcula o se guarda en los ajustes.",
                    .pt =
                        "Não vê endereços cujo início é calculado ou guardado nas configurações."},
});

}  // namespace premod::rules
