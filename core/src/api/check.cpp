// check(): the life of a run, read from top to bottom.
#include <algorithm>
#include <future>
#include <iterator>
#include <map>
#include <memory>
#include <optional>

#include "api/config.hpp"
#include "api/history.hpp"
#include "api/inspect.hpp"
#include "api/signatures.hpp"
#include "api/target.hpp"
#include "engine/clauses.hpp"
#include "engine/describe.hpp"
#include "gate/decide.hpp"
#include "gate/effect.hpp"
#include "gate/waive.hpp"
#include "git/tree.hpp"
#include "premod/premod.hpp"

namespace premod {
namespace {

template <class T>
void append(std::vector<T>&& from, std::vector<T>& to) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void join(Report&& one, Report& all) {
  append(std::move(one.widgets), all.widgets);
  append(std::move(one.findings), all.findings);
  append(std::move(one.fixed), all.fixed);
  append(std::move(one.outcomes), all.outcomes);
  append(std::move(one.notices), all.notices);
  append(std::move(one.timings), all.timings);
  all.compared = all.compared || one.compared;
  if (all.revision.commit.empty()) all.revision = std::move(one.revision);
}

void finish(Report& report, const Request& request) {
  sort(report);
  report.decision = decide(report, {.require_answers = request.require_answers});
}

// What git knows around a target; nothing where it is not asked or not there.
struct History {
  std::optional<git::Repository> repository;
  std::optional<Base> base;
};

Result<History> history_of(const Target& target, const Request& request, Report& report) {
  History out;
  const bool wants_base = !request.base.empty();
  if (target.repository.empty()) {
    if (!wants_base || request.base_is_guess) return out;
    return Error{ErrorKind::environment,
                 "--base compares with a commit, and " + target.path +
                     " is in no git repository; check it without --base, or in a clone."};
  }
  if (!wants_base && request.blame == Blame::off) return out;
  auto repository = git::Repository::open(target.repository);
  if (!repository) {
    if (wants_base) return repository.error();
    report.notices.push_back({Level::warning, "origins-unknown", repository.error().message, {}});
    return out;
  }
  out.repository = std::move(repository).value();
  if (!wants_base) return out;
  const git::Facts& facts = out.repository->facts();
  if (!facts.head && (request.base == "HEAD" || request.base == facts.branch)) {
    report.notices.push_back({Level::note,
                              "base-unknown",
                              "There is no commit yet to compare with, so every finding is new.",
                              {}});
    return out;
  }
  if (request.progress) request.progress("reading the base");
  auto base = open_base(*out.repository, target, request.base);
  if (!base && request.base_may_be_missing && base.error().kind == ErrorKind::environment) {
    report.notices.push_back({Level::warning,
                              "base-unknown",
                              "Every finding counts as new, because there is nothing to compare "
                              "with: " +
                                  base.error().message,
                              {}});
    return out;
  }
  if (!base) return base.error();
  out.base = std::move(base).value();
  return out;
}

// A change cannot switch its own gate off: what it says of itself counts once it is merged. Until
// then whoever approves it is told what that would do.
void tell_changed_policy(const Inspection& inspection, const Judged& judged, const Config& head,
                         const Base& base, Report& report) {
  const auto bytes = [](const Config& config) {
    const File* file = config.project->file();
    return file == nullptr ? std::string_view{} : file->bytes;
  };
  if (bytes(head) == bytes(base.config)) return;
  Report then;
  then.profile = report.profile;
  then.language = report.language;
  then.rules = report.rules;
  const auto levels = levels_of(*head.project);
  Inspection with_head = inspection;
  with_head.policy = head.project;
  with_head.how.levels = &levels;
  Fingerprints fingerprints;
  (void)inspect(with_head, judged, fingerprints, then);
  apply_waivers(then, *head.project, inspection.request->today);
  tell_effect(report, then, head.path.empty() ? base.config.path : head.path);
}

// A sparse checkout leaves files out of the work tree. They are part of the widget all the same:
// one that is read in part would look cleaner than it is.
Target with_left_out(const Target& target, const git::Repository& repository, Report& report) {
  if (target.staged || target.is_archive()) return target;
  auto read = git::read_left_out(repository, target.below);
  if (!read) {
    report.notices.push_back({Level::error, "index-not-read", read.error().message, {}});
    return target;
  }
  const auto more = std::make_shared<const Snapshot>(std::move(read).value());
  if (more->files().empty() && more->skipped().empty()) return target;
  const auto join = [](auto here, auto there) {
    std::vector out(here.begin(), here.end());
    out.insert(out.end(), there.begin(), there.end());
    return out;
  };
  Target whole = target;
  const auto owners = std::make_shared<
      const std::pair<std::shared_ptr<const Snapshot>, std::shared_ptr<const Snapshot>>>(
      target.snapshot, more);
  whole.snapshot = std::make_shared<const Snapshot>(
      Source::directory, join(target.snapshot->files(), more->files()),
      join(target.snapshot->skipped(), more->skipped()), owners);
  return whole;
}

// Several archives at once are a look at a collection: none of them is the one to be uploaded.
void mark_one_of_many(Target& target) {
  Snapshot marked = *target.snapshot;
  ArchiveFacts facts = *marked.archive();
  facts.one_of_many = true;
  marked.set_archive(std::move(facts));
  target.snapshot = std::make_shared<const Snapshot>(std::move(marked));
}

// One PATH: appends to `report`.
std::optional<Error> check_target(const Target& checked_out, const Config& config,
                                  const Request& request, std::span<const Rule* const> rules,
                                  Fingerprints& fingerprints, Report& report) {
  // While git is asked for the base, the rules look at what is checked out.
  const bool asks_git =
      !checked_out.repository.empty() && (!request.base.empty() || request.blame != Blame::off);
  Request silent = request;  // one thread tells of progress
  if (asks_git) silent.progress = nullptr;
  const Inspection first_look{checked_out.snapshot, config, nullptr, {}, rules, &silent};
  auto judging = std::async(asks_git ? std::launch::async : std::launch::deferred,
                            [&] { return judge(first_look); });
  auto history = history_of(checked_out, request, report);
  if (!history) return history.error();
  const Target target =
      history->repository ? with_left_out(checked_out, *history->repository, report) : checked_out;
  const bool own_policy = !history->base || !request.config.empty();
  const auto policy = own_policy ? config.project : history->base->config.project;
  const auto levels = levels_of(*policy);
  const Inspection inspection{target.snapshot,
                              config,
                              policy,
                              {.profile = report.profile,
                               .language = request.language,
                               .paths = target.names(),
                               .levels = request.moderator_view ? nullptr : &levels,
                               .line_hashes = request.line_hashes},
                              rules,
                              &request};
  std::future<Report> before;
  if (history->base)
    before = std::async([&] { return inspect_base(*history->base, inspection, target); });
  Judged judged = judging.get();
  if (target.snapshot != checked_out.snapshot) judged = judge(inspection);  // a sparse checkout
  if (!inspect(inspection, judged, fingerprints, report)) return no_widget(target);
  if (before.valid()) {
    if (request.progress) request.progress("checking the base");
    compare_with_base(before.get(), report);
  }
  if (!request.moderator_view) {
    apply_waivers(report, *policy, request.today);
    if (!own_policy) tell_changed_policy(inspection, judged, config, *history->base, report);
    const auto baseline = history->base ? history->base->baseline : find_baseline(target);
    if (!baseline) return baseline.error();
    apply_baseline(report, *baseline, request.today);
  }
  if (history->repository) {
    if (request.progress) request.progress("asking git for authors");
    attribute(*history->repository, target, history->base, request, report);
    if (request.config.empty() && !target.is_archive()) {
      const auto& base = history->base;
      tell_other_hands(*history->repository, base ? base->config : config,
                       base ? std::optional(base->commit) : std::nullopt, request, report);
    }
    describe_revision(*history->repository, history->base, report);
  }
  name_owners(target, history->repository, history->base, report);
  return std::nullopt;
}

}  // namespace

Result<Report> check(const Request& request) {
  const auto rules = selected_rules(request);
  if (!rules) return rules.error();
  std::vector<std::string> paths = request.paths;
  if (paths.empty()) paths.emplace_back(".");

  const bool is_batch = std::count_if(paths.begin(), paths.end(), [](const std::string& path) {
                          return path.ends_with(".zip");
                        }) > 1;
  std::optional<Report> report;
  Fingerprints fingerprints;
  for (const std::string& path : paths) {
    if (request.progress) request.progress("reading " + path);
    auto target = open_target(path, request.staged);
    if (!target) return target.error();
    if (is_batch && target->is_archive()) mark_one_of_many(*target);
    const auto config = find_config(*target, request.config);
    if (!config) return config.error();
    // Every path is judged on its own and then joined: a base belongs to one target.
    const bool is_first = !report;
    const Profile profile = is_first ? profile_of(request, *config->project) : report->profile;
    Report one = empty_report(request, profile, *rules);
    if (auto error = check_target(*target, *config, request, *rules, fingerprints, one))
      return *error;
    if (is_first)
      report = std::move(one);
    else
      join(std::move(one), *report);
  }
  finish(*report, request);
  return std::move(*report);
}

Result<Report> check_files(std::span<const MemoryFile> files, const Request& request) {
  const auto rules = selected_rules(request);
  if (!rules) return rules.error();
  auto owned = std::make_shared<std::vector<MemoryFile>>(files.begin(), files.end());
  std::vector<File> views;
  for (const MemoryFile& file : *owned) views.push_back({file.path, file.bytes, FileMode::regular});
  Target target;
  target.path = "the given files";
  target.snapshot = std::make_shared<const Snapshot>(Source::memory, std::move(views),
                                                     std::vector<SkippedEntry>{}, owned);
  Config config{std::make_shared<const Project>(), false, {}};
  if (const File* file = target.snapshot->find("premod.json")) {
    auto own = parse_config(std::string(file->bytes), file->path);
    if (!own) return own.error();
    config = std::move(own).value();
    config.in_snapshot = true;
  }
  Report report = empty_report(request, profile_of(request, *config.project), *rules);
  Fingerprints fingerprints;
  if (auto error = check_target(target, config, request, *rules, fingerprints, report))
    return *error;
  finish(report, request);
  return report;
}

}  // namespace premod
