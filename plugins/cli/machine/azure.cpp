#include "cli/machine/machine.hpp"
#include "common/command_escape.hpp"
#include "common/place.hpp"

namespace premod::cli {
namespace {

constexpr std::size_t max_message = 4000;

// As the agent decodes it.
std::string escaped(std::string_view text, bool property) {
  return common::escape_command(text, "%AZP25", property ? ";]" : "");
}

std::string issue(Level level, std::string_view properties, std::string_view message) {
  return "##vso[task.logissue type=" + std::string(name_of(level)) + std::string(properties) + "]" +
         escaped(shortened(message, max_message), false) + "\n";
}

std::string issue_of(const Alert& alert, const Report& report) {
  const Occurrence& finding = *alert.place;
  const std::string& rule = alert.finding->rule;
  const Place& place = finding.place;
  const std::string path = common::shown_file(place, alert.finding->widget, report);
  std::string properties = ";sourcepath=" + escaped(plain_line(path), true);
  if (path == place.file && place.region) {
    const Region head = common::head_of(place);
    properties +=
        ";linenumber=" + std::to_string(head.line) + ";columnnumber=" + std::to_string(head.column);
  }
  properties += ";code=" + escaped(plain_line(rule), true);
  std::string message = plain_line(finding.message.empty() ? rule : finding.message);
  if (path != place.file && !place.file.empty()) message = plain_line(place.file) + ": " + message;
  if (!alert.others.empty()) message += " (+" + std::to_string(alert.others.size()) + ")";
  message = common::closed(message);
  if (!finding.remedy.empty()) message += " " + plain_line(finding.remedy);
  return issue(alert.finding->level, properties, message);
}

}  // namespace

std::string azure(const Report& report, const FormatOptions&) {
  std::string out;
  if (report.decision.verdict == Verdict::incomplete)
    for (const std::string& reason : report.decision.reasons)
      out += issue(Level::error, ";code=incomplete", plain_line(reason));
  const std::vector<Alert> alerts = alerts_of(report.findings);
  for (const Level level : {Level::error, Level::warning})  // Azure knows no notes
    for (const Alert& alert : alerts)
      if (alert.finding->level == level && alert.finding->is_new && !alert.finding->waived)
        out += issue_of(alert, report);
  return out;
}

}  // namespace premod::cli
