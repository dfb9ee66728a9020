// A front end of a platform that premod does not know, written from docs/embedding.md alone: a line
// for each finding that is new and counts.
#include <premod/premod.hpp>

#include <cstdio>
#include <string>

namespace {

std::string lines(const premod::Report& report) {
  std::string out;
  for (const premod::Finding& finding : report.findings) {
    if (!finding.is_new || finding.waived) continue;
    out += finding.place.file;
    if (finding.place.region) out += ":" + std::to_string(finding.place.region->line);
    out += ": " + finding.rule + ": " + finding.message + "\n";
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  premod::Request request;
  request.paths.assign(argv + 1, argv + argc);
  const premod::Result<premod::Report> report = premod::check(request);
  if (!report) return 2;
  std::fputs(lines(*report).c_str(), stdout);
  return premod::exit_status(report->decision.verdict);
}
