// Leftover files where git tracks the folder: one note, and an error where they are packed.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "core/api/change.hpp"
#include "core/git/scratch.hpp"
#include "premod/premod.hpp"

namespace premod {
namespace {

using git::test::Scratch;

class Leftovers : public testing::Test {
 protected:
  void SetUp() override {
    if (!git::test::git_is_installed()) GTEST_SKIP() << "the git command is not installed";
    scratch_.emplace();
    scratch_->write(".gitignore", "dist/\n");
    for (const std::string folder : {"w", "dist"}) {
      scratch_->write(folder + "/manifest.json", test::manifest);
      scratch_->write(folder + "/script.js", test::script(1));
      scratch_->write(folder + "/.DS_Store", "x");
      scratch_->write(folder + "/node_modules/a/index.js", "a");
      scratch_->write(folder + "/node_modules/b/index.js", "b");
    }
  }
  Report report_of(const std::string& folder) const {
    Request request;
    request.paths = {scratch_->path(folder)};
    request.rules = {"archive-junk-file"};
    request.language = Language::en;
    auto report = check(request);
    EXPECT_TRUE(report.ok()) << report.error().message;
    return report ? std::move(report).value() : Report{};
  }

  std::optional<Scratch> scratch_;
};

TEST_F(Leftovers, AreOneNoteInAFolderUnderVersionControl) {
  scratch_->commit("all");
  const Report report = report_of("w");
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings.front().level, Level::note);
  EXPECT_EQ(report.findings.front().message,
            "Files that are of no use to the widget: 3, .DS_Store first. They must not be in the "
            "archive.");
}

// What examples/ tells people to put beside their widget must not be held against them.
TEST_F(Leftovers, HooksAndPipelinesInTheWidgetsOwnRepositoryAreOneNote) {
  for (const char* name :
       {"lefthook.yml", ".lefthook.yaml", "lefthook-local.yml", "lint-staged.config.mjs",
        ".lintstagedrc.json", ".pre-commit-config.yaml", "Dangerfile.js", "dangerfile.ts",
        "Jenkinsfile", "azure-pipelines.yml", "bitbucket-pipelines.yml", ".gitlab-ci.yml",
        ".github/workflows/premod.yml", ".mega-linter.yml", "premod.megalinter-descriptor.yml",
        ".trunk/trunk.yaml", ".reviewdog.yml", "sonar-project.properties"})
    scratch_->write(std::string("w/") + name, "x\n");
  scratch_->commit("all");
  Request request;
  request.paths = {scratch_->path("w")};
  request.rules = {"archive-junk-file", "archive-unused-file"};
  const auto report = check(request);
  ASSERT_TRUE(report.ok()) << report.error().message;
  ASSERT_EQ(report->findings.size(), 1U);
  EXPECT_EQ(report->findings.front().level, Level::note);
}

TEST_F(Leftovers, AreErrorsInAFolderThatGitIgnores) {
  scratch_->commit("all");
  const Report report = report_of("dist");
  ASSERT_EQ(report.findings.size(), 2U);
  for (const Finding& finding : report.findings) EXPECT_EQ(finding.level, Level::error);
}

TEST_F(Leftovers, AreErrorsInAnIgnoredFolderAlsoWhereTheRepositoryIsChecked) {
  scratch_->commit("all");
  std::map<std::string, std::set<Level>> levels;
  for (const Finding& finding : report_of(".").findings)
    levels[finding.widget].insert(finding.level);
  EXPECT_EQ(levels["w"], std::set<Level>{Level::note});
  EXPECT_EQ(levels["dist"], std::set<Level>{Level::error});
}

TEST_F(Leftovers, AreErrorsWhereAnotherFileThanTheManifestIsTracked) {
  scratch_->write(".gitignore", "dist/*\n!dist/.DS_Store\n");
  scratch_->commit("all");
  for (const Finding& finding : report_of("dist").findings) EXPECT_EQ(finding.level, Level::error);
}

TEST_F(Leftovers, AreErrorsBeforeAnythingIsTracked) {
  for (const Finding& finding : report_of("w").findings) EXPECT_EQ(finding.level, Level::error);
}

}  // namespace
}  // namespace premod
