#include "api/companion.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "api/notices.hpp"
#include "snapshot/archive.hpp"
#include "text/wording/error.hpp"
#include "widget/companion_archive.hpp"
#include "widget/discover.hpp"
#include "widget/ownership/vendored.hpp"
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

// What is wrong with the folder is wrong with its archive too: that is one task, told once. The
// fingerprint does not know where a widget lies, so it tells the copies from what the archive adds.
void inspect_only_what_differs(const ReportInput& archive, Fingerprints& fingerprints,
                               Report& report) {
  std::unordered_set<std::string> in_folder;
  for (const Finding& finding : report.findings)
    if (finding.place.container.empty()) in_folder.insert(finding.fingerprint);
  const std::size_t before = report.findings.size();
  const std::size_t errors = report.moderator_errors;
  Fingerprints own;
  (void)inspect(archive, own, report);
  const auto added = report.findings.begin() + static_cast<std::ptrdiff_t>(before);
  report.findings.erase(std::remove_if(added, report.findings.end(),
                                       [&](const Finding& finding) {
                                         return in_folder.contains(finding.fingerprint);
                                       }),
                        report.findings.end());
  std::unordered_set<std::string> tasks;
  for (std::size_t i = before; i < report.findings.size(); ++i) {
    Finding& finding = report.findings[i];
    finding.fingerprint = fingerprints.unique(finding.fingerprint);
    if (finding.level == Level::error) tasks.insert(finding.task);
  }
  report.moderator_errors =
      archive.request->moderator_view ? report.moderator_errors : errors + tasks.size();
}

/// Checks an archive of the snapshot; null if it could not be read.
std::shared_ptr<const Snapshot> inspect_archive(const ReportInput& inspection, const File& file,
                                                Fingerprints& fingerprints, Report& report) {
  const std::string path = inspection.how.paths.prefix + file.path;
  Result<Snapshot> read = read_archive_bytes(path, file.bytes);
  if (!read) {
    // Where the archive alone is judged, nothing of the widget has been seen then.
    const Level level = inspection.request->moderator_view ? Level::error : Level::warning;
    report.notices.push_back(
        notice(level, "archive-not-read", message_of(read.error()), report.language, path));
    return nullptr;
  }
  Snapshot archive = std::move(read).value();
  ArchiveFacts facts = *archive.archive();
  facts.in_batch = true;  // what lies in a repository may be named by its release
  archive.set_archive(std::move(facts));

  const std::vector<const Rule*> rules = without_questions(inspection.rules);
  ReportInput inner = inspection;
  inner.snapshot = std::make_shared<const Snapshot>(std::move(archive));
  inner.config.in_snapshot = false;
  inner.rules = rules;
  inner.how.paths = {};
  inner.how.paths.container = path;
  inner.how.paths.prefix = path + "!/";
  inspect_only_what_differs(inner, fingerprints, report);
  return inner.snapshot;
}

void inspect_companion(const ReportInput& inspection, const CompanionArchive& companion,
                       const FoundWidget& folder, Fingerprints& fingerprints, Report& report) {
  const auto archive = inspect_archive(inspection, *companion.file, fingerprints, report);
  if (archive == nullptr) return;
  const std::string path = inspection.how.paths.prefix + companion.file->path;
  const Widget tree(inspection.snapshot, folder.folder, inspection.config.project, folder.nested);
  const std::string difference =
      describe(compare_with_archive(tree, widget_in(archive, inspection.config)));
  if (!difference.empty())
    report.notices.push_back({Level::note, "archive-differs", path + ": " + difference, path});
}

struct Companions {
  std::vector<FoundWidget> widgets;
  std::vector<CompanionArchive> archives;
};

Companions companions_of(const ReportInput& inspection) {
  Companions out;
  if (inspection.snapshot->source() == Source::archive) return out;
  static const Project unnamed;
  const Project& project = inspection.config.in_snapshot ? *inspection.config.project : unnamed;
  out.widgets = discover_widgets(*inspection.snapshot, project);
  out.archives = find_companion_archives(*inspection.snapshot, out.widgets, project);
  return out;
}

}  // namespace

void inspect_companions(const ReportInput& inspection, Fingerprints& fingerprints, Report& report) {
  const Companions found = companions_of(inspection);
  for (const CompanionArchive& one : found.archives)
    for (const FoundWidget& widget : found.widgets)
      if (!widget.missing && widget.folder == one.folder)
        inspect_companion(inspection, one, widget, fingerprints, report);
}

std::vector<const File*> lone_archives(const Snapshot& snapshot, const Project& project) {
  std::vector<const File*> out;
  if (snapshot.source() == Source::archive) return out;
  for (const File& file : snapshot.files()) {
    const auto& named = project.archives();
    const bool counts = file.name() == "widget.zip" ||
                        std::find(named.begin(), named.end(), file.path) != named.end();
    if (counts && !is_foreign_folder(file.path) && out.size() < max_lone_archives)
      out.push_back(&file);
  }
  return out;
}

void inspect_lone_archives(const ReportInput& inspection, Fingerprints& fingerprints,
                           Report& report) {
  for (const File* file : lone_archives(*inspection.snapshot, *inspection.config.project))
    (void)inspect_archive(inspection, *file, fingerprints, report);
}

bool has_companion(const ReportInput& inspection, const Widget& widget) {
  const Companions found = companions_of(inspection);
  const std::string_view folder = widget.root() == "." ? std::string_view{} : widget.root();
  return std::any_of(found.archives.begin(), found.archives.end(),
                     [&](const CompanionArchive& one) { return one.folder == folder; });
}

}  // namespace premod
