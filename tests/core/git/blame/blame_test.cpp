// Blame answers what `git blame --porcelain` answers, line by line, on histories of every shape.
#include "git/blame/blame.hpp"

#include "core/git/scratch.hpp"

namespace premod::git::test {
namespace {

TEST(GitBlame, LinesInsertedChangedAndRemoved) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("a.js", lines(1, 60));
  scratch.commit("first");
  scratch.write("a.js", lines(1, 10) + "new\n" + lines(11, 60));
  scratch.commit("insert");
  scratch.write("a.js",
                lines(1, 5) + lines(8, 10) + "new\nnewer\n" + lines(11, 40) + lines(45, 61));
  scratch.commit("change");
  EXPECT_GT(expect_blame_equals_git(scratch, {"a.js"}), 50U);
  expect_blame_equals_git(scratch, {"a.js"}, "HEAD");
  expect_blame_equals_git(scratch, {"a.js"}, "HEAD~1");
}

TEST(GitBlame, ManyFilesInOneWalk) {
  REQUIRE_GIT();
  Scratch scratch;
  std::vector<std::string> files;
  for (int i = 0; i < 12; ++i)
    files.push_back("src/d" + std::to_string(i % 3) + "/f" + std::to_string(i) + ".js");
  for (const std::string& file : files) scratch.write(file, lines(1, 30, file));
  scratch.commit("all");
  for (std::size_t i = 0; i < files.size(); ++i) {
    const int at = static_cast<int>(i) + 3;
    scratch.write(files[i], lines(1, at, files[i]) + "edit\n" + lines(at + 2, 30, files[i]));
    if (i % 2 == 1) scratch.commit("edit " + files[i]);
  }
  expect_blame_equals_git(scratch, files);
}

TEST(GitBlame, RenamesWithAndWithoutChanges) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("old/name.js", lines(1, 80));
  scratch.write("old/twin.js", lines(1, 80, "twin"));
  scratch.commit("first");
  scratch.write("old/name.js", lines(1, 20) + "second\n" + lines(21, 80));
  scratch.commit("second");
  scratch.git("mv old/name.js old/other.js");
  scratch.write("old/other.js", lines(1, 15) + "third\n" + lines(18, 80));
  scratch.commit("rename and change");
  scratch.git("mv old new");
  scratch.commit("move the folder");
  scratch.write("new/other.js", lines(1, 15) + "third\n" + lines(18, 70) + "fourth\n");
  scratch.commit("fourth");
  expect_blame_equals_git(scratch, {"new/other.js", "new/twin.js"});
  scratch.git("mv new/other.js staged.js");
  scratch.write("staged.js", "top\n" + scratch.read("staged.js"));
  expect_blame_equals_git(scratch, {"staged.js"});
}

TEST(GitBlame, RenamePicksTheSourceGitPicks) {
  REQUIRE_GIT();
  Scratch scratch;
  for (int i = 0; i < 7; ++i)
    scratch.write("s" + std::to_string(i) + ".js", lines(1, 40 + i) + lines(100 * i, 100 * i + 20));
  scratch.write("dir/target.js", lines(10, 45) + lines(300, 320));
  scratch.commit("sources");
  for (int i = 0; i < 7; ++i) fs::remove(scratch.path("s" + std::to_string(i) + ".js"));
  fs::remove(scratch.path("dir/target.js"));
  scratch.write("target.js", lines(1, 44) + lines(300, 318));
  scratch.write("x/target.js", lines(12, 45) + lines(300, 310));
  scratch.commit("one of them");
  expect_blame_equals_git(scratch, {"target.js", "x/target.js"});
}

TEST(GitBlame, MergesTakeEachSideFromItsParent) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("m.js", lines(1, 50));
  scratch.commit("base");
  scratch.git("checkout -q -b side");
  scratch.write("m.js", lines(1, 40) + "side\n" + lines(41, 50));
  scratch.commit("side");
  scratch.git("checkout -q main");
  scratch.write("m.js", "main\n" + lines(1, 50));
  scratch.commit("main");
  scratch.tick();
  scratch.git("merge -q --no-edit side");
  expect_blame_equals_git(scratch, {"m.js"});
  scratch.git("checkout -q -b evil HEAD~1");
  scratch.write("m.js", "main\nthird\n" + lines(1, 50));
  scratch.commit("third");
  scratch.git("checkout -q main");
  scratch.tick();
  scratch.git("merge -q --no-commit evil");
  scratch.write("m.js", scratch.read("m.js") + "made in the merge\n");
  expect_blame_equals_git(scratch, {"m.js"});  // a merge in progress has two parents
  scratch.commit("evil merge");
  expect_blame_equals_git(scratch, {"m.js"});
}

TEST(GitBlame, OctopusAndRenameOnOneSide) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("o.js", lines(1, 90));
  scratch.commit("base");
  for (int i = 0; i < 3; ++i) {
    scratch.git("checkout -q -b b" + std::to_string(i) + " main");
    scratch.write("o.js",
                  lines(1, 20 + 25 * i) + "b" + std::to_string(i) + "\n" + lines(21 + 25 * i, 90));
    scratch.commit("branch " + std::to_string(i));
  }
  scratch.git("checkout -q main");
  scratch.tick();
  scratch.git("merge -q --no-edit b0 b1 b2");
  expect_blame_equals_git(scratch, {"o.js"});
  scratch.git("checkout -q -b moved HEAD~1");
  scratch.git("mv o.js moved.js");
  scratch.commit("move");
  scratch.git("checkout -q main");
  scratch.write("o.js", "top\n" + scratch.read("o.js"));
  scratch.commit("top");
  scratch.tick();
  scratch.git("merge -q --no-edit moved");
  expect_blame_equals_git(scratch, {"moved.js"});
}

TEST(GitBlame, CarriageReturnsAreHandledAsGitStoresThem) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("crlf.js", "a\r\nb\r\nc\r\n");
  scratch.commit("crlf as it is");
  scratch.write("lf.js", "a\nb\nc\n");
  scratch.commit("lf");
  scratch.git("config core.autocrlf true");
  scratch.write("lf.js", "a\r\nb\r\nchanged\r\n");
  scratch.write("crlf.js", "a\r\nb\r\nchanged\r\n");
  expect_blame_equals_git(scratch, {"lf.js", "crlf.js"});
  scratch.git("config core.autocrlf false");
  scratch.write(".gitattributes", "*.js text eol=crlf\n");
  scratch.commit("normalise");
  scratch.write("lf.js", "a\r\nb\r\nmore\r\nchanged\r\n");
  expect_blame_equals_git(scratch, {"lf.js", "crlf.js"});
}

TEST(GitBlame, MovedBlocksAndRepeatedLines) {
  REQUIRE_GIT();
  Scratch scratch;
  std::string body;
  for (int i = 0; i < 30; ++i) {
    body += "function f";
    body += std::to_string(i);
    body += "() {\n  return;\n}\n\n";
  }
  scratch.write("r.js", body);
  scratch.commit("first");
  const std::string block = "function g() {\n  return;\n}\n\n";
  scratch.write("r.js", body.substr(0, body.size() / 2) + block + body.substr(body.size() / 2));
  scratch.commit("a block like its neighbours");
  const std::string now = scratch.read("r.js");
  const auto cut = now.find("function f5()");
  const auto end = now.find("function f9()");
  scratch.write("r.js", now.substr(end) + now.substr(cut, end - cut) + now.substr(0, cut));
  scratch.commit("move blocks");
  expect_blame_equals_git(scratch, {"r.js"});
}

TEST(GitBlame, WorkThatIsNotCommitted) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("w.js", lines(1, 20));
  scratch.commit("first");
  scratch.write("w.js", lines(1, 10) + "mine\n" + lines(11, 20));
  expect_blame_equals_git(scratch, {"w.js"});
  scratch.git("add -A");
  expect_blame_equals_git(scratch, {"w.js"});
  scratch.write("untracked.js", "a\nb\n");
  const auto repository = Repository::open(scratch.path());
  ASSERT_TRUE(repository.ok());
  const std::vector<FileLines> asked = {{"untracked.js", {1, 2, 3}, std::nullopt}};
  const auto result = blame(*repository, asked, {});
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(result->files[0][0].origin.commit, std::string(40, '0'));
  EXPECT_EQ(result->files[0][1].attribution, Attribution::found);
  EXPECT_EQ(result->files[0][2].attribution, Attribution::unknown) << "the file has no third line";
}

TEST(GitBlame, MailmapAndEncodingsOfNames) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("n.js", "one\n");
  scratch.commit("first");
  scratch.write("n.js", "one\ntwo\n");
  scratch.commit("second", "--author='ann <OLD@example.com>'");
  scratch.git("config i18n.commitEncoding windows-1251");
  scratch.write("n.js", "one\ntwo\nthree\n");
  scratch.commit("\xcf\xf0\xe8\xe2\xe5\xf2", "--author='\xc8\xe2\xe0\xed <i@example.com>'");
  scratch.write(".mailmap", "Ann Lee <ann@example.com> <old@example.com>\nJ <i@example.com>\n");
  scratch.git("config --unset i18n.commitEncoding");
  scratch.commit("names");
  expect_blame_equals_git(scratch, {"n.js"});
}

TEST(GitBlame, ShallowCloneEndsAtItsBoundary) {
  REQUIRE_GIT();
  Scratch scratch;
  for (int i = 1; i <= 6; ++i) {
    scratch.write("s.js", lines(1, i * 5));
    scratch.commit("commit " + std::to_string(i));
  }
  Scratch clone("clone -q --depth 3 file://" + scratch.path() + " .");
  expect_blame_equals_git(clone, {"s.js"});
  const auto repository = Repository::open(clone.path());
  ASSERT_TRUE(repository.ok());
  const std::vector<FileLines> asked = {{"s.js", {1, 30}, std::nullopt}};
  const auto result = blame(*repository, asked, {});
  EXPECT_TRUE(result->files[0][0].boundary);
  EXPECT_FALSE(result->files[0][1].boundary);
}

TEST(GitBlame, OnlyNewStopsAtTheBase) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("b.js", lines(1, 20));
  const std::string base = scratch.commit("base");
  scratch.git("checkout -q -b topic");
  scratch.write("b.js", "topic\n" + lines(1, 20));
  const std::string topic = scratch.commit("topic");
  const auto repository = Repository::open(scratch.path());
  ASSERT_TRUE(repository.ok());
  const std::vector<FileLines> asked = {{"b.js", {1, 2}, std::nullopt}};
  BlameOptions options;
  options.base = repository->resolve(base).value();
  for (const bool only_new : {false, true}) {
    options.only_new = only_new;
    const auto result = blame(*repository, asked, options);
    EXPECT_EQ(result->files[0][0].origin.commit, topic);
    EXPECT_TRUE(result->files[0][0].origin.introduced_here);
    EXPECT_EQ(result->files[0][1].attribution,
              only_new ? Attribution::too_old : Attribution::found);
    EXPECT_FALSE(result->files[0][1].origin.introduced_here);
  }
}

TEST(GitBlame, NoTimeLeavesOriginsUnknown) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("t.js", lines(1, 3));
  scratch.commit("first");
  const auto repository = Repository::open(scratch.path());
  const std::vector<FileLines> asked = {{"t.js", {1}, std::nullopt}};
  BlameOptions options;
  options.budget_ms = 0;
  const auto result = blame(*repository, asked, options);
  ASSERT_TRUE(result.ok());
  EXPECT_TRUE(result->out_of_time);
  EXPECT_EQ(result->files[0][0].attribution, Attribution::unknown);
}

TEST(GitBlame, MissingObjectsMakeOriginsUnknownAndNeverACrash) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("a/x.js", lines(1, 20));
  scratch.write("y.js", lines(1, 20, "other"));
  scratch.commit("first");
  scratch.write("a/x.js", "new\n" + lines(1, 20));
  scratch.commit("second");
  const std::vector<FileLines> asked = {{"a/x.js", {1, 2}, std::nullopt},
                                        {"y.js", {1}, std::nullopt}};
  for (const char* name : {"HEAD~1", "HEAD~1:", "HEAD~1:a", "HEAD~1:a/x.js"}) {
    const std::string oid = scratch.git(std::string("rev-parse ") + name);
    const fs::path file = scratch.path(".git/objects/" + oid.substr(0, 2) + "/" + oid.substr(2));
    const fs::path hidden = scratch.beside("hidden");
    for (const bool truncate : {false, true}) {
      fs::remove(hidden);  // a copy of a file that nobody but root may write
      fs::copy_file(file, hidden);
      fs::permissions(file, fs::perms::owner_all);
      if (truncate)
        fs::resize_file(file, 12);
      else
        fs::remove(file);
      const auto repository = Repository::open(scratch.path());
      ASSERT_TRUE(repository.ok());
      const auto result = blame(*repository, asked, {});
      ASSERT_TRUE(result.ok());
      EXPECT_NE(result->files[0][1].attribution, Attribution::found) << name << truncate;
      EXPECT_FALSE(result->problems.empty()) << name;
      fs::remove(file);
      fs::copy_file(hidden, file);
    }
  }
  expect_blame_equals_git(scratch, {"a/x.js", "y.js"});
}

TEST(GitBlame, LooksThroughIgnoredRevisions) {
  REQUIRE_GIT();
  Scratch scratch;
  const auto body = [](int from, int to, const std::string& indent, const std::string& open) {
    std::string out;
    for (int i = from; i <= to; ++i)
      out += indent + "call" + std::to_string(i * 37 % 101) + "(" + open + "value" +
             std::to_string(i) + open + ");\n";
    return out;
  };
  scratch.write("f.js", body(1, 60, "\t", "'"));
  scratch.commit("first");
  scratch.write("f.js", body(1, 30, "\t", "'") + "\tcall_new('x');\n" + body(31, 60, "\t", "'"));
  scratch.commit("second");
  // A formatter that also splits, joins and adds lines.
  scratch.write("f.js", "\n" + body(1, 20, "  ", "\"") + "  // added by hand, like nothing else\n" +
                            body(22, 30, "  ", "\"") + "  call_new(\n    \"x\"\n  );\n" +
                            body(31, 45, "  ", "\"") + body(50, 60, "  ", "\""));
  const std::string formatter = scratch.commit("format");
  scratch.write(".git-blame-ignore-revs", "# formatting\n" + formatter + "  # all\n");
  scratch.commit("say so");
  expect_blame_equals_git(scratch, {"f.js"}, "", "--ignore-revs-file .git-blame-ignore-revs");
  const auto repository = Repository::open(scratch.path());
  const std::vector<FileLines> asked = {{"f.js", {2}, std::nullopt}};
  BlameOptions options;
  EXPECT_NE(blame(*repository, asked, options)->files[0][0].origin.commit, formatter);
  options.ignore_revs = false;
  EXPECT_EQ(blame(*repository, asked, options)->files[0][0].origin.commit, formatter);
}

TEST(GitBlame, IgnoreListsThatAreWrongAreSaid) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("a.js", "a\n");
  scratch.write(".git-blame-ignore-revs", "main\n");
  scratch.commit("first");
  scratch.git("config blame.ignoreRevsFile no/such/file");
  const auto repository = Repository::open(scratch.path());
  const std::vector<FileLines> asked = {{"a.js", {1}, std::nullopt}};
  const auto result = blame(*repository, asked, {});
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(result->problems.size(), 2U);
  EXPECT_EQ(result->files[0][0].attribution, Attribution::found);
}

TEST(GitBlame, LineOfGitWhereALoneCarriageReturnEndsALineForUs) {
  const GitLines lines("a\rb\nc\r\nd\r\re");
  const int expected[] = {1, 1, 2, 3, 3, 3};
  for (int line = 1; line <= 6; ++line) EXPECT_EQ(lines.of(line), expected[line - 1]) << line;
  EXPECT_EQ(GitLines("a\nb\r\nc").of(3), 3);
  EXPECT_EQ(GitLines(std::string_view("\xFF\xFE\r\0\n\0\r\0\n\0x\0", 12)).of(3), 3) << "UTF-16";
}

}  // namespace
}  // namespace premod::git::test
