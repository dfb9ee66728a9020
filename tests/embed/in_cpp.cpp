// What a C++ host does with premod: checks the widget it is given, and a file that lives in memory.
#include <premod/premod.hpp>

#include <cstdio>
#include <string>
#include <vector>

namespace {

/// An empty manifest must be found out without any folder.
bool memory_is_checked() {
  const std::vector<premod::MemoryFile> files = {{"manifest.json", ""}, {"script.js", ""}};
  const premod::Result<premod::Report> report = premod::check_files(files, premod::Request());
  return report.ok() && report->decision.verdict == premod::Verdict::block;
}

}  // namespace

int main(int argc, char** argv) {
  premod::Request request;
  request.paths.assign(argv + 1, argv + argc);
  request.profile = premod::Profile::kommo;
  request.language = premod::Language::es;
  premod::Result<premod::Report> report = premod::check(request);
  if (!report) {
    std::fprintf(stderr, "%s\n", report.error().message.c_str());
    return 2;
  }
  for (const premod::Finding& finding : report->findings)
    std::printf("%s %s: %s\n", finding.rule.c_str(), finding.place.file.c_str(),
                finding.message.c_str());
  if (!memory_is_checked()) return 4;
  return premod::exit_status(report->decision.verdict);
}
