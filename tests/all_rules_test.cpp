// All rules over all fixtures: which two of them report what begins at one place. Each pair stands
// in tests/overlaps.txt with one example, so that a person sees when a rule begins to repeat
// another.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "engine/run.hpp"
#include "rule/table.hpp"
#include "rule_fixtures.hpp"
#include "text/lines.hpp"

namespace premod {
namespace {

using Pair = std::pair<std::string, std::string>;
using Examples = std::map<Pair, std::string>;

const char* const list = PREMOD_SOURCE_DIR "/tests/overlaps.txt";

Level level_of(const Rule& rule, const Hit& hit) {
  const Variant* variant = rule.variant(hit.variant_name);
  const Level level = rule.levels.in(Profile::amocrm);
  return variant == nullptr ? level : std::min(level, variant->cap(Profile::amocrm));
}

std::string place_of(const Hit& hit) {
  const text::Lines lines(hit.file->bytes);
  return ":" + std::to_string(lines.line_of(hit.span.begin)) + ":" +
         std::to_string(lines.column_of(hit.span.begin));
}

/// Which rules report what begins at a place; those that only note something do not count.
std::map<std::string, std::set<std::string>> rules_by_place(const RunResult& result,
                                                            std::ostream* findings) {
  std::map<std::string, std::set<std::string>> out;
  for (const RuleResult& one : result.results)
    for (const Hit& hit : one.hits.hits()) {
      const Level level = level_of(*one.rule, hit);
      std::string place = hit.file != nullptr ? hit.file->path : hit.path;
      if (hit.file != nullptr && hit.has_span) place += place_of(hit);
      if (findings != nullptr)
        *findings << "  " << place << " " << one.rule->id << " " << name_of(level) << "\n";
      if (hit.file != nullptr && hit.has_span && level >= Level::warning)
        out[place].emplace(one.rule->id);
    }
  return out;
}

void add_pairs(const std::set<std::string>& rules, const std::string& example, Examples& out) {
  for (auto one = rules.begin(); one != rules.end(); ++one)
    for (auto other = std::next(one); other != rules.end(); ++other)
      out.try_emplace({*one, *other}, example);
}

Examples overlaps(std::ostream* findings) {
  std::vector<const Rule*> rules;
  for (const RuleEntry& entry : rule_table()) rules.push_back(entry.rule);
  Examples out;
  for (const test::fs::path& rule : test::folders_in(test::fixtures))
    for (const test::fs::path& folder : test::folders_in(rule)) {
      const std::string name = test::fs::relative(folder, test::fixtures).generic_string();
      const auto loaded = test::load(folder);
      if (loaded->snapshot == nullptr) continue;
      Widget widget(loaded->snapshot, ".", loaded->project);
      widget.set_picture_texts(loaded->pictures);
      if (findings != nullptr) *findings << name << "\n";
      for (const auto& [place, told] : rules_by_place(run(widget, rules), findings))
        add_pairs(told, name + "/" + place, out);
    }
  return out;
}

Examples listed() {
  Examples out;
  std::ifstream in(list);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream words(line);
    std::string one;
    std::string other;
    std::string example;
    words >> one >> other >> example;
    out[{one, other}] = example;
  }
  return out;
}

void write(const Examples& found) {
  std::ofstream out(list, std::ios::binary);
  out << "# Two rules that report what begins at one place of a fixture, with an example: "
         "premod_tests\n"
         "# --gtest_filter='AllRules*' compares, PREMOD_UPDATE=1 writes anew. Read a new pair: is "
         "one\n"
         "# violation told twice?\n";
  for (const auto& [pair, example] : found)
    out << pair.first << " " << pair.second << " " << example << "\n";
}

// With PREMOD_FINDINGS=FILE every finding of every rule in every fixture is written there, to be
// compared before and after a change.
TEST(AllRules, OverlapOnlyWhereTheListSaysSo) {
  const char* const path = std::getenv("PREMOD_FINDINGS");
  std::ofstream findings;
  if (path != nullptr) findings.open(path);
  const Examples found = overlaps(path != nullptr ? &findings : nullptr);
  if (std::getenv("PREMOD_UPDATE") != nullptr) return write(found);
  const Examples known = listed();
  ASSERT_FALSE(known.empty());
  for (const auto& [pair, example] : found)
    EXPECT_TRUE(known.contains(pair))
        << pair.first << " and " << pair.second << " both report " << example;
  for (const auto& [pair, example] : known)
    EXPECT_TRUE(found.contains(pair))
        << pair.first << " and " << pair.second << " no longer report one place: PREMOD_UPDATE=1";
}

}  // namespace
}  // namespace premod
