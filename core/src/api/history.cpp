#include "api/history.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <utility>

#include "gate/compare.hpp"
#include "git/blame/blame.hpp"
#include "git/owners.hpp"
#include "git/renames.hpp"
#include "git/tree.hpp"
#include "snapshot/archive.hpp"
#include "snapshot/directory.hpp"

namespace premod {
namespace {

constexpr std::string_view config_name = "premod.json";

std::string joined(std::string_view folder, std::string_view name) {
  return folder.empty() ? std::string(name) : std::string(folder) + "/" + std::string(name);
}

// Where the target was: a widget whose folder has moved is found by its manifest.
std::string folder_then(const Target& target, const std::map<std::string, std::string>& renames) {
  if (target.below.empty()) return {};
  const std::string manifest = target.below + "/manifest.json";
  for (const auto& [before, now] : renames)
    if (now == manifest || now == target.below)
      return now == manifest
                 ? before.substr(
                       0, before.size() -
                              std::min(before.size(), std::string_view("/manifest.json").size()))
                 : before;
  return target.below;
}

Result<Snapshot> snapshot_then(const git::Repository& repository, const git::CommitId& commit,
                               const Target& target, const std::string& below) {
  if (!target.is_archive()) return git::read_tree(repository, commit, below);
  const auto bytes = git::read_file(repository, commit, below);
  if (!bytes) return Snapshot(Source::archive, {}, {}, nullptr);
  return read_archive_bytes(below, *bytes);
}

Result<Config> config_then(const git::Repository& repository, const git::CommitId& commit,
                           const std::string& below, bool is_archive) {
  std::string folder = below;
  if (is_archive) folder.erase(std::min(folder.rfind('/'), folder.size()));
  const std::array<std::string, 2> places = {joined(folder, config_name), std::string(config_name)};
  for (const std::string& path : places) {
    auto bytes = git::read_file(repository, commit, path);
    if (!bytes) continue;
    auto config = parse_config(std::move(*bytes), path);
    if (config) config->in_snapshot = !is_archive && path == places[0];
    return config;
  }
  return Config{std::make_shared<const Project>(), false, {}};
}

Result<Baseline> baseline_then(const git::Repository& repository, const git::CommitId& commit,
                               std::string folder, bool is_archive) {
  if (is_archive) folder.erase(std::min(folder.rfind('/'), folder.size()));
  for (const std::string& path : {joined(folder, baseline_name), std::string(baseline_name)})
    if (const auto bytes = git::read_file(repository, commit, path))
      return parse_baseline(*bytes, path);
  return Baseline{};
}

// Path of a base file as the head has it, below the head's widget; empty: it has not been renamed.
std::string key_in_head(const Base& base, const std::set<std::string>& roots,
                        const std::string& path) {
  const auto at = base.renames.find(joined(base.below, path));
  if (at == base.renames.end()) return {};
  const std::string_view now = at->second;
  std::string_view best;
  for (const std::string& root : roots)
    if (root.size() > best.size() && now.size() > root.size() && now.starts_with(root) &&
        now[root.size()] == '/')
      best = root;
  return std::string(best.empty() ? now : now.substr(best.size() + 1));
}

struct Asked {
  git::FileLines lines;
  std::vector<Finding*> findings;
};

std::vector<Asked> questions(const Target& target, Blame blame, Report& report) {
  std::map<std::string, Asked> by_file;
  const std::string prefix = target.names().prefix;
  for (Finding& finding : report.findings) {
    if (!finding.place.region || !finding.place.container.empty() || finding.origin) continue;
    if (blame == Blame::only_new && !finding.is_new) continue;
    if (!finding.place.file.starts_with(prefix)) continue;
    const File* file = target.snapshot->find(finding.place.file.substr(prefix.size()));
    if (file == nullptr) continue;
    Asked& asked = by_file[finding.place.file];
    asked.lines.path = finding.place.file;
    asked.lines.content = file->bytes;
    asked.lines.lines.push_back(git::git_line(file->bytes, finding.place.region->line));
    asked.findings.push_back(&finding);
  }
  std::vector<Asked> out;
  out.reserve(by_file.size());
  for (auto& [path, asked] : by_file) out.push_back(std::move(asked));
  return out;
}

git::Owners read_owners(const Target& target, const std::optional<git::Repository>& repository,
                        const std::optional<Base>& base) {
  for (const std::string_view place : git::Owners::places) {
    std::optional<std::string> text;
    if (base && repository) {
      text = git::read_file(*repository, base->commit, place);
    } else if (const std::string path = joined(target.repository, place);
               std::filesystem::exists(path)) {
      if (auto bytes = read_disk_file(path)) text = std::move(bytes).value();
    }
    if (!text) continue;
    const std::string remote = repository ? repository->facts().remote : std::string{};
    return {*text, git::owners_host(place, *text, remote)};
  }
  return {};
}

}  // namespace

Result<Base> open_base(const git::Repository& repository, const Target& target,
                       const std::string& revision) {
  const auto other = repository.resolve(revision);
  if (!other) return other.error();
  Base base;
  if (const auto head = repository.facts().head) {
    auto common = repository.merge_base(*head, *other);
    if (!common) return common.error();
    base.commit = *common;
  } else {
    base.commit = *other;
  }
  base.renames = git::renames_to_index(repository, base.commit);
  base.below = folder_then(target, base.renames);
  auto snapshot = snapshot_then(repository, base.commit, target, base.below);
  if (!snapshot) return snapshot.error();
  base.snapshot = std::make_shared<const Snapshot>(std::move(snapshot).value());
  auto config = config_then(repository, base.commit, base.below, target.is_archive());
  if (!config) return config.error();
  base.config = std::move(config).value();
  auto baseline = baseline_then(repository, base.commit, base.below, target.is_archive());
  if (!baseline) return baseline.error();
  base.baseline = std::move(baseline).value();
  return base;
}

Report inspect_base(const Base& base, const Inspection& head, const Target& target) {
  std::set<std::string> roots;
  for (const Widget& widget : discover(head.snapshot, head.config).widgets)
    roots.insert(shown_root(widget, head.how.paths));
  Request silent = *head.request;
  silent.progress = nullptr;
  Inspection then = head;
  then.request = &silent;
  then.snapshot = base.snapshot;
  then.config = base.config;
  Target before = target;
  before.below = base.below;
  before.snapshot = base.snapshot;
  then.how.paths = before.names();
  then.how.paths.in_head = [&](const std::string& path) { return key_in_head(base, roots, path); };
  Report report;
  report.profile = head.how.profile;
  report.language = head.how.language;
  Fingerprints fingerprints;
  // A base without the widget is no error: everything is new then.
  (void)inspect(then, fingerprints, report);
  return report;
}

void compare_with_base(Report&& base, Report& head) {
  compare(head, base);
  // What the base lacks makes old findings look new: that has to be said.
  for (Notice& notice : base.notices)
    if (notice.id == "file-not-read")
      head.notices.push_back({Level::warning, "base-not-read", "In the base, " + notice.message,
                              std::move(notice.file)});
}

void attribute(const git::Repository& repository, const Target& target,
               const std::optional<Base>& base, const Request& request, Report& report) {
  if (request.blame == Blame::off) return;
  std::vector<Asked> asked = questions(target, request.blame, report);
  if (asked.empty()) return;
  std::vector<git::FileLines> files;
  files.reserve(asked.size());
  for (Asked& one : asked) files.push_back(std::move(one.lines));
  git::BlameOptions options;
  if (base) options.base = base->commit;
  options.only_new = base.has_value() && request.blame == Blame::only_new;
  options.budget_ms = request.blame_budget_ms;
  const auto result = git::blame(repository, files, options);
  if (!result) {
    report.notices.push_back({Level::warning, "origins-unknown", result.error().message, {}});
    return;
  }
  for (std::size_t i = 0; i < asked.size(); ++i)
    for (std::size_t k = 0; k < asked[i].findings.size(); ++k)
      if (const git::LineOrigin& line = result->files[i][k]; line.known == git::Known::yes)
        asked[i].findings[k]->origin = line.origin;
  if (result->out_of_time)
    report.notices.push_back({Level::note,
                              "origins-unknown",
                              "The authors of some lines are not known: the time budget of " +
                                  std::to_string(request.blame_budget_ms) + " ms was used up.",
                              {}});
  for (const std::string& problem : result->problems)
    report.notices.push_back({Level::note, "origins-unknown", problem, {}});
}

void name_owners(const Target& target, const std::optional<git::Repository>& repository,
                 const std::optional<Base>& base, Report& report) {
  if (target.repository.empty() || report.findings.empty()) return;
  const git::Owners owners = read_owners(target, repository, base);
  if (owners.empty()) return;
  std::map<std::string, std::vector<std::string>> known;
  for (Finding& finding : report.findings) {
    const std::string& path =
        finding.place.container.empty() ? finding.place.file : finding.place.container;
    const auto [at, is_new] = known.try_emplace(path);
    if (is_new) {
      at->second = owners.of(path);
      std::erase_if(at->second, [](const std::string& owner) { return !owner.starts_with('@'); });
    }
    finding.owners = at->second;
  }
}

void describe_revision(const git::Repository& repository, const std::optional<Base>& base,
                       Report& report) {
  const git::Facts& facts = repository.facts();
  report.revision.repository = facts.remote;
  report.revision.branch = facts.branch;
  if (facts.head) report.revision.commit = facts.head->hex();
  if (base) report.revision.base = base->commit.hex();
  report.revision.source_root = facts.work_tree;
}

}  // namespace premod
