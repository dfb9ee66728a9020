// Leftovers of systems, editors, version control and builds: the archive may hold only files that
// the integration uses.
#include <map>
#include <string>
#include <vector>

#include "rule/rule.hpp"
#include "widget/ownership/leftovers.hpp"
#include "widget/widget.hpp"

namespace premod::rules {

/// premod's own configuration is no file of the widget; packed by mistake it is one of the archive.
static void check_configuration(const Widget& widget, Hits& out) {
  if (!widget.is_archive()) return;
  const std::string folder = widget.root() == "." ? "" : std::string(widget.root()) + "/";
  if (const File* file = widget.snapshot().find(folder + "premod.json"))
    out.add(*file, {{"file", "premod.json"}});
}

/// In a folder under version control they belong where they are; what counts is that they are not
/// packed, and that is one thing to know.
static void report_once(const std::vector<Leftover>& all, Hits& out) {
  if (all.empty()) return;
  Hit& hit = out.add(*all.front().file, {{"file", std::string(all.front().path)}});
  if (all.size() > 1) hit.values.push_back({"count", std::to_string(all.size())});
  hit.variant(all.size() > 1 ? "unpacked" : "repository");
}

static void check(const Widget& widget, Hits& out) {
  const std::vector<Leftover> all = leftovers_of(widget);
  if (widget.is_versioned()) return report_once(all, out);
  std::map<std::string_view, std::vector<Leftover>> folders;  // one finding a folder
  for (const Leftover& one : all) {
    if (!one.junk.folder.empty()) {
      folders[one.junk.folder].push_back(one);
      continue;
    }
    Hit& hit = out.add(*one.file, {{"file", std::string(one.path)}});
    if (one.junk.kind == JunkKind::docs) hit.variant("docs");
    if (widget.is_archive()) continue;
    // In a working folder these belong where they are; what counts is that they are not packed.
    if (one.junk.kind == JunkKind::vcs) hit.variant("repository");
    if (one.path == "widget.zip") hit.variant("packed");
  }
  for (const auto& [name, files] : folders) {
    const bool kept = !widget.is_archive() && files.front().junk.kind == JunkKind::vcs;
    out.add(*files.front().file,
            {{"file", std::string(name)}, {"count", std::to_string(files.size())}})
        .variant(kept ? "repository" : "folder");
  }
}

extern constinit const Rule archive_junk_file = {
    .id = "archive-junk-file",
    .clauses = {"req-3.1-no-unused-files", "en-package"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Leftover file in the archive",
    .message = "{file} is of no use to the widget and must not be in the archive.",
    .remedy = "Delete the file or leave it out when you pack.",
    .variants = {{"folder", "The folder {file} is of no use to the widget (files: {count}).",
                  "Delete the folder or leave it out when you pack."},
                 {.name = "docs",
                  .message = "{file} is documentation for developers; the widget does not use it.",
                  .at_most = Level::note},
                 {.name = "repository",
                  .message = "{file} belongs to the repository and must not be in the archive.",
                  .at_most = Level::note},
                 {"unpacked",
                  "Files that are of no use to the widget: {count}, {file} first. They must not be "
                  "in the archive.",
                  "Leave them out when you pack, as `premod pack` does.", Level::note},
                 {.name = "packed",
                  .message = "The archive {file} is in the widget's own folder and will end up in "
                             "the next archive.",
                  .at_most = Level::warning}},
    .checks = {check_configuration, check},
};

}  // namespace premod::rules
