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

// Nobody reports it, and still no excerpt shows it: in a comment, in another kind of file.
TEST(Conceal, MasksWhatALineShowsByItself) {
  const std::string token = "glpat-" + secret;
  const std::string key = "sk_live_" + secret;
  const std::string password = "Pa55w0rd!Qx9z";
  const Report report =
      report_of("define([], function () {\n  // send('" + token + "', 1); send('" + key +
                    "');\n  // var password = '" + password +
                    "'; login(password);\n  // {api_key: '" + secret + "', id: 1}; send();\n});\n",
                {"js-commented-code", "text-development-trace"});
  ASSERT_FALSE(report.findings.empty());
  const std::string all = report_json(report);
  for (const std::string& word : {secret, password})
    EXPECT_EQ(all.find(word), std::string::npos) << all;
  EXPECT_NE(all.find("glpa**"), std::string::npos) << all;
}

// A sentence quotes the beginning of a comment; the cut may go through the secret.
TEST(Conceal, LeavesNoHalfInASentence) {
  for (std::size_t filler = 1; filler < 60; ++filler) {
    const Report report = report_of("define([], function () {\n  // " + std::string(filler, 'a') +
                                        " = send('glpat-" + secret + "', 1);\n});\n",
                                    {"js-commented-code"});
    ASSERT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report_json(report).find(secret.substr(0, 10)), std::string::npos) << filler;
  }
}

}  // namespace
}  // namespace premod
