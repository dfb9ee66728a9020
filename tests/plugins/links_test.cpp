// Where reports link to: the rule's page, in the report's language, of the site that was named.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "cli/format.hpp"
#include "gitlab/gitlab.hpp"
#include "plugins/sample.hpp"
#include "premod/site.hpp"
#include "sarif/sarif.hpp"
#include "site/site.hpp"

namespace premod {
namespace {

using nlohmann::json;

constexpr std::string_view site_address = "https://docs.example/premod";
constexpr Language languages[] = {Language::ru, Language::en, Language::es, Language::pt};

std::string written(std::string_view format, const Report& report, std::string_view site) {
  cli::FormatOptions options;
  options.site = site;
  for (const cli::Format& one : cli::formats())
    if (one.name == format) return one.write(report, options);
  ADD_FAILURE() << "no format " << format;
  return {};
}

std::string page_of(std::string_view rule, Language language) {
  return std::string(site_address) + "/" + rule_page(rule, language);
}

TEST(Links, EveryFormatThatCanLinkLinksToTheRulesPageInItsLanguage) {
  for (const Language language : languages) {
    const Report report = sample::golden(language);
    const std::string page = page_of("js-console", language);
    for (const char* format : {"sarif", "sarif-full", "gitlab", "github-summary", "rdjson", "html"})
      EXPECT_NE(written(format, report, site_address).find(page), std::string::npos)
          << format << " " << name_of(language);
  }
}

TEST(Links, EveryRulesPageIsOneThatTheSiteHas) {
  const auto pages = site::pages({.fixtures = {}, .earlier = {}, .earlier_version = {}});
  ASSERT_TRUE(pages);
  std::set<std::string> paths;
  for (const MemoryFile& page : *pages) paths.insert(page.path);
  for (const Language language : languages) {
    for (const RuleInfo& rule : rules(Profile::kommo, language))
      EXPECT_TRUE(paths.contains(rule_page(rule.id, language))) << rule.id;
    const std::string first = site_page(site_address, language);
    EXPECT_TRUE(paths.contains(first.substr(site_address.size() + 1))) << first;
  }
}

TEST(Links, WithoutASiteTheRequirementIsWhatThereIsToRead) {
  const Report report = sample::golden();
  for (const RuleInfo& rule : report.rules) {
    const std::string url = rule_url(rule, report.clauses, report.language, "");
    EXPECT_EQ(url.find(".html"), std::string::npos) << url;
    EXPECT_TRUE(url.empty() || url.starts_with("https://")) << url;
  }
  const json driver = json::parse(
      sarif::write(report, sarif::Profile::alerts, {}, {}, ""))["runs"][0]["tool"]["driver"];
  EXPECT_FALSE(driver.contains("informationUri"));
  const json entries = json::parse(gitlab::code_quality(report, ""));
  for (const json& entry : entries)
    EXPECT_EQ(entry["description"].get<std::string>().find("https://"), std::string::npos);
}

TEST(Links, SarifNamesTheSite) {
  const json driver = json::parse(sarif::write(sample::golden(Language::es), sarif::Profile::alerts,
                                               {}, {}, site_address))["runs"][0]["tool"]["driver"];
  EXPECT_EQ(driver["informationUri"], "https://docs.example/premod/es/index.html");
  for (const json& rule : driver["rules"])
    EXPECT_EQ(rule["helpUri"], page_of(rule["id"].get<std::string>(), Language::es));
}

TEST(Links, AnAddressIsHttpsAndHoldsNothingThatMarkupEndsAt) {
  for (const char* good : {"https://a.example", "https://a.example:8443/x/", "https://a/%20b"})
    EXPECT_TRUE(is_site_address(good)) << good;
  for (const char* bad : {"", "https://", "http://a.example", "javascript:alert(1)", "//a.example",
                          "https://a.example/\"><script>", "https://a.example/) b",
                          "https://a.example/\n::error::x", "https://a.example/?q=1"})
    EXPECT_FALSE(is_site_address(bad)) << bad;
}

}  // namespace
}  // namespace premod
