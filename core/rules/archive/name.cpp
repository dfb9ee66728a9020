// The archive that is handed over must be called widget.zip, else the upload form refuses it.
#include "rule/rule.hpp"
#include "widget/widget.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  const ArchiveFacts* const archive = widget.snapshot().archive();
  if (!archive) return out.not_applicable();
  if (archive->name == "widget.zip") return;
  Hit& hit = out.add_widget({{"name", archive->name}});
  if (archive->one_of_many) hit.variant("one-of-many");
}

}  // namespace

extern const Rule archive_name = define({
    .id = "archive-name",
    .clauses = {"en-package", "up-archive-name"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Имя архива",
              .en = "Name of the archive",
              .es = "Nombre del archivo comprimido",
              .pt = "Nome do arquivo compactado"},
    .message = {.ru = "Архив называется «{name}», а должен называться widget.zip.",
                .en = "The archive is called \"{name}\", it must be called widget.zip.",
                .es = "El archivo comprimido se llama «{name}» y debe llamarse widget.zip.",
                .pt = "O arquivo compactado se chama \"{name}\" e deve se chamar widget.zip."},
    .remedy = {.ru = "Переименуйте архив в widget.zip перед загрузкой.",
               .en = "Rename the archive to widget.zip before you upload it.",
               .es = "Cambie el nombre a widget.zip antes de subirlo.",
               .pt = "Renomeie o arquivo para widget.zip antes de enviá-lo."},
    .variants = {{.name = "one-of-many",
                  .message = {.ru = "Архив называется «{name}»; для загрузки он должен называться "
                                    "widget.zip.",
                              .en = "The archive is called \"{name}\"; for the upload it must be "
                                    "called widget.zip.",
                              .es = "El archivo comprimido se llama «{name}»; para subirlo debe "
                                    "llamarse widget.zip.",
                              .pt = "O arquivo compactado se chama \"{name}\"; para o envio deve "
                                    "se chamar widget.zip."},
                  .at_most = Level::note}},
    .checks = {check},
});

}  // namespace premod::rules
