#include "api/inspect.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <vector>

#include "api/companion.hpp"
#include "api/config/exclude.hpp"
#include "api/notices.hpp"
#include "api/read_pictures.hpp"
#include "api/target.hpp"
#include "engine/attestations.hpp"
#include "engine/clauses.hpp"
#include "engine/describe.hpp"
#include "php/files.hpp"
#include "rule/table.hpp"
#include "snapshot/folders.hpp"
#include "text/wording/error.hpp"
#include "widget/discover.hpp"
#include "widget/ownership/vendored.hpp"
#include "widget/unread_files.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

constexpr Wording exclude_used{"notice.exclude-used",
                               "{file} is excluded by premod.json, but the widget uses it: it is "
                               "checked all the same."};
constexpr Wording looks_like_kommo{
    "check.looks-like-kommo",
    "This looks like a widget for Kommo: --profile kommo checks it against Kommo's requirements."};

constexpr Wording not_read{"notice.file-not-read", "{file} was not read: {why}."};
constexpr Wording empty_backend{
    "notice.backend-empty",
    "premod.json names the back end {folder}, but there is no PHP file in it."};
constexpr Wording unread_backend{
    "notice.backend-unread",
    "Not looked at in the back end {folder}, because premod reads no {languages}: {files}."};
constexpr Wording backend_outside{"notice.backend-outside",
                                  "premod.json names the back end {folder}, which is outside what "
                                  "is checked; check its folder to have it read."};
constexpr Wording lfs_not_fetched{
    "notice.lfs-not-fetched",
    "Not read, because only pointers of Git LFS stand there: {files}. Write `lfs: true` under "
    "`with:` of actions/checkout, or run `git lfs pull`."};
constexpr Wording and_more{"notice.and-more", "{files} and {count} more"};
constexpr Wording widget_missing{
    "notice.widget-missing", "premod.json names the widget {folder}, but there is no such folder."};

// What a person has to do something about, or else the check did not see the whole widget.
bool hides_content(EntryProblem problem) {
  return problem != EntryProblem::symlink && problem != EntryProblem::special_file;
}

// A limit of the whole snapshot hides files wherever they are; another hole matters in a widget.
bool in_a_widget(const SkippedEntry& entry, std::span<const Widget> widgets) {
  if (entry.problem == EntryProblem::total_too_large ||
      entry.problem == EntryProblem::too_many_entries || widgets.empty())
    return true;
  return std::any_of(widgets.begin(), widgets.end(), [&](const Widget& widget) {
    const std::string_view root = widget.root();
    return root == "." || (entry.path.starts_with(root) && entry.path.size() > root.size() &&
                           entry.path[root.size()] == '/');
  });
}

void add_notices(const Snapshot& snapshot, std::span<const Widget> widgets,
                 const PathMapping& names, Report& report) {
  for (const SkippedEntry& entry : snapshot.skipped()) {
    // In an archive this is a finding of archive-unsafe-entry; elsewhere the run has to say it.
    if (snapshot.source() == Source::archive || entry.kept) continue;
    const std::string path = names.prefix + entry.path;
    const bool hole = hides_content(entry.problem) && in_a_widget(entry, widgets);
    report.notices.push_back(notice(hole ? Level::error : Level::warning, "file-not-read",
                                    {not_read, {{"file", path}, {"why", why_not_read(entry)}}},
                                    report.language, path));
  }
}

// "a.py, b.py and 4 more"
std::string listed(std::span<const File* const> files, const PathMapping& names,
                   Language language) {
  constexpr std::size_t max_named = 3;
  std::string out;
  for (const File* file : files.first(std::min(files.size(), max_named)))
    out += (out.empty() ? "" : ", ") + names.prefix + file->path;
  if (files.size() <= max_named) return out;
  const std::string more = std::to_string(files.size() - max_named);
  return Message{and_more, {{"files", out}, {"count", more}}}.in(language);
}

// True if some files of the folder were told of.
bool tell_unread_languages(const ReportInput& inspection, const std::string& folder,
                           std::span<const File> files, Report& report) {
  std::set<std::string_view> languages;
  std::vector<const File*> unread;
  for (const File& file : files) {
    const std::string_view language = unread_language(file);
    if (language.empty() || is_foreign_folder(file.path)) continue;
    languages.insert(language);
    unread.push_back(&file);
  }
  if (unread.empty()) return false;
  std::string named;
  for (const std::string_view language : languages)
    named.append(named.empty() ? "" : ", ").append(language);
  const PathMapping& names = inspection.how.paths;
  report.notices.push_back(notice(Level::warning, "backend-not-read",
                                  {unread_backend,
                                   {{"folder", folder},
                                    {"languages", named},
                                    {"files", listed(unread, names, report.language)}}},
                                  report.language, names.prefix + folder));
  return true;
}

// A back end that premod.json names and that was not looked at must not pass for a clean one.
void add_backend_notices(const ReportInput& inspection, Report& report) {
  const Project& project = *inspection.config.project;
  for (const std::string& folder : project.backend()) {
    const auto files = inspection.snapshot->under(folder);
    const bool any =
        inspection.config.in_snapshot && std::any_of(files.begin(), files.end(), is_php);
    if (inspection.config.in_snapshot && tell_unread_languages(inspection, folder, files, report))
      continue;
    if (any) continue;
    const std::string shown =
        inspection.config.in_snapshot ? inspection.how.paths.prefix + folder : folder;
    report.notices.push_back(notice(
        Level::warning, "backend-not-read",
        {inspection.config.in_snapshot ? empty_backend : backend_outside, {{"folder", folder}}},
        report.language, shown));
  }
}

// A checkout without Git LFS: what is not there cannot be judged.
void tell_lfs_pointers(std::span<const Widget> widgets, const PathMapping& names, Report& report) {
  std::vector<const File*> pointers;
  for (const Widget& widget : widgets)
    for (const File* file : lfs_pointers(widget)) pointers.push_back(file);
  if (pointers.empty()) return;
  report.notices.push_back(notice(
      Level::error, "lfs-not-fetched",
      {lfs_not_fetched, {{"files", listed(pointers, names, report.language)}}}, report.language));
}

void add_timings(const RunResult& result, Report& report) {
  for (const RuleResult& one : result.results) {
    const std::string name = "rule " + std::string(one.rule->id);
    const auto at = std::find_if(report.timings.begin(), report.timings.end(),
                                 [&](const Timing& timing) { return timing.what == name; });
    if (at == report.timings.end())
      report.timings.push_back({name, one.nanoseconds});
    else
      at->nanoseconds += one.nanoseconds;
  }
}

}  // namespace

WidgetInfo describe_widget(const Widget& widget, const PathMapping& names) {
  WidgetInfo out;
  out.root = display_root(widget, names);
  out.archive = widget.is_archive();
  out.files = widget.files().size();
  for (const File& file : widget.files()) out.bytes += file.bytes.size();
  if (const Manifest* manifest = widget.manifest()) {
    out.version = manifest->version();
    out.name = manifest->name();
    for (const Locale& locale : widget.locales())
      if (const json::Value* text = locale.find(manifest->name()); text != nullptr)
        if (!text->string.empty()) {
          out.name = text->string;
          break;
        }
  }
  return out;
}

Result<std::vector<const Rule*>> selected_rules(const Request& request) {
  std::vector<const Rule*> out;
  for (const std::string& id : request.rules)
    if (find_rule(id) == nullptr)
      return error_of(
          ErrorKind::usage,
          {Wording("error.no-rule", "There is no rule '{rule}'; premod rules lists all."),
           {{"rule", id}}});
  for (const RuleEntry& entry : rule_table()) {
    const auto& wanted = request.rules;
    if (wanted.empty() || std::find(wanted.begin(), wanted.end(), entry.rule->id) != wanted.end())
      out.push_back(entry.rule);
  }
  std::sort(out.begin(), out.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
  return out;
}

namespace {

// What lies in a folder with a widget of its own belongs to that one.
void add_folder(const std::string& folder, std::vector<FoundWidget>& found) {
  FoundWidget added{folder, {}, false};
  for (FoundWidget& one : found) {
    if (one.folder == folder) return;
    if (is_below(one.folder, folder)) added.nested.push_back(one.folder);
    if (is_below(folder, one.folder)) one.nested.push_back(folder);
  }
  found.push_back(std::move(added));
}

Discovered widgets_of(const std::shared_ptr<const Snapshot>& snapshot, const Config& config,
                      const std::vector<FoundWidget>& found) {
  Discovered out;
  for (const FoundWidget& one : found) {
    if (one.missing)
      out.missing.push_back(one.folder);
    else
      out.widgets.emplace_back(snapshot, one.folder, config.project, one.nested);
  }
  return out;
}

// `init` would have said kommo; a check does not change sides by itself.
void tell_guess(const ReportInput& inspection, std::span<const Widget> widgets, Report& report) {
  const Project& project = *inspection.config.project;
  if (inspection.request->profile || project.profile() ||
      project.kind() != IntegrationKind::public_ || !is_for_kommo(widgets))
    return;
  report.notices.push_back(
      {Level::note, "profile-guess", std::string(looks_like_kommo.in(report.language)), {}});
}

}  // namespace

std::optional<Error> each_widget(const Request& request,
                                 const std::function<void(const Widget&)>& visit) {
  static const Project unnamed;
  std::vector<std::string> paths = request.paths;
  if (paths.empty()) paths.emplace_back(".");
  for (const std::string& path : paths) {
    const Result<Target> target = open_target(path);
    if (!target) return target.error();
    const Result<Config> config = find_config(*target, request.config);
    if (!config) return config.error();
    for (const FoundWidget& found :
         discover_widgets(*target->snapshot, config->in_snapshot ? *config->project : unnamed))
      if (!found.missing)
        visit(Widget(target->snapshot, found.folder, config->project, found.nested));
  }
  return std::nullopt;
}

Discovered discover(const std::shared_ptr<const Snapshot>& snapshot, const Config& config,
                    const Moved& moved, std::span<const std::string> more) {
  static const Project unnamed;
  // Names in a premod.json that stands elsewhere are not names of this snapshot.
  auto found = discover_widgets(*snapshot, config.in_snapshot ? *config.project : unnamed);
  // An archive is a widget by being handed over, whatever is in it.
  if (found.empty() && snapshot->source() == Source::archive) found.push_back({});
  for (const std::string& folder : more) add_folder(folder, found);
  if (moved)
    for (std::size_t i = 0; i < found.size(); ++i)
      if (const std::string now = found[i].missing ? moved(found[i].folder) : std::string();
          !now.empty() && !snapshot->under(now).empty()) {
        add_folder(now, found);
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(i--));
      }
  // An integration without a widget has a listing, a back end and a submission all the same.
  const Project& project = *config.project;
  const bool described = project.kind() == IntegrationKind::external || project.listing().given();
  if (found.empty() && described && lone_archives(*snapshot, project).empty())
    found.push_back({std::string(no_widget_folder), {}, false});
  Discovered out = widgets_of(snapshot, config, found);
  const auto rest = without_excluded(snapshot, out.widgets, config);
  return rest == snapshot ? std::move(out) : widgets_of(rest, config, found);
}

std::vector<std::string> ReportInput::added() const {
  std::vector<std::string> out = vanished;
  out.insert(out.end(), unnamed.begin(), unnamed.end());
  return out;
}

RuleRun run_rules(const ReportInput& inspection) {
  RuleRun out{
      discover(inspection.snapshot, inspection.config, inspection.moved, inspection.added()), {}};
  read_pictures(*inspection.request, out.found.widgets);
  for (const Widget& widget : out.found.widgets) {
    if (inspection.request->progress)
      inspection.request->progress("checking " + std::string(widget.root()));
    // A moderator sees what is packed, and not the folder it was packed from.
    const bool judged_by_archive =
        inspection.request->moderator_view && has_companion(inspection, widget);
    out.results.push_back(judged_by_archive ? RunResult{} : run(widget, inspection.rules));
  }
  return out;
}

bool inspect(const ReportInput& inspection, const RuleRun& judged, Fingerprints& fingerprints,
             Report& report) {
  const Discovered& found = judged.found;
  const PathMapping& paths = inspection.how.paths;
  for (const std::string& folder : found.missing)
    report.notices.push_back(notice(inspection.missing_is_known ? Level::warning : Level::error,
                                    "widget-missing", {widget_missing, {{"folder", folder}}},
                                    report.language, paths.prefix + folder));
  for (std::size_t i = 0; i < found.widgets.size(); ++i) {
    const Widget& widget = found.widgets[i];
    const RunResult& result = judged.results[i];
    present(widget, result, inspection.how, fingerprints, report);
    evaluate_attestations(widget, inspection.rules, *inspection.config.project, inspection.how,
                          inspection.request->today, fingerprints, report);
    report.widgets.push_back(describe_widget(widget, paths));
    add_timings(result, report);
  }
  inspect_companions(inspection, fingerprints, report);
  const bool alone = found.widgets.empty() && found.missing.empty();
  const std::size_t before = report.widgets.size() + report.notices.size();
  if (alone) inspect_lone_archives(inspection, fingerprints, report);
  const bool any_archive = report.widgets.size() + report.notices.size() > before;
  add_backend_notices(inspection, report);
  tell_guess(inspection, found.widgets, report);
  if (auto built = source_repository(*inspection.snapshot, found.widgets, report.language))
    report.notices.push_back(*std::move(built));
  for (const std::string& file : excluded_but_used(found.widgets, inspection.config))
    report.notices.push_back(notice(Level::note, "exclude-used",
                                    {exclude_used, {{"file", paths.prefix + file}}},
                                    report.language, paths.prefix + file));
  add_notices(*inspection.snapshot, found.widgets, paths, report);
  tell_lfs_pointers(found.widgets, paths, report);
  tell_unread_pictures(found.widgets, paths, report);
  return !alone || any_archive;
}

bool is_for_kommo(std::span<const Widget> widgets) {
  bool any = false;
  for (const Widget& widget : widgets)
    for (const Locale& locale : widget.locales()) {
      any = true;
      if (locale.base_language() == "ru") return false;
    }
  return any;
}

Profile profile_of(const Request& request, const Project& project) {
  if (request.profile) return *request.profile;
  // A private integration is not moderated; its findings are reported and block only what breaks.
  if (project.kind() == IntegrationKind::private_) return Profile::in_house;
  return project.profile().value_or(Profile::amocrm);
}

LevelsById levels_of(const Project& project) {
  LevelsById out;
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
  out.clauses = all_clauses(request.language, profile);
  return out;
}

Error no_widget(const Target& target) {
  return error_of(
      ErrorKind::environment,
      {Wording("error.no-widget",
               "No widget in {path}: no manifest.json with a \"widget\" object was found. "
               "Name the widget's folder, or list it in premod.json: {example}."),
       {{"path", target.path.empty() ? "." : target.path},
        {"example", "{\"widgets\": [\"path/to/widget\"]}"}}});
}

}  // namespace premod
