// manifest.json must lie at the root of the archive: packing the folder instead of its content is
// the usual mistake, and the upload answers "Failed to get object manifest.json".
#include <string>

#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {

// The archive may be looked at from its root, or from the folder where the widget was found.
static void check(const Widget& widget, Hits& out) {
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

extern constinit const Rule archive_root = {
    .id = "archive-root",
    .clauses = {"en-package", "up-archive-name"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .title = "manifest.json at the archive's root",
    .message = "manifest.json is in the folder \"{folder}\", not at the archive's root.",
    .remedy = "Pack the content of the folder, not the folder itself.",
    .checks = {check},
};

}  // namespace premod::rules
