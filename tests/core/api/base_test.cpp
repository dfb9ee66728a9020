// The base in every state a repository can be in: compared with, or told with the line that helps;
// never silently clean.
#include <unistd.h>

#include <algorithm>

#include "core/api/change.hpp"

namespace premod {
namespace {

using git::test::quoted;
using git::test::Scratch;
namespace fs = std::filesystem;

using test::count;
using test::Counts;
using test::has;
using test::manifest;
using test::request_for;
using test::script;

std::string error_of(const std::string& path, const std::string& base) {
  const auto report = check(request_for(path, base));
  return report ? "(no error)" : report.error().message;
}

/// main has a widget with three calls; the branch `more`, which is checked out, has a fourth.
class BaseState : public testing::Test {
 protected:
  void SetUp() override {
    if (!git::test::git_is_installed()) GTEST_SKIP() << "the git command is not installed";
    scratch_.emplace();
    scratch_->write("README", "read me\n");
    scratch_->commit("first");
    scratch_->write("w/manifest.json", manifest);
    scratch_->write("w/script.js", script(3));
    scratch_->commit("the widget");
    scratch_->git("checkout -q -b more");
    scratch_->write("w/script.js", script(4));
    scratch_->commit("one more");
    ASSERT_EQ(count(scratch_->path(), "main"), (Counts{4, 1, 0}));
  }
  [[nodiscard]] std::string url() const { return quoted("file://" + scratch_->path()); }

  std::optional<Scratch> scratch_;
};

TEST_F(BaseState, WhatEitherMergeBaseHadIsOld) {
  // main and more take each other's tips: both tips are merge bases then.
  scratch_->git("branch more-then");
  scratch_->git("checkout -q main");
  scratch_->write("w/other.js", "console.log(11);\n");
  scratch_->write("w/script.js", "define(['./other'], function () {});\n" + script(3));
  scratch_->commit("main gets a call of its own");
  scratch_->git("branch main-then");
  scratch_->git("merge -q --no-edit more-then");
  scratch_->git("checkout -q more");
  scratch_->git("merge -q --no-edit main-then");
  scratch_->write("README", "read it\n");
  scratch_->commit("nothing of the widget");
  EXPECT_EQ(count(scratch_->path(), "main").fresh, 0);
  scratch_->write("w/third.js", "console.log(33);\n");
  scratch_->write("w/script.js", "define(['./other', './third'], function () {});\n" + script(4));
  EXPECT_EQ(count(scratch_->path(), "main").fresh, 1);
}

TEST_F(BaseState, AShallowCloneWithoutTheBaseNamesTheLineOfTheWorkflow) {
  const Scratch one("clone -q --depth 1 --branch more " + url() + " .");
  EXPECT_TRUE(has(error_of(one.path(), "origin/main"), "fetch-depth: 0"));
  const Scratch both("clone -q --depth 1 --no-single-branch --branch more " + url() + " .");
  const std::string message = error_of(both.path(), "origin/main");
  EXPECT_TRUE(has(message, "no common ancestor")) << message;
  EXPECT_TRUE(has(message, "fetch-depth: 0")) << message;
  EXPECT_TRUE(has(message, "GIT_DEPTH")) << message;
  const Scratch deep("clone -q --depth 2 --no-single-branch --branch more " + url() + " .");
  EXPECT_EQ(count(deep.path(), "origin/main"), (Counts{4, 1, 0})) << "deep enough is enough";
}

TEST_F(BaseState, AMissingBaseNamesTheCommandThatBringsIt) {
  const std::string message = error_of(scratch_->path(), "origin/release");
  EXPECT_TRUE(has(message, "git fetch origin release")) << message;
  EXPECT_TRUE(has(message, "fetch-depth: 0")) << message;
}

TEST_F(BaseState, UnrelatedHistoriesAreSaid) {
  scratch_->git("checkout -q --orphan alone");
  scratch_->commit("alone");
  EXPECT_TRUE(has(error_of(scratch_->path(), "main"), "unrelated"));
}

TEST_F(BaseState, ADetachedHeadAndLinkedWorkTrees) {
  scratch_->git("checkout -q --detach");
  EXPECT_EQ(count(scratch_->path(), "main"), (Counts{4, 1, 0}));
  const std::string linked = scratch_->beside("linked");
  scratch_->git("worktree add -q " + quoted(linked) + " more");
  EXPECT_EQ(count(linked, "main"), (Counts{4, 1, 0}));
  EXPECT_EQ(count(linked + "/w", "main"), (Counts{4, 1, 0}));
}

TEST_F(BaseState, AWidgetInASubmodule) {
  Scratch outer;
  outer.git("submodule --quiet add -b main " + url() + " sub");
  outer.commit("with main");
  outer.git("-C sub checkout -q more");
  EXPECT_EQ(count(outer.path("sub"), "HEAD"), (Counts{4, 1, 0})) << "what is recorded of it";
  {
    const fs::path here = fs::current_path();
    fs::current_path(outer.path("sub"));
    EXPECT_EQ(count(".", "origin/main"), (Counts{4, 1, 0})) << "its own repository, from inside";
    fs::current_path(here);
  }
  EXPECT_EQ(count(outer.path(), "HEAD"), (Counts{4, 1, 0})) << "the commit that is recorded";
  outer.commit("with more");
  EXPECT_EQ(count(outer.path(), "HEAD"), (Counts{4, 0, 0}));
}

TEST_F(BaseState, ASparseCheckoutIsCheckedWhole) {
  scratch_->write("w/lib/more.js", script(2));
  scratch_->commit("a library");
  scratch_->git("sparse-checkout set --no-cone '/*' '!/w/lib/'");
  ASSERT_FALSE(fs::exists(scratch_->path("w/lib/more.js")));
  EXPECT_EQ(count(scratch_->path(), "main"), (Counts{6, 3, 0}));
  EXPECT_EQ(count(scratch_->path("w"), "HEAD"), (Counts{6, 0, 0}));
  scratch_->git("sparse-checkout set --no-cone '/README'");
  EXPECT_EQ(count(scratch_->path(), "main"), (Counts{6, 3, 0})) << "nothing of it is on disk";
  scratch_->git("sparse-checkout set --cone --sparse-index elsewhere");
  scratch_->write("w/manifest.json", manifest);
  EXPECT_EQ(count(scratch_->path(), "main"), (Counts{6, 3, 0})) << "a sparse index is read, too";
}

TEST_F(BaseState, ABareRepositoryHasNothingToCheckAndCommitsToCompare) {
  const Scratch bare("clone -q --bare " + url() + " .");
  EXPECT_FALSE(check(request_for(bare.path(), "main")).ok());
  const auto difference = diff("main", "more", request_for(bare.path(), ""));
  ASSERT_TRUE(difference.ok()) << difference.error().message;
  EXPECT_EQ(split_by_place(difference->report.findings).size(), 4U);
}

TEST_F(BaseState, SomebodyElsesRepositoryNamesTheLineThatTrustsIt) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can give a folder away";
  constexpr uid_t nobody = 65'534;
  for (const char* name : {"", ".git"})
    ASSERT_EQ(chown(scratch_->path(name).c_str(), nobody, nobody), 0);
  const std::string command = "cd / && HOME=/nonexistent XDG_CONFIG_HOME=/nonexistent " +
                              quoted(PREMOD_COMMAND) + " check --base main " +
                              quoted(scratch_->path());
  std::string output;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  std::array<char, 4'096> buffer;
  for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    output.append(buffer.data(), n);
  EXPECT_EQ(WEXITSTATUS(pclose(pipe)), 2) << output;
  EXPECT_TRUE(has(output, "git config --global --add safe.directory \"" + scratch_->path() + "\""))
      << output;
}

TEST_F(BaseState, SymlinksThatStayInsideAreOldInBothStates) {
  fs::create_directory_symlink("../shared", scratch_->path("w/lib"));
  scratch_->write("shared/a.js", script(1));
  fs::create_symlink("script.js", scratch_->path("w/same.js"));
  fs::create_symlink("/etc/hostname", scratch_->path("w/outside.js"));
  scratch_->commit("links");
  const Counts all = count(scratch_->path(), "HEAD");
  EXPECT_EQ(all.fresh, 0U);
  EXPECT_EQ(all.fixed, 0U);
  EXPECT_GT(all.all, 4U) << "the linked files are read";
  Request staged = request_for(scratch_->path(), "HEAD");
  staged.staged = true;
  EXPECT_EQ(count(staged), all);
}

TEST_F(BaseState, BeforeTheFirstCommitEverythingIsNew) {
  Scratch young;
  young.write("manifest.json", manifest);
  young.write("script.js", script(2));
  young.git("add -A");
  Request request = request_for(young.path(), "HEAD");
  request.staged = true;
  const auto report = check(request);
  ASSERT_TRUE(report.ok()) << report.error().message;
  EXPECT_FALSE(report->compared);
  EXPECT_EQ(split_by_place(report->findings).size(), 2U);
  EXPECT_EQ(report->decision.verdict, Verdict::block);
  EXPECT_TRUE(has(test::notices(*report, "base-unknown"), "no commit yet"));
}

TEST_F(BaseState, ADamagedBaseIsSaidAndNeverClean) {
  const std::string oid = scratch_->git("rev-parse main:w/script.js");
  const std::string file = scratch_->path(".git/objects/" + oid.substr(0, 2) + "/" + oid.substr(2));
  fs::permissions(file, fs::perms::owner_all);
  for (const bool removed : {false, true}) {
    if (removed)
      fs::remove(file);
    else
      fs::resize_file(file, fs::file_size(file) / 2);
    const auto report = check(request_for(scratch_->path(), "main"));
    ASSERT_TRUE(report.ok()) << report.error().message;
    EXPECT_EQ(split_by_place(report->findings).size(), 4U);
    EXPECT_TRUE(std::all_of(report->findings.begin(), report->findings.end(),
                            [](const Finding& finding) { return finding.is_new; }));
    EXPECT_TRUE(has(test::notices(*report, "base-not-read"), "git fsck"));
  }
}

TEST_F(BaseState, ALockFileAndAGcBesideUsDoNotMatter) {
  scratch_->write(".git/index.lock", "");
  EXPECT_EQ(count(scratch_->path(), "main"), (Counts{4, 1, 0}));
  fs::remove(scratch_->path(".git/index.lock"));
  const auto repository = git::Repository::open(scratch_->path());
  ASSERT_TRUE(repository.ok());
  scratch_->git("gc -q --prune=now");  // the objects it knew as loose files are in a pack now
  const std::vector<git::FileLines> asked = {{"w/script.js", {1, 5}, std::nullopt}};
  const auto result = git::blame(*repository, asked, {});
  ASSERT_TRUE(result.ok());
  for (const git::LineOrigin& line : result->files[0])
    EXPECT_EQ(line.attribution, git::Attribution::found);
}

TEST_F(BaseState, ReplacedCommitsAreReadAsGitReadsThem) {
  // A history whose first two commits are hidden behind a replacement without parents.
  scratch_->git("replace --graft main");
  EXPECT_GT(git::test::expect_blame_equals_git(*scratch_, {"w/script.js", "README"}, "more"), 0U);
  EXPECT_EQ(count(scratch_->path(), "main"), (Counts{4, 1, 0}));
}

}  // namespace
}  // namespace premod
