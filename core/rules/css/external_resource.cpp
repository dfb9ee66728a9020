// Finds style sheets, fonts and pictures that a style sheet loads from another host.
#include "css/file.hpp"
#include "css/tokenizer.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {
namespace {

// "cdn.example.com" of an absolute or protocol-relative address; empty for all others.
std::string host_of(std::string_view url) {
  const std::string low = css::lower(url);
  std::size_t at = 0;
  if (low.starts_with("https://")) at = 8;
  if (low.starts_with("http://")) at = 7;
  if (low.starts_with("//")) at = 2;
  if (at == 0) return {};
  return low.substr(at, low.find_first_of("/?#:", at) - at);
}

void check(const css::File& style, Hits& out) {
  for (const css::Url& url : style.urls()) {
    const std::string host = host_of(url.value);
    if (host.empty()) continue;
    Hit& hit = out.add(style.file(), url.span, {{"url", text::shown(url.value)}, {"host", host}});
    if (url.is_import) hit.variant("import");
    if (url.is_font) hit.variant("font");
  }
}

}  // namespace

extern const Rule css_external_resource = define({
    .id = "css-external-resource",
    .clauses = {"req-3.2-no-external-resources", "en-front-cdnjs", "kommo-cdn"},
    .levels = {.amocrm = Level::error, .kommo = Level::warning, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Внешний ресурс в стилях",
              .en = "External resource in styles",
              .es = "Recurso externo en los estilos",
              .pt = "Recurso externo nos estilos"},
    .message = {.ru = "Стили загружают `{url}` с чужого сервера {host}.",
                .en = "The styles load `{url}` from another host, {host}.",
                .es = "Los estilos cargan `{url}` desde otro servidor, {host}.",
                .pt = "Os estilos carregam `{url}` de outro servidor, {host}."},
    .remedy = {.ru = "Положите файл в архив виджета и укажите относительный путь.",
               .en = "Put the file into the widget's archive and give a relative path.",
               .es = "Incluya el archivo en el widget y use una ruta relativa.",
               .pt = "Inclua o arquivo no widget e use um caminho relativo."},
    .variants = {{.name = "import",
                  .message = {.ru = "`@import` загружает таблицу стилей с чужого сервера {host}: "
                                    "`{url}`.",
                              .en = "`@import` loads a style sheet from another host, {host}: "
                                    "`{url}`.",
                              .es = "`@import` carga una hoja de estilos desde otro servidor, "
                                    "{host}: `{url}`.",
                              .pt = "`@import` carrega uma folha de estilos de outro servidor, "
                                    "{host}: `{url}`."}},
                 {.name = "font",
                  .message = {.ru = "Шрифт загружается с чужого сервера {host}: `{url}`.",
                              .en = "A font is loaded from another host, {host}: `{url}`.",
                              .es = "Una fuente se carga desde otro servidor, {host}: `{url}`.",
                              .pt = "Uma fonte é carregada de outro servidor, {host}: `{url}`."}}},
    .checks = {check},
    .vendored = true,
});

}  // namespace premod::rules
