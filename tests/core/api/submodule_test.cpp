// Submodules: whose word a file in them is, what is old in them, and what it means that one is not
// checked out.
#include <algorithm>

#include "core/api/change.hpp"

namespace premod {
namespace {

using git::test::Scratch;
namespace fs = std::filesystem;
using test::has;
using test::manifest;
using test::notices;
using test::request_for;
using test::script;

constexpr const char* lax = R"({"levels": {"js-console": "off"}})";

std::size_t fresh(const Result<Report>& report) {
  if (!report) ADD_FAILURE() << report.error().message;
  std::size_t out = 0;
  if (report)
    for (const Finding& finding : report->findings)
      out += finding.is_new ? finding.place_count() : 0U;
  return out;
}

/// A repository with a widget in `w`, and another repository that becomes its submodule.
class Submodule : public testing::Test {
 protected:
  void SetUp() override {
    if (!git::test::git_is_installed()) GTEST_SKIP() << "the git command is not installed";
    outer_.emplace();
    inner_.emplace();
    outer_->write("w/manifest.json", manifest);
    outer_->write("w/script.js", script(1));
  }
  void add(const std::string& at) const {
    outer_->git("submodule -q add " + inner_->path() + " " + at);
  }
  /// What the submodule has now is what the change wants.
  void update(const std::string& at) {
    inner_->commit("newer");
    outer_->git("fetch -q", outer_->path(at));
    outer_->git("checkout -q " + inner_->head(), outer_->path(at));
  }
  [[nodiscard]] Result<Report> run(const std::string& path, const std::string& config = {},
                                   const std::string& base = "HEAD~1") const {
    Request request = request_for(outer_->path(path), base);
    if (!config.empty()) request.config = outer_->path(config);
    return check(request);
  }

  std::optional<Scratch> outer_;
  std::optional<Scratch> inner_;
};

TEST_F(Submodule, AConfigurationInItIsTheOneThatTheBaseRecords) {
  inner_->write("ci.json", "{}");
  inner_->commit("strict");
  add("settings");
  outer_->commit("base");
  inner_->write("ci.json", lax);
  update("settings");
  outer_->write("w/script.js", script(2));
  outer_->commit("head");
  EXPECT_EQ(fresh(run("w", "settings/ci.json")), 1U);
  EXPECT_EQ(fresh(run("", "settings/ci.json")), 1U);
  outer_->commit("merged");
  outer_->write("w/script.js", script(3));
  EXPECT_EQ(fresh(run("w", "settings/ci.json", "HEAD")), 0U) << "the base has it now";
}

TEST_F(Submodule, AConfigurationThatMovesIntoOneOrBehindALinkIsTheBasesAsItWas) {
  inner_->write("ci.json", lax);
  inner_->commit("lax");
  outer_->write("settings/ci.json", "{}");
  outer_->write("easy/ci.json", lax);
  fs::create_directory_symlink("settings", outer_->path("link"));
  outer_->commit("base");
  outer_->write("w/script.js", script(2));
  fs::remove(outer_->path("link"));
  fs::create_directory_symlink("easy", outer_->path("link"));
  outer_->commit("another link");
  EXPECT_EQ(fresh(run("w", "link/ci.json")), 1U);
  outer_->git("rm -rqf settings");
  add("settings");
  outer_->commit("a submodule");
  EXPECT_EQ(fresh(run("w", "settings/ci.json", "HEAD~2")), 1U);
}

TEST_F(Submodule, AConfigurationThatTheChangeTakesFromGitStaysTheBases) {
  outer_->write("ci.json", "{}");
  outer_->commit("base");
  outer_->write("w/script.js", script(2));
  outer_->git("rm -q --cached ci.json");
  outer_->write(".gitignore", "ci.json\n");
  outer_->commit("head");
  outer_->write("ci.json", lax);
  EXPECT_EQ(fresh(run("w", "ci.json")), 1U);
  outer_->write("job.json", lax);
  outer_->write(".gitignore", "ci.json\njob.json\n");
  EXPECT_EQ(fresh(run("w", "job.json")), 0U) << "the job's own word";
}

TEST_F(Submodule, OneThatIsNamedIsComparedWithWhatTheBaseRecords) {
  inner_->write("manifest.json", manifest);
  inner_->write("script.js", script(1));
  inner_->commit("first");
  add("sub/w2");
  outer_->write("ci.json", "{}");
  outer_->commit("base");
  inner_->write("script.js", script(3));
  update("sub/w2");
  outer_->write("ci.json", lax);
  outer_->commit("head");
  EXPECT_EQ(fresh(run("sub/w2")), 2U);
  EXPECT_EQ(fresh(run("sub/w2", "ci.json")), 2U) << "the configuration is the outer base's";
  EXPECT_EQ(fresh(run("")), 2U) << "as in a run over everything";
  const auto unknown = run("sub/w2", {}, "HEAD~2");
  ASSERT_FALSE(unknown);
}

TEST_F(Submodule, OneThatTheBaseLacksSaysHowToBeChecked) {
  inner_->write("manifest.json", manifest);
  inner_->write("script.js", script(1));
  inner_->commit("first");
  outer_->commit("base");
  add("w2");
  outer_->commit("head");
  const auto report = run("w2");
  ASSERT_FALSE(report);
  EXPECT_TRUE(has(report.error().message, "premod check")) << report.error().message;
  EXPECT_EQ(fresh(run("")), 1U);
}

TEST_F(Submodule, ANewOneThatIsNotCheckedOutLeavesTheRunIncomplete) {
  inner_->write("readme.txt", "text\n");
  inner_->commit("first");
  outer_->commit("base");
  add("more");
  outer_->commit("head");
  EXPECT_EQ(run("")->decision.verdict, Verdict::pass);
  outer_->git("submodule -q deinit -f more");
  const auto report = run("");
  EXPECT_EQ(report->decision.verdict, Verdict::incomplete);
  EXPECT_TRUE(std::ranges::any_of(report->notices, [](const Notice& notice) {
    return has(notice.message, "update --init") && has(notice.message, "--accept-unjudged");
  }));
  Request accepted = request_for(outer_->path(), "HEAD~1");
  accepted.accept_unjudged = true;
  EXPECT_EQ(check(accepted)->decision.verdict, Verdict::pass);
  EXPECT_EQ(run("", {}, "HEAD")->decision.verdict, Verdict::pass) << "the base has it, too";
}

TEST_F(Submodule, WhereWidgetsAreNamedOnlyOneThatTouchesThemMatters) {
  inner_->write("a.php", "<?php echo 1;");
  inner_->commit("first");
  outer_->write("premod.json", R"({"widgets": ["w"], "backend": ["back"]})");
  outer_->write("back/a.php", "<?php echo 1;");
  outer_->commit("base");
  add("docs");
  outer_->git("submodule -q deinit -f docs");
  outer_->commit("docs");
  EXPECT_EQ(run("")->decision.verdict, Verdict::pass);
  outer_->git("rm -rqf back");
  add("back");
  outer_->git("submodule -q deinit -f back");
  outer_->commit("back");
  EXPECT_EQ(run("")->decision.verdict, Verdict::incomplete);
}

TEST_F(Submodule, ThatIsNotCheckedOutIsMissedOnceScriptsLoadIt) {
  inner_->write("e.js", script(1));
  inner_->commit("first");
  add("w/lib");
  outer_->commit("base");
  outer_->git("submodule -q deinit -f w/lib");
  outer_->write("w/style.css", "a { top: 0 }\n");
  outer_->commit("head");
  EXPECT_EQ(run("")->decision.verdict, Verdict::pass) << "the same in the base";
  outer_->write("w/script.js", "define(['./lib/e'], function () {});\n");
  outer_->commit("loads");
  EXPECT_EQ(run("")->decision.verdict, Verdict::incomplete);
  EXPECT_EQ(run("", {}, "HEAD")->decision.verdict, Verdict::pass);
}

}  // namespace
}  // namespace premod
