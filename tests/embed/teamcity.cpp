// A front end of another platform, written from docs/embedding.md alone: TeamCity inspections.
#include <premod/premod.hpp>

#include <cstdio>
#include <string>
#include <string_view>

namespace {

/// TeamCity's escapes; everything else has gone through plain_line.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : premod::plain_line(text)) {
    if (std::string_view("|'[]").find(c) != std::string_view::npos) out += '|';
    out += c;
  }
  return out;
}

std::string_view severity(premod::Level level) {
  if (level == premod::Level::error) return "ERROR";
  return level == premod::Level::warning ? "WARNING" : "INFO";
}

/// The front end: a pure function of a report.
std::string teamcity(const premod::Report& report) {
  std::string out;
  for (const premod::RuleInfo& rule : report.rules)
    out += "##teamcity[inspectionType id='" + escaped(rule.id) + "' name='" + escaped(rule.title) +
           "' category='" + escaped(rule.area) + "' description='" + escaped(rule.remedy) + "']\n";
  for (const premod::Finding& finding : report.findings) {
    if (!finding.is_new || finding.waived) continue;
    const int line = finding.place.region ? finding.place.region->line : 1;
    const std::string file = premod::anchor_file(finding.place.file, finding.widget, report);
    out += "##teamcity[inspection typeId='" + escaped(finding.rule) + "' message='" +
           escaped(finding.message) + "' file='" + escaped(file) + "' line='" +
           std::to_string(line) + "' SEVERITY='" + std::string(severity(finding.level)) + "']\n";
  }
  const premod::Counts counts = premod::counts_of(report);
  return out + "##teamcity[buildStatisticValue key='premod.errors' value='" +
         std::to_string(counts.errors) + "']\n";
}

}  // namespace

int main(int argc, char** argv) {
  premod::Request request;
  request.paths.assign(argv + 1, argv + argc);
  const premod::Result<premod::Report> report = premod::check(request);
  if (!report) {
    std::fprintf(stderr, "%s\n", premod::plain_text(report.error().message).c_str());
    return 2;
  }
  std::fputs(teamcity(*report).c_str(), stdout);
  return premod::exit_status(report->decision.verdict);
}
