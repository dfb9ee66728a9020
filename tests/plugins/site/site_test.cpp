// The site of the rules, made from the rules' own fixtures: links lead somewhere, pages are small,
// every rule shows what it is about.
#include "site/site.hpp"

#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

#include "cli/commands/docs.hpp"
#include "site/examples.hpp"

namespace premod::site {
namespace {

constexpr std::size_t max_page_bytes = 100'000;

const std::vector<Fixture>& fixtures() {
  static const std::vector<Fixture> all = cli::read_fixtures(PREMOD_SOURCE_DIR "/tests/rules");
  return all;
}

const std::map<std::string, std::string>& site() {
  static const std::map<std::string, std::string> all = [] {
    std::map<std::string, std::string> out;
    const auto made = pages({.fixtures = fixtures(), .earlier = {}, .earlier_version = {}});
    if (made)
      for (const MemoryFile& page : *made) out.emplace(page.path, page.bytes);
    return out;
  }();
  return all;
}

// "../b/c.html" seen from "a/x.html" is "b/c.html".
std::string resolved(const std::string& page, std::string target) {
  std::string folder = page.substr(0, page.rfind('/') == std::string::npos ? 0 : page.rfind('/'));
  while (target.starts_with("../")) {
    target.erase(0, 3);
    folder.erase(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/'));
  }
  return folder.empty() ? target : folder + "/" + target;
}

TEST(Site, HasAPageOfEveryRuleAndClauseInEveryLanguage) {
  for (const Language language : {Language::ru, Language::en, Language::es, Language::pt}) {
    for (const RuleInfo& rule : rules(Profile::amocrm, language))
      EXPECT_TRUE(site().contains(rule_path(rule.id, language))) << rule.id;
    for (const ClauseInfo& clause : clauses())
      EXPECT_TRUE(site().contains(clause_path(clause.id, language))) << clause.id;
  }
}

TEST(Site, EveryLinkInsideLeadsToAPage) {
  static const std::regex link("(?:href|src)=\"([^\"]+)\"");
  std::size_t followed = 0;
  for (const auto& [path, bytes] : site()) {
    if (!path.ends_with(".html")) continue;
    for (std::sregex_iterator at(bytes.begin(), bytes.end(), link), end; at != end; ++at) {
      const std::string target = (*at)[1];
      if (target.starts_with("https://")) continue;
      const std::size_t hash = target.find('#');
      const std::string file = hash == 0 ? path : resolved(path, target.substr(0, hash));
      ++followed;
      ASSERT_TRUE(site().contains(file)) << path << " -> " << target;
      if (hash == std::string::npos) continue;
      EXPECT_NE(site().at(file).find(" id=\"" + target.substr(hash + 1) + "\""), std::string::npos)
          << path << " -> " << target;
    }
  }
  EXPECT_GT(followed, site().size());
}

TEST(Site, PagesAreSmallAndAskNothingOfTheNetwork) {
  static const std::regex loaded("<(?:script|link|img|iframe|object)[^>]+https?:");
  for (const auto& [path, bytes] : site()) {
    EXPECT_LT(bytes.size(), max_page_bytes) << path;
    EXPECT_FALSE(std::regex_search(bytes, loaded)) << path;
  }
  for (const std::string_view asks : {"@import", "url(", "fetch(", "XMLHttpRequest"})
    for (const char* file : {"style.css", "search.js"})
      EXPECT_EQ(site().at(file).find(asks), std::string::npos) << file << " " << asks;
}

TEST(Site, TheSameInputGivesTheSameBytes) {
  const auto again = pages({.fixtures = fixtures(), .earlier = {}, .earlier_version = {}});
  ASSERT_TRUE(again);
  for (const MemoryFile& page : *again) EXPECT_EQ(site().at(page.path), page.bytes) << page.path;
}

TEST(Site, EveryRuleShowsBadCodeAndWhatIsSaidOfIt) {
  std::map<std::string, std::vector<const Fixture*>> by_rule;
  for (const Fixture& fixture : fixtures()) by_rule[fixture.rule].push_back(&fixture);
  // What these look at is no text, or lies outside of the files: packing, pictures, an archive's
  // name.
  const std::regex without(
      "conduct-.*|image-.*|archive-.*|submission-.*|listing-.*|kommo-.*|.*-minified|text-utf8");
  for (const RuleInfo& rule : rules(Profile::amocrm, Language::en)) {
    if (std::regex_match(rule.id, without)) continue;
    const Examples found = examples_of(rule, by_rule[rule.id], Language::en);
    ASSERT_TRUE(found.bad) << rule.id << " has no telling example";
    EXPECT_FALSE(found.bad->message.empty()) << rule.id;
    EXPECT_FALSE(found.bad->cut) << rule.id << ": " << found.bad->file << " is too long for a page";
    EXPECT_TRUE(found.good) << rule.id << " has no good example of " << found.bad->file;
    if (!found.good) continue;
    EXPECT_FALSE(found.good->cut) << rule.id << ": " << found.good->file
                                  << " is too long for a page";
  }
}

TEST(Site, AFixtureOfNoRuleIsAnError) {
  const auto made = pages({.fixtures = {{.rule = "js-nothing", .name = "fail-x", .files = {}}},
                           .earlier = {},
                           .earlier_version = {}});
  EXPECT_FALSE(made);
}

TEST(Site, CodeOfAnExampleIsInert) {
  const std::string code = "eval('<script>alert(1)</script>');\n";
  const auto made = pages(
      {.fixtures = {{.rule = "js-eval", .name = "fail-hostile", .files = {{"script.js", code}}}},
       .earlier = {},
       .earlier_version = {}});
  ASSERT_TRUE(made);
  for (const MemoryFile& page : *made)
    if (page.path == "en/rules/js-eval.html") {
      EXPECT_EQ(page.bytes.find("<script>"), std::string::npos);
      EXPECT_NE(page.bytes.find("&lt;script&gt;"), std::string::npos);
      return;
    }
  FAIL() << "no page";
}

TEST(Site, TellsWhatChangedSinceTheLastRelease) {
  const auto made = pages({.fixtures = {},
                           .earlier = {{"js-eval", Level::note}, {"js-gone", Level::error}},
                           .earlier_version = "0.0.9"});
  ASSERT_TRUE(made);
  for (const MemoryFile& page : *made)
    if (page.path == "en/changes.html") {
      EXPECT_NE(page.bytes.find("0.0.9"), std::string::npos);
      EXPECT_NE(page.bytes.find("js-gone"), std::string::npos);
      EXPECT_NE(page.bytes.find("rules/js-eval.html"), std::string::npos);
      EXPECT_NE(page.bytes.find("rules/js-console.html"), std::string::npos);
      return;
    }
  FAIL() << "no page";
}

TEST(Site, SaysThatThereWasNothingToCompareWith) {
  const auto made = pages({.fixtures = {}, .earlier = {}, .earlier_version = {}});
  ASSERT_TRUE(made);
  for (const MemoryFile& page : *made)
    if (page.path == "en/changes.html") {
      EXPECT_NE(page.bytes.find("There is no earlier release to compare with."), std::string::npos);
      EXPECT_EQ(page.bytes.find("Nothing changed."), std::string::npos);
      return;
    }
  FAIL() << "no page";
}

}  // namespace
}  // namespace premod::site
