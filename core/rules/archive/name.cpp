// The archive that is handed over must be called widget.zip, else the upload form refuses it.
#include "rule/rule.hpp"
#include "widget/widget.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  const ArchiveFacts* const archive = widget.snapshot().archive();
  if (!archive) return out.not_applicable();
  if (archive->name == "widget.zip") return;
  Hit& hit = out.add_widget({{"name", archive->name}});
  if (archive->in_batch) hit.variant("one-of-many");
}

extern constinit const Rule archive_name = {
    .id = "archive-name",
    .clauses = {"en-package", "up-archive-name"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Name of the archive",
    .message = "The archive is called \"{name}\"; it must be called widget.zip.",
    .remedy = "Rename the archive to widget.zip before you upload it.",
    .variants =
        {{.name = "one-of-many",
          .message =
              "The archive is called \"{name}\"; for the upload it must be called widget.zip.",
          .at_most = Level::note}},
    .checks = {check},
};

}  // namespace premod::rules
