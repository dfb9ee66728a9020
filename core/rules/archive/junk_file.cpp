// Leftovers of systems, editors, version control and builds: the archive may hold only files that
// the integration uses.
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "rule/rule.hpp"
#include "widget/ownership/junk.hpp"
#include "widget/widget.hpp"

namespace premod::rules {
namespace {

/// premod's own configuration is no file of the widget; packed by mistake it is one of the archive.
void check_configuration(const Widget& widget, Hits& out) {
  if (!widget.is_archive()) return;
  const std::string folder = widget.root() == "." ? "" : std::string(widget.root()) + "/";
  if (const File* file = widget.snapshot().find(folder + "premod.json"))
    out.add(*file, {{"file", "premod.json"}});
}

/// The widget's files by their path below its root; of an archive that holds the widget in a folder
/// those beside the folder too: packed anew as archive-root asks, they would come along.
std::vector<std::pair<std::string_view, const File*>> files_of(const Widget& widget) {
  std::vector<std::pair<std::string_view, const File*>> out;
  for (const File& file : widget.files()) out.emplace_back(widget.relative(file), &file);
  if (!widget.is_archive() || widget.root() == ".") return out;
  const std::string folder = std::string(widget.root()) + "/";
  for (const File& file : widget.snapshot().files())
    if (!file.path.starts_with(folder)) out.emplace_back(file.path, &file);
  return out;
}

void check(const Widget& widget, Hits& out) {
  using Folder = std::pair<JunkKind, std::vector<const File*>>;
  std::map<std::string_view, Folder> folders;  // one finding a folder, not one a file
  for (const auto& [path, file] : files_of(widget)) {
    const Junk junk = recognise_junk(path);
    if (junk.kind == JunkKind::none) continue;
    if (!junk.folder.empty()) {
      const auto at = folders.try_emplace(junk.folder, Folder{junk.kind, {}}).first;
      at->second.second.push_back(file);
      continue;
    }
    Hit& hit = out.add(*file, {{"file", std::string(path)}});
    if (junk.kind == JunkKind::docs) hit.variant("docs");
    if (widget.is_archive()) continue;
    // In a working folder these belong where they are; what counts is that they are not packed.
    if (junk.kind == JunkKind::vcs) hit.variant("repository");
    if (path == "widget.zip") hit.variant("packed");
  }
  for (const auto& [name, folder] : folders) {
    const auto& [kind, files] = folder;
    out.add(*files.front(), {{"file", std::string(name)}, {"count", std::to_string(files.size())}})
        .variant(!widget.is_archive() && kind == JunkKind::vcs ? "repository" : "folder");
  }
}

}  // namespace

extern constinit const Rule archive_junk_file = {
    .id = "archive-junk-file",
    .clauses = {"req-3.1-no-unused-files", "en-package"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = "Leftover file in the archive",
    .message = "{file} is of no use to the widget and must not be in the archive.",
    .remedy = "Delete the file or leave it out when you pack.",
    .variants = {{.name = "folder",
                  .message = "The folder {file} is of no use to the widget (files: {count}).",
                  .remedy = "Delete the folder or leave it out when you pack."},
                 {.name = "docs",
                  .message = "{file} is documentation for developers; the widget does not use it.",
                  .at_most = Level::note},
                 {.name = "repository",
                  .message = "{file} belongs to the repository and must not be in the archive.",
                  .at_most = Level::note},
                 {.name = "packed",
                  .message = "The archive {file} is in the widget's own folder and will end up in "
                             "the next archive.",
                  .at_most = Level::warning}},
    .checks = {check_configuration, check},
};

}  // namespace premod::rules
