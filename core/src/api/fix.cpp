// plan_fixes(): changes are made to copies of the files, checked there, and given up file by file.
#include "premod/fix.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <tuple>
#include <unordered_map>

#include "api/inspect.hpp"
#include "engine/conceal.hpp"
#include "engine/edits.hpp"
#include "gate/baseline.hpp"
#include "gate/waive.hpp"
#include "git/patch.hpp"
#include "rule/table.hpp"
#include "text/wording/error.hpp"

namespace premod {
namespace {

namespace fs = std::filesystem;

constexpr int max_passes = 8;  // a change may uncover the next; CRLF in a file takes two

using Texts = std::map<std::string, std::string>;  // path in the snapshot → bytes
using RuleAndPlace = std::pair<std::string, std::string>;

/// What a report says, in numbers: edits move lines and change contexts, so single findings cannot
/// be told apart, but there must not be more of them.
struct FindingCounts {
  std::map<RuleAndPlace, int> findings;                     // of a rule in a file
  std::map<RuleAndPlace, std::vector<std::string>> unseen;  // files that a rule did not see, sorted

  [[nodiscard]] bool is_unseen(const RuleAndPlace& rule, const std::string& path) const {
    const auto found = unseen.find(rule);
    return found != unseen.end() && std::ranges::binary_search(found->second, path);
  }
};

bool is_for_people(const std::string& rule) {
  const Rule* found = find_rule(rule);
  return found != nullptr && found->asks_human();
}

FindingCounts tally(const Report& report) {
  FindingCounts out;
  for (const Finding& finding : report.findings)
    // An archive beside the folder is not changed, and answers of people are told separately.
    if (finding.place.container.empty() && !is_for_people(finding.rule))
      ++out.findings[{finding.rule, finding.place.file}];
  for (const Outcome& outcome : report.outcomes)
    if (!outcome.unread.empty()) out.unseen[{outcome.rule, outcome.widget}] = outcome.unread;
  return out;
}

struct AppliedFix {
  FixStep step;
  std::string place;  // the file of the finding
};

struct Reason {
  FixProblem problem{};
  std::string detail;
};

class Fixer {
 public:
  Fixer(const Target& target, const Config& config, const Request& request,
        std::span<const Rule* const> rules, const Baseline& baseline)
      : target_(target),
        config_(config),
        request_(request),
        rules_(rules),
        baseline_(baseline),
        prefix_(target.names().prefix) {}

  std::optional<Error> run(FixPlan& plan) {
    Report first = inspected(texts_);
    if (first.widgets.empty() && first.notices.empty()) return no_widget(target_);
    first_ = tally(first);
    Report now = first;
    for (int pass = 0; pass < max_passes && make_changes(now); ++pass) now = recheck();
    refuse_rest(now);
    finish(first, now, plan);
    return std::nullopt;
  }

 private:
  // The report of the files with `texts` in place of what was read.
  [[nodiscard]] Report inspected(const Texts& texts) const {
    struct Owner {
      std::shared_ptr<const Snapshot> original;
      Texts texts;
    };
    const auto owner = std::make_shared<Owner>(Owner{target_.snapshot, texts});
    const Snapshot& original = *target_.snapshot;
    std::vector<File> files(original.files().begin(), original.files().end());
    std::unordered_map<std::string_view, std::string_view> changed;  // what links lead to, too
    for (File& file : files)
      if (const auto own = owner->texts.find(file.path); own != owner->texts.end()) {
        changed.emplace(file.bytes, own->second);
        file.bytes = own->second;
      }
    for (File& file : files)
      if (const auto now = changed.find(file.bytes);
          file.mode == FileMode::symlink && now != changed.end())
        file.bytes = now->second;
    const auto snapshot = original.with_files(std::move(files), owner);
    const LevelsById levels = levels_of(*config_.project);
    Report out = empty_report(request_, profile_of(request_, *config_.project), rules_);
    Fingerprints fingerprints;
    const ReportInput inspection{snapshot,
                                 config_,
                                 {.profile = out.profile,
                                  .language = request_.language,
                                  .paths = target_.names(),
                                  .levels = &levels,
                                  .line_hashes = false},
                                 rules_,
                                 &request_};
    static_cast<void>(inspect(inspection, fingerprints, out));
    apply_waivers(out, *config_.project, request_.today);
    apply_baseline(out, baseline_, request_.today, files_around(target_));
    sort(out);
    return out;
  }

  [[nodiscard]] std::string below(const std::string& shown) const {
    return shown.starts_with(prefix_) ? shown.substr(prefix_.size()) : shown;
  }

  [[nodiscard]] bool is_wanted(const Finding& finding) const {
    const auto& only = request_.rules;
    return !finding.fixes.empty() &&
           (only.empty() || std::find(only.begin(), only.end(), finding.rule) != only.end());
  }

  // Nothing where the file may be written.
  std::optional<Reason> why_not_fixable(const Finding& finding, const std::string& path) {
    if (finding.waived) return Reason{FixProblem::waived, finding.waiver};
    const auto [known, is_new] = obstacles_.emplace(path, std::nullopt);
    if (!is_new) return known->second;
    const fs::path whole = fs::path(target_.folder) / path;
    std::error_code failed;
    const auto writable = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    if (fs::canonical(whole, failed) != whole)
      known->second = Reason{FixProblem::linked, {}};
    else if ((fs::status(whole, failed).permissions() & writable) == fs::perms::none)
      known->second = Reason{FixProblem::read_only, {}};
    return known->second;
  }

  static FixStep step_of(const Finding& finding, const std::string& file) {
    return {finding.rule, file, finding.place.region ? finding.place.region->line : 0};
  }

  void refuse(const FixStep& step, const Reason& reason) {
    refused_.emplace(std::tuple(step.file, step.line, step.rule),
                     RefusedFix{step, reason.problem, reason.detail});
  }

  // Makes what can be made at once; small changes first, so that one of a whole file does not keep
  // the others from their turn. False: there was nothing to do.
  bool make_changes(const Report& now) {
    std::vector<const Finding*> order;
    for (const Finding& finding : now.findings)
      if (is_wanted(finding)) order.push_back(&finding);
    const auto key = [](const Finding* finding) {
      const Fix& fix = finding->fixes.front();
      std::uint64_t bytes = 0;
      for (const Edit& edit : fix.edits) bytes += edit.length + edit.replacement.size();
      return std::tuple(fix.edits.front().file, bytes, fix.edits.front().offset, finding->rule);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](const Finding* a, const Finding* b) { return key(a) < key(b); });
    std::map<std::string, EditSet> chosen;
    for (const Finding* finding : order) {
      const std::string path = below(finding->fixes.front().edits.front().file);
      if (given_up_.contains(path)) continue;
      const FixStep step = step_of(*finding, finding->fixes.front().edits.front().file);
      if (const auto reason = why_not_fixable(*finding, path)) {
        refuse(step, *reason);
      } else if (chosen[path].add(finding->fixes.front())) {
        made_[path].push_back({step, finding->place.file});
      }
    }
    bool any = false;
    for (const auto& [path, edits] : chosen) {
      const File* file = target_.snapshot->find(path);
      if (edits.empty() || file == nullptr) continue;
      const auto own = texts_.find(path);
      texts_[path] = edits.applied_to(own != texts_.end() ? own->second : file->bytes);
      any = true;
    }
    return any;
  }

  // Checks, and gives files up until nothing is wrong any more.
  Report recheck() {
    while (true) {
      Report now = inspected(texts_);
      const auto wrong = judge(tally(now));
      if (wrong.empty()) return now;
      for (const auto& [path, reason] : wrong) {
        for (const AppliedFix& made : made_[path]) refuse(made.step, reason);
        made_.erase(path);
        texts_.erase(path);
        given_up_.insert(path);
      }
    }
  }

  // Whether the rule could not see everything before and that file is among what is changed: then
  // it only sees now what was there.
  [[nodiscard]] bool sees_more(const std::string& rule, const FindingCounts& now) const {
    for (const auto& [key, files] : first_.unseen) {
      if (key.first != rule) continue;
      for (const auto& [path, bytes] : texts_)
        if (std::ranges::binary_search(files, path) && !now.is_unseen(key, path)) return true;
    }
    return false;
  }

  [[nodiscard]] std::map<std::string, Reason> judge(const FindingCounts& now) const {
    std::map<std::string, Reason> wrong;
    std::map<RuleAndPlace, int> gone;
    for (const auto& [path, all] : made_)
      for (const AppliedFix& made : all) ++gone[{made.step.rule, made.place}];
    const auto blame = [&](const std::string& path, const Reason& reason) {
      if (texts_.contains(path)) return static_cast<void>(wrong.emplace(path, reason));
      for (const auto& [changed, bytes] : texts_) wrong.emplace(changed, reason);
    };
    for (const auto& [key, count] : now.findings) {
      const auto before = first_.findings.find(key);
      const auto fixed = gone.find(key);
      const int expected = (before == first_.findings.end() ? 0 : before->second) -
                           (fixed == gone.end() ? 0 : fixed->second);
      if (count <= expected || sees_more(key.first, now)) continue;
      const bool same = fixed != gone.end();
      blame(below(key.second), {same ? FixProblem::persists : FixProblem::new_finding, key.first});
    }
    for (const auto& [key, files] : now.unseen) {
      for (const auto& [path, bytes] : texts_)
        if (std::ranges::binary_search(files, path) && !first_.is_unseen(key, path))
          wrong.emplace(path, Reason{FixProblem::not_read, key.first});
    }
    return wrong;
  }

  // What still offers a change after the last pass.
  void refuse_rest(const Report& now) {
    for (const Finding& finding : now.findings) {
      if (!is_wanted(finding)) continue;
      const std::string& file = finding.fixes.front().edits.front().file;
      if (!given_up_.contains(below(file)) && !why_not_fixable(finding, below(file)))
        refuse(step_of(finding, file), {FixProblem::overlaps, {}});
    }
  }

  void finish(const Report& first, const Report& now, FixPlan& plan) {
    for (auto& [path, bytes] : texts_) {
      const File& file = *target_.snapshot->find(path);
      if (bytes != file.bytes)
        plan.files.push_back({prefix_ + path, target_.folder, path, std::string(file.bytes), bytes,
                              file.mode == FileMode::executable});
    }
    for (auto& [path, all] : made_) {
      std::sort(all.begin(), all.end(), [](const AppliedFix& a, const AppliedFix& b) {
        return std::tie(a.step.rule, a.step.line) < std::tie(b.step.rule, b.step.line);
      });
      for (const AppliedFix& made : all) plan.fixed.push_back(made.step);
    }
    for (const auto& [key, refused] : refused_) plan.refused.push_back(refused);
    std::set<std::string> unanswered;
    for (const Outcome& outcome : first.outcomes)
      if (outcome.kind == OutcomeKind::unanswered) unanswered.insert(outcome.rule + outcome.widget);
    for (const Outcome& outcome : now.outcomes)
      if (outcome.kind == OutcomeKind::unanswered &&
          !unanswered.contains(outcome.rule + outcome.widget))
        plan.answers_to_renew.push_back(outcome.rule);
    for (const Widget& widget : discover(target_.snapshot, config_).widgets)
      plan.secrets.merge(std::set(Concealed(widget, {}).words()));
    for (const Finding& finding : now.findings)
      if (finding.fixes.empty() && !finding.waived && !is_for_people(finding.rule)) ++plan.left;
  }

  const Target& target_;
  const Config& config_;
  const Request& request_;
  std::span<const Rule* const> rules_;
  const Baseline& baseline_;
  std::string prefix_;
  FindingCounts first_;
  Texts texts_;                                          // files as changed so far
  std::map<std::string, std::vector<AppliedFix>> made_;  // by path, like texts_
  std::set<std::string> given_up_;
  std::map<std::string, std::optional<Reason>> obstacles_;
  std::map<std::tuple<std::string, int, std::string>, RefusedFix> refused_;
};

}  // namespace

Result<FixPlan> plan_fixes(const Request& request) {
  if (const auto known = selected_rules(request); !known) return known.error();
  Request everything = request;
  everything.rules.clear();
  everything.base.clear();
  const auto rules = selected_rules(everything);
  if (!rules) return rules.error();
  std::vector<std::string> paths = request.paths;
  if (paths.empty()) paths.emplace_back(".");
  FixPlan plan;
  for (const std::string& path : paths) {
    const auto target = open_target(path);
    if (!target) return target.error();
    if (target->is_archive())
      return error_of(
          ErrorKind::usage,
          {Wording("error.fix-archive",
                   "{path} is an archive; unpack it, fix the folder with premod fix FOLDER, and "
                   "pack it again."),
           {{"path", path}}});
    const auto config = find_config(*target, request.config);
    if (!config) return config.error();
    const auto baseline = find_baseline(*target);
    if (!baseline) return baseline.error();
    if (auto error = Fixer(*target, *config, request, *rules, *baseline).run(plan)) return *error;
  }
  return plan;
}

std::string unified_diff(const FixPlan& plan) {
  std::string out;
  for (const FilePatch& file : plan.files)
    out += git::patch_text(file.file, file.before, file.after, file.executable);
  return Concealed(plan.secrets).masked(std::move(out));
}

}  // namespace premod
