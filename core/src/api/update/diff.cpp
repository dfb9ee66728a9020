// diff(): what an update changes, a moderator's first question.
#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <utility>

#include "api/config/shared.hpp"
#include "api/inspect.hpp"
#include "api/target.hpp"
#include "api/update/update.hpp"
#include "engine/group.hpp"
#include "gate/compare.hpp"
#include "gate/decide.hpp"
#include "git/objects/tree.hpp"
#include "premod/premod.hpp"
#include "premod/update.hpp"
#include "text/wording/error.hpp"

namespace premod {
namespace {

struct Side {
  Target target;
  Config config;
};

Result<Side> open_path(const std::string& name, const Request& request) {
  Side side;
  auto target = open_target(name);
  if (!target) return target.error();
  side.target = std::move(target).value();
  auto config = find_config(side.target, request.config);
  if (!config) return config.error();
  side.config = std::move(config).value();
  return side;
}

/// What is no path is a revision of the repository around the request's first path.
Result<Side> open_side(const std::string& name, const Request& request) {
  std::error_code ignored;
  if (std::filesystem::exists(name, ignored)) return open_path(name, request);
  const std::string place = request.paths.empty() ? "." : request.paths.front();
  const auto repository = git::Repository::discover(place, git::Environment(request.git_variables));
  if (!repository) return repository.error();
  if (!*repository)
    return error_of(
        ErrorKind::environment,
        {Wording("error.diff-side",
                 "There is no file or folder {name}, and no git repository here that could have "
                 "a commit of that name."),
         {{"name", name}}});
  const auto commit = (*repository)->resolve(name);
  if (!commit) return commit.error();
  Side side;
  side.target.path = name;
  side.target.below = (*repository)->relative(place).value_or("");
  side.target.repository = (*repository)->facts().work_tree;
  auto snapshot = git::read_tree(**repository, *commit, side.target.below);
  if (!snapshot) return snapshot.error();
  side.target.snapshot = std::make_shared<const Snapshot>(std::move(snapshot).value());
  side.config = {std::make_shared<const Project>(), false, {}};
  if (const File* file = side.target.snapshot->find("premod.json")) {
    auto config = parse_config(std::string(file->bytes), name + ":" + file->path, {},
                               shared_of_commit(**repository, *commit, side.target.below));
    if (!config) return config.error();
    side.config = std::move(config).value();
    side.config.in_snapshot = true;
  }
  return side;
}

Result<Report> check_side(const Side& side, const Config& config, PathMapping names,
                          Profile profile, const Request& request,
                          std::span<const Rule* const> rules) {
  Report report = empty_report(request, profile, rules);
  Fingerprints fingerprints;
  const ReportInput inspection{side.target.snapshot,
                               config,
                               {.profile = report.profile,
                                .language = request.language,
                                .paths = std::move(names),
                                .levels = nullptr,
                                .line_hashes = request.line_hashes},
                               rules,
                               &request};
  if (!inspect(inspection, fingerprints, report)) return no_widget(side.target);
  return report;
}

}  // namespace

Result<UpdateReport> describe_update(const std::string& before, const std::string& after,
                                     const Request& request) {
  const auto rules = selected_rules(request);
  if (!rules) return rules.error();
  const auto then = open_side(before, request);
  if (!then) return then.error();
  const auto now = open_side(after, request);
  if (!now) return now.error();
  const Update update(discover(then->target.snapshot, then->config),
                      discover(now->target.snapshot, then->config), then->target.names(),
                      now->target.names());
  // Both by what was said before the change: it does not choose by what it is judged.
  const Config& config = then->config;
  const Profile profile = profile_of(request, *config.project);
  PathMapping names = then->target.names();
  names.head_path = [&](const std::string& path) { return update.path_now(path); };
  const auto base = check_side(*then, config, std::move(names), profile, request, *rules);
  if (!base) return base.error();
  auto head = check_side(*now, config, now->target.names(), profile, request, *rules);
  if (!head) return head.error();

  UpdateReport out;
  out.before = before;
  out.after = after;
  out.report = std::move(head).value();
  compare(out.report, *base);
  sort(out.report);
  group(out.report.findings, out.report.language);
  group(out.report.fixed, out.report.language);
  out.report.decision = decide(out.report, {.require_answers = request.require_answers});
  out.widgets = update.changes();
  return out;
}

Result<Difference> diff(const std::string& before, const std::string& after,
                        const Request& request) {
  auto update = describe_update(before, after, request);
  if (!update) return update.error();
  Difference out;
  out.report = std::move(update->report);
  for (const WidgetChange& widget : update->widgets) {
    if (out.version_before.empty()) out.version_before = widget.version_before;
    if (out.version_after.empty()) out.version_after = widget.version_after;
    out.content_changed = out.content_changed || widget.content_changed();
    for (const UpdateFact& fact : widget.facts)
      out.facts.push_back({fact.kind, fact.value, fact.added});
  }
  return out;
}

bool WidgetChange::content_changed() const {
  return std::any_of(files.begin(), files.end(), [](const UpdatedFile& file) {
    return file.before != "manifest.json" || file.after != "manifest.json";
  });
}

bool WidgetChange::version_not_raised() const {
  return !root_before.empty() && !root_after.empty() && content_changed() &&
         !is_newer_version(version_before, version_after);
}

}  // namespace premod
