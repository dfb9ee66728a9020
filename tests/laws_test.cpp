// The laws of the design that a machine can see: which way includes point, which file may use which
// library, that every rule and every clause know each other.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "data/clauses.hpp"
#include "premod/premod.hpp"
#include "rule/table.hpp"

namespace premod {
namespace {

namespace fs = std::filesystem;

const fs::path source_dir = PREMOD_SOURCE_DIR;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::vector<fs::path> sources_below(const fs::path& folder) {
  std::vector<fs::path> out;
  if (!fs::exists(folder)) return out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto extension = entry.path().extension();
    if (entry.is_regular_file() &&
        (extension == ".cpp" || extension == ".hpp" || extension == ".h"))
      out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> includes_of(const fs::path& file) {
  static const std::regex pattern("#include [<\"]([^>\"]+)[>\"]");
  std::vector<std::string> out;
  const std::string text = read(file);
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it)
    out.push_back((*it)[1]);
  return out;
}

// Left to right; a folder includes only what stands before it. `rules` is core/rules.
const std::vector<std::string> order = {"text",   "snapshot", "json",  "js",     "flow",     "css",
                                        "markup", "php",      "image", "widget", "platform", "rule",
                                        "rules",  "engine",   "git",   "gate",   "api"};

int place_of(const std::string& folder) {
  const auto at = std::find(order.begin(), order.end(), folder);
  return at == order.end() ? -1 : static_cast<int>(at - order.begin());
}

void expect_arrows_point_left(const fs::path& file, const std::string& folder) {
  for (const std::string& include : includes_of(file)) {
    const std::string other = include.substr(0, include.find('/'));
    const bool vocabulary = include == "premod/report.hpp" || include == "premod/result.hpp" ||
                            include == "premod/wording.hpp";
    if (other == "premod" && !vocabulary) {
      EXPECT_EQ(folder, "api") << file << " includes " << include;
      continue;
    }
    if (place_of(other) < 0) continue;
    EXPECT_LE(place_of(other), place_of(folder)) << file << " includes " << include;
  }
}

TEST(Laws, ArrowsPointOneWay) {
  for (const fs::path& file : sources_below(source_dir / "core/src"))
    expect_arrows_point_left(file, fs::relative(file, source_dir / "core/src").begin()->string());
  for (const fs::path& file : sources_below(source_dir / "core/rules"))
    expect_arrows_point_left(file, "rules");
}

TEST(Laws, FrontEndsSeeThePublicHeadersOnly) {
  const std::set<std::string> inside(order.begin(), order.end());
  for (const fs::path& file : sources_below(source_dir / "plugins"))
    for (const std::string& include : includes_of(file))
      EXPECT_FALSE(inside.contains(include.substr(0, include.find('/'))))
          << file << " includes " << include;
}

TEST(Laws, EachLibraryHasItsPlace) {
  const std::vector<std::pair<std::regex, std::regex>> places = {
      {std::regex("git2(/.*|\\.h)"), std::regex("core/src/git/.*")},
      {std::regex("zip\\.h"), std::regex("core/src/snapshot/archive[^/]*\\.cpp")},
      {std::regex("pcre2\\.h"), std::regex("core/src/text/pattern\\.cpp")},
      {std::regex("(cld2/)?(public/)?compact_lang_det\\.h|cld2/.*"),
       std::regex("core/src/text/language\\.cpp")},
      {std::regex("libstemmer\\.h"),
       std::regex("core/src/text/stem\\.cpp|plugins/cli/static/stemmers\\.cpp")},
      {std::regex("gumbo\\.h"), std::regex("core/src/markup/html[^/]*\\.cpp")},
      {std::regex("openssl/.*"), std::regex("nowhere")},  // docs/decisions/0001
  };
  for (const char* root : {"core", "plugins"})
    for (const fs::path& file : sources_below(source_dir / root))
      for (const std::string& include : includes_of(file))
        for (const auto& [library, place] : places) {
          if (!std::regex_match(include, library)) continue;
          EXPECT_TRUE(std::regex_match(fs::relative(file, source_dir).generic_string(), place))
              << file << " includes " << include;
        }
}

// Rules are pure: neither git, the profile, the clock, the environment nor the disk.
TEST(Laws, RulesAreDeafAndBlind) {
  const std::regex forbidden(
      "std::getenv|std::time\\b|<chrono>|std::chrono|<fstream>|std::[io]?fstream|<filesystem>|"
      "std::filesystem|std::fopen|Profile::|Language::|std::rand");
  for (const fs::path& file : sources_below(source_dir / "core/rules"))
    EXPECT_FALSE(std::regex_search(read(file), forbidden)) << file;
}

TEST(Laws, ARulesIdIsItsPath) {
  for (const RuleEntry& entry : rule_table()) EXPECT_EQ(entry.id_from_path, entry.rule->id);
}

std::map<std::string, std::set<std::string>> clauses_by_rule() {
  std::map<std::string, std::set<std::string>> out;
  for (const auto& row : data::clauses::rows) {
    std::istringstream words{std::string(row.rules)};
    for (std::string rule; words >> rule;)
      if (rule != "-") out[rule].insert(std::string(row.id));
  }
  return out;
}

TEST(Laws, RulesAndClausesKnowEachOther) {
  const auto wanted = clauses_by_rule();
  for (const RuleEntry& entry : rule_table()) {
    const Rule& rule = *entry.rule;
    std::set<std::string> named;
    for (const Clause& clause : rule.clauses) named.emplace(clause.id());
    const auto at = wanted.find(std::string(rule.id));
    ASSERT_NE(at, wanted.end()) << rule.id << " is named by no clause of clauses.tsv";
    EXPECT_EQ(named, at->second) << rule.id;
  }
}

// Nothing of the documents is forgotten: a clause is answered as it says, or says why it cannot be.
TEST(Laws, EveryClauseHasARuleOrAnExcuse) {
  constexpr std::string_view excuse = "excused: ";
  for (const ClauseInfo& clause : clauses()) {
    EXPECT_TRUE(clause.missing_rules.empty())
        << clause.id << " names " << clause.missing_rules.front() << ", which does not exist";
    bool checks = false;
    bool asks = false;
    for (const std::string& id : clause.rules)
      if (const Rule* rule = find_rule(id)) (rule->asks_human() ? asks : checks) = true;
    std::string answered = checks && asks ? "check+ask" : checks ? "check" : asks ? "ask" : "";
    if (clause.answered_by.starts_with(excuse)) {
      EXPECT_EQ(answered, "") << clause.id << " is excused and has rules";
      EXPECT_GT(clause.answered_by.size(), excuse.size() + 10) << clause.id << ": why?";
    } else {
      EXPECT_EQ(answered, clause.answered_by) << clause.id;
    }
  }
}

TEST(Laws, TheTopStaysShort) {
  const std::string text = read(source_dir / "CMakeLists.txt");
  EXPECT_LT(std::count(text.begin(), text.end(), '\n'), 60);
}

}  // namespace
}  // namespace premod
