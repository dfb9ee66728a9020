// The general rule keeps silent where the specific one speaks: declared with the rule, and true
// over all fixtures there are.
#include "engine/precedence.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>

#include "premod/premod.hpp"
#include "rule/table.hpp"

namespace premod {
namespace {

namespace fs = std::filesystem;

bool has_cycle(const Rule& rule, std::set<std::string_view>& above) {
  if (!above.insert(rule.id).second) return true;
  for (const std::string_view id : rule.yields_to)
    if (const Rule* other = find_rule(id); other != nullptr)
      if (has_cycle(*other, above)) return true;
  above.erase(rule.id);
  return false;
}

TEST(Precedence, NamesRulesThatExistAndNeverInACircle) {
  for (const RuleEntry& entry : rule_table()) {
    for (const std::string_view id : entry.rule->yields_to)
      EXPECT_TRUE(find_rule(id) != nullptr) << entry.rule->id << " yields to " << id;
    std::set<std::string_view> above;
    EXPECT_FALSE(has_cycle(*entry.rule, above)) << entry.rule->id;
  }
}

using Start = std::tuple<std::string, int, int>;

// Where each rule speaks in one report, with its level there.
std::map<std::string, std::map<Start, Level>> spoken(const Report& report) {
  std::map<std::string, std::map<Start, Level>> out;
  for (const Finding& finding : report.findings)
    for (const Occurrence* one : places_of(finding))
      if (one->place.region)
        out[finding.rule][{one->place.file, one->place.region->line, one->place.region->column}] =
            finding.level;
  return out;
}

TEST(Precedence, NoPairSpeaksTwiceInAnyFixture) {
  std::size_t folders = 0;
  for (const auto& rule : fs::directory_iterator(PREMOD_SOURCE_DIR "/tests/rules"))
    for (const auto& one : fs::directory_iterator(rule.path())) {
      if (!one.is_directory() || !one.path().filename().string().starts_with("fail-")) continue;
      Request request;
      request.paths = {one.path().string()};
      request.blame = Blame::off;
      const auto report = check(request);
      if (!report) continue;  // no widget, for the rules about archives and listings
      ++folders;
      const auto by_rule = spoken(*report);
      for (const auto& [id, places] : by_rule)
        for (const std::string_view other : find_rule(id)->yields_to) {
          const auto at = by_rule.find(std::string(other));
          if (at == by_rule.end()) continue;
          for (const auto& [start, level] : places)
            if (const auto same = at->second.find(start); same != at->second.end()) {
              EXPECT_LT(same->second, level) << one.path() << ": " << id << " and " << other;
            }
        }
    }
  EXPECT_GT(folders, 100U);
}

TEST(Precedence, TheSpecificRuleSpeaksForTheClausesOfTheGeneralOne) {
  const std::vector<MemoryFile> files = {
      {"manifest.json",
       R"({"widget": {"name": "n", "description": "d", "short_description": "s", "version": "1.0.0",
                      "interface_version": 2, "init_once": false, "locale": ["en"],
                      "installation": true},
          "locations": ["digital_pipeline"], "settings": {}})"},
      {"script.js",
       "define([], function () { return function () { this.callbacks = {render: function () { "
       "return true; }}; }; });\n"}};
  Request request;
  request.rules = {"manifest-location-callback", "manifest-unused-location"};
  const auto both = check_files(files, request);
  ASSERT_TRUE(both.ok()) << both.error().message;
  ASSERT_EQ(both->findings.size(), 1U);
  EXPECT_EQ(both->findings[0].rule, "manifest-location-callback");
  EXPECT_NE(std::find(both->findings[0].clauses.begin(), both->findings[0].clauses.end(),
                      "req-3.1.2-unused-locations"),
            both->findings[0].clauses.end());
  request.rules = {"manifest-unused-location"};
  EXPECT_EQ(check_files(files, request)->findings.size(), 1U) << "alone it speaks";
}

}  // namespace
}  // namespace premod
