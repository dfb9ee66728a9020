#include "api/companion.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "snapshot/archive.hpp"
#include "widget/companion_archive.hpp"
#include "widget/discover.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

std::vector<const Rule*> without_questions(std::span<const Rule* const> rules) {
  std::vector<const Rule*> out;
  for (const Rule* rule : rules)
    if (!rule->asks_human()) out.push_back(rule);
  return out;
}

// The widget inside of an archive; the archive's root if there is none or more than one.
Widget widget_in(const std::shared_ptr<const Snapshot>& archive, const Config& config) {
  static const Project unnamed;
  const auto found = discover_widgets(*archive, unnamed);
  return {archive, found.size() == 1 ? found.front().folder : "", config.project};
}

void inspect_archive(const Inspection& inspection, const CompanionArchive& companion,
                     const FoundWidget& folder, Fingerprints& fingerprints, Report& report) {
  const std::string path = inspection.how.paths.prefix + companion.file->path;
  Result<Snapshot> read = read_archive_bytes(path, companion.file->bytes);
  if (!read) {
    // Where the archive alone is judged, nothing of the widget has been seen then.
    const Level level = inspection.request->moderator_view ? Level::error : Level::warning;
    report.notices.push_back({level, "archive-not-read", read.error().message, path});
    return;
  }
  Snapshot archive = std::move(read).value();
  ArchiveFacts facts = *archive.archive();
  facts.one_of_many = true;  // what lies in a repository may be named by its release
  archive.set_archive(std::move(facts));

  const std::vector<const Rule*> rules = without_questions(inspection.rules);
  Inspection inner = inspection;
  inner.snapshot = std::make_shared<const Snapshot>(std::move(archive));
  inner.config.in_snapshot = false;
  inner.rules = rules;
  inner.how.paths = {};
  inner.how.paths.container = path;
  inner.how.paths.prefix = path + "!/";
  (void)inspect(inner, fingerprints, report);

  const Widget tree(inspection.snapshot, folder.folder, inspection.config.project, folder.nested);
  const std::string difference =
      describe(compare_with_archive(tree, widget_in(inner.snapshot, inspection.config)));
  if (!difference.empty())
    report.notices.push_back({Level::note, "archive-differs", path + ": " + difference, path});
}

struct Companions {
  std::vector<FoundWidget> widgets;
  std::vector<CompanionArchive> archives;
};

Companions companions_of(const Inspection& inspection) {
  Companions out;
  if (inspection.snapshot->source() == Source::archive) return out;
  static const Project unnamed;
  const Project& project = inspection.config.in_snapshot ? *inspection.config.project : unnamed;
  out.widgets = discover_widgets(*inspection.snapshot, project);
  out.archives = find_companion_archives(*inspection.snapshot, out.widgets, project);
  return out;
}

}  // namespace

void inspect_companions(const Inspection& inspection, Fingerprints& fingerprints, Report& report) {
  const Companions found = companions_of(inspection);
  for (const CompanionArchive& one : found.archives)
    for (const FoundWidget& widget : found.widgets)
      if (!widget.missing && widget.folder == one.folder)
        inspect_archive(inspection, one, widget, fingerprints, report);
}

bool has_companion(const Inspection& inspection, const Widget& widget) {
  const Companions found = companions_of(inspection);
  const std::string_view folder = widget.root() == "." ? std::string_view{} : widget.root();
  return std::any_of(found.archives.begin(), found.archives.end(),
                     [&](const CompanionArchive& one) { return one.folder == folder; });
}

}  // namespace premod
