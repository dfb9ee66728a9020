// check(): the life of a run, read from top to bottom.
#include <algorithm>
#include <memory>
#include <set>

#include "api/config.hpp"
#include "api/inspect.hpp"
#include "api/target.hpp"
#include "data/profiles.hpp"
#include "engine/clauses.hpp"
#include "engine/describe.hpp"
#include "gate/compare.hpp"
#include "gate/decide.hpp"
#include "gate/waive.hpp"
#include "premod/premod.hpp"

namespace premod {
namespace {

Profile profile_of(const Request& request, const Project& project) {
  if (request.profile) return *request.profile;
  // A private integration is not moderated; its findings are reported and block only what breaks.
  if (project.kind() == IntegrationKind::private_) return Profile::in_house;
  return project.profile().value_or(Profile::amocrm);
}

std::map<std::string, Level, std::less<>> levels_of(const Project& project) {
  std::map<std::string, Level, std::less<>> out;
  for (const RuleLevel& one : project.levels()) out[one.rule] = one.level;
  return out;
}

Report empty_report(const Request& request, Profile profile, std::span<const Rule* const> rules) {
  Report out;
  out.version = version();
  out.profile = profile;
  out.profile_date = profile_date(profile);
  out.language = request.language;
  for (const Rule* rule : rules) out.rules.push_back(describe(*rule, profile, request.language));
  out.clauses = all_clauses();
  return out;
}

Error no_widget(const Target& target) {
  return {ErrorKind::environment,
          "no widget in " + (target.path.empty() ? std::string(".") : target.path) +
              ": no manifest.json with a \"widget\" object was found. Name the widget's folder, or "
              "list it in premod.json: {\"widgets\": [\"path/to/widget\"]}."};
}

void finish(Report& report, const Request& request) {
  sort(report);
  report.decision = decide(report, {.require_answers = request.require_answers});
}

// One PATH: appends to `report`.
std::optional<Error> check_target(const Target& target, const Config& config,
                                  const Request& request, std::span<const Rule* const> rules,
                                  Fingerprints& fingerprints, Report& report) {
  const auto levels = levels_of(*config.project);
  Inspection inspection{target.snapshot,
                        config,
                        {.profile = report.profile,
                         .language = request.language,
                         .paths = target.names(),
                         .levels = request.moderator_view ? nullptr : &levels},
                        rules,
                        &request};
  if (!inspect(inspection, fingerprints, report)) return no_widget(target);
  if (!request.moderator_view) apply_waivers(report, *config.project, request.today);
  return std::nullopt;
}

}  // namespace

Result<Report> check(const Request& request) {
  const auto rules = selected_rules(request);
  if (!rules) return rules.error();
  std::vector<std::string> paths = request.paths;
  if (paths.empty()) paths.emplace_back(".");

  std::optional<Report> report;
  Fingerprints fingerprints;
  for (const std::string& path : paths) {
    if (request.progress) request.progress("reading " + path);
    const auto target = open_target(path);
    if (!target) return target.error();
    const auto config = find_config(*target, request.config);
    if (!config) return config.error();
    if (!report) report = empty_report(request, profile_of(request, *config->project), *rules);
    if (auto error = check_target(*target, *config, request, *rules, fingerprints, *report))
      return *error;
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
