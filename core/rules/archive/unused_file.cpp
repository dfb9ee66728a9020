// Files that nothing reaches: the archive may hold only what the integration uses.
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "rule/rule.hpp"
#include "snapshot/folders.hpp"
#include "widget/ownership/junk.hpp"
#include "widget/pictures.hpp"
#include "widget/references.hpp"

namespace premod::rules {

constexpr Wording too_many{
    "not-run.comparisons",
    "comparing computed file names with the widget's files reached max_comparisons"};
constexpr Wording missing_module{
    "not-run.missing-module",
    "script.js loads {file}, which is missing; what it uses cannot be known before it is built"};

constexpr std::size_t whole_folder_from = 4;  // files; fewer are named one by one

// Not a matter of use: leftovers have their own rule, licences must stay, and what the listing
// names goes into the form of the marketplace page: pack leaves it out of the archive.
static bool is_excused(const Widget& widget, const std::unordered_set<const File*>& listed,
                       const File& file) {
  const std::string_view path = widget.relative(file);
  return recognise_junk(path).kind != JunkKind::none || is_licence(path) ||
         lies_in_backend(widget, file) || (!widget.is_archive() && listed.contains(&file));
}

using Folders = std::set<std::string_view>;

// The outermost folder around `path` of which nothing is used; empty if there is none.
static std::string_view unused_folder(std::string_view path, const Folders& used) {
  for (const std::string_view folder : folders_above(path))
    if (!used.contains(folder)) return folder;
  return {};
}

static void check(const Widget& widget, Hits& out) {
  // Without the script that starts everything this is a source tree that is built first.
  if (!widget.find("script.js") || !widget.find("manifest.json")) return out.not_applicable();
  const ReferenceGraph graph = references_of(widget);
  if (!graph.complete) return out.not_run(too_many);
  if (!graph.missing_module.empty())
    return out.not_run({missing_module, {{"file", graph.missing_module}}});
  Folders used;
  for (const ReferenceGraph::Node& node : graph.nodes)
    if (node.reached)
      for (const std::string_view folder : folders_above(widget.relative(*node.file)))
        used.insert(folder);
  const auto listed = listed_files(widget);
  std::map<std::string_view, std::vector<const File*>> unused;  // by folder; "": one by one
  for (const ReferenceGraph::Node& node : graph.nodes)
    if (!node.reached && !is_excused(widget, listed, *node.file))
      unused[unused_folder(widget.relative(*node.file), used)].push_back(node.file);
  for (const auto& [folder, files] : unused) {
    if (!folder.empty() && files.size() >= whole_folder_from) {
      out.add(*files.front(),
              {{"file", std::string(folder)}, {"count", std::to_string(files.size())}})
          .variant("folder");
      continue;
    }
    for (const File* file : files) out.add(*file, {{"file", std::string(widget.relative(*file))}});
  }
}

extern constinit const Rule archive_unused_file = {
    .id = "archive-unused-file",
    .clauses = {"req-3.1-no-unused-files"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Unused file",
    .message = "Nothing refers to {file}.",
    .remedy = "Delete the file; premod graph shows why a file counts as used or not.",
    .variants = {{"folder", "Nothing refers to any file of the folder {file} (files: {count})."}},
    .checks = {check},
    .blind_spots = "Names that are built entirely at run time or come from a server.",
};

}  // namespace premod::rules
