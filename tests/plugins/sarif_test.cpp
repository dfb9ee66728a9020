// SARIF: what the schema cannot see. The validators of other makers run in conformance_test.
#include "sarif/sarif.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "plugins/sample.hpp"
#include "sarif/place.hpp"

namespace premod::sarif {
namespace {

using nlohmann::json;

json run_of(const Report& report, Profile profile, std::size_t number = 0) {
  return json::parse(write(report, profile))["runs"][number];
}

TEST(Sarif, PathsBecomeTheUrisOfTheVectors) {
  std::ifstream file(PREMOD_SOURCE_DIR "/tests/plugins/data/github-vectors.json");
  const json vectors = json::parse(file)["uri"];
  ASSERT_GE(vectors.size(), 10U);
  for (const json& vector : vectors)
    EXPECT_EQ(uri_of(vector["path"].get<std::string>()), vector["uri"].get<std::string>());
}

TEST(Sarif, AlertsHoldFailuresOnly) {
  const json run = run_of(sample::golden(), Profile::alerts);
  ASSERT_EQ(run["results"].size(), 6U);  // 7 findings, one of them waived
  for (const json& result : run["results"]) {
    EXPECT_EQ(result["kind"], "fail");
    EXPECT_FALSE(result.contains("suppressions"));
    const std::string state = result["baselineState"];  // it was compared
    EXPECT_TRUE(state == "new" || state == "unchanged") << state;
  }
}

TEST(Sarif, FullHoldsTheWholeEvidence) {
  const json run = run_of(sample::golden(), Profile::full);
  std::multiset<std::string> kinds, states;
  for (const json& result : run["results"]) {
    kinds.insert(result["kind"].get<std::string>());
    states.insert(result["baselineState"].get<std::string>());
    ASSERT_TRUE(result.contains("suppressions"));
  }
  EXPECT_EQ(kinds.count("fail"), 8U);
  EXPECT_EQ(kinds.count("review"), 1U);
  EXPECT_EQ(states.count("absent"), 1U);
  EXPECT_EQ(run["results"][6]["suppressions"][0]["justification"], "kept for support until June");
  EXPECT_EQ(run["taxonomies"][0]["taxa"].size(), 2U);
}

TEST(Sarif, AWeaknessIsNamedInEveryWayADashboardReads) {
  Report report = sample::golden();
  for (RuleInfo& rule : report.rules)
    if (rule.id == "js-console") rule.id = "js-eval";
  for (Finding& finding : report.findings)
    if (finding.rule == "js-console") finding.rule = "js-eval";
  for (const Profile profile : {Profile::alerts, Profile::full}) {
    const json run = run_of(report, profile);
    const json& rule = run["results"][3]["ruleIndex"] == 0 ? run["tool"]["driver"]["rules"][0]
                                                           : run["tool"]["driver"]["rules"][1];
    ASSERT_EQ(rule["id"], "js-eval");
    const json& tags = rule["properties"]["tags"];
    for (const char* tag : {"security", "external/cwe/cwe-095"})
      EXPECT_NE(std::find(tags.begin(), tags.end(), tag), tags.end()) << tag;
    EXPECT_EQ(std::find(tags.begin(), tags.end(), "cwe-95"), tags.end()) << "once is enough";
    EXPECT_EQ(rule["properties"]["security-severity"], "8.0");
    const json& target = rule["relationships"].back()["target"];
    EXPECT_EQ(target["id"], "CWE-95");
    EXPECT_FALSE(run["results"][3].contains("taxa")) << "the rule has them";
    const json& component = run["taxonomies"][target["toolComponent"]["index"].get<std::size_t>()];
    EXPECT_EQ(component["name"], "CWE");
    const json& taxon = component["taxa"][target["index"].get<std::size_t>()];
    EXPECT_EQ(taxon["id"], "CWE-95");
    EXPECT_EQ(taxon["name"], "CWE-95");
  }
}

TEST(Sarif, AResultWithRequirementsOfItsOwnNamesThem) {
  Report report = sample::golden();
  report.findings[3].clauses = {"req-1.1-no-rival"};
  const json run = run_of(report, Profile::full);
  ASSERT_TRUE(run["results"][3].contains("taxa"));
  EXPECT_EQ(run["results"][3]["taxa"][0]["id"], "req-1.1-no-rival");
  EXPECT_FALSE(run["results"][4].contains("taxa"));
}

TEST(Sarif, ARuleReadsWithoutTheValuesOfAFinding) {
  Report report = sample::golden();
  report.rules[1].remedy = "Remove {call}. Write to the user instead";
  const json run = run_of(report, Profile::full);
  const json& rule = run["tool"]["driver"]["rules"][1];
  ASSERT_EQ(rule["id"], "js-console");
  EXPECT_EQ(rule["name"], "Calls that write to the console");
  EXPECT_EQ(rule["fullDescription"]["text"],
            "Calls that write to the console. Write to the user instead. "
            "What is required: No console output.");
  for (const json& taxonomy : run["taxonomies"])
    for (const json& taxon : taxonomy["taxa"])
      EXPECT_FALSE(taxon["name"].get<std::string>().empty());
}

TEST(Sarif, ASecretIsCritical) {
  Report report = sample::golden();
  report.rules[1].id = "js-hardcoded-secret";
  for (Finding& finding : report.findings)
    if (finding.rule == "js-console") finding.rule = "js-hardcoded-secret";
  const json run = run_of(report, Profile::full);
  EXPECT_EQ(run["tool"]["driver"]["rules"][1]["properties"]["security-severity"], "9.5");
}

// What dashboards read of a rule, by the id of a result's rule.
json rule_of(const json& run, const json& result) {
  const json& rule = run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()];
  EXPECT_EQ(rule["id"], result["ruleId"]);
  return rule;
}

TEST(Sarif, AWeaknessIsThatOfThePlaceTheDataArriveAt) {
  Report report = sample::big(4);
  report.rules[1].id = "php-unverified-input";
  const char* subjects[] = {"$_GET['a'] · echo", "$_GET['a'] · mysqli_query", "$url · curl_init",
                            "$name · $action()"};
  const char* tags[] = {"external/cwe/cwe-079", "external/cwe/cwe-089", "external/cwe/cwe-918",
                        "external/cwe/cwe-020"};
  for (std::size_t i = 0; i < 4; ++i) {
    report.findings[i].rule = "php-unverified-input";
    report.findings[i].subject = subjects[i];
  }
  const json run = run_of(report, Profile::alerts);
  for (std::size_t i = 0; i < 4; ++i) {
    const json rule = rule_of(run, run["results"][i]);
    const json& all = rule["properties"]["tags"];
    EXPECT_NE(std::find(all.begin(), all.end(), tags[i]), all.end()) << i << all;
    EXPECT_EQ(std::count_if(all.begin(), all.end(),
                            [](const json& tag) {
                              return tag.get<std::string>().starts_with("external/cwe/");
                            }),
              1)
        << all;
    EXPECT_EQ(rule["relationships"].back()["target"]["toolComponent"]["name"], "CWE");
  }
  EXPECT_EQ(run["results"][1]["ruleId"], "php-unverified-input/cwe-89");
  EXPECT_EQ(run["results"][3]["ruleId"], "php-unverified-input");
}

TEST(Sarif, ThirdPartyCodeHasASiblingOfItsOwnGravity) {
  Report report = sample::big(2);
  report.rules[1].id = "js-eval";
  for (Finding& finding : report.findings) finding.rule = "js-eval";
  report.findings[1].own_code = false;
  report.findings[1].level = Level::warning;
  const json run = run_of(report, Profile::alerts);
  const json own = rule_of(run, run["results"][0]), other = rule_of(run, run["results"][1]);
  EXPECT_EQ(own["id"], "js-eval");
  EXPECT_EQ(own["properties"]["security-severity"], "8.0");
  EXPECT_EQ(other["id"], "js-eval/third-party");
  EXPECT_EQ(other["properties"]["security-severity"], "5.5");
  EXPECT_EQ(other["defaultConfiguration"]["level"], "warning");
  EXPECT_EQ(own["name"], other["name"]);
}

TEST(Sarif, ARegionIsItsFirstLineAndTheContextHasTheRest) {
  for (const Profile profile : {Profile::alerts, Profile::full}) {
    const json physical =
        run_of(sample::golden(), profile)["results"][4]["locations"][0]["physicalLocation"];
    EXPECT_EQ(physical["region"],
              (json{{"startLine", 20}, {"startColumn", 1}, {"endLine", 20}, {"endColumn", 14}}));
    EXPECT_EQ(physical["contextRegion"]["startLine"], 20);
    EXPECT_EQ(physical["contextRegion"]["endLine"], 22);
    EXPECT_EQ(physical["contextRegion"]["snippet"]["text"], "console.warn(\n  'a',\n);");
  }
  Report report = sample::golden();
  report.findings[4].place.region->end_line = 120;  // only its first lines are known
  const json result = run_of(report, Profile::alerts)["results"][4];
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["contextRegion"]["endLine"], 22);
  EXPECT_EQ(result["properties"]["premod/lastLine"], 120);
}

TEST(Sarif, ItsOwnFingerprintStandsApartFromGithubsHash) {
  const json run = run_of(sample::golden(), Profile::alerts);
  for (const json& result : run["results"]) {
    EXPECT_EQ(result["fingerprints"].size(), 1U);
    EXPECT_EQ(result["fingerprints"]["premodFinding/v1"],
              result["partialFingerprints"]["premodFinding/v1"]);
  }
}

TEST(Sarif, EveryRuleBehindAWeaknessIsThere) {
  std::size_t found = 0;
  for (const RuleInfo& rule : rules(premod::Profile::amocrm, Language::en)) {
    EXPECT_EQ(rule.security, !weaknesses(rule.id).empty()) << rule.id;
    found += weaknesses(rule.id).size();
  }
  EXPECT_EQ(found, 15U);
}

TEST(Sarif, TellsWhenTheRunEndedIfItIsTold) {
  const Report report = sample::golden();
  EXPECT_FALSE(run_of(report, Profile::alerts)["invocations"][0].contains("endTimeUtc"));
  const json run = json::parse(write(report, Profile::full, {}, "2026-02-03T07:11:12Z"))["runs"][0];
  EXPECT_EQ(run["invocations"][0]["endTimeUtc"], "2026-02-03T07:11:12Z");
}

TEST(Sarif, AResultHasItsPlaceHashesLinksAndOrigin) {
  const json run = run_of(sample::golden(), Profile::alerts);
  const json& result = run["results"][3];
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            "widget/script.js");
  EXPECT_EQ(result["partialFingerprints"]["primaryLocationLineHash"], "53b5d4aabe50d64:1");
  EXPECT_EQ(result["partialFingerprints"]["premodFinding/v1"].get<std::string>().size(), 32U);
  EXPECT_EQ(result["relatedLocations"][0]["id"], 1);
  EXPECT_EQ(result["message"]["text"],
            "console.log writes to the console of the account's users.\n"
            "Remove the call, or tell the user with the platform's own notifications.\n"
            "See [the function that calls it, widget/lib/log.js:3](1).");
  EXPECT_EQ(result["codeFlows"][0]["threadFlows"][0]["locations"].size(), 2U);
  EXPECT_EQ(result["properties"]["premod/blame"]["commit"],
            "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d");
  EXPECT_EQ(run.dump().find("inna@example.com"), std::string::npos);
  EXPECT_EQ(run.dump().find("Петрова"), std::string::npos);
}

TEST(Sarif, FindingsWithoutAFileStandAtTheManifest) {
  const json run = run_of(sample::golden(), Profile::alerts);
  const json& place = run["results"][0]["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "widget/manifest.json");
  EXPECT_EQ(place["region"]["startLine"], 1);
}

TEST(Sarif, OneRunAWidgetWithItsOwnCategory) {
  const json runs = json::parse(write(sample::hostile(), Profile::alerts))["runs"];
  std::set<std::string> categories;
  for (const json& run : runs) categories.insert(run["automationDetails"]["id"].get<std::string>());
  EXPECT_EQ(categories.size(), runs.size());
  Report many = sample::clean();
  for (int i = 0; i < 30; ++i) {
    many.widgets.push_back(many.widgets[0]);
    many.widgets.back().root = "w" + std::to_string(i);
  }
  EXPECT_EQ(json::parse(write(many, Profile::alerts))["runs"].size(), 1U);
  EXPECT_EQ(run_of(sample::clean(), Profile::alerts)["automationDetails"]["id"],
            "premod/amocrm/widget/");
}

TEST(Sarif, ACrashIsAFailedInvocation) {
  Report report = sample::clean();
  report.outcomes[1] = {};
  report.outcomes[1].rule = "js-console";
  report.outcomes[1].kind = OutcomeKind::crashed;
  report.outcomes[1].why = "out of range";
  const json run = run_of(report, Profile::alerts);
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], false);
  EXPECT_EQ(run["invocations"][0]["toolExecutionNotifications"][0]["level"], "error");
  EXPECT_EQ(run_of(sample::clean(), Profile::alerts)["invocations"][0]["executionSuccessful"],
            true);
}

TEST(Sarif, LimitsAreKeptAndTheLossIsSaid) {
  Report report = sample::big(500);
  for (std::size_t i = 0; i < 100; ++i) report.findings[i].level = Level::note;
  const json run = json::parse(write(report, Profile::alerts, {.results = 400}))["runs"][0];
  ASSERT_EQ(run["results"].size(), 400U);
  for (const json& result : run["results"]) EXPECT_EQ(result["level"], "error");
  const json& note = run["invocations"][0]["toolExecutionNotifications"][0];
  EXPECT_EQ(note["descriptor"]["id"], "results-left-out");
  EXPECT_TRUE(note["message"]["text"].get<std::string>().starts_with("100 results were left out"));
  EXPECT_LT(
      json::parse(write(report, Profile::alerts, {.bytes = 50000}))["runs"][0]["results"].size(),
      400U);
}

TEST(Sarif, OddPathsAreAnchored) {
  for (const char* path : {"", "/etc/passwd", "../x", "a/../b", "./a", "a//b", "\xFF.js"})
    EXPECT_FALSE(is_portable_path(path)) << path;
  EXPECT_TRUE(is_portable_path("a\\b/..c"));
  const json run = run_of(sample::hostile(), Profile::full);
  bool said = false;
  for (const json& note : run["invocations"][0]["toolExecutionNotifications"])
    said = said || note["descriptor"]["id"] == "file-name";
  EXPECT_TRUE(said);
}

TEST(Sarif, MessagesCannotLinkOrFormat) {
  EXPECT_EQ(message_text("a[i](5) {0} ##[x]"), "a[i] (5) { 0} ##\\[x]");
  EXPECT_EQ(link_text("a[0]"), "a\\[0\\]");
}

TEST(Sarif, RepositoryAddresses) {
  EXPECT_EQ(repository_uri("https://example.com/a/b.git"), "https://example.com/a/b.git");
  EXPECT_EQ(repository_uri("git@example.com:a/b.git"), "ssh://git@example.com/a/b.git");
  EXPECT_EQ(repository_uri("/srv/git/x"), "");
  EXPECT_EQ(repository_uri("C:/x y"), "");
  EXPECT_EQ(repository_uri("https://exa mple/\"x"), "");
}

TEST(Sarif, AddressesThatABrowserOpens) {
  const std::pair<const char*, const char*> pairs[] = {
      {"https://github.com/acme/widget.git", "https://github.com/acme/widget"},
      {"https://git.example.com:8443/a/b/", "https://git.example.com:8443/a/b"},
      {"git@github.com:acme/widget.git", "https://github.com/acme/widget"},
      {"ssh://git@gitlab.com:22/group/sub/widget.git", "https://gitlab.com/group/sub/widget"},
      {"git@bitbucket.org:acme/widget", "https://bitbucket.org/acme/widget"},
      {"git@ssh.dev.azure.com:v3/acme/shop/widget", "https://dev.azure.com/acme/shop/_git/widget"},
      {"git@example.com:a/b.git", "ssh://git@example.com/a/b.git"},
      {"git@github.com.evil.example:a/b", "ssh://git@github.com.evil.example/a/b"},
      {"/srv/git/x", ""}};
  for (const auto& [remote, uri] : pairs) EXPECT_EQ(browsable_uri(remote), uri) << remote;
}

TEST(Sarif, AnOutcomeSaysWhyOnce) {
  Outcome outcome{"js-console", OutcomeKind::not_run, "the file is too large", "widget"};
  EXPECT_EQ(outcome_text(outcome, Language::en), "Not checked: the file is too large.");
  outcome.why = "";
  EXPECT_EQ(outcome_text(outcome, Language::en), "Not checked.");
}

TEST(Sarif, TheSameReportGivesTheSameBytes) {
  EXPECT_EQ(write(sample::golden(), Profile::full), write(sample::golden(), Profile::full));
}

TEST(Sarif, APlaceOfOwnCodeIsAResultAThirdPartyFileIsOneWithRelatedLocations) {
  const json results = run_of(sample::grouped(), Profile::alerts)["results"];
  ASSERT_EQ(results.size(), 3U);
  EXPECT_EQ(results[0]["relatedLocations"].size(), 2U);
  EXPECT_EQ(results[0]["relatedLocations"][1]["physicalLocation"]["region"]["startLine"], 3);
  EXPECT_FALSE(results[1].contains("relatedLocations"));
  std::set<std::string> prints;
  for (const json& result : results)
    prints.insert(result["partialFingerprints"]["premodFinding/v1"].get<std::string>());
  EXPECT_EQ(prints.size(), 3U);
}

}  // namespace
}  // namespace premod::sarif
