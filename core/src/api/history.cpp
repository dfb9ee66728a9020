#include "api/history.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <unordered_set>
#include <utility>

#include "api/base/base_policy.hpp"
#include "api/base/superproject.hpp"
#include "api/notices.hpp"
#include "api/report/checkout_form.hpp"
#include "gate/compare.hpp"
#include "git/blame/blame.hpp"
#include "git/objects/renames.hpp"
#include "git/objects/tree.hpp"
#include "git/owners.hpp"
#include "snapshot/archive.hpp"
#include "snapshot/directory.hpp"
#include "snapshot/folders.hpp"
#include "snapshot/limits.hpp"
#include "text/wording/error.hpp"

namespace premod {
namespace {

constexpr Wording in_the_base{"notice.in-the-base", "In the base, {what}"};
constexpr Wording out_of_time{
    "notice.blame-budget",
    "The authors of some lines are not known: the time budget of {limit} ms was used up."};

constexpr Wording many_bases{
    "notice.many-bases",
    "The branches have {count} merge bases; the first 8 are compared with (max_other_bases)."};

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

// Path of a base file as the head has it, below the head's widget; empty: it has not been renamed.
std::string key_in_head(const Base& base, const std::set<std::string>& roots,
                        const std::string& path) {
  const auto at = base.renames.find(path_in(base.below, path));
  if (at == base.renames.end()) return {};
  const std::string_view now = at->second;
  std::string_view best;
  for (const std::string& root : roots)
    if (root.size() > best.size() && now.size() > root.size() && now.starts_with(root) &&
        now[root.size()] == '/')
      best = root;
  return std::string(best.empty() ? now : now.substr(best.size() + 1));
}

// The widget as it was in `commit`; what the base decides is not read.
Result<Base> base_at(const git::Repository& repository, const Target& target,
                     const git::CommitId& commit) {
  Base base;
  base.commit = commit;
  base.renames = git::renames_to_index(repository, commit);
  base.below = folder_then(target, base.renames);
  auto snapshot = snapshot_then(repository, commit, target, base.below);
  if (!snapshot) return snapshot.error();
  base.snapshot = as_checked_out(std::make_shared<const Snapshot>(std::move(snapshot).value()),
                                 repository, commit, target);
  return base;
}

struct Asked {
  git::FileLines lines;
  std::vector<Finding*> findings;
};

std::vector<Asked> questions(const Target& target, Blame blame, const std::string& except,
                             Report& report) {
  std::map<std::string, Asked> by_file;
  std::map<std::string_view, git::GitLines> lines;
  const std::string prefix = target.names().prefix;
  for (Finding& finding : report.findings) {
    if (!finding.place.region || !finding.place.container.empty() || finding.origin) continue;
    if (blame == Blame::only_new && !finding.is_new) continue;
    if (!except.empty() && finding.place.file == except) continue;
    if (!finding.place.file.starts_with(prefix)) continue;
    const File* file = target.snapshot->find(finding.place.file.substr(prefix.size()));
    if (file == nullptr) continue;
    Asked& asked = by_file[finding.place.file];
    asked.lines.path = finding.place.file;
    asked.lines.content = file->bytes;
    const git::GitLines& of_git = lines.try_emplace(file->path, file->bytes).first->second;
    asked.lines.lines.push_back(of_git.of(finding.place.region->line));
    asked.findings.push_back(&finding);
  }
  std::vector<Asked> out;
  out.reserve(by_file.size());
  for (auto& [path, asked] : by_file) out.push_back(std::move(asked));
  return out;
}

git::Owners read_owners(const Target& target, const std::optional<git::Repository>& repository,
                        const std::optional<Base>& base, Report& report) {
  for (const std::string_view place : git::Owners::places) {
    const auto text =
        base && repository
            ? git::read_own_file(*repository, base->commit, std::string(place))
            : read_own_file(target.repository, std::string(place), limits::max_own_file_bytes);
    if (!text) {
      report.notices.push_back(
          notice(Level::warning, "owners-unknown", message_of(text.error()), report.language));
      continue;
    }
    if (!*text) continue;
    const std::string remote = repository ? repository->facts().remote : std::string{};
    return {**text, git::owners_host(place, **text, remote)};
  }
  return {};
}

}  // namespace

Moved moved_since(const Base& base, const Target& target) {
  const std::string prefix = target.below.empty() ? std::string() : target.below + "/";
  return [&base, prefix](const std::string& folder) {
    constexpr std::string_view manifest = "/manifest.json";
    const auto at = base.renames.find(path_in(path_in(base.below, folder), manifest.substr(1)));
    if (at == base.renames.end() || !at->second.starts_with(prefix) ||
        !at->second.ends_with(manifest) || at->second.size() < prefix.size() + manifest.size())
      return std::string{};
    return at->second.substr(prefix.size(), at->second.size() - prefix.size() - manifest.size());
  };
}

Result<Base> open_base(const git::Repository& repository, const Target& target,
                       const Request& request) {
  const auto recorded = recorded_outside(target.repository, request);
  if (!recorded) return recorded.error();
  std::vector<git::CommitId> bases;
  if (*recorded) {
    bases = {(*recorded)->commit};
  } else {
    auto found = bases_of(repository, request);
    if (!found) return found.error();
    bases = std::move(found).value();
  }
  auto opened = base_at(repository, target, bases.front());
  if (!opened) return opened.error();
  Base base = std::move(opened).value();
  base.others.assign(bases.begin() + 1, bases.end());
  if (auto error = read_base_policy(repository, target, *recorded, request, base)) return *error;
  return base;
}

Report inspect_base(const Base& base, const ReportInput& head, const Target& target,
                    RuleRun& judged) {
  std::set<std::string> roots;
  for (const Widget& widget :
       discover(head.snapshot, head.config, head.moved, head.added()).widgets)
    roots.insert(display_root(widget, head.how.paths));
  Request silent = *head.request;
  silent.progress = nullptr;
  ReportInput then = head;
  then.request = &silent;
  then.snapshot = base.snapshot;
  then.config = base.config;
  then.moved = {};
  then.vanished = {};
  std::erase_if(then.unnamed,
                [&](const std::string& folder) { return base.snapshot->under(folder).empty(); });
  Target before = target;
  before.below = base.below;
  before.snapshot = base.snapshot;
  then.how.paths = before.names();
  then.how.paths.head_path = [&](const std::string& path) {
    return key_in_head(base, roots, path);
  };
  Report report;
  report.profile = head.how.profile;
  report.language = head.how.language;
  Fingerprints fingerprints;
  // A base without the widget is no error: everything is new then.
  judged = run_rules(then);
  (void)inspect(then, judged, fingerprints, report);
  return report;
}

void compare_with_base(Report&& base, Report& head) {
  compare(head, base);
  // What the base lacks makes old findings look new: that has to be said.
  for (Notice& notice : base.notices)
    if (notice.id == "file-not-read")
      head.notices.push_back(premod::notice(Level::warning, "base-not-read",
                                            {in_the_base, {{"what", notice.message}}},
                                            head.language, std::move(notice.file)));
}

void compare_with_others(const git::Repository& repository, const Base& base,
                         const ReportInput& head, const Target& target, Report& report) {
  std::size_t left = max_other_bases;
  for (const git::CommitId& commit : base.others) {
    const auto is_new = [](const Finding& finding) { return finding.is_new; };
    if (std::none_of(report.findings.begin(), report.findings.end(), is_new)) return;
    if (left-- == 0) {
      const std::string count = std::to_string(base.others.size() + 1);
      report.notices.push_back(
          notice(Level::note, "base-not-read", {many_bases, {{"count", count}}}, report.language));
      return;
    }
    auto other = base_at(repository, target, commit);
    if (!other) {
      report.notices.push_back(
          notice(Level::warning, "base-not-read",
                 {in_the_base, {{"what", message_of(other.error()).in(report.language)}}},
                 report.language));
      continue;
    }
    other->config = base.config;
    RuleRun judged;
    const Report then = inspect_base(*other, head, target, judged);
    std::unordered_set<std::string_view> before;
    for (const Finding& finding : then.findings) before.insert(finding.fingerprint);
    for (Finding& finding : report.findings)
      if (finding.is_new && before.contains(finding.fingerprint)) finding.is_new = false;
  }
}

void add_blame(const git::Repository& repository, const Target& target,
               const std::optional<Base>& base, const Request& request, Report& report,
               const std::string& except) {
  if (request.blame == Blame::off) return;
  std::vector<Asked> asked = questions(target, request.blame, except, report);
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
    report.notices.push_back(
        notice(Level::warning, "origins-unknown", message_of(result.error()), report.language));
    return;
  }
  for (std::size_t i = 0; i < asked.size(); ++i)
    for (std::size_t k = 0; k < asked[i].findings.size(); ++k)
      if (const git::LineOrigin& line = result->files[i][k];
          line.attribution == git::Attribution::found)
        asked[i].findings[k]->origin = line.origin;
  if (result->out_of_time)
    report.notices.push_back(notice(
        Level::note, "origins-unknown",
        {out_of_time, {{"limit", std::to_string(request.blame_budget_ms)}}}, report.language));
  for (const Message& problem : result->problems)
    report.notices.push_back(notice(Level::note, "origins-unknown", problem, report.language));
}

void assign_code_owners(const Target& target, const std::optional<git::Repository>& repository,
                        const std::optional<Base>& base, Report& report) {
  if (target.repository.empty() || report.findings.empty()) return;
  const git::Owners owners = read_owners(target, repository, base, report);
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
