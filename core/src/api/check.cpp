// check(): the life of a run, read from top to bottom.
#include <algorithm>
#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "api/asked.hpp"
#include "api/config/config.hpp"
#include "api/config/signatures.hpp"
#include "api/config/trust.hpp"
#include "api/config/unread.hpp"
#include "api/history.hpp"
#include "api/inspect.hpp"
#include "api/notices.hpp"
#include "api/report/join_reports.hpp"
#include "api/target.hpp"
#include "engine/clauses.hpp"
#include "engine/describe.hpp"
#include "engine/group.hpp"
#include "gate/decide.hpp"
#include "gate/waive.hpp"
#include "git/objects/tree.hpp"
#include "premod/premod.hpp"
#include "text/wording/error.hpp"

namespace premod {
namespace {

constexpr Wording no_commit_yet{"notice.no-commit-yet",
                                "There is no commit yet to compare with, so every finding is new."};
constexpr Wording no_base{
    "notice.no-base",
    "Every finding counts as new, because there is nothing to compare with: {why}"};
constexpr Wording defaults_hold{"notice.defaults-hold", "The defaults hold, because {why}"};

void finish(Report& report, const Request& request, const RulesByWidget& others = {}) {
  if (auto old = requirements_age(report, request.today)) report.notices.push_back(*std::move(old));
  sort(report);
  group(report.findings, report.language);
  group(report.fixed, report.language);
  const auto level_of = [&](const std::string& rule, const std::string& widget) {
    const auto at = others.find(widget);
    for (const RuleInfo& one : at == others.end() ? report.rules : at->second)
      if (one.id == rule) return one.level;
    return Level::off;
  };
  report.decision =
      decide(report, {.require_answers = request.require_answers, .level_of = level_of});
  if (request.rules.empty()) return;
  report.decision.ready = false;  // some rules say nothing of what the others would
  report.decision.moderation.clear();
}

// A folder that holds a submodule is empty where nobody asked for it to be checked out.
bool has_submodules(const Target& target) {
  std::error_code ignored;
  return std::filesystem::exists(std::filesystem::path(target.repository) / ".gitmodules", ignored);
}

// What git knows around a target; nothing where it is not asked or not there.
struct History {
  std::optional<git::Repository> repository;
  std::optional<Base> base;
};

Result<History> history_of(const Target& target, const Request& request,
                           std::vector<Notice>& notices) {
  History out;
  const bool wants_base = !request.base.empty();
  if (target.repository.empty()) {
    if (!wants_base || request.base_is_guess) return out;
    return error_of(
        ErrorKind::environment,
        {Wording("error.base-no-git",
                 "--base compares with a commit, and {path} is in no git repository; check it "
                 "without --base, or in a clone."),
         {{"path", target.path}}});
  }
  if (!wants_base && request.blame == Blame::off && !has_submodules(target)) return out;
  auto repository =
      git::Repository::open(target.repository, git::Environment(request.git_variables));
  if (!repository) {
    if (wants_base) return repository.error();
    notices.push_back(notice(Level::warning, "origins-unknown", message_of(repository.error()),
                             request.language));
    return out;
  }
  out.repository = std::move(repository).value();
  if (!wants_base) return out;
  const git::Facts& facts = out.repository->facts();
  if (!facts.head && (request.base == "HEAD" || request.base == facts.branch)) {
    notices.push_back(notice(Level::note, "base-unknown", {no_commit_yet}, request.language));
    return out;
  }
  if (request.progress) request.progress("reading the base");
  auto base = open_base(*out.repository, target, request);
  if (!base && request.base_may_be_missing && base.error().kind == ErrorKind::environment) {
    notices.push_back(notice(Level::warning, "base-unknown",
                             {no_base, {{"why", message_of(base.error())}}}, request.language));
    return out;
  }
  if (!base) return base.error();
  out.base = std::move(base).value();
  return out;
}

// A sparse checkout leaves files out of the work tree, and a plain one submodules. They are part of
// the widget all the same: one that is read in part would look cleaner than it is.
Target add_sparse_files(const Target& target, const git::Repository& repository, Language language,
                        std::vector<Notice>& notices) {
  if (target.staged || target.is_archive()) return target;
  auto read = git::read_sparse_files(repository, target.below);
  if (!read) {
    notices.push_back(notice(Level::error, "index-not-read", message_of(read.error()), language));
    return target;
  }
  const auto more = std::make_shared<const Snapshot>(std::move(read).value());
  if (more->files().empty() && more->skipped().empty()) return target;
  std::vector<File> files(target.snapshot->files().begin(), target.snapshot->files().end());
  files.insert(files.end(), more->files().begin(), more->files().end());
  Target whole = target;
  const auto owners = std::make_shared<
      const std::pair<std::shared_ptr<const Snapshot>, std::shared_ptr<const Snapshot>>>(
      target.snapshot, more);
  whole.snapshot = target.snapshot->with_files(std::move(files), owners, more->skipped());
  return whole;
}

// Several archives at once are a look at a collection: none of them is the one to be uploaded.
void mark_as_batch(Target& target) {
  Snapshot marked = *target.snapshot;
  ArchiveFacts facts = *marked.archive();
  facts.in_batch = true;
  marked.set_archive(std::move(facts));
  target.snapshot = std::make_shared<const Snapshot>(std::move(marked));
}

// One PATH, from its bytes to findings that are old or new, waived or not.
class TargetRun {
 public:
  TargetRun(const Target& checked_out, const Config& own, const Request& request,
            std::span<const Rule* const> rules)
      : target_(checked_out), own_(own), request_(request), rules_(rules) {}

  Result<Report> run() {
    if (auto error = look_first()) return *error;
    const bool by_base = history_.base && !is_merged() && !is_job_config();
    const Config& config = by_base ? history_.base->config : own_;
    report_ = empty_report(request_, profile_of(request_, *config.project), rules_);
    report_.notices = std::move(notices_);
    levels_ = levels_of(*config.project);
    ReportInput head = inspection(config, report_.profile, levels_);
    std::optional<Compared> compared;
    if (history_.base) compared = look_at_base(head);
    const bool changed = by_base && !is_same(own_, config);
    const bool again = changed || !head.added().empty() || !own_look_;
    const RuleRun in_force = again ? run_rules(head) : *std::exchange(own_look_, std::nullopt);
    Fingerprints fingerprints;
    const bool found = inspect(head, in_force, fingerprints, report_);
    if (!found && (!compared || compared->before.widgets.empty())) return no_widget(target_);
    if (compared) {
      compare_with_base(std::move(compared->report), report_);
      compare_with_others(*history_.repository, *history_.base, head, target_, report_);
    }
    if (!request_.moderator_view) {
      apply_waivers(report_, *config.project, request_.today);
      const auto baseline =
          history_.base && !is_merged() ? history_.base->baseline : find_baseline(target_);
      if (!baseline) return baseline.error();
      apply_baseline(report_, *baseline, request_.today, files_around(target_));
    }
    std::optional<Effect> effect;
    if (by_base && (changed || baseline_changed()))
      effect = effect_of_change(changed ? nullptr : &in_force);
    if (effect && !request_.moderator_view) report_policy_change(*effect, config, report_);
    if (compared)
      tell_lost(compared->before, head, in_force,
                effect && effect->judged ? &*effect->judged : nullptr, accepts_unjudged(), report_);
    if (compared) tell_new_packages(*history_.base, head, in_force.found, report_);
    ask_git(config, by_base, in_force.found);
    return std::move(report_);
  }

 private:
  struct Compared {
    Report report;
    JudgedBefore before;
  };

  // While git is asked for the base, the rules look at what is checked out with its own
  // configuration; mostly it is the base's, too.
  std::optional<Error> look_first() {
    const bool asks_git =
        !target_.repository.empty() && (!request_.base.empty() || request_.blame != Blame::off);
    Request silent = request_;  // one thread tells of progress
    if (asks_git) silent.progress = nullptr;
    const ReportInput first{target_.snapshot, own_, {}, rules_, &silent};
    auto judging = std::async(asks_git ? std::launch::async : std::launch::deferred,
                              [&] { return run_rules(first); });
    auto history = history_of(target_, request_, notices_);
    if (!history) return history.error();
    history_ = std::move(history).value();
    own_look_ = judging.get();
    if (!history_.repository) return std::nullopt;
    const Target whole =
        add_sparse_files(target_, *history_.repository, request_.language, notices_);
    if (whole.snapshot != target_.snapshot) own_look_.reset();
    target_ = whole;
    return std::nullopt;
  }

  // What a push brings has been approved: its configuration counts from now on.
  [[nodiscard]] bool is_merged() const { return request_.base_may_be_missing; }

  // A --config that the change could not have written is the job's word.
  [[nodiscard]] bool is_job_config() const {
    return !request_.config.empty() && !history_.base->owns_named_config;
  }

  [[nodiscard]] ReportInput inspection(const Config& config, Profile profile,
                                       const LevelsById& levels) const {
    return {target_.snapshot,
            config,
            {.profile = profile,
             .language = request_.language,
             .paths = target_.names(),
             .levels = request_.moderator_view ? nullptr : &levels,
             .line_hashes = request_.line_hashes},
            rules_,
            &request_};
  }

  [[nodiscard]] bool accepts_unjudged() const { return request_.accept_unjudged || is_merged(); }

  Compared look_at_base(ReportInput& head) {
    const Base& base = *history_.base;
    for (const Message& problem : base.problems)
      report_.notices.push_back(notice(Level::warning, "base-policy-not-used",
                                       {defaults_hold, {{"why", problem}}}, request_.language));
    if (request_.progress) request_.progress("checking the base");
    if (!is_merged()) head.moved = moved_since(base, target_);
    head.missing_is_known = !is_merged();
    const Discovered found = discover(base.snapshot, base.config);
    const JudgedBefore before = judged_before(base, found, target_);
    if (!accepts_unjudged()) head.vanished = vanished_widgets(before, head);
    if (!is_merged()) head.unnamed = unnamed_widgets(base, before, head);
    if (!head.unnamed.empty()) tell_unnamed(head, report_);
    RuleRun judged;
    Report report = inspect_base(base, head, target_, judged);
    return {std::move(report), before};
  }

  // Of a baseline only what it covers matters.
  bool baseline_changed() {
    auto own = find_baseline(target_);
    if (!own) return false;
    own_baseline_ = std::move(own).value();
    const Baseline& base = history_.base->baseline;
    const auto differs = [](const auto& a, const auto& b) { return a.first != b.first; };
    return own_baseline_.until != base.until ||
           own_baseline_.entries.size() != base.entries.size() ||
           !std::equal(own_baseline_.entries.begin(), own_baseline_.entries.end(),
                       base.entries.begin(),
                       [&](const auto& a, const auto& b) { return !differs(a, b); });
  }

  // `same`: the configuration has not changed, and what the rules said of it.
  Effect effect_of_change(const RuleRun* same) {
    Effect out;
    const Profile profile = profile_of(request_, *own_.project);
    out.report.profile = profile;
    out.report.language = request_.language;
    const LevelsById levels = levels_of(*own_.project);
    ReportInput then = inspection(own_, profile, levels);
    then.missing_is_known = true;
    if (same == nullptr) {
      out.judged.emplace(own_look_ ? *std::exchange(own_look_, std::nullopt) : run_rules(then));
      same = &*out.judged;
    }
    Fingerprints fingerprints;
    (void)inspect(then, *same, fingerprints, out.report);
    apply_waivers(out.report, *own_.project, request_.today);
    apply_baseline(out.report, own_baseline_, request_.today, files_around(target_));
    out.file = !out.judged          ? own_baseline_file()
               : !own_.path.empty() ? own_.path
                                    : history_.base->config.path;
    return out;
  }
  [[nodiscard]] std::string own_baseline_file() const {
    return own_baseline_.file.empty() ? history_.base->baseline.file : own_baseline_.file;
  }

  void ask_git(const Config& config, bool by_base, const Discovered& found) {
    const auto& [repository, base] = history_;
    if (repository) {
      if (base)
        judge_unread(*base, *repository, target_, config, found, accepts_unjudged(), report_);
      if (request_.progress) request_.progress("asking git for authors");
      // Lines of the base's premod.json are no lines of the head's.
      add_blame(*repository, target_, base, request_, report_,
                by_base && !is_same(own_, config) ? config.path : std::string());
      if (request_.config.empty() && !target_.is_archive())
        add_author_mismatch_notices(*repository, config,
                                    by_base ? std::optional(base->commit) : std::nullopt, request_,
                                    report_);
      describe_revision(*repository, base, report_);
    }
    assign_code_owners(target_, repository, base, report_);
  }

  Target target_;
  const Config& own_;
  const Request& request_;
  std::span<const Rule* const> rules_;
  std::vector<Notice> notices_;
  History history_;
  std::optional<RuleRun> own_look_;
  LevelsById levels_;
  Baseline own_baseline_;
  Report report_;
};

}  // namespace

Result<Report> check(const Request& request) {
  const auto rules = selected_rules(request);
  if (!rules) return rules.error();
  std::vector<std::string> paths = request.paths;
  if (paths.empty()) paths.emplace_back(".");

  const MemoryFile* unsaved = request.unsaved ? &*request.unsaved : nullptr;
  const std::vector<Asked> all = what_is_asked(paths, unsaved);
  const bool is_batch =
      std::ranges::count_if(all, [](const Asked& one) { return one.path.ends_with(".zip"); }) > 1;
  std::optional<Report> report;
  RulesByWidget others;
  for (const auto& [path, files] : all) {
    if (request.progress) request.progress("reading " + path);
    const git::Environment git(request.git_variables);
    auto target = files.empty() ? open_target(path, request.staged, git)
                                : open_around(path, files, request.staged, unsaved, git);
    if (!target) return target.error();
    if (is_batch && target->is_archive()) mark_as_batch(*target);
    const auto config = find_config(*target, request.config);
    if (!config) return config.error();
    // Every path is judged on its own and then joined: what several find is what each finds.
    auto one = TargetRun(*target, *config, request, *rules).run();
    if (!one) return one.error();
    if (!target->only.empty()) keep_only(target->only, *one);
    if (!report) {
      report = std::move(one).value();
      continue;
    }
    note_other_profile(*one, *report, others);
    join(std::move(one).value(), *report);
  }
  if (!report) return no_widget({});  // nothing looked at is never a pass
  finish(*report, request, others);
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
    const auto named = [&](const std::string& path) -> std::optional<std::string> {
      const File* found = target.snapshot->find(path);
      return found == nullptr ? std::nullopt : std::optional(std::string(found->bytes));
    };
    auto own = parse_config(std::string(file->bytes), file->path, named, named);
    if (!own) return own.error();
    config = std::move(own).value();
    config.in_snapshot = true;
  }
  auto report = TargetRun(target, config, request, *rules).run();
  if (!report) return report.error();
  finish(*report, request);
  return report;
}

}  // namespace premod
