// Finds minified style sheets, and says once for a third-party one that it is not looked into.
#include "css/file.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const css::File& style, Hits& out) {
  if (style.origin() != css::Origin::file) return;
  const std::string size = std::to_string((style.source().size() + 512) / 1024);
  std::string library = style.library().name;
  if (!library.empty() && !style.library().version.empty())
    library += " " + style.library().version;
  if (library.empty()) library = style.file().name();
  if (style.is_minified()) {
    out.add(style.file(), {{"size", size}, {"library", library}});
  } else if (style.is_vendored()) {
    out.add(style.file(), {{"size", size}, {"library", library}}).variant("third-party");
  }
}

}  // namespace

extern const Rule css_minified = define({
    .id = "css-minified",
    .clauses = {"req-3.1-no-minified", "en-not-minified"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::advice,
    .title = {.ru = "Минифицированный CSS",
              .en = "Minified CSS",
              .es = "CSS minificado",
              .pt = "CSS minificado"},
    .message = {.ru = "Файл стилей минифицирован ({library}, {size} КБ).",
                .en = "The style sheet is minified ({library}, {size} KB).",
                .es = "La hoja de estilos está minificada ({library}, {size} KB).",
                .pt = "A folha de estilos está minificada ({library}, {size} KB)."},
    .remedy = {.ru = "Положите в архив читаемый файл.",
               .en = "Put the readable file into the archive.",
               .es = "Incluya en el archivo la versión legible.",
               .pt = "Inclua no arquivo a versão legível."},
    .variants =
        {{.name = "third-party",
          .message = {.ru = "Стороннюю таблицу стилей ({library}, {size} КБ) premod "
                            "построчно не проверяет.",
                      .en = "This third-party style sheet ({library}, {size} KB) is not "
                            "checked line by line.",
                      .es = "Esta hoja de estilos de terceros ({library}, {size} KB) no se "
                            "revisa línea por línea.",
                      .pt = "Esta folha de estilos de terceiros ({library}, {size} KB) não "
                            "é verificada linha a linha."},
          .remedy = {.ru = "Убедитесь, что она не меняет интерфейс вне виджета, и оставьте "
                           "только нужное.",
                     .en = "Make sure that it changes nothing outside the widget, and keep "
                           "only what is needed.",
                     .es = "Asegúrese de que no cambia nada fuera del widget y deje solo lo "
                           "necesario.",
                     .pt = "Verifique se ela não altera nada fora do widget e mantenha só o "
                           "necessário."},
          .at_most = Level::note}},
    .checks = {check},
    .vendored = true,
});

}  // namespace premod::rules
