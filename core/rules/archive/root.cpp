// manifest.json must lie at the root of the archive: packing the folder instead of its content is
// the usual mistake, and the upload answers "Failed to get object manifest.json".
#include <string>

#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {
namespace {

// The archive may be looked at from its root, or from the folder where the widget was found.
void check(const Widget& widget, Hits& out) {
  if (!widget.is_archive()) return out.not_applicable();
  if (widget.snapshot().find("manifest.json")) return;
  const std::string inner = package_folder(widget);
  std::string folder = widget.root() == "." ? std::string() : std::string(widget.root()) + '/';
  folder += inner;
  const File* const manifest = widget.snapshot().find(folder + "manifest.json");
  if (folder.empty() || !manifest) return;  // missing altogether: archive-required-files
  folder.pop_back();
  out.add(*manifest, {{"folder", folder}});
}

}  // namespace

extern const Rule archive_root = define({
    .id = "archive-root",
    .clauses = {"en-package", "up-archive-name"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .basis = Basis::reject,
    .title = {.ru = "manifest.json в корне архива",
              .en = "manifest.json at the archive's root",
              .es = "manifest.json en la raíz del archivo comprimido",
              .pt = "manifest.json na raiz do arquivo compactado"},
    .message = {.ru = "manifest.json лежит в папке «{folder}», а не в корне архива.",
                .en = "manifest.json lies in the folder \"{folder}\", not at the archive's root.",
                .es = "manifest.json está en la carpeta «{folder}» y no en la raíz del archivo.",
                .pt = "manifest.json está na pasta \"{folder}\" e não na raiz do arquivo."},
    .remedy = {.ru = "Упакуйте содержимое папки, а не саму папку.",
               .en = "Pack the content of the folder, not the folder itself.",
               .es = "Comprima el contenido de la carpeta, no la carpeta.",
               .pt = "Compacte o conteúdo da pasta, não a própria pasta."},
    .checks = {check},
});

}  // namespace premod::rules
