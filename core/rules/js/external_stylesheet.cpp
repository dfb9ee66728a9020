// Finds style sheets of another host that a script attaches.
#include "flow/script.hpp"
#include "platform/addresses.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::ForeignAddress& found : js::external_styles(script)) {
    Hit& hit = out.add(script.file(), found.span, {{"address", found.address}});
    if (found.cdn) hit.variant("cdn");
  }
}

}  // namespace

extern const Rule js_external_stylesheet = define({
    .id = "js-external-stylesheet",
    .clauses = {"req-3.1.4-attachment"},
    .levels = {.amocrm = Level::error, .kommo = Level::warning, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Таблица стилей с другого сервера",
              .en = "Style sheet from another host",
              .es = "Hoja de estilos de otro servidor",
              .pt = "Folha de estilos de outro servidor"},
    .message = {.ru = "Скрипт подключает стили с другого сервера: {address}",
                .en = "The script attaches a style sheet of another host: {address}",
                .es = "El script adjunta una hoja de estilos de otro servidor: {address}",
                .pt = "O script anexa uma folha de estilos de outro servidor: {address}"},
    .remedy =
        {.ru = "Положите файл стилей в архив и подключите его ссылкой settings.path + "
               "'/style.css?v=' + settings.version.",
         .en = "Put the style sheet into the archive and attach it as a link to settings.path + "
               "'/style.css?v=' + settings.version.",
         .es = "Incluya la hoja en el paquete y adjúntela con un enlace a settings.path + "
               "'/style.css?v=' + settings.version.",
         .pt = "Coloque a folha no pacote e anexe-a com um link para settings.path + "
               "'/style.css?v=' + settings.version."},
    .variants =
        {{.name = "cdn",
          .message = {.ru = "Скрипт подключает стили с публичного CDN: {address}",
                      .en = "The script attaches a style sheet of a public CDN: {address}",
                      .es = "El script adjunta una hoja de estilos de un CDN público: {address}",
                      .pt = "O script anexa uma folha de estilos de um CDN público: {address}"},
          .at_most_in = {.amocrm = Level::error, .kommo = Level::note, .in_house = Level::note}}},
    .checks = {check},
    .blind_spots = {.ru = "Видит только адреса, начало которых стоит в тексте; адрес из настроек "
                          "или ответа сервера неизвестен.",
                    .en = "Sees only addresses whose beginning stands in the text; one from "
                          "settings or from a server's answer is not known.",
                    .es = "Solo ve direcciones cuyo comienzo está en el texto; una tomada de los "
                          "ajustes o de la respuesta de un servidor no se conoce.",
                    .pt = "Vê apenas endereços cujo início está no texto; um vindo das "
                          "configurações ou da resposta de um servidor não é conhecido."},
});

}  // namespace premod::rules
