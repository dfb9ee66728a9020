// What premod.json takes out of a widget, what it cannot take out, and whose word counts.
#include "core/api/change.hpp"

namespace premod {
namespace {

using git::test::Scratch;

class Exclude : public testing::Test {
 protected:
  void SetUp() override {
    if (!git::test::git_is_installed()) GTEST_SKIP() << "the git command is not installed";
    scratch_.emplace();
    scratch_->write("manifest.json", test::manifest);
    scratch_->write("script.js", "define(['./lib/used.js'], function () {});\n");
    scratch_->write("lib/used.js", "define([], function () { console.log(1); });\n");
    scratch_->write("tests/spec.js", "console.log(2);\n");
    scratch_->commit("base");
  }
  std::size_t places(const std::string& base = {}) const {
    return test::count(test::request_for(scratch_->path(), base)).all;
  }

  std::optional<Scratch> scratch_;
};

TEST_F(Exclude, TakesOutWhatNothingReaches) {
  EXPECT_EQ(places(), 2U);
  scratch_->write("premod.json", R"({"exclude": ["tests"]})");
  EXPECT_EQ(places(), 1U);
}

TEST_F(Exclude, NeverTakesOutWhatTheLoaderReaches) {
  scratch_->write("premod.json", R"({"exclude": ["lib", "script.js", "tests/"]})");
  EXPECT_EQ(places(), 1U) << "lib/used.js stays";
  const auto report = check(test::request_for(scratch_->path(), ""));
  ASSERT_TRUE(report.ok()) << report.error().message;
  EXPECT_TRUE(test::has(test::notices(*report, "exclude-used"), "lib/used.js"));
}

TEST_F(Exclude, InAPullRequestTheBaseDecides) {
  scratch_->write("premod.json", R"({"exclude": ["tests"]})");
  EXPECT_EQ(places("HEAD"), 2U) << "the change cannot take out what it is judged by";
  scratch_->commit("merged");
  EXPECT_EQ(places("HEAD"), 1U);
}

}  // namespace
}  // namespace premod
