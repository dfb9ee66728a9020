#include "sarif/run.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "premod/weakness.hpp"
#include "sarif/place.hpp"
#include "sarif/texts.hpp"

namespace premod::sarif {
namespace {

// What a result costs in a compressed file at most: its own text, and its hashes.
std::size_t cost(const Entry& entry) {
  constexpr std::size_t hashes = 150;
  constexpr std::size_t longest_text = 1024;
  if (entry.outcome) return hashes;
  const Occurrence& f = *entry.alert.place;
  std::size_t bytes = hashes + std::min(f.message.size() + f.remedy.size(), longest_text) +
                      f.place.file.size() + f.place.snippet.size() + f.waiver.size();
  for (const Place& place : f.related) bytes += place.file.size() + place.label.size();
  for (const Fix& fix : f.fixes)
    for (const Edit& edit : fix.edits) bytes += edit.file.size() + edit.replacement.size() + 40;
  return bytes;
}

// What must stay if not everything can: failures, new, grave.
int weight(const Entry& entry) {
  if (entry.outcome || entry.fixed) return 0;
  const Finding& finding = *entry.alert.finding;
  const int level = static_cast<int>(finding.level);
  return 10 + level + (finding.is_new ? 10 : 0) - (finding.waived ? 10 : 0);
}

// Drops the lightest results beyond the limits; returns how many.
std::size_t cut(std::vector<Entry>& entries, std::size_t max_results, std::size_t max_bytes) {
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return weight(entries[a]) > weight(entries[b]);
  });
  std::size_t bytes = 0, kept = 0;
  while (kept < order.size() && kept < max_results) {
    bytes += cost(entries[order[kept]]);
    if (bytes > max_bytes) break;
    ++kept;
  }
  if (kept == entries.size()) return 0;
  order.resize(kept);
  std::sort(order.begin(), order.end());
  std::vector<Entry> rest;
  rest.reserve(kept);
  for (const std::size_t i : order) rest.push_back(entries[i]);
  const std::size_t lost = entries.size() - kept;
  entries = std::move(rest);
  return lost;
}

void collect(Run& run, const Outcome& outcome) {
  if (run.profile == Profile::full && outcome.kind != OutcomeKind::violated)
    run.entries.push_back({{}, &outcome, false, {}});
  const bool crashed = outcome.kind == OutcomeKind::crashed;
  if (!crashed && (outcome.kind != OutcomeKind::not_run || !outcome.required)) return;
  run.notifications.push_back({crashed ? "rule-crashed" : "rule-not-run",
                               crashed ? Level::error : Level::warning,
                               outcome.rule + ": " + outcome.why, outcome.rule});
}

void notify(Run& run, bool first_part) {
  std::set<std::string_view> unnamed;
  for (const Entry& entry : run.entries) {
    if (entry.outcome) continue;
    const std::string& file = entry.alert.place->place.file;
    if (!file.empty() && !is_portable_path(file)) unnamed.insert(file);
  }
  for (const std::string_view file : unnamed)
    run.notifications.push_back(
        {"file-name", Level::warning,
         filled(texts::file_name.in(run.report->language), {{"file", plain_line(file)}}), ""});
  if (first_part)
    for (const Notice& notice : run.report->notices)
      run.notifications.push_back({notice.id, notice.level, notice.message, ""});
}

using RulesById = std::map<std::string_view, const RuleInfo*>;

// The part of a rule that an alert is told under, where dashboards must tell it from the rest.
Descriptor part_of_rule(const RuleInfo& rule, const Alert& alert) {
  Descriptor out{&rule, rule.id, rule.level, weaknesses(rule.id)};
  std::vector<Weakness> here = weaknesses_at(rule.id, *alert.place);
  if (here.size() == 1 && !out.weaknesses.empty() && here[0].number != out.weaknesses[0].number) {
    out.id += "/cwe-" + std::to_string(here[0].number);
    out.weaknesses = std::move(here);
  }
  if (!alert.place->own_code && alert.finding->level < rule.level) {
    out.id += "/third-party";
    out.level = std::min(out.level, alert.finding->level);
  }
  return out;
}

// Gives the entry its descriptor.
void describe(Entry& entry, const RulesById& rules, std::map<std::string, Descriptor>& described) {
  entry.rule = entry.outcome ? entry.outcome->rule : entry.alert.finding->rule;
  const auto found = rules.find(entry.rule);
  if (found == rules.end()) return;
  const RuleInfo& rule = *found->second;
  if (entry.outcome || !rule.security) {
    if (!described.contains(entry.rule))
      described.emplace(entry.rule, Descriptor{&rule, rule.id, rule.level, weaknesses(rule.id)});
    return;
  }
  Descriptor part = part_of_rule(rule, entry.alert);
  entry.rule = part.id;
  const Level level = part.level;
  const auto at = described.try_emplace(entry.rule, std::move(part)).first;
  at->second.level = std::max(at->second.level, level);  // the gravest of what it stands for
}

void index(Run& run) {
  const Report& report = *run.report;
  RulesById rules;
  for (const RuleInfo& rule : report.rules) rules.emplace(rule.id, &rule);
  std::map<std::string, Descriptor> described;
  std::set<std::string_view> clauses;
  for (Entry& entry : run.entries) {
    describe(entry, rules, described);
    if (entry.outcome) continue;
    for (const std::string& id : entry.alert.finding->clauses) clauses.insert(id);
  }
  const bool full = run.profile == Profile::full;
  if (full)
    for (const RuleInfo& rule : report.rules)
      described.try_emplace(rule.id, Descriptor{&rule, rule.id, rule.level, weaknesses(rule.id)});
  for (auto& [id, one] : described) {
    for (const Weakness& weakness : one.weaknesses)
      run.weaknesses.emplace(weakness.number, weakness.name);
    for (const std::string& clause : one.rule->clauses) clauses.insert(clause);
    run.rule_index.emplace(id, run.rules.size());
    run.rules.push_back(std::move(one));
  }
  for (const ClauseInfo& clause : report.clauses) {
    if (!full && !clauses.contains(clause.id)) continue;
    run.clause_index.emplace(clause.id, run.clauses.size());
    run.clauses.push_back(&clause);
  }
  std::set<std::string> ids;
  for (const Notification& note : run.notifications) {
    ids.insert(note.id);
    run.successful = run.successful && note.level != Level::error;
  }
  run.notification_ids.assign(ids.begin(), ids.end());
}

std::string category_of(const Report& report, const std::string& root,
                        std::set<std::string>& used) {
  std::string base = "premod/" + std::string(name_of(report.profile)) + "/";
  if (!root.empty() && root != ".") base += uri_of(plain_line(root)) + "/";
  std::string category = base;
  for (int n = 2; !used.insert(category).second; ++n) {
    category = base;
    category.insert(category.size() - 1, "~" + std::to_string(n));
  }
  return category;
}

}  // namespace

std::vector<Run> runs_of(const Report& report, Profile profile, const Limits& limits) {
  const bool split = report.widgets.size() > 1 && report.widgets.size() <= limits.runs;
  std::map<std::string_view, std::size_t> parts;
  if (split)
    for (const WidgetInfo& widget : report.widgets) parts.emplace(widget.root, parts.size());
  std::vector<Run> runs(std::max<std::size_t>(parts.size(), 1));
  const auto run_of = [&](const std::string& widget) -> Run& {
    const auto found = parts.find(widget);
    return runs[found == parts.end() ? 0 : found->second];
  };
  const bool full = profile == Profile::full;
  std::set<std::string> categories;
  for (std::size_t part = 0; part < runs.size(); ++part) {
    runs[part].report = &report;
    runs[part].profile = profile;
    std::string root = report.widgets.size() == 1 ? report.widgets[0].root : "";
    for (const auto& [name, number] : parts)
      if (number == part) root = name;
    runs[part].category = category_of(report, root, categories);
  }
  for (Alert& alert : alerts_of(report.findings))
    if (full || !alert.finding->waived)
      run_of(alert.finding->widget).entries.push_back({std::move(alert), nullptr, false, {}});
  for (const Outcome& outcome : report.outcomes) collect(run_of(outcome.widget), outcome);
  if (full)
    for (Alert& alert : alerts_of(report.fixed))
      run_of(alert.finding->widget).entries.push_back({std::move(alert), nullptr, true, {}});
  for (Run& run : runs) {
    const std::size_t lost = cut(run.entries, limits.results, limits.bytes / runs.size());
    if (lost > 0)
      run.notifications.push_back(
          {"results-left-out", Level::warning,
           filled(texts::left_out.in(report.language), {{"n", std::to_string(lost)}}), ""});
    notify(run, &run == runs.data());
    index(run);
  }
  return runs;
}

}  // namespace premod::sarif
