// Pairs of reports as dashboards compare them, each by its own identity: what a change of
// neighbouring lines, of formatting or of the report's language makes new and closed there. The
// identities are those of docs/dashboards.md.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "gitlab/gitlab.hpp"
#include "premod/premod.hpp"
#include "sarif/sarif.hpp"

namespace premod {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

using Files = std::vector<MemoryFile>;

Files dirty_widget() {
  const fs::path folder = PREMOD_SOURCE_DIR "/examples/dirty-widget";
  Files out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    out.push_back({fs::relative(entry.path(), folder).generic_string(),
                   std::string(std::istreambuf_iterator<char>(in), {})});
  }
  std::ranges::sort(out, {}, &MemoryFile::path);
  return out;
}

Report report_of(const Files& files, Language language = Language::en) {
  Request request;
  request.language = language;
  const auto report = check_files(files, request);
  EXPECT_TRUE(report);
  return report ? *report : Report{};
}

bool is_script(const MemoryFile& file) { return file.path.ends_with(".js"); }

std::string comment_for(const MemoryFile& file) {
  if (is_script(file) || file.path.ends_with(".css")) return "/* An explanation in words. */\n";
  return file.path.ends_with(".twig") ? "{# An explanation in words. #}\n" : "";
}

// Two lines above everything: every place moves.
Files shifted(Files files) {
  for (MemoryFile& file : files) {
    const bool bom = file.bytes.starts_with("\xEF\xBB\xBF");
    file.bytes.insert(bom ? 3 : 0, comment_for(file) + comment_for(file));
  }
  return files;
}

// A line of comment behind every flagged line of a script: every neighbour changes.
Files with_new_neighbours(Files files, const Report& report) {
  for (MemoryFile& file : files) {
    if (!is_script(file)) continue;
    std::set<int, std::greater<>> lines;
    for (const Finding& finding : report.findings)
      for (const Occurrence* one : places_of(finding))
        if (one->place.file == file.path && one->place.region)
          lines.insert(one->place.region->line);
    for (const int line : lines) {  // the last first
      std::size_t at = 0;
      for (int n = 0; n < line && at != std::string::npos; ++n)
        at = file.bytes.find('\n', at) == std::string::npos ? std::string::npos
                                                            : file.bytes.find('\n', at) + 1;
      // Behind a line of a comment it would become a part of what was flagged.
      const std::size_t start =
          at == std::string::npos || at < 2 ? at : file.bytes.rfind('\n', at - 2) + 1;
      if (at == std::string::npos ||
          file.bytes.substr(start, at - start).find("//") != std::string::npos)
        continue;
      file.bytes.insert(at, "// An explanation in words.\n");
    }
  }
  return files;
}

// Every indentation doubled.
Files indented(Files files) {
  for (MemoryFile& file : files) {
    if (!is_script(file)) continue;
    std::string out;
    for (std::size_t from = 0; from < file.bytes.size();) {
      const std::size_t end = std::min(file.bytes.find('\n', from), file.bytes.size() - 1);
      const std::string line = file.bytes.substr(from, end + 1 - from);
      const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
      out += std::string(blanks, ' ') + line;
      from = end + 1;
    }
    file.bytes = out;
  }
  return files;
}

using Identities = std::multiset<std::string>;

json results_of(const Report& report) {
  return json::parse(sarif::write(report, sarif::Profile::full))["runs"][0]["results"];
}

// parser.py: `fingerprints` where there are any, else all partial ones joined.
Identities defectdojo(const Report& report) {
  Identities out;
  for (const json& result : results_of(report)) {
    if (result["kind"] != "fail") continue;
    std::string id;
    for (const json& one : result.value("fingerprints", json::object()))
      id += one.get<std::string>();
    if (id.empty())
      for (const json& one : result["partialFingerprints"]) id += one.get<std::string>();
    out.insert(id);
  }
  return out;
}

// code_quality: the fingerprint, one entry each.
Identities gitlab_identities(const Report& report) {
  Identities out;
  for (const json& entry : json::parse(gitlab::code_quality(report)))
    out.insert(entry["fingerprint"].get<std::string>());
  return out;
}

// Code scanning: rule, file and the line's hash. The hash looks at 100 characters from the line on,
// so neighbours change it; nothing else is accepted there.
Identities github(const Report& report) {
  Identities out;
  for (const json& result : results_of(report)) {
    if (result["kind"] != "fail") continue;
    out.insert(
        result["ruleId"].get<std::string>() + "|" +
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].get<std::string>() +
        "|" + result["partialFingerprints"].value("primaryLocationLineHash", "-"));
  }
  return out;
}

struct Row {
  std::size_t added = 0, closed = 0, kept = 0;
};

Row compared(const Identities& before, const Identities& after) {
  Identities kept;
  std::ranges::set_intersection(before, after, std::inserter(kept, kept.end()));
  return {after.size() - kept.size(), before.size() - kept.size(), kept.size()};
}

using Identity = Identities (*)(const Report&);
const std::map<std::string, Identity> own_identity = {{"DefectDojo", defectdojo},
                                                      {"GitLab", gitlab_identities}};

// At most one new and one closed for a hundred that are kept.
void expect_kept(const char* change, const Report& before, const Report& after) {
  for (const auto& [consumer, identity] : own_identity) {
    const Row row = compared(identity(before), identity(after));
    EXPECT_GT(row.kept, 40U) << consumer << ", " << change;
    EXPECT_LE(row.added * 100, row.kept) << consumer << ", " << change << ": new";
    EXPECT_LE(row.closed * 100, row.kept) << consumer << ", " << change << ": closed";
  }
}

TEST(Pairs, LinesAboveMakeNothingNew) {
  const Files files = dirty_widget();
  expect_kept("lines above", report_of(files), report_of(shifted(files)));
}

TEST(Pairs, NeighboursMakeNothingNewButWhereGithubHashesThem) {
  const Files files = dirty_widget();
  const Report before = report_of(files);
  const Report after = report_of(with_new_neighbours(files, before));
  expect_kept("new neighbours", before, after);
  const Row hashed = compared(github(before), github(after));
  EXPECT_GT(hashed.added, 0U) << "the pair does not change what it should";
}

TEST(Pairs, FormattingMakesNothingNewButWhereGithubHashesIt) {
  const Files files = dirty_widget();
  expect_kept("indentation", report_of(files), report_of(indented(files)));
  // GitHub's hash leaves blanks out.
  const Row hashed = compared(github(report_of(files)), github(report_of(indented(files))));
  EXPECT_LE(hashed.added * 100, hashed.kept);
}

TEST(Pairs, AnotherLanguageMakesNothingNewAnywhere) {
  const Files files = dirty_widget();
  const Report english = report_of(files), russian = report_of(files, Language::ru);
  expect_kept("language", english, russian);
  const Row hashed = compared(github(english), github(russian));
  EXPECT_EQ(hashed.added + hashed.closed, 0U);
}

TEST(Pairs, WhatIsNewIsNewEverywhere) {
  Files files = dirty_widget();
  const Report before = report_of(files);
  for (MemoryFile& file : files)
    if (file.path == "script.js") file.bytes += "\neval(window.name + '1');\n";
  const Report after = report_of(files);
  for (const auto& [consumer, identity] : own_identity)
    EXPECT_GE(compared(identity(before), identity(after)).added, 1U) << consumer;
  EXPECT_GE(compared(github(before), github(after)).added, 1U);
}

TEST(Pairs, NoTwoEntriesOfOneReportAreOneForADashboard) {
  const Report report = report_of(dirty_widget());
  for (const auto& [consumer, identity] : own_identity) {
    const Identities all = identity(report);
    EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), all.size()) << consumer;
  }
}

}  // namespace
}  // namespace premod
