// What a repository says about itself, and how it says what it cannot do.
#include "git/repository.hpp"

#include <sys/stat.h>

#include "core/git/scratch.hpp"
#include "git/objects/renames.hpp"
#include "git/objects/tree.hpp"

namespace premod::git::test {
namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(GitRepository, FactsFromAFileBelow) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("w/manifest.json", "{}");
  const std::string head = scratch.commit("first");
  scratch.git("remote add origin https://user:secret@example.com/a/b.git");
  const auto repository = Repository::open(scratch.path("w/manifest.json"));
  ASSERT_TRUE(repository.ok()) << repository.error().message;
  EXPECT_EQ(repository->facts().work_tree, scratch.path());
  EXPECT_EQ(repository->facts().head->hex(), head);
  EXPECT_EQ(repository->facts().branch, "main");
  EXPECT_EQ(repository->facts().remote, "https://example.com/a/b.git");
  EXPECT_FALSE(repository->facts().shallow);
  EXPECT_EQ(repository->relative(scratch.path("w")), "w");
  EXPECT_EQ(repository->relative(scratch.path()), "");
  EXPECT_FALSE(repository->relative("/").has_value());
}

TEST(GitRepository, NoRepositoryIsNotAnErrorUntilOneIsNeeded) {
  Scratch scratch("");
  const auto found = Repository::discover(scratch.path());
  ASSERT_TRUE(found.ok());
  EXPECT_FALSE(found->has_value());
  const auto opened = Repository::open(scratch.path());
  ASSERT_FALSE(opened.ok());
  EXPECT_TRUE(contains(opened.error().message, "no git repository"));
}

TEST(GitRepository, BeforeTheFirstCommit) {
  REQUIRE_GIT();
  Scratch scratch;
  const auto repository = Repository::open(scratch.path());
  ASSERT_TRUE(repository.ok());
  EXPECT_FALSE(repository->facts().head.has_value());
  EXPECT_EQ(repository->facts().branch, "main");
  EXPECT_FALSE(repository->resolve("HEAD").ok());
  scratch.write("a.js", "a\n");
  const std::vector<FileLines> asked = {{"a.js", {1}, std::nullopt}};
  const auto result = blame(*repository, asked, {});
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(result->files[0][0].origin.commit, std::string(40, '0'));
}

TEST(GitRepository, CredentialsNeverShow) {
  EXPECT_EQ(without_credentials("https://u:p@h/x"), "https://h/x");
  EXPECT_EQ(without_credentials("https://token@h:8443/x@y"), "https://h:8443/x@y");
  EXPECT_EQ(without_credentials("ssh://git:p@h/x"), "ssh://git@h/x");
  EXPECT_EQ(without_credentials("git@h:x/y.git"), "git@h:x/y.git");
  EXPECT_EQ(without_credentials("https://h/x"), "https://h/x");
  EXPECT_EQ(without_credentials("http://a@b@h"), "http://h");
}

TEST(GitRepository, RevisionsAndTheWayToMissingOnes) {
  REQUIRE_GIT();
  Scratch scratch;
  for (int i = 0; i < 5; ++i) {
    scratch.write("a", std::to_string(i));
    scratch.commit("c" + std::to_string(i));
  }
  scratch.git("tag -a -m t v1 HEAD~1");
  const auto repository = Repository::open(scratch.path());
  ASSERT_TRUE(repository.ok());
  EXPECT_EQ(repository->resolve("v1")->hex(), scratch.git("rev-parse HEAD~1"));
  EXPECT_EQ(repository->resolve("HEAD~2")->hex(), scratch.git("rev-parse HEAD~2"));
  EXPECT_EQ(repository->resolve(scratch.head().substr(0, 9))->hex(), scratch.head());
  const auto missing = repository->resolve("release");
  ASSERT_FALSE(missing.ok());
  EXPECT_TRUE(contains(missing.error().message, "git fetch origin release"));
  EXPECT_TRUE(contains(missing.error().message, "fetch-depth: 0"));
  EXPECT_FALSE(repository->resolve("").ok());
  EXPECT_FALSE(repository->resolve("HEAD:a").ok()) << "a file is no commit";

  Scratch clone("clone -q --depth 2 file://" + scratch.path() + " .");
  const auto shallow = Repository::open(clone.path());
  ASSERT_TRUE(shallow.ok());
  EXPECT_TRUE(shallow->facts().shallow);
  EXPECT_TRUE(shallow->resolve("main").ok());
  const auto old = shallow->resolve(scratch.git("rev-parse HEAD~4"));
  ASSERT_FALSE(old.ok());
  EXPECT_TRUE(contains(old.error().message, "shallow"));
  EXPECT_TRUE(contains(old.error().message, "--unshallow"));
}

TEST(GitRepository, BranchOfTheRemoteAndDetachedHead) {
  REQUIRE_GIT();
  Scratch scratch;
  const std::string first = scratch.commit("first");
  scratch.git("checkout -q -b topic");
  scratch.commit("second");
  Scratch clone("clone -q file://" + scratch.path() + " .");
  clone.git("checkout -q --detach");
  const auto repository = Repository::open(clone.path());
  ASSERT_TRUE(repository.ok());
  EXPECT_EQ(repository->facts().branch, "");
  EXPECT_EQ(repository->resolve("main")->hex(), first);
}

TEST(GitRepository, MergeBases) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("a", "a");
  const std::string base = scratch.commit("base");
  scratch.git("checkout -q -b topic");
  scratch.commit("t1");
  scratch.commit("t2");
  scratch.git("checkout -q main");
  scratch.commit("m1");
  const auto repository = Repository::open(scratch.path());
  ASSERT_TRUE(repository.ok());
  const auto commit = [&](const char* name) { return repository->resolve(name).value(); };
  EXPECT_EQ(repository->merge_bases(commit("main"), commit("topic"))->front().hex(), base);
  EXPECT_EQ(repository->merge_bases(commit("topic"), commit("topic~1"))->front(),
            commit("topic~1"));
  scratch.tick();
  scratch.git("merge -q --no-edit topic");
  EXPECT_EQ(repository->merge_bases(commit("main"), commit("topic"))->front(), commit("topic"));
  scratch.git("checkout -q --orphan other");
  scratch.commit("unrelated");
  const auto none = repository->merge_bases(commit("main"), commit("other"));
  ASSERT_FALSE(none.ok());
  EXPECT_TRUE(contains(none.error().message, "unrelated"));

  Scratch clone("clone -q --depth 1 --no-single-branch file://" + scratch.path() + " .");
  const auto shallow = Repository::open(clone.path());
  ASSERT_TRUE(shallow.ok());
  const auto cut = shallow->merge_bases(shallow->resolve("origin/main~0").value(),
                                        shallow->resolve("origin/topic").value());
  ASSERT_FALSE(cut.ok());
  EXPECT_TRUE(contains(cut.error().message, "fetch-depth: 0"));
}

TEST(GitRepository, LinkedWorkTreesSubmodulesAndBareOnes) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("a.js", lines(1, 5));
  const std::string head = scratch.commit("first");
  scratch.git("worktree add -q -b side " + quoted(scratch.beside("linked")));
  const auto linked = Repository::open(scratch.beside("linked"));
  ASSERT_TRUE(linked.ok()) << linked.error().message;
  EXPECT_EQ(linked->facts().work_tree, scratch.beside("linked"));
  EXPECT_EQ(linked->facts().branch, "side");
  const std::vector<FileLines> asked = {{"a.js", {1}, std::nullopt}};
  EXPECT_EQ(blame(*linked, asked, {})->files[0][0].origin.commit, head);

  scratch.git("clone -q --bare . " + quoted(scratch.beside("bare.git")));
  const auto bare = Repository::open(scratch.beside("bare.git"));
  ASSERT_TRUE(bare.ok()) << bare.error().message;
  EXPECT_EQ(bare->facts().work_tree, "");
  const auto tree = read_tree(*bare, bare->resolve("main").value());
  ASSERT_TRUE(tree.ok());
  EXPECT_NE(tree->find("a.js"), nullptr);
  BlameOptions at_head;
  at_head.commit = bare->resolve("main").value();
  EXPECT_EQ(blame(*bare, asked, at_head)->files[0][0].origin.commit, head);

  Scratch outer;
  outer.git("submodule --quiet add " + quoted("file://" + scratch.path()) + " sub");
  outer.commit("with a submodule");
  const auto super = Repository::open(outer.path());
  ASSERT_TRUE(super.ok());
  const auto snapshot = read_tree(*super, super->resolve("HEAD").value());
  ASSERT_TRUE(snapshot.ok());
  EXPECT_TRUE(snapshot->skipped().empty());
  ASSERT_NE(snapshot->find("sub/a.js"), nullptr) << "a submodule's commit is read from its clone";
  EXPECT_EQ(snapshot->find("sub/a.js")->bytes, scratch.read("a.js"));
  const std::vector<FileLines> foreign = {{"sub/a.js", {1}, std::nullopt}};
  EXPECT_EQ(blame(*super, foreign, {})->files[0][0].attribution, Attribution::unknown);
  const auto inner = Repository::open(outer.path("sub/a.js"));
  ASSERT_TRUE(inner.ok());
  EXPECT_EQ(inner->facts().work_tree, outer.path("sub"));
  outer.git("submodule --quiet deinit --force sub");
  const auto without = read_tree(*super, super->resolve("HEAD").value());
  ASSERT_TRUE(without.ok());
  ASSERT_EQ(without->skipped().size(), 1U);
  EXPECT_EQ(without->skipped()[0].path, "sub");
  EXPECT_EQ(without->skipped()[0].problem, EntryProblem::not_in_tree);
  EXPECT_NE(without->skipped()[0].said.in(Language::en).find("git submodule update --init"),
            std::string::npos);
}

TEST(GitTree, FilesFoldersAndPrefixes) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("widget/manifest.json", "{}");
  scratch.write("widget/i18n/en.json", "{\"a\":1}");
  scratch.write("widget.txt", "x");
  scratch.write("other/b.js", std::string("\0b", 2));
  fs::create_symlink("manifest.json", scratch.path("widget/link"));
  fs::create_symlink("../widget.txt", scratch.path("widget/up"));
  fs::create_symlink("circle", scratch.path("circle"));
  scratch.commit("first");
  const auto repository = Repository::open(scratch.path());
  ASSERT_TRUE(repository.ok());
  const CommitId head = repository->resolve("HEAD").value();
  const auto all = read_tree(*repository, head);
  ASSERT_TRUE(all.ok());
  EXPECT_EQ(all->source(), Source::git_tree);
  ASSERT_EQ(all->files().size(), 6U);
  EXPECT_EQ(all->find("other/b.js")->bytes, std::string_view("\0b", 2));
  EXPECT_EQ(all->find("widget/link")->bytes, "{}");
  EXPECT_EQ(all->find("widget/up")->bytes, "x");
  ASSERT_EQ(all->skipped().size(), 1U);
  EXPECT_EQ(all->skipped()[0].problem, EntryProblem::symlink);
  const auto widget = read_tree(*repository, head, "widget");
  ASSERT_TRUE(widget.ok());
  ASSERT_EQ(widget->files().size(), 3U);
  ASSERT_EQ(widget->skipped().size(), 1U) << "a link that leads out of what is read";
  EXPECT_EQ(widget->skipped()[0].path, "up");
  EXPECT_EQ(widget->find("i18n/en.json")->bytes, "{\"a\":1}");
  const std::vector<std::string> under = {"widget", "other/b.js"};
  EXPECT_EQ(read_tree(*repository, head, {}, under)->files().size(), 4U);
  EXPECT_EQ(read_tree(*repository, head, "nowhere")->files().size(), 0U);
  EXPECT_EQ(read_file(*repository, head, "widget.txt"), "x");
  EXPECT_FALSE(read_file(*repository, head, "widget").has_value());
}

TEST(GitTree, MissingAndDamagedObjectsAreSkippedEntries) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("a/gone.js", "gone");
  scratch.write("cut.js", lines(1, 50));
  scratch.write("whole.js", "whole");
  scratch.commit("first");
  const auto object = [&](const std::string& name) {
    const std::string oid = scratch.git("rev-parse " + name);
    return scratch.path(".git/objects/" + oid.substr(0, 2) + "/" + oid.substr(2));
  };
  fs::remove(object("HEAD:a/gone.js"));
  const std::string cut = object("HEAD:cut.js");
  fs::permissions(cut, fs::perms::owner_all);
  fs::resize_file(cut, fs::file_size(cut) / 2);
  const auto repository = Repository::open(scratch.path());
  ASSERT_TRUE(repository.ok());
  const CommitId head = repository->resolve("HEAD").value();
  const auto snapshot = read_tree(*repository, head);
  ASSERT_TRUE(snapshot.ok());
  ASSERT_EQ(snapshot->files().size(), 1U);
  ASSERT_EQ(snapshot->skipped().size(), 2U);
  EXPECT_EQ(snapshot->skipped()[0].problem, EntryProblem::damaged);
  EXPECT_EQ(snapshot->skipped()[1].problem, EntryProblem::damaged);
  const std::string tree = object("HEAD:");
  fs::permissions(tree, fs::perms::owner_all);
  fs::resize_file(tree, 10);
  EXPECT_FALSE(read_tree(*Repository::open(scratch.path()), head).ok());
}

TEST(GitTree, AnObjectThatIsNotWhatItsNameSaysIsDamaged) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("a.js", "f();\n");
  scratch.write("b.js", "eval(name);\n");
  scratch.commit("first");
  const auto object = [&](const std::string& name) {
    const std::string oid = scratch.git("rev-parse HEAD:" + name);
    return scratch.path(".git/objects/" + oid.substr(0, 2) + "/" + oid.substr(2));
  };
  fs::permissions(object("a.js"), fs::perms::owner_all);
  fs::copy_file(object("b.js"), object("a.js"), fs::copy_options::overwrite_existing);
  const auto repository = Repository::open(scratch.path());
  ASSERT_TRUE(repository.ok());
  const auto snapshot = read_tree(*repository, repository->resolve("HEAD").value());
  ASSERT_TRUE(snapshot.ok());
  ASSERT_EQ(snapshot->skipped().size(), 1U);
  EXPECT_EQ(snapshot->skipped()[0].path, "a.js");
}

TEST(GitRepository, APipeInPlaceOfAFileOfGitIsNotRead) {
  REQUIRE_GIT();
  for (const char* name : {"index", "packed-refs", "shallow", "objects/info/alternates"}) {
    Scratch scratch;
    scratch.write("a.js", "f();\n");
    scratch.commit("first");
    const std::string file = scratch.path(std::string(".git/") + name);
    fs::remove(file);
    ASSERT_EQ(::mkfifo(file.c_str(), 0600), 0);
    const auto repository = Repository::open(scratch.path());
    ASSERT_FALSE(repository.ok()) << name;
    EXPECT_NE(repository.error().message.find(name), std::string::npos)
        << repository.error().message;
  }
}

TEST(GitTree, TheIndexIsWhatIsStagedAndALockDoesNotMatter) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("a.js", "committed");
  scratch.commit("first");
  scratch.write("a.js", "staged");
  scratch.write("new.js", "new");
  scratch.git("add -A");
  scratch.write("a.js", "work tree");
  scratch.write(".git/index.lock", "");
  const auto repository = Repository::open(scratch.path());
  ASSERT_TRUE(repository.ok());
  const auto index = read_index(*repository);
  ASSERT_TRUE(index.ok()) << index.error().message;
  ASSERT_EQ(index->files().size(), 2U);
  EXPECT_EQ(index->find("a.js")->bytes, "staged");
}

TEST(GitTree, FilesInConflictAreSkippedOnce) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("a.js", "base\n");
  scratch.commit("base");
  scratch.git("checkout -q -b side");
  scratch.write("a.js", "side\n");
  scratch.commit("side");
  scratch.git("checkout -q main");
  scratch.write("a.js", "main\n");
  scratch.commit("main");
  std::string ignored;
  scratch.try_git("merge side", ignored);
  const auto repository = Repository::open(scratch.path());
  const auto index = read_index(*repository);
  ASSERT_TRUE(index.ok());
  EXPECT_EQ(index->files().size(), 0U);
  EXPECT_EQ(index->skipped().size(), 1U);
}

TEST(GitRenames, AsGitFindsThem) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("old/a.js", lines(1, 40));
  scratch.write("old/b.js", lines(100, 140));
  scratch.write("old/same.js", "same\n");
  scratch.write("gone.js", lines(500, 540));
  const std::string first = scratch.commit("first");
  scratch.git("mv old new");
  scratch.write("new/a.js", lines(1, 35) + "x\n");
  scratch.git("mv new/b.js new/c.js");
  scratch.git("rm -q gone.js");
  scratch.write("fresh.js", lines(900, 940));
  scratch.git("add -A");
  const auto repository = Repository::open(scratch.path());
  ASSERT_TRUE(repository.ok());
  const CommitId from = repository->resolve(first).value();
  const std::map<std::string, std::string> expected = {
      {"old/a.js", "new/a.js"}, {"old/b.js", "new/c.js"}, {"old/same.js", "new/same.js"}};
  EXPECT_EQ(renames_to_index(*repository, from), expected);
  scratch.commit("second");
  EXPECT_EQ(renames(*repository, from, repository->resolve("HEAD").value()), expected);
  EXPECT_TRUE(renames(*repository, from, from).empty());
}

}  // namespace
}  // namespace premod::git::test
