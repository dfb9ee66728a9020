// Connection areas that do not exist: the platform ignores them, and §2.2 allows the listed ones
// only.
#include <vector>

#include "data/locations.hpp"
#include "rule/rule.hpp"
#include "text/nearest.hpp"
#include "widget/manifest.hpp"

namespace premod::rules {
namespace {

using Row = data::locations::Row;

const Row* row_of(std::string_view area) {
  for (const Row& row : data::locations::rows)
    if (row.name == area) return &row;
  return nullptr;
}

std::vector<std::string_view> names() {
  std::vector<std::string_view> out;
  for (const Row& row : data::locations::rows) out.push_back(row.name);
  return out;
}

void check_one(const Manifest& manifest, const Location& location, Hits& out) {
  const Row* row = row_of(location.area);
  if (row == nullptr) row = row_of(location.text);
  if (row == nullptr) {
    const std::string_view near = text::nearest(location.area, names());
    Hit& hit = out.add(manifest.file(), location.span,
                       {{"area", std::string(location.text)}, {"nearest", std::string(near)}});
    if (!near.empty()) hit.variant("nearest");
    return;
  }
  const bool suffix_ok =
      location.suffix.empty() ||
      (row->suffix == "yes" && (location.suffix == "0" || location.suffix == "1"));
  const char* variant = !suffix_ok            ? "suffix"
                        : row->kommo == "no"  ? "not-in-kommo"
                        : row->amocrm == "no" ? "not-in-amocrm"
                                              : nullptr;
  if (variant != nullptr)
    out.add(manifest.file(), location.span,
            {{"area", std::string(location.text)}, {"name", std::string(row->name)}})
        .variant(variant);
}

void check(const Manifest& manifest, Hits& out) {
  std::vector<Location> seen;
  for (const Location& location : manifest.locations()) {
    check_one(manifest, location, out);
    for (const Location& earlier : seen) {
      if (earlier.area != location.area) continue;
      out.add(manifest.file(), location.span, {{"area", std::string(location.area)}})
          .variant("twice")
          .related(manifest.file(), earlier.span, std::string(earlier.text));
      break;
    }
    if (seen.size() < data::locations::rows.size() * 2) seen.push_back(location);
  }
}

}  // namespace

extern const Rule manifest_locations_known = define({
    .id = "manifest-locations-known",
    .clauses = {"req-2.2-allowed-areas", "kind-areas", "kind-telephony"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Область подключения, которой нет",
              .en = "Unknown connection area",
              .es = "Área de conexión desconocida",
              .pt = "Área de conexão desconhecida"},
    .message = {.ru = "Области подключения «{area}» не существует.",
                .en = "There is no connection area \"{area}\".",
                .es = "El área de conexión «{area}» no existe.",
                .pt = "A área de conexão “{area}” não existe."},
    .remedy =
        {.ru = "Оставьте в locations только области со страницы «Области подключения».",
         .en = "Keep only areas of the documentation page on widget locations.",
         .es = "Deje en locations solo las áreas de la página de ubicaciones de la documentación.",
         .pt = "Deixe em locations apenas as áreas da página de localizações da documentação."},
    .variants =
        {{.name = "nearest",
          .message = {.ru = "Области подключения «{area}» не существует, есть «{nearest}».",
                      .en = "There is no connection area \"{area}\"; there is \"{nearest}\".",
                      .es = "El área de conexión «{area}» no existe; existe «{nearest}».",
                      .pt = "A área de conexão “{area}” não existe; existe “{nearest}”."},
          .remedy = {.ru = "Замените на «{nearest}» или удалите.",
                     .en = "Write \"{nearest}\" or remove it.",
                     .es = "Escriba «{nearest}» o elimínela.",
                     .pt = "Escreva “{nearest}” ou remova-a."}},
         {.name = "suffix",
          .message = {.ru = "У «{area}» неверный суффикс.",
                      .en = "\"{area}\" has a wrong suffix.",
                      .es = "El sufijo de «{area}» no es válido.",
                      .pt = "O sufixo de “{area}” não é válido."},
          .remedy = {.ru = "Суффиксы -0 и -1 бывают только у карточек и списков; для {name} см. "
                           "документацию.",
                     .en = "Only cards and lists take the suffixes -0 and -1; see the "
                           "documentation for {name}.",
                     .es = "Solo las tarjetas y listas llevan los sufijos -0 y -1; consulte la "
                           "documentación de {name}.",
                     .pt = "Só cartões e listas aceitam os sufixos -0 e -1; consulte a "
                           "documentação de {name}."}},
         {.name = "twice",
          .message = {.ru = "Область «{area}» указана дважды.",
                      .en = "The area \"{area}\" is declared twice.",
                      .es = "El área «{area}» se declara dos veces.",
                      .pt = "A área “{area}” foi declarada duas vezes."},
          .remedy =
              {.ru = "Оставьте одну запись: с -1, если виджет рисует правую колонку, иначе с -0.",
               .en = "Keep one entry: -1 if the widget draws in the right column, else -0.",
               .es = "Deje una sola: -1 si el widget dibuja en la columna derecha; si no, -0.",
               .pt = "Mantenha uma só: -1 se o widget desenha na coluna direita; senão, -0."}},
         {.name = "not-in-kommo",
          .message = {.ru = "Области «{area}» в Kommo нет.",
                      .en = "Kommo has no area \"{area}\".",
                      .es = "Kommo no tiene el área «{area}».",
                      .pt = "A Kommo não tem a área “{area}”."},
          .remedy = {.ru = "Удалите «{area}» из архива для Kommo.",
                     .en = "Remove \"{area}\" from the archive for Kommo.",
                     .es = "Elimine «{area}» del archivo para Kommo.",
                     .pt = "Remova “{area}” do arquivo para a Kommo."},
          .at_most_in = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off}},
         {.name = "not-in-amocrm",
          .message = {.ru = "Области «{area}» в amoCRM нет.",
                      .en = "amoCRM has no area \"{area}\".",
                      .es = "amoCRM no tiene el área «{area}».",
                      .pt = "O amoCRM não tem a área “{area}”."},
          .remedy = {.ru = "Удалите «{area}» из архива для amoCRM.",
                     .en = "Remove \"{area}\" from the archive for amoCRM.",
                     .es = "Elimine «{area}» del archivo para amoCRM.",
                     .pt = "Remova “{area}” do arquivo para o amoCRM."},
          .at_most_in = {.amocrm = Level::error, .kommo = Level::off, .in_house = Level::off}}},
    .checks = {check},
});

}  // namespace premod::rules
