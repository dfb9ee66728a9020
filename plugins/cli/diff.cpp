// `premod diff A B`: what an update brings, fixes and asks for, between commits, folders or archives.
#include <cstdio>

#include "cli/commands.hpp"

namespace premod::cli {
namespace {

void print(char sign, const Finding& finding) {
  std::string place = finding.place.file;
  if (finding.place.region) place += ":" + std::to_string(finding.place.region->line);
  std::printf("  %c %s %s: %s\n", sign, finding.rule.c_str(), place.c_str(),
              finding.message.c_str());
}

}  // namespace

int diff_command(const std::string& before, const std::string& after, const Request& request) {
  const auto result = diff(before, after, request);
  if (!result) return fail(result.error().message);
  std::size_t fresh = 0;
  for (const Finding& finding : result->report.findings) fresh += finding.is_new ? 1U : 0U;
  const std::size_t kept = result->report.findings.size() - fresh;
  std::printf("Findings: %zu new, %zu fixed, %zu kept\n", fresh, result->report.fixed.size(), kept);
  for (const Finding& finding : result->report.findings)
    if (finding.is_new) print('+', finding);
  for (const Finding& finding : result->report.fixed) print('-', finding);
  if (!result->facts.empty()) std::printf("Facts:\n");
  for (const FactChange& fact : result->facts)
    std::printf("  %c %s %s\n", fact.added ? '+' : '-', fact.kind.c_str(), fact.value.c_str());
  if (result->version_before != result->version_after)
    std::printf("Version: %s -> %s\n", result->version_before.c_str(),
                result->version_after.c_str());
  else if (result->content_changed)
    std::printf("Version: %s, not raised though the content changed\n",
                result->version_after.c_str());
  return exit_status(result->report.decision.verdict);
}

}  // namespace premod::cli
