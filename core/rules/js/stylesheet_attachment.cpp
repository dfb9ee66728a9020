// Finds style sheets attached otherwise than documented: a versioned link under the widget's path.
#include "flow/script.hpp"
#include "platform/addresses.hpp"
#include "platform/dom.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::AttachedStyle& style : js::attached_styles(script)) {
    if (js::is_absolute(style.address)) continue;
    const js::StylePlace place = js::style_place(style);
    if (place == js::StylePlace::documented || place == js::StylePlace::unknown) continue;
    Hit& hit = out.add(script.file(), style.span, {{"address", js::shown_address(style)}});
    if (place == js::StylePlace::unversioned) hit.variant("version");
  }
}

}  // namespace

extern const Rule js_stylesheet_attachment = define({
    .id = "js-stylesheet-attachment",
    .clauses = {"req-3.1.4-attachment"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = {.ru = "Подключение стилей не по документации",
              .en = "Style sheet not attached as documented",
              .es = "Hoja de estilos no adjuntada según la documentación",
              .pt = "Folha de estilos não anexada conforme a documentação"},
    .message = {.ru = "Стили подключаются не от пути виджета: {address}",
                .en = "The style sheet is not attached below the widget's path: {address}",
                .es = "La hoja de estilos no se adjunta desde la ruta del widget: {address}",
                .pt = "A folha de estilos não é anexada a partir do caminho do widget: {address}"},
    .remedy =
        {.ru = "Подключайте стили ссылкой settings.path + '/style.css?v=' + settings.version.",
         .en = "Attach it as a link to settings.path + '/style.css?v=' + settings.version.",
         .es = "Adjúntela con un enlace a settings.path + '/style.css?v=' + settings.version.",
         .pt = "Anexe-a com um link para settings.path + '/style.css?v=' + settings.version."},
    .variants =
        {{.name = "version",
          .message =
              {.ru =
                   "Ссылка на стили без версии: после обновления останется старый файл: {address}",
               .en = "The link to the style sheet has no version, so an update keeps the old file: "
                     "{address}",
               .es = "El enlace a los estilos no lleva versión; tras actualizar quedará el archivo "
                     "antiguo: {address}",
               .pt = "O link dos estilos não tem versão; após atualizar ficará o arquivo antigo: "
                     "{address}"}}},
    .checks = {check},
    .blind_spots = {.ru = "Узнаёт путь и версию по именам в выражении (path, version); что в них "
                          "на самом деле лежит, не проверяется.",
                    .en = "Knows path and version by the names in the expression (path, version); "
                          "what they really hold is not checked.",
                    .es = "Reconoce la ruta y la versión por los nombres de la expresión (path, "
                          "version); no comprueba qué contienen realmente.",
                    .pt = "Reconhece o caminho e a versão pelos nomes na expressão (path, "
                          "version); não verifica o que realmente contêm."},
});

}  // namespace premod::rules
