// A secret is not repeated, whoever quotes the line.
#include <gtest/gtest.h>

#include "premod/premod.hpp"

namespace premod {
namespace {

const std::string secret = "Zk7qP2xV9mB4tR8sL1wN6cJ3";

Report report_of(const std::string& script, const std::vector<std::string>& rules) {
  const std::vector<MemoryFile> files = {{"manifest.json", R"({"widget": {"name": "x"}})"},
                                         {"script.js", script}};
  Request request;
  request.rules = rules;
  const Result<Report> report = check_files(files, request);
  EXPECT_TRUE(report) << (report ? "" : report.error().message);
  return report ? *report : Report();
}

const std::string script =
    "define([], function () {\n  console.log('x'); var client_secret = '" + secret + "';\n});\n";

TEST(Conceal, MasksTheLineWhicheverRuleQuotesIt) {
  for (const std::vector<std::string>& rules :
       {std::vector<std::string>{"js-hardcoded-secret"}, {"js-console"}, {}}) {
    const Report report = report_of(script, rules);
    ASSERT_FALSE(report.findings.empty());
    const std::string all = report_json(report);
    EXPECT_EQ(all.find(secret), std::string::npos) << all;
    EXPECT_EQ(all.find(secret.substr(6)), std::string::npos);
  }
}

TEST(Conceal, KeepsTheColumns) {
  const Report report = report_of(script, {"js-console"});
  ASSERT_EQ(report.findings.size(), 1U);
  const Place& place = report.findings[0].place;
  EXPECT_EQ(place.snippet.size(),
            std::string("  console.log('x'); var client_secret = '").size() + secret.size() + 2);
  EXPECT_NE(place.snippet.find("Zk7q****"), std::string::npos) << place.snippet;
}

TEST(Conceal, LeavesNoHalfInALongLine) {
  const std::string filler(380, ' ');
  const Report report =
      report_of("define([], function () {\n  console.log('x');" + filler + "var client_secret = '" +
                    secret + "';" + std::string(600, ' ') + "\n});\n",
                {"js-console"});
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report_json(report).find(secret.substr(4, 6)), std::string::npos);
}

TEST(Conceal, MasksTheMessagesOfOtherRulesToo) {
  const Report report = report_of("define([], function () {\n  var client_secret = '" + secret +
                                      "';\n  // send('" + secret + "', 1);\n});\n",
                                  {});
  EXPECT_EQ(report_json(report).find(secret), std::string::npos);
}

}  // namespace
}  // namespace premod
