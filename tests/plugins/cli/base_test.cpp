// The base that each platform's variables mean.
#include "cli/base.hpp"

#include <gtest/gtest.h>

#include <map>

namespace premod::cli {
namespace {

BaseGuess guess(const std::map<std::string, std::string>& variables,
                const std::string& event = {}) {
  return guess_base(
      [&](const char* name) {
        const auto at = variables.find(name);
        return at == variables.end() ? std::string_view{} : std::string_view(at->second);
      },
      [&](const std::string& path) { return path == "event.json" ? event : std::string{}; });
}

TEST(CliBase, NoPlatformMeansNoBase) { EXPECT_EQ(guess({}).revision, ""); }

TEST(CliBase, GitHub) {
  std::map<std::string, std::string> all = {{"GITHUB_ACTIONS", "true"},
                                            {"GITHUB_EVENT_NAME", "pull_request"},
                                            {"GITHUB_EVENT_PATH", "event.json"},
                                            {"GITHUB_BASE_REF", "release/2"}};
  EXPECT_EQ(guess(all).revision, "refs/remotes/origin/release/2");
  EXPECT_FALSE(guess(all).may_be_missing);
  all["GITHUB_BASE_REF"] = "";
  all["GITHUB_EVENT_NAME"] = "merge_group";
  EXPECT_EQ(guess(all, R"({"merge_group":{"base_sha":"abc1"}})").revision, "abc1");
  all["GITHUB_EVENT_NAME"] = "push";
  EXPECT_EQ(guess(all, R"({"before":"abc2"})").revision, "abc2");
  EXPECT_TRUE(guess(all, R"({"before":"abc2"})").may_be_missing);
  EXPECT_EQ(guess(all, R"({"before":"0000000000000000000000000000000000000000"})").revision, "");
  EXPECT_EQ(guess(all, "not json").revision, "");
  EXPECT_EQ(guess(all, "[1]").revision, "");
  EXPECT_EQ(guess(all, R"({"before":7})").revision, "");
  all["GITHUB_REF_TYPE"] = "tag";
  EXPECT_EQ(guess(all, R"({"before":"abc2"})").revision, "");
  all["GITHUB_EVENT_NAME"] = "schedule";
  EXPECT_EQ(guess(all).revision, "");
}

TEST(CliBase, GitLab) {
  std::map<std::string, std::string> all = {{"GITLAB_CI", "true"},
                                            {"CI_COMMIT_BEFORE_SHA", "abc3"}};
  EXPECT_EQ(guess(all).revision, "abc3");
  EXPECT_TRUE(guess(all).may_be_missing);
  all["CI_COMMIT_TAG"] = "v1";
  EXPECT_EQ(guess(all).revision, "");
  all["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = "abc4";
  EXPECT_EQ(guess(all).revision, "abc4");
  EXPECT_FALSE(guess(all).may_be_missing);
}

TEST(CliBase, Others) {
  EXPECT_EQ(guess({{"BITBUCKET_PR_DESTINATION_BRANCH", "main"}}).revision,
            "refs/remotes/origin/main");
  EXPECT_EQ(guess({{"SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/main"}}).revision,
            "refs/remotes/origin/main");
  EXPECT_EQ(guess({{"CHANGE_TARGET", "dev"}}).revision, "refs/remotes/origin/dev");
  EXPECT_EQ(guess({{"BUILDKITE_PULL_REQUEST_BASE_BRANCH", "m"}}).revision, "refs/remotes/origin/m");
  EXPECT_EQ(guess({{"DRONE_PULL_REQUEST", "7"}, {"DRONE_TARGET_BRANCH", "m"}}).revision,
            "refs/remotes/origin/m");
  EXPECT_EQ(guess({{"CI_COMMIT_TARGET_BRANCH", "m"}}).revision, "refs/remotes/origin/m");
  EXPECT_EQ(guess({{"TRAVIS_PULL_REQUEST", "false"}, {"TRAVIS_BRANCH", "m"}}).revision, "");
  EXPECT_EQ(guess({{"TRAVIS_PULL_REQUEST", "8"}, {"TRAVIS_BRANCH", "m"}}).revision,
            "refs/remotes/origin/m");
}

}  // namespace
}  // namespace premod::cli
