#include "cli/format.hpp"

#include <array>

#include "cli/html/html.hpp"
#include "cli/machine/machine.hpp"
#include "cli/terminal/terminal.hpp"
#include "github/github.hpp"
#include "gitlab/gitlab.hpp"
#include "sarif/sarif.hpp"

namespace premod::cli {
namespace {

std::string json(const Report& report, const FormatOptions& options) {
  return report_json(report, options.site);
}

std::string annotations(const Report& report, const FormatOptions&) {
  return github::annotations(report);
}

std::string step_summary(const Report& report, const FormatOptions& options) {
  return github::summary(report, github::max_summary, options.site);
}

// Without random digits there is no safe form: nothing is written rather than something unsafe.
std::string step_outputs(const Report& report, const FormatOptions& options) {
  const Result<std::string> lines = github::outputs(report, options.random);
  return lines ? *lines : std::string{};
}

std::string code_quality(const Report& report, const FormatOptions& options) {
  return gitlab::code_quality(report, options.site);
}

std::string alerts(const Report& report, const FormatOptions& options) {
  return sarif::write(report, sarif::Profile::alerts, {}, options.end_time, options.site);
}

std::string evidence(const Report& report, const FormatOptions& options) {
  return sarif::write(report, sarif::Profile::full, {}, options.end_time, options.site);
}

constexpr std::array all = {
    Format{"azure", "logging commands of an Azure Pipelines step", azure},
    Format{"concise", "one line a place: path:line:column: level rule: message", concise},
    Format{"github", "workflow commands: annotations of a GitHub Actions step", annotations},
    Format{"github-outputs", "lines for the file GITHUB_OUTPUT", step_outputs},
    Format{"github-summary", "Markdown for the file GITHUB_STEP_SUMMARY", step_summary},
    Format{"gitlab", "GitLab Code Quality", code_quality},
    Format{"html", "one self-contained page: findings, filters, coverage", html},
    Format{"json", "everything the run found out, by docs/report.schema.json", json, true},
    Format{"junit", "JUnit XML: one test case a rule", junit},
    Format{"rdjson", "for reviewdog", rdjson},
    Format{"sarif", "SARIF 2.1.0 for upload to a dashboard", alerts, true},
    Format{"sarif-full", "SARIF 2.1.0 as evidence: every rule's outcome, waived and fixed findings",
           evidence, true},
    Format{"sonar", "SonarQube generic issue data (sonar.externalIssuesReportPaths)", sonar},
    Format{"terminal", "for people: code frames, remedies, a summary and the next step", terminal},
};

}  // namespace

std::span<const Format> formats() { return all; }

}  // namespace premod::cli
