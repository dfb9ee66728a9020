// Finds writes into APP and AMOCRM: a widget may only read there.
#include "flow/script.hpp"
#include "platform/objects.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::PlatformWrite& write : js::platform_writes(script)) {
    Hit& hit = out.add(script.file(), write.span, {{"target", write.target}, {"by", write.by}});
    if (write.alias)
      hit.related(script.file(), *write.alias, std::string(write.alias->of(script.file().bytes)));
  }
}

}  // namespace

extern const Rule js_platform_write = define({
    .id = "js-platform-write",
    .clauses = {"req-3.1.1-platform-read-only", "en-front-read-only"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Запись в AMOCRM или APP",
              .en = "Write into AMOCRM or APP",
              .es = "Escritura en AMOCRM o APP",
              .pt = "Escrita em AMOCRM ou APP"},
    .message = {.ru = "Виджет меняет данные платформы: {target} ({by}).",
                .en = "The widget changes the platform's data: {target} ({by}).",
                .es = "El widget modifica datos de la plataforma: {target} ({by}).",
                .pt = "O widget altera dados da plataforma: {target} ({by})."},
    .remedy =
        {.ru = "Храните свои данные в переменных виджета; из AMOCRM и APP только читайте.",
         .en = "Keep your data in the widget's own variables; only read from AMOCRM and APP.",
         .es = "Guarde sus datos en variables del propio widget; de AMOCRM y APP solo lea.",
         .pt = "Guarde seus dados em variáveis do próprio widget; de AMOCRM e APP apenas leia."},
    .checks = {check},
    .vendored = true,
    .blind_spots =
        {.ru = "Не видит записи внутри функций, которым объект передан параметром.",
         .en = "Does not see writes inside functions that are handed the object as an argument.",
         .es = "No ve escrituras dentro de funciones que reciben el objeto como argumento.",
         .pt = "Não vê escritas dentro de funções que recebem o objeto como argumento."},
});

}  // namespace premod::rules
