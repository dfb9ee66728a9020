#include <algorithm>
#include <map>
#include <vector>

#include "common/command_escape.hpp"
#include "common/place.hpp"
#include "github/github.hpp"
#include "github/texts.hpp"

namespace premod::github {
namespace {

constexpr std::size_t max_title = 255;
constexpr std::size_t max_message = 4000;  // the runner cuts at 4,096 after masking

std::string escaped(std::string_view text, bool property) {
  return common::escape_command(text, "%25", property ? ":," : "");
}

std::string_view command_of(Level level) {
  if (level == Level::error) return "error";
  return level == Level::warning ? "warning" : "notice";
}

// The runner loses "=" at the start of a value.
std::string file_of(const Place& place, std::string_view widget, const Report& report) {
  const std::string& file = place.container.empty() ? place.file : place.container;
  std::string name =
      plain_line(common::is_missing(place) ? common::shown_file(place, widget, report) : file);
  return name.starts_with('=') ? "./" + name : name;
}

// Who wrote the line and when: whom a reviewer asks. Never an address.
std::string author_of(const Occurrence& finding, Language language) {
  if (!finding.origin || finding.origin->author.empty()) return "";
  const Origin& origin = *finding.origin;
  if (origin.commit.find_first_not_of('0') == std::string::npos) return "";  // not committed yet
  if (origin.author.find('@') != std::string::npos) return "";
  return "\n" + filled(texts::written_by.in(language),
                       {{"author", plain_line(origin.author)},
                        {"date", iso_time(origin.time, origin.time_offset).substr(0, 10)}});
}

// "req-2.2: what it demands"
std::string clause_line(const std::string& id, const Report& report) {
  const auto clause = std::find_if(report.clauses.begin(), report.clauses.end(),
                                   [&](const ClauseInfo& info) { return info.id == id; });
  const bool told = clause != report.clauses.end() && !clause->demand.empty();
  return "\n" + plain_line(told ? id + ": " + clause->demand : id);
}

std::string one(const Alert& alert, const Report& report) {
  const Finding& finding = *alert.finding;
  const Occurrence& first = *alert.place;
  const auto rule = std::find_if(report.rules.begin(), report.rules.end(),
                                 [&](const RuleInfo& info) { return info.id == finding.rule; });
  std::string title = finding.rule;
  if (rule != report.rules.end()) title += ": " + rule->title;
  std::string message = plain_text(first.message.empty() ? finding.rule : first.message);
  const Place& place = first.place;
  if (!place.container.empty() || common::is_missing(place))
    message = plain_line(place.file) + ": " + message;
  if (!alert.others.empty()) message += " (+" + std::to_string(alert.others.size()) + ")";
  if (!first.remedy.empty()) message += "\n" + plain_text(first.remedy);
  for (const std::string& id : finding.clauses) message += clause_line(id, report);
  message += author_of(first, report.language);

  std::string file = file_of(place, finding.widget, report), line, end_line, column, end_column;
  if (!file.empty()) line = "1";
  if (place.region && place.container.empty() && place.region->line > 0) {
    const Region& at = *place.region;
    line = end_line = std::to_string(at.line);  // an annotation stands below its last line
    if (at.end_line == at.line && at.column > 0) {
      column = std::to_string(at.column);
      end_column = std::to_string(std::max(at.end_column, at.column));
    }
  }
  return command(command_of(finding.level),
                 {{"title", shortened(plain_line(title), max_title)},
                  {"file", file},
                  {"line", line},
                  {"endLine", end_line},
                  {"col", column},
                  {"endColumn", end_column}},
                 shortened(message, max_message));
}

// Every rule once, then every rule a second time ... : ten times the same says less.
std::vector<const Alert*> round_robin_by_rule(const std::vector<Alert>& alerts, Level level) {
  std::map<std::string_view, std::size_t> seen;
  std::vector<std::pair<std::size_t, const Alert*>> rounds;
  for (const Alert& alert : alerts) {
    const Finding& finding = *alert.finding;
    if (finding.level == level && finding.is_new && !finding.waived)
      rounds.emplace_back(seen[finding.rule]++, &alert);
  }
  std::stable_sort(rounds.begin(), rounds.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<const Alert*> order;
  for (const auto& [round, alert] : rounds) order.push_back(alert);
  return order;
}

}  // namespace

std::string command(std::string_view level, Properties properties, std::string_view message) {
  std::string out = "::" + std::string(level);
  char before = ' ';
  for (const auto& [name, value] : properties) {
    if (value.empty()) continue;
    out += before + std::string(name) + "=" + escaped(value, true);
    before = ',';
  }
  return out + "::" + escaped(message, false);
}

std::string annotations(const Report& report, const Budget& budget) {
  const std::vector<Alert> alerts = alerts_of(report.findings);
  std::string out;
  std::size_t used = 0;
  if (report.decision.verdict == Verdict::incomplete) {
    std::string message(texts::incomplete.in(report.language));
    for (const std::string& reason : report.decision.reasons) message += "\n" + plain_text(reason);
    out += command("error", {{"title", "premod"}}, shortened(message, max_message)) + "\n";
    used = 1;
  }
  for (const Level level : {Level::error, Level::warning, Level::note}) {
    const std::vector<const Alert*> order = round_robin_by_rule(alerts, level);
    const std::size_t room = budget.per_level - std::min(used, budget.per_level);
    const std::size_t shown =
        order.size() <= room ? order.size() : room - std::min<std::size_t>(room, 1);
    for (std::size_t i = 0; i < shown; ++i) out += one(*order[i], report) + "\n";
    if (shown < order.size() && room > 0)
      out += command(command_of(level), {{"title", "premod"}},
                     filled(texts::more.in(report.language),
                            {{"n", std::to_string(order.size() - shown)}})) +
             "\n";
    used = 0;
  }
  return out;
}

}  // namespace premod::github
