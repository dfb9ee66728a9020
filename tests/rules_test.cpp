// Every rule against its fixtures: tests/rules/<rule-id>/{pass-*,fail-*}, each folder a widget
// root. A fail case says in expected.txt which hits there must be, a pass case must have none.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "engine/present.hpp"
#include "engine/run.hpp"
#include "rule/rule_texts.hpp"
#include "rule/table.hpp"
#include "rule_fixtures.hpp"
#include "text/lines.hpp"
#include "widget/pictures.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

using test::Case;
using test::fixtures;
using test::folders_in;
namespace fs = std::filesystem;

/// One expected hit: words of a line, quotes around words with spaces.
std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> out;
  std::string word;
  bool quoted = false;
  bool any = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '\\' && i + 1 < line.size() && line[i + 1] == '"') {
      word += line[++i];
      any = true;
    } else if (c == '"') {
      quoted = !quoted;
      any = true;
    } else if (c == ' ' && !quoted) {
      if (any) out.push_back(word);
      word.clear();
      any = false;
    } else {
      word += c;
      any = true;
    }
  }
  if (any) out.push_back(word);
  return out;
}

Level level_of(const Rule& rule, const Hit& hit, Profile profile) {
  const Variant* variant = rule.variant(hit.variant_name);
  return variant == nullptr ? rule.levels.in(profile)
                            : std::min(rule.levels.in(profile), variant->cap(profile));
}

std::string path_of(const Hit& hit) {
  if (hit.file != nullptr) return hit.file->path;
  return hit.path.empty() ? "-" : hit.path;
}

std::string place_of(const Hit& hit) {
  if (!hit.has_span) return path_of(hit);
  const Region region = text::Lines(hit.file->bytes).region(hit.span);
  return path_of(hit) + ":" + std::to_string(region.line) + ":" + std::to_string(region.column) +
         "-" + std::to_string(region.end_line) + ":" + std::to_string(region.end_column);
}

/// As words_of reads it: in quotes where it has spaces, a backslash before quotes of its own.
std::string word(const std::string& value) {
  std::string out;
  for (const char c : value) {
    if (c == '"') out += '\\';
    out += c;
  }
  return value.empty() || value.find(' ') != value.npos ? '"' + out + '"' : out;
}

/// The whole hit in the notation of expected.txt.
std::string shown(const Rule& rule, const Hit& hit, Profile profile) {
  std::string out = place_of(hit);
  if (!hit.variant_name.empty()) out += " variant=" + std::string(hit.variant_name);
  out += std::string(" level=") + name_of(level_of(rule, hit, profile));
  for (const Value& value : hit.values)
    out += " " + std::string(value.name) + "=" + word(value.value);
  return out;
}

bool fits_place(const std::string& wanted, const Hit& hit) {
  const std::string whole = place_of(hit);
  if (wanted == whole || wanted == path_of(hit)) return true;
  // "path:line:column" without an end.
  return whole.starts_with(wanted + "-") && wanted.size() > path_of(hit).size();
}

bool fits(const std::string& line, const Rule& rule, const Hit& hit, Profile profile) {
  const std::vector<std::string> words = words_of(line);
  if (words.empty() || !fits_place(words[0], hit)) return false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::size_t equals = words[i].find('=');
    const std::string key = words[i].substr(0, equals);
    const std::string value = equals == std::string::npos ? "" : words[i].substr(equals + 1);
    if (key == "variant") {
      if (hit.variant_name != value) return false;
    } else if (key == "level") {
      if (value != name_of(level_of(rule, hit, profile))) return false;
    } else if (std::none_of(hit.values.begin(), hit.values.end(),
                            [&](const Value& v) { return v.name == key && v.value == value; })) {
      return false;
    }
  }
  return true;
}

/// Applying a hit's edits must leave nothing of the hit's own kind of overlap: they are in order
/// and inside the file.
void expect_sound_edits(const Hit& hit) {
  std::uint32_t end = 0;
  for (const EditHit& edit : hit.edits) {
    EXPECT_LE(edit.span.begin, edit.span.end);
    EXPECT_GE(edit.span.begin, end);
    EXPECT_LE(edit.span.end, edit.file->bytes.size());
    end = edit.span.end;
  }
}

/// Every placeholder of the message that will be shown has a value.
void expect_values(const Rule& rule, const Hit& hit) {
  const Variant* variant = rule.variant(hit.variant_name);
  EXPECT_TRUE(hit.variant_name.empty() || variant != nullptr)
      << rule.id << " has no variant " << hit.variant_name;
  const RuleTexts texts(rule, Language::en);
  for (const std::string_view text : {texts.message(variant), texts.remedy(variant)}) {
    static const std::regex placeholder("\\{([a-z0-9_]+)\\}");
    const std::string all(text);
    for (std::sregex_iterator at(all.begin(), all.end(), placeholder), end; at != end; ++at)
      EXPECT_TRUE(std::any_of(hit.values.begin(), hit.values.end(),
                              [&](const Value& value) { return value.name == (*at)[1].str(); }))
          << rule.id << ": no value for " << at->str();
  }
}

/// What a person reads: every sentence is there in every language, and no placeholder is left.
void expect_sentences(const Widget& widget, const RunResult& result) {
  static const std::regex left("\\{[a-z0-9_]+\\}");
  for (const Language language : {Language::ru, Language::en, Language::es, Language::pt}) {
    Presentation how;
    how.language = language;
    Fingerprints fingerprints;
    Report report;
    present(widget, result, how, fingerprints, report);
    for (const Finding& finding : report.findings)
      for (const std::string& text : {finding.message, finding.remedy}) {
        EXPECT_FALSE(text.empty()) << finding.rule << " in " << name_of(language);
        EXPECT_FALSE(std::regex_search(text, left)) << name_of(language) << ": " << text;
      }
  }
}

/// Comments stay; a person reads the difference afterwards.
void write_expected(const fs::path& folder, const Rule& rule, std::span<const Hit> hits,
                    const std::string& before, Profile profile) {
  std::ofstream out(folder / "expected.txt", std::ios::binary);
  std::istringstream lines(before);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("#")) out << line << "\n";
  for (const Hit& hit : hits) out << shown(rule, hit, profile) << "\n";
}

/// False if this build lacks the part that the rule needs: then nothing can fail.
bool check_case(const Rule& rule, const fs::path& folder) {
  SCOPED_TRACE(folder.filename().string());
  const std::unique_ptr<Case> loaded = test::load(folder);
  if (loaded->snapshot == nullptr) return true;
  Widget widget(loaded->snapshot, ".", loaded->project);
  widget.set_picture_texts(loaded->pictures);
  const Rule* const rules[] = {&rule};
  const RunResult result = run(widget, rules);
  EXPECT_EQ(result.results.size(), 1U);
  EXPECT_EQ(result.results.at(0).crash, "");

  std::vector<std::string> wanted;
  Profile profile = Profile::amocrm;
  std::istringstream lines(loaded->expected);
  for (std::string line; std::getline(lines, line);) {
    if (line == "# profile: kommo") profile = Profile::kommo;
    if (line == "# profile: in-house") profile = Profile::in_house;
    if (!line.empty() && line[0] != '#') wanted.push_back(line);
  }
  const bool must_fail = folder.filename().string().starts_with("fail-");
  std::string all;
  const auto hits = result.results[0].hits.hits();
  if (must_fail && std::getenv("PREMOD_UPDATE") != nullptr) {
    write_expected(folder, rule, hits, loaded->expected, profile);
    return true;
  }
  EXPECT_EQ(must_fail, !wanted.empty()) << "expected.txt belongs to fail cases and names hits";
  for (const Hit& hit : hits) {
    all += shown(rule, hit, profile) + "\n";
    expect_sound_edits(hit);
    expect_values(rule, hit);
  }
  expect_sentences(widget, result);
  bool same = hits.size() == wanted.size();
  for (std::size_t i = 0; same && i < wanted.size(); ++i)
    same = fits(wanted[i], rule, hits[i], profile);
  EXPECT_TRUE(same) << "expected:\n" << loaded->expected << "got:\n" << all;
  return !result.results[0].hits.is_not_built();
}

class RuleFixtures : public testing::TestWithParam<const RuleEntry*> {};

TEST_P(RuleFixtures, SayWhatIsExpected) {
  const Rule& rule = *GetParam()->rule;
  int pass = 0;
  int fail = 0;
  bool built = true;
  for (const fs::path& folder : folders_in(fixtures / rule.id)) {
    const std::string name = folder.filename().string();
    EXPECT_TRUE(name.starts_with("pass-") || name.starts_with("fail-")) << folder;
    ++(name.starts_with("fail-") ? fail : pass);
    built = check_case(rule, folder) && built;
  }
  if (rule.asks_human()) {  // tests/core/engine/humans_test.cpp sees to its question
    EXPECT_EQ(pass + fail, 0) << rule.id << " looks at no file";
    return;
  }
  EXPECT_GE(pass, 2) << rule.id << " needs two pass cases";
  if (built) {
    EXPECT_GE(fail, 2) << rule.id << " needs two fail cases";
  }
}

std::vector<const RuleEntry*> entries() {
  std::vector<const RuleEntry*> out;
  for (const RuleEntry& entry : rule_table()) out.push_back(&entry);
  return out;
}

std::string test_name(const testing::TestParamInfo<const RuleEntry*>& info) {
  std::string name(info.param->id_from_path);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(RuleFixtures);
INSTANTIATE_TEST_SUITE_P(All, RuleFixtures, testing::ValuesIn(entries()), test_name);

TEST(RuleFixtureFolders, BelongToRules) {
  for (const fs::path& folder : folders_in(fixtures))
    EXPECT_NE(find_rule(folder.filename().string()), nullptr) << folder;
}

}  // namespace
}  // namespace premod
