// Finds minified and bundled scripts: nobody can review them.
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  const js::Origin& origin = script.origin();
  if (script.is_inline() || (!origin.minified && !origin.bundled)) return;
  if (origin.library.empty()) {
    Hit& hit = out.add(script.file());
    if (!origin.minified) hit.variant("bundle");
    return;
  }
  out.add(script.file(), {{"library", origin.library}, {"version", origin.version}})
      .variant("library");
}

}  // namespace

extern const Rule js_minified = define({
    .id = "js-minified",
    .clauses = {"req-3.1-no-minified", "req-3.1.1-readable", "en-not-minified"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::advice,
    .title = {.ru = "Минифицированный скрипт",
              .en = "Minified script",
              .es = "Script minificado",
              .pt = "Script minificado"},
    .message = {.ru = "Файл минифицирован: модератор не сможет его прочесть.",
                .en = "The file is minified: a moderator cannot read it.",
                .es = "El archivo está minificado: un moderador no puede leerlo.",
                .pt = "O arquivo está minificado: um moderador não consegue lê-lo."},
    .remedy = {.ru = "Положите в архив читаемый исходный код.",
               .en = "Put the readable source into the archive.",
               .es = "Incluya en el paquete el código fuente legible.",
               .pt = "Coloque no pacote o código-fonte legível."},
    .variants =
        {{.name = "bundle",
          .message = {.ru = "Файл собран сборщиком из многих модулей.",
                      .en = "The file is a bundler's output of many modules.",
                      .es = "El archivo es la salida de un empaquetador con muchos módulos.",
                      .pt = "O arquivo é a saída de um empacotador com muitos módulos."}},
         {.name = "library",
          .message = {.ru = "Минифицированная или собранная библиотека: {library} {version}",
                      .en = "A minified or bundled library: {library} {version}",
                      .es = "Una biblioteca minificada o empaquetada: {library} {version}",
                      .pt = "Uma biblioteca minificada ou empacotada: {library} {version}"},
          .remedy =
              {.ru = "Положите читаемую сборку библиотеки или возьмите её из модулей платформы.",
               .en = "Ship the library's readable build, or take it from the platform's modules.",
               .es = "Incluya la versión legible de la biblioteca o tómela de los módulos de la "
                     "plataforma.",
               .pt = "Inclua a versão legível da biblioteca ou use-a dos módulos da plataforma."}}},
    .checks = {check},
    .vendored = true,
    .blind_spots =
        {.ru = "Судит по виду текста: код, сжатый и снова отформатированный, выглядит обычным; "
               "библиотека узнаётся только по известным именам и заголовкам.",
         .en = "Judges by the look of the text: code that was minified and formatted again looks "
               "normal; a library is known only by listed names and banners.",
         .es = "Juzga por el aspecto del texto: el código minificado y vuelto a formatear parece "
               "normal; una biblioteca solo se reconoce por nombres y encabezados conocidos.",
         .pt = "Julga pela aparência do texto: código minificado e reformatado parece normal; uma "
               "biblioteca só é reconhecida por nomes e cabeçalhos conhecidos."},
});

}  // namespace premod::rules
