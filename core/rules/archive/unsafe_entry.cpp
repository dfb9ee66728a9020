// Entries that hurt whoever unpacks the archive: paths that leave the folder, links, bombs, names
// that overwrite each other, damage. Also what a folder would turn into when it is packed.
#include <map>
#include <string>

#include "rule/rule.hpp"
#include "snapshot/entry_path.hpp"
#include "snapshot/nested_archive.hpp"
#include "widget/widget.hpp"

namespace premod::rules {
namespace {

struct Group {
  const SkippedEntry* first = nullptr;
  std::size_t count = 0;
};

// One finding a kind: an archive made with a wrong tool has the same flaw in every entry.
void check_entries(const Widget& widget, Hits& out) {
  const std::string folder =
      widget.root() == "." ? std::string() : std::string(widget.root()) + '/';
  std::map<std::string_view, Group> groups;
  for (const SkippedEntry& entry : widget.snapshot().skipped()) {
    const std::string_view name = family_of(entry.problem);
    if (name.empty()) continue;
    // A folder's foreign corners are never packed; in an archive every entry counts.
    if (!widget.is_archive() && (!entry.path.starts_with(folder) ||
                                 is_foreign_folder(entry.path.substr(folder.size()) + '/')))
      continue;
    Group& group = groups[name];
    if (group.count++ == 0) group.first = &entry;
  }
  for (const auto& [name, group] : groups)
    out.add_widget({{"entry", printable(group.first->path)},
                    {"detail", printable(group.first->detail)},
                    {"count", std::to_string(group.count)}})
        .variant(name);
}

void check_nested(const Widget& widget, Hits& out) {
  for (const File& file : widget.files())
    if (const auto limit = nested_archive_over_limit(file.bytes))
      out.add(file,
              {{"entry", std::string(widget.relative(file))}, {"detail", *limit}, {"count", "1"}});
}

void check(const Widget& widget, Hits& out) {
  check_entries(widget, out);
  check_nested(widget, out);
}

}  // namespace

extern const Rule archive_unsafe_entry = define({
    .id = "archive-unsafe-entry",
    .clauses = {"en-security"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .basis = Basis::reject,
    .title = {.ru = "Опасная запись в архиве",
              .en = "Unsafe entry in the archive",
              .es = "Entrada peligrosa en el paquete",
              .pt = "Entrada perigosa no pacote"},
    .message = {.ru = "Вложенный архив {entry} при распаковке превысит предел {detail}.",
                .en = "The nested archive {entry} would unpack beyond the limit {detail}.",
                .es = "El archivo comprimido anidado {entry} superaría el límite {detail}.",
                .pt = "O arquivo compactado aninhado {entry} ultrapassaria o limite {detail}."},
    .remedy = {.ru = "Упакуйте папку виджета заново обычным архиватором: только файлы, без ссылок, "
                     "паролей и вложенных архивов.",
               .en = "Pack the widget folder again with an ordinary tool: files only, no links, "
                     "passwords or nested archives.",
               .es = "Vuelva a empaquetar la carpeta con una herramienta corriente: solo archivos, "
                     "sin enlaces, contraseñas ni paquetes anidados.",
               .pt = "Empacote a pasta de novo com uma ferramenta comum: somente arquivos, sem "
                     "links, senhas nem pacotes aninhados."},
    .variants =
        {{.name = "encrypted",
          .message = {.ru = "Запись {entry} зашифрована (таких: {count}).",
                      .en = "The entry {entry} is encrypted (of this kind: {count}).",
                      .es = "La entrada {entry} está cifrada (de este tipo: {count}).",
                      .pt = "A entrada {entry} está criptografada (deste tipo: {count})."}},
         {.name = "leaves-folder",
          .message = {.ru = "Путь {entry} ведёт за пределы папки (таких: {count}).",
                      .en = "The path {entry} leads out of the folder (of this kind: {count}).",
                      .es = "La ruta {entry} sale de la carpeta (de este tipo: {count}).",
                      .pt = "O caminho {entry} sai da pasta (deste tipo: {count})."}},
         {.name = "backslash",
          .message =
              {.ru = "В пути {entry} обратная косая черта вместо «/» (таких: {count}).",
               .en = "The path {entry} has a backslash instead of / (of this kind: {count}).",
               .es = "La ruta {entry} lleva barra invertida en vez de / (de este tipo: {count}).",
               .pt = "O caminho {entry} tem barra invertida em vez de / (deste tipo: {count})."}},
         {.name = "odd-name",
          .message = {.ru = "Недопустимое имя: «{entry}» (таких: {count}).",
                      .en = "A name that is not allowed: \"{entry}\" (of this kind: {count}).",
                      .es = "Nombre no permitido: «{entry}» (de este tipo: {count}).",
                      .pt = "Nome não permitido: \"{entry}\" (deste tipo: {count})."}},
         {.name = "link",
          .message =
              {.ru = "{entry} — ссылка или устройство, а не файл (таких: {count}).",
               .en = "{entry} is a link or a device and no file (of this kind: {count}).",
               .es = "{entry} es un enlace o dispositivo, no un archivo (de este tipo: {count}).",
               .pt = "{entry} é um link ou dispositivo, não um arquivo (deste tipo: {count})."}},
         {.name = "twice",
          .message = {.ru = "Имя {entry} встречается дважды (таких: {count}).",
                      .en = "The name {entry} occurs twice (of this kind: {count}).",
                      .es = "El nombre {entry} aparece dos veces (de este tipo: {count}).",
                      .pt = "O nome {entry} aparece duas vezes (deste tipo: {count})."}},
         {.name = "letter-case",
          .message =
              {.ru = "{entry} и {detail} различаются только регистром (таких: {count}).",
               .en = "{entry} and {detail} differ only in letter case (of this kind: {count}).",
               .es = "{entry} y {detail} solo difieren en mayúsculas (de este tipo: {count}).",
               .pt = "{entry} e {detail} só diferem em maiúsculas (deste tipo: {count})."}},
         {.name = "compression",
          .message =
              {.ru = "{entry} сжат способом, который мало кто читает ({detail}; таких: {count}).",
               .en = "{entry} is packed in a way few programs read ({detail}; of this kind: "
                     "{count}).",
               .es = "{entry} usa una compresión que pocos programas leen ({detail}; de este "
                     "tipo: {count}).",
               .pt = "{entry} usa uma compactação que poucos programas leem ({detail}; deste "
                     "tipo: {count})."}},
         {.name = "limit",
          .message = {.ru = "{entry} превышает предел {detail} (таких: {count}).",
                      .en = "{entry} is over the limit {detail} (of this kind: {count}).",
                      .es = "{entry} supera el límite {detail} (de este tipo: {count}).",
                      .pt = "{entry} ultrapassa o limite {detail} (deste tipo: {count})."}},
         {.name = "damaged",
          .message =
              {.ru = "{entry} повреждён или делит байты с другими записями ({detail}; таких: "
                     "{count}).",
               .en = "{entry} is damaged or shares its bytes with other entries ({detail}; of "
                     "this kind: {count}).",
               .es = "{entry} está dañado o comparte bytes con otras entradas ({detail}; de "
                     "este tipo: {count}).",
               .pt = "{entry} está danificado ou divide bytes com outras entradas ({detail}; "
                     "deste tipo: {count})."}}},
    .checks = {check},
});

}  // namespace premod::rules
