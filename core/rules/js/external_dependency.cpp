// Finds dependencies of define, require and import that come from another host.
#include "flow/script.hpp"
#include "platform/addresses.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::ForeignAddress& found : js::external_dependencies(script)) {
    Hit& hit = out.add(script.file(), found.span, {{"address", found.address}, {"by", found.by}});
    if (found.cdn) hit.variant("cdn");
  }
}

}  // namespace

extern const Rule js_external_dependency = define({
    .id = "js-external-dependency",
    .clauses = {"req-3.2-through-define", "req-3.2-no-external-resources", "en-front-script",
                "en-front-cdnjs", "kommo-cdn"},
    .levels = {.amocrm = Level::error, .kommo = Level::warning, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Зависимость с другого сервера",
              .en = "Dependency from another host",
              .es = "Dependencia de otro servidor",
              .pt = "Dependência de outro servidor"},
    .message = {.ru = "{by} загружает код с другого сервера: {address}",
                .en = "{by} loads code from another host: {address}",
                .es = "{by} carga código de otro servidor: {address}",
                .pt = "{by} carrega código de outro servidor: {address}"},
    .remedy = {.ru = "Положите файл в архив виджета и укажите относительный путь.",
               .en = "Put the file into the widget's archive and name it by a relative path.",
               .es = "Incluya el archivo en el paquete del widget y use una ruta relativa.",
               .pt = "Coloque o arquivo no pacote do widget e use um caminho relativo."},
    .variants =
        {{.name = "cdn",
          .message = {.ru = "{by} загружает библиотеку с публичного CDN: {address}",
                      .en = "{by} loads a library from a public CDN: {address}",
                      .es = "{by} carga una biblioteca de un CDN público: {address}",
                      .pt = "{by} carrega uma biblioteca de um CDN público: {address}"},
          .at_most_in = {.amocrm = Level::error, .kommo = Level::note, .in_house = Level::note}}},
    .checks = {check},
    .vendored = true,
    .blind_spots = {.ru = "Не видит адрес, который целиком приходит из настроек.",
                    .en = "Does not see an address that comes from the settings as a whole.",
                    .es = "No ve una dirección que llega entera de la configuración.",
                    .pt = "Não vê um endereço que vem inteiro das configurações."},
});

}  // namespace premod::rules
