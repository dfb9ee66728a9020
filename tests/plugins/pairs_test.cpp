// Pairs of reports as dashboards compare them, each by its own identity: what a change of
// neighbouring lines, of formatting or of the report's language makes new and closed there. The
// identities are those of docs/dashboards.md.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/machine/machine.hpp"
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

/// A report with the files that it is about: some consumers look into them.
struct Checked {
  Files files;
  Report report;
};
Checked checked(Files files, Language language = Language::en) {
  Report report = report_of(files, language);
  return {std::move(files), std::move(report)};
}

// A line of a file without its blanks, as Sonar hashes it.
std::string line_of(const Files& files, const std::string& path, int number) {
  for (const MemoryFile& file : files) {
    if (file.path != path) continue;
    std::size_t at = 0;
    for (int n = 1; n < number && at != std::string::npos; ++n)
      at = file.bytes.find('\n', at) == std::string::npos ? std::string::npos
                                                          : file.bytes.find('\n', at) + 1;
    if (at == std::string::npos) return {};
    std::string line = file.bytes.substr(at, file.bytes.find('\n', at) - at);
    std::erase_if(line, [](unsigned char c) { return c <= ' '; });
    return line;
  }
  return {};
}

struct Issue {
  std::string rule, file, hash, message;
  int line = 0;
  bool matched = false;
};
std::vector<Issue> sonar_issues(const Checked& run) {
  std::vector<Issue> out;
  const json document = json::parse(cli::sonar(run.report, {}));
  for (const json& issue : document["issues"]) {
    const json& place = issue["primaryLocation"];
    Issue one;
    one.rule = issue["ruleId"].get<std::string>();
    one.file = place["filePath"].get<std::string>();
    one.message = place["message"].get<std::string>();
    if (place.contains("textRange")) one.line = place["textRange"]["startLine"].get<int>();
    if (one.line > 0) one.hash = line_of(run.files, one.file, one.line);
    out.push_back(std::move(one));
  }
  return out;
}

// Sonar's tracker: in this order, each issue once, within a file and a rule.
Row sonar_row(const Checked& before, const Checked& after) {
  std::vector<Issue> old = sonar_issues(before), now = sonar_issues(after);
  const auto line = [](const Issue& i) { return std::to_string(i.line); };
  const std::function<std::string(const Issue&)> steps[] = {
      [&](const Issue& i) { return line(i) + "|" + i.hash + "|" + i.message; },
      [&](const Issue& i) { return i.hash + "|" + i.message; },
      [&](const Issue& i) { return line(i) + "|" + i.message; },
      [&](const Issue& i) { return line(i) + "|" + i.hash; },
      [&](const Issue& i) { return i.hash; }};
  std::size_t kept = 0;
  for (const auto& key : steps)
    for (Issue& one : now)
      for (Issue& other : old) {
        if (one.matched || other.matched || one.rule != other.rule || one.file != other.file ||
            key(one) != key(other))
          continue;
        one.matched = other.matched = true;
        ++kept;
      }
  return {now.size() - kept, old.size() - kept, kept};
}

// A comment that stands already is not written again: the file and what it says.
Identities reviewdog(const Report& report) {
  Identities out;
  const json document = json::parse(cli::rdjson(report, {}));
  for (const json& one : document["diagnostics"])
    out.insert(one["location"]["path"].get<std::string>() + "|" +
               one["code"]["value"].get<std::string>() + "|" + one["message"].get<std::string>());
  return out;
}

// Names of test suites and cases.
Identities junit(const Report& report) {
  const std::string xml = cli::junit(report, {});
  Identities out;
  constexpr std::string_view start = "<testcase ";
  for (std::size_t at = xml.find(start); at != std::string::npos; at = xml.find(start, at + 1)) {
    const std::string element = xml.substr(at, xml.find('>', at) - at);
    const auto value = [&](const std::string& name) {
      const std::size_t from = element.find(name + "=\"");
      if (from == std::string::npos) return std::string();
      const std::size_t begin = from + name.size() + 2;
      return element.substr(begin, element.find('"', begin) - begin);
    };
    out.insert(value("classname") + "|" + value("name"));
  }
  return out;
}

using Compare = Row (*)(const Checked&, const Checked&);
template <Identities (*identity)(const Report&)>
Row by_identity(const Checked& before, const Checked& after) {
  return compared(identity(before.report), identity(after.report));
}

struct Consumer {
  const char* name;
  Compare compare;
  bool reads_neighbours;  ///< its own hash covers the lines behind a place
  bool reads_texts;       ///< what the finding says is a part of its identity
};
const Consumer consumers[] = {{"DefectDojo", by_identity<defectdojo>, false, false},
                              {"GitLab", by_identity<gitlab_identities>, false, false},
                              {"GitHub", by_identity<github>, true, false},
                              {"SonarQube", sonar_row, false, false},
                              {"reviewdog", by_identity<reviewdog>, false, true},
                              {"JUnit", by_identity<junit>, false, false}};

// At most one new and one closed for a hundred that are kept. The table is that of
// docs/dashboards.md.
void expect_kept(const char* change, const Checked& before, const Checked& after,
                 bool (*may_differ)(const Consumer&) = nullptr) {
  for (const Consumer& consumer : consumers) {
    const Row row = consumer.compare(before, after);
    std::printf("%-12s %-16s new %3zu, closed %3zu, kept %3zu\n", consumer.name, change, row.added,
                row.closed, row.kept);
    if (may_differ != nullptr && may_differ(consumer)) continue;
    EXPECT_GT(row.kept, 40U) << consumer.name << ", " << change;
    const std::size_t allowed = (row.kept + 99) / 100;
    EXPECT_LE(row.added, allowed) << consumer.name << ", " << change << ": new";
    EXPECT_LE(row.closed, allowed) << consumer.name << ", " << change << ": closed";
  }
}

TEST(Pairs, LinesAboveMakeNothingNew) {
  const Files files = dirty_widget();
  expect_kept("lines above", checked(files), checked(shifted(files)));
}

TEST(Pairs, NeighboursMakeNothingNewButWhereGithubHashesThem) {
  const Files files = dirty_widget();
  const Checked before = checked(files);
  const Checked after = checked(with_new_neighbours(files, before.report));
  expect_kept("lines behind", before, after,
              [](const Consumer& consumer) { return consumer.reads_neighbours; });
  const Row hashed = compared(github(before.report), github(after.report));
  EXPECT_GT(hashed.added, 0U) << "the pair does not change what it should";
}

TEST(Pairs, FormattingMakesNothingNew) {
  const Files files = dirty_widget();
  expect_kept("re-formatted", checked(files), checked(indented(files)));
}

TEST(Pairs, AnotherLanguageMakesNothingNewWhereTextsAreNotTheIdentity) {
  const Files files = dirty_widget();
  const Checked english = checked(files), russian = checked(files, Language::ru);
  expect_kept("other language", english, russian,
              [](const Consumer& consumer) { return consumer.reads_texts; });
  const Row hashed = compared(github(english.report), github(russian.report));
  EXPECT_EQ(hashed.added + hashed.closed, 0U);
}

// The file is a part of every consumer's identity: what stands in it is new there, and nothing
// else.
TEST(Pairs, ARenamedFileTakesNothingElseAlong) {
  const Files files = dirty_widget();
  Files renamed = files;
  constexpr const char* was = "templates/clock.twig";
  for (MemoryFile& file : renamed)
    if (file.path == was) file.path = "templates/watch.twig";
  std::ranges::sort(renamed, {}, &MemoryFile::path);
  const Checked before = checked(files), after = checked(renamed);
  const auto in_it = static_cast<std::size_t>(
      std::ranges::count_if(split_by_place(before.report.findings),
                            [](const Finding& finding) { return finding.place.file == was; }));
  ASSERT_GT(in_it, 0U);
  for (const Consumer& consumer : consumers) {
    const Row row = consumer.compare(before, after);
    std::printf("%-12s %-16s new %3zu, closed %3zu, kept %3zu; in the file: %zu\n", consumer.name,
                "renamed file", row.added, row.closed, row.kept, in_it);
    EXPECT_LE(row.added, in_it) << consumer.name;
    EXPECT_LE(row.closed, in_it) << consumer.name;
  }
}

TEST(Pairs, WhatIsNewIsNewEverywhere) {
  Files files = dirty_widget();
  const Checked before = checked(files);
  for (MemoryFile& file : files)
    if (file.path == "script.js") file.bytes += "\neval(window.name + '1');\n";
  const Checked after = checked(files);
  for (const Consumer& consumer : consumers) {
    if (std::string_view(consumer.name) == "JUnit") continue;  // a case a rule, which fails already
    EXPECT_GE(consumer.compare(before, after).added, 1U) << consumer.name;
  }
}

TEST(Pairs, NoTwoEntriesOfOneReportAreOneForADashboard) {
  const Report report = report_of(dirty_widget());
  for (const auto& identity : {defectdojo, gitlab_identities, github}) {
    const Identities all = identity(report);
    EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), all.size());
  }
}

}  // namespace
}  // namespace premod
