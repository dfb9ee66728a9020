// The gate on a change: what is new, old and fixed on histories of every kind; staged work, the
// baseline, owners and the hook.
#include <random>

#include "core/api/change.hpp"
#include "premod/premod.hpp"

namespace premod {
namespace {

using git::test::quoted;
using git::test::Scratch;
namespace fs = std::filesystem;

using test::count;
using test::Counts;
using test::manifest;
using test::script;
using test::statement;

Request request_for(const Scratch& scratch, const std::string& base = "HEAD") {
  return test::request_for(scratch.path(), base);
}

/// A repository with one widget in `w/` whose script has three findings.
class Gate : public testing::Test {
 protected:
  void SetUp() override {
    if (!git::test::git_is_installed()) GTEST_SKIP() << "the git command is not installed";
    scratch_.emplace();
    scratch_->write("w/manifest.json", manifest);
    scratch_->write("w/script.js", script(body_));
    scratch_->commit("base");
    ASSERT_EQ(count(request_for(*scratch_)), (Counts{3, 0, 0}));
  }
  void expect(const Counts& expected) { EXPECT_EQ(count(request_for(*scratch_)), expected); }

  std::optional<Scratch> scratch_;
  std::string body_ = statement(1) + "    var kept = 1;\n" + statement(2) + statement(3);
};

TEST_F(Gate, LinesAboveIndentAndLineEndsMakeNothingNew) {
  scratch_->write("w/script.js", "// above\n// it\n" + script(body_));
  expect({3, 0, 0});
  std::string indented;
  std::string crlf;
  for (const char c : script(body_)) {
    if (c == '\n') crlf += '\r';
    crlf += c;
    indented += c;
    if (c == '\n') indented += "\t ";
  }
  scratch_->write("w/script.js", indented);
  expect({3, 0, 0});
  scratch_->write("w/script.js", crlf);
  expect({3, 0, 0});
}

TEST_F(Gate, ACheckoutWithOtherLineEndsMakesNothingNew) {
  Request request = request_for(*scratch_);
  request.rules = {"text-line-ends"};
  const auto check_out = [&] {
    fs::remove(scratch_->path("w/script.js"));
    scratch_->git("checkout -q -- w/script.js");
  };
  scratch_->git("config core.autocrlf true");
  check_out();
  EXPECT_EQ(count(request), (Counts{1, 0, 0}));
  // The object of the commit has them: now they are new.
  scratch_->git("config core.autocrlf false");
  std::string crlf;
  for (const char c : script(body_)) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  scratch_->write("w/script.js", crlf);
  scratch_->git("add w/script.js");
  EXPECT_EQ(count(request), (Counts{1, 1, 0}));
}

TEST_F(Gate, ACheckoutInAnotherFormMakesNothingNew) {
  Request request = request_for(*scratch_);
  request.rules = {"js-console", "text-utf8"};
  const auto check_out = [&](const std::string& attributes) {
    scratch_->write(".gitattributes", attributes);
    fs::remove(scratch_->path("w/script.js"));
    scratch_->git("checkout -q -- w/script.js");
  };
  check_out("*.js text working-tree-encoding=UTF-16\n");
  const Counts wide = count(request);
  EXPECT_EQ(wide.fresh, 0U) << wide;
  EXPECT_GE(wide.all, 1U) << "what is not UTF-8 is still told";
  check_out("");
  scratch_->write("w/script.js", script("    console.log('$Id$');\n    console.log('один');\n"));
  scratch_->commit("two that a checkout changes");
  EXPECT_EQ(count(request), (Counts{2, 0, 0}));
  check_out("*.js text working-tree-encoding=windows-1251\n");
  EXPECT_EQ(count(request).fresh, 0U);
  check_out("*.js ident\n");
  EXPECT_EQ(count(request), (Counts{2, 0, 0}));
  // In a file that changes, too.
  scratch_->write("w/script.js",
                  script("    console.log('$Id: 0123456789abcdef0123456789abcdef01234567 $');\n"
                         "    console.log('один');\n    console.log(3);\n"));
  EXPECT_EQ(count(request), (Counts{3, 1, 0}));
}

TEST_F(Gate, MovedLinesRenamedFilesAndMovedWidgetsMakeNothingNew) {
  scratch_->write("w/script.js",
                  script(statement(3) + statement(2) + "    var kept = 1;\n" + statement(1)));
  expect({3, 0, 0});
  scratch_->git("mv w/script.js w/other.js");
  expect({3, 0, 0});
  scratch_->git("mv w moved");
  expect({3, 0, 0});
}

TEST_F(Gate, OnlyWhatIsAddedIsNewAndWhatIsGoneIsFixed) {
  scratch_->write("w/script.js", script(body_ + statement(4)));
  expect({4, 1, 0});
  scratch_->write("w/script.js", script(body_ + statement(3)));
  expect({4, 1, 0});  // a twin
  scratch_->write("w/script.js", script(statement(1)));
  expect({1, 0, 2});
  fs::remove(scratch_->path("w/script.js"));
  expect({0, 0, 3});
}

TEST_F(Gate, AnyHistoryAddsUp) {
  std::mt19937 random(7);
  const auto roll = [&](int below) {
    return static_cast<int>(random() % static_cast<unsigned>(below));
  };
  std::vector<std::size_t> counts;
  for (int commit = 0; commit < 12; ++commit) {
    std::string body;
    for (int i = roll(7); i > 0; --i)
      body += roll(3) == 0 ? "    var x" + std::to_string(roll(9)) + " = 1;\n" : statement(roll(4));
    scratch_->write("w/script.js", script(body));
    if (roll(4) == 0)
      scratch_->write("w/lib" + std::to_string(commit) + ".js", script(statement(roll(3))));
    scratch_->commit("random");
    Request alone = request_for(*scratch_, "");
    counts.push_back(count(alone).all);
  }
  const std::string top = scratch_->head();
  for (int trial = 0; trial < 10; ++trial) {
    const int then = roll(11);
    const int now = then + roll(11 - then);
    scratch_->git("checkout -q " + top + "~" + std::to_string(11 - now));
    const Counts got = count(request_for(*scratch_, top + "~" + std::to_string(11 - then)));
    EXPECT_EQ(got.all, counts[static_cast<std::size_t>(now)]);
    EXPECT_EQ(got.all - got.fresh + got.fixed, counts[static_cast<std::size_t>(then)]);
  }
}

TEST_F(Gate, StagedWorkIsCheckedAndNotTheWorkTree) {
  scratch_->write("w/script.js", script(body_ + statement(4)));
  scratch_->git("add -A");
  scratch_->write("w/script.js", script(0));
  Request request = request_for(*scratch_);
  request.staged = true;
  EXPECT_EQ(count(request), (Counts{4, 1, 0}));
  request.staged = false;
  EXPECT_EQ(count(request), (Counts{0, 0, 3}));
}

TEST_F(Gate, AMissingBaseIsAnErrorUnlessItWasGuessedFromAPush) {
  Request request = request_for(*scratch_, std::string(40, 'a'));
  EXPECT_FALSE(check(request).ok());
  request.base_may_be_missing = true;
  const auto report = check(request);
  ASSERT_TRUE(report.ok());
  ASSERT_FALSE(report->notices.empty());
  EXPECT_EQ(report->notices[0].id, "base-unknown");
  EXPECT_FALSE(report->compared);
}

TEST_F(Gate, TheBaselineOfTheBaseCounts) {
  const auto before = check(request_for(*scratch_, ""));
  ASSERT_TRUE(before.ok());
  EXPECT_EQ(before->decision.verdict, Verdict::block);
  scratch_->write("premod-baseline.txt", *baseline_text(*before, "2026-12-31"));
  const auto covered = check(request_for(*scratch_, ""));
  ASSERT_TRUE(covered.ok()) << covered.error().message;
  EXPECT_NE(covered->decision.verdict, Verdict::block);
  EXPECT_TRUE(covered->findings[0].waived);
  Request moderator = request_for(*scratch_, "");
  moderator.moderator_view = true;
  EXPECT_EQ(check(moderator)->decision.verdict, Verdict::block);
  // In a pull request the list that the change brings along does not count yet.
  scratch_->write("w/script.js", script(body_ + statement(9)));
  const auto after = check(request_for(*scratch_, ""));
  scratch_->write("premod-baseline.txt", *baseline_text(*after, ""));
  EXPECT_EQ(check(request_for(*scratch_))->decision.verdict, Verdict::block);
}

TEST_F(Gate, TheBaselineOfOneWidgetCoversNoTwinInANewOne) {
  scratch_->write("premod-baseline.txt", *baseline_text(*check(request_for(*scratch_, "")), ""));
  scratch_->commit("the baseline of w");
  scratch_->write("a/manifest.json", manifest);
  scratch_->write("a/script.js", script(body_));
  const std::string old = scratch_->path("w");
  const std::string added = scratch_->path("a");
  for (const auto& paths : std::vector<std::vector<std::string>>{
           {added}, {old, added}, {added, old}, {scratch_->path()}}) {
    Request request = request_for(*scratch_);
    request.paths = paths;
    const auto report = check(request);
    ASSERT_TRUE(report.ok()) << report.error().message;
    EXPECT_EQ(report->decision.verdict, Verdict::block);
    for (const Finding& finding : report->findings)
      EXPECT_EQ(finding.waived, finding.place.file == "w/script.js") << finding.place.file;
  }
}

TEST_F(Gate, OwnersComeFromTheBaseAndWithoutAddresses) {
  scratch_->write(".github/CODEOWNERS", "* @all\n*.js @js js@example.com\n");
  scratch_->commit("owners");
  scratch_->write(".github/CODEOWNERS", "* @nobody\n");
  const auto report = check(request_for(*scratch_));
  ASSERT_TRUE(report.ok());
  EXPECT_EQ(report->findings.at(0).owners, std::vector<std::string>{"@js"});
}

TEST_F(Gate, TheHookKeepsNewFindingsOutOfACommit) {
  const auto hook = install_hook(scratch_->path("w"), PREMOD_COMMAND);
  ASSERT_TRUE(hook.ok()) << hook.error().message;
  EXPECT_EQ(*hook, scratch_->path(".git/hooks/pre-commit"));
  EXPECT_TRUE(install_hook(scratch_->path(), PREMOD_COMMAND).ok()) << "our own may be replaced";
  std::string output;
  scratch_->write("w/script.js", script(body_ + statement(4)));
  scratch_->git("add -A");
  EXPECT_NE(scratch_->try_git("commit -q -m new", output), 0) << output;
  EXPECT_NE(output.find("js-console"), std::string::npos) << output;
  scratch_->write("w/script.js", script(statement(1)));
  scratch_->git("add -A");
  EXPECT_EQ(scratch_->try_git("commit -q -m less", output), 0) << output;
  scratch_->write(".git/hooks/pre-commit", "#!/bin/sh\nexit 0\n");
  const auto other = install_hook(scratch_->path(), PREMOD_COMMAND);
  ASSERT_FALSE(other.ok());
  EXPECT_NE(other.error().message.find("--staged"), std::string::npos);
}

TEST_F(Gate, TheHookJudgesWhatGitIsAboutToCommit) {
  ASSERT_TRUE(install_hook(scratch_->path(), PREMOD_COMMAND).ok());
  const auto tries = [&](const std::string& arguments) {
    std::string output;
    const bool refused = scratch_->try_git(arguments, output) != 0;
    EXPECT_TRUE(!refused || output.find("js-console") != std::string::npos) << arguments << output;
    return !refused;
  };
  const std::string before = scratch_->head();
  const std::string bad = script(body_ + statement(4));
  scratch_->write("w/script.js", bad);
  EXPECT_FALSE(tries("commit -q -a -m all"));
  EXPECT_FALSE(tries("commit -q -m file -- w/script.js"));
  EXPECT_FALSE(tries("commit -q --amend -m amended -a"));
  EXPECT_EQ(scratch_->head(), before);
  scratch_->write("readme", "x");
  scratch_->git("add readme");
  EXPECT_TRUE(tries("commit -q -m other -- readme")) << "the bad file is not committed";
  scratch_->git("checkout -q -b side");
  scratch_->git("commit -q --no-verify -a -m bad");
  scratch_->git("checkout -q -");
  scratch_->write("more", "x");
  scratch_->commit("more");
  EXPECT_FALSE(tries("merge -q --no-edit side"));
  scratch_->git("merge --abort");
  scratch_->git("branch -q clean HEAD~1");
  EXPECT_TRUE(tries("merge -q --no-edit clean"));
}

constexpr const char* answers = R"({
  "widgets": ["w"],
  "attestations": [
    {"rule": "conduct-no-rival-product", "answer": "yes", "by": "NAME", "on": "2026-05-01", "note": "a list"}
  ]
}
)";

std::vector<std::string> other_hands(const Scratch& scratch, const std::string& base) {
  Request request = request_for(scratch, base);
  request.rules = {"conduct-no-rival-product"};
  request.blame = Blame::all;
  const auto report = check(request);
  if (!report) return {report.error().message};
  std::vector<std::string> out;
  for (const Notice& notice : report->notices)
    if (notice.id == "answer-by-another") out.push_back(notice.message);
  return out;
}

TEST_F(Gate, AnAnswerSignedByAnotherThanItsWriterIsShown) {
  const auto sign = [&](const std::string& name) {
    std::string text = answers;
    text.replace(text.find("NAME"), 4, name);
    scratch_->write("premod.json", text);
  };
  sign("Bob");
  EXPECT_TRUE(other_hands(*scratch_, "").empty());  // not committed: nobody has written it yet
  scratch_->commit("answer");
  for (const std::string base : {"", "HEAD"}) {
    const auto told = other_hands(*scratch_, base);
    ASSERT_EQ(told.size(), 1U) << base;
    EXPECT_NE(told[0].find("is signed Bob; Ann Lee wrote it"), std::string::npos) << told[0];
  }
  for (const char* same : {"Ann Lee", "ann lee", "Ann Lee <ann@example.com>", "ann@example.com"}) {
    sign(same);
    scratch_->commit("again");
    EXPECT_TRUE(other_hands(*scratch_, "").empty()) << same;
  }
}

TEST_F(Gate, ASecondViolationNeverHidesBehindAnOldOne) {
  const std::string one = "    eval(window.name);\n";
  scratch_->write("w/script.js", script(one));
  scratch_->commit("an old eval");
  Request request = request_for(*scratch_);
  request.rules = {"js-eval"};
  EXPECT_EQ(check(request)->decision.verdict, Verdict::pass);
  for (const std::string& second : {one, std::string("    eval(location.hash);\n")}) {
    scratch_->write("w/script.js", script(one + second));
    const auto report = check(request);
    ASSERT_TRUE(report.ok()) << report.error().message;
    EXPECT_EQ(report->decision.verdict, Verdict::block) << second;
    ASSERT_EQ(report->findings.size(), 2U) << "one old, one new: never one finding";
    EXPECT_NE(report->findings[0].is_new, report->findings[1].is_new);
  }
}

TEST_F(Gate, TheBaselineCoversPlacesNotTasks) {
  Request request = request_for(*scratch_, "");
  scratch_->write("premod-baseline.txt", *baseline_text(*check(request), ""));
  EXPECT_EQ(check(request)->decision.verdict, Verdict::pass);
  scratch_->write("w/script.js", script(body_ + statement(9)));
  const auto report = check(request);
  EXPECT_EQ(report->decision.verdict, Verdict::block);
  ASSERT_EQ(report->findings.size(), 2U);
  for (const Finding& finding : report->findings)
    EXPECT_EQ(finding.place_count(), finding.waived ? 3U : 1U);
}

}  // namespace
}  // namespace premod
