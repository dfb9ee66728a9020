// CODEOWNERS as the two hosts document it.
#include "git/owners.hpp"

#include <gtest/gtest.h>

namespace premod::git {
namespace {

using Names = std::vector<std::string>;

TEST(GitOwners, Globs) {
  EXPECT_TRUE(glob_matches("*.js", "a.js"));
  EXPECT_FALSE(glob_matches("*.js", "d/a.js"));
  EXPECT_TRUE(glob_matches("**/*.js", "a.js"));
  EXPECT_TRUE(glob_matches("**/*.js", "d/e/a.js"));
  EXPECT_TRUE(glob_matches("a/**/b", "a/b"));
  EXPECT_TRUE(glob_matches("a/**/b", "a/x/y/b"));
  EXPECT_FALSE(glob_matches("a/**/b", "ab"));
  EXPECT_TRUE(glob_matches("a/**", "a/x/y"));
  EXPECT_FALSE(glob_matches("a/*", "a/x/y"));
  EXPECT_TRUE(glob_matches("a?c", "abc"));
  EXPECT_FALSE(glob_matches("a?c", "a/c"));
  EXPECT_FALSE(glob_matches("", "a"));
  const std::string stars(1000, '*');
  EXPECT_FALSE(glob_matches(stars + "b", std::string(1000, 'a'))) << "and this ends";
}

TEST(GitOwners, GitHubTakesTheLastPatternThatMatches) {
  const Owners owners(
      "# who answers\n"
      "*       @org/all\n"
      "*.js    @js-owner # inline comment\n"
      "/build/logs/ @doctocat\n"
      "docs/*  docs@example.com\n"
      "apps/ @octocat\n"
      "/scripts @ops @second\n"
      "**/logs2 @logs\n"
      "/free/\n"
      "!no.js @negated\n"
      "with\\ blank.txt @blank\n",
      OwnersHost::github);
  EXPECT_EQ(owners.of("x.txt"), Names{"@org/all"});
  EXPECT_EQ(owners.of("deep/x.js"), Names{"@js-owner"});
  EXPECT_EQ(owners.of("build/logs/a/b.txt"), Names{"@doctocat"});
  EXPECT_EQ(owners.of("sub/build/logs/a.txt"), Names{"@org/all"});
  EXPECT_EQ(owners.of("docs/a.md"), Names{"docs@example.com"});
  EXPECT_EQ(owners.of("docs/sub/a.md"), Names{"@org/all"});
  EXPECT_EQ(owners.of("x/apps/y/z.txt"), Names{"@octocat"});
  EXPECT_EQ(owners.of("scripts/run/it"), (Names{"@ops", "@second"}));
  EXPECT_EQ(owners.of("a/b/logs2/c"), Names{"@logs"});
  EXPECT_EQ(owners.of("free/x.js"), Names{}) << "a pattern without owners takes them away";
  EXPECT_EQ(owners.of("no.js"), Names{"@js-owner"});
  EXPECT_EQ(owners.of("with blank.txt"), Names{"@blank"});
}

TEST(GitOwners, GitLabAddsSectionsUp) {
  const Owners owners(
      "* @admin\n"
      "[Docs][2] @docs-team\n"
      "docs/\n"
      "README.md @writer\n"
      "^[Code]\n"
      "*.js @js\n"
      "/lib/*.rb @ruby\n"
      "!legacy.js\n"
      "[docs]\n"
      "docs/api/ @api\n",
      OwnersHost::gitlab);
  EXPECT_EQ(owners.of("x.c"), Names{"@admin"});
  EXPECT_EQ(owners.of("docs/a.md"), (Names{"@admin", "@docs-team"}));
  EXPECT_EQ(owners.of("sub/docs/a.md"), (Names{"@admin", "@docs-team"}));
  EXPECT_EQ(owners.of("docs/api/x.js"), (Names{"@admin", "@api", "@js"}));
  EXPECT_EQ(owners.of("a/README.md"), (Names{"@admin", "@writer"}));
  EXPECT_EQ(owners.of("lib/a.rb"), (Names{"@admin", "@ruby"}));
  EXPECT_EQ(owners.of("x/lib/a.rb"), Names{"@admin"});
  EXPECT_EQ(owners.of("x/legacy.js"), Names{"@admin"});
}

TEST(GitOwners, TheHostIsKnownByPlaceRemoteOrSections) {
  EXPECT_EQ(owners_host(".github/CODEOWNERS", "[A]\n", ""), OwnersHost::github);
  EXPECT_EQ(owners_host(".gitlab/CODEOWNERS", "", ""), OwnersHost::gitlab);
  EXPECT_EQ(owners_host("CODEOWNERS", "", "https://gitlab.example/x"), OwnersHost::gitlab);
  EXPECT_EQ(owners_host("CODEOWNERS", "* @a\n[B]\n", ""), OwnersHost::gitlab);
  EXPECT_EQ(owners_host("CODEOWNERS", "* @a\n", ""), OwnersHost::github);
}

}  // namespace
}  // namespace premod::git
