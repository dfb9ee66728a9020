// Git's environment as git has it: variables, extensions, forms of the index, names of revisions.
#include "git/environment.hpp"

#include <algorithm>

#include "core/git/scratch.hpp"
#include "git/index.hpp"
#include "git/objects/tree.hpp"

namespace premod::git {
namespace {

using test::Scratch;
namespace fs = std::filesystem;

std::string staged(const Repository& repository) {
  const auto snapshot = read_index(repository);
  if (!snapshot) return snapshot.error().message;
  std::string out;
  for (const File& file : snapshot->files()) out += file.path + "=" + std::string(file.bytes) + " ";
  for (const SkippedEntry& entry : snapshot->skipped()) out += "(" + entry.path + ") ";
  return out;
}

TEST(GitEnvironment, NeitherATagNorABranchHidesTheBranchOfTheRemote) {
  REQUIRE_GIT();
  Scratch scratch;
  const std::string first = scratch.commit("first");
  Scratch clone("clone -q file://" + scratch.path() + " .");
  clone.git("checkout -q -b topic");
  const std::string head = clone.commit("second");
  const auto resolved = [&](const std::string& name) {
    const auto repository = Repository::open(clone.path());
    const auto commit = repository->resolve(name);
    return commit ? commit->hex() : commit.error().message;
  };
  EXPECT_EQ(resolved("refs/remotes/origin/main"), first);
  for (const char* ref : {"refs/tags/origin/main", "refs/heads/origin/main", "refs/origin/main"}) {
    clone.git("update-ref " + std::string(ref) + " " + head);
    for (const char* name : {"origin/main", "origin/main^{commit}", "origin/main~0"})
      EXPECT_EQ(resolved(name), first) << ref << " " << name;
  }
  clone.git("update-ref refs/tags/topic " + first);
  EXPECT_EQ(resolved("topic"), head) << "a branch before a tag";
  EXPECT_EQ(resolved("refs/tags/topic"), first);
  clone.git("update-ref refs/tags/" + first + " " + head);
  clone.git("update-ref refs/heads/" + first + " " + head);
  EXPECT_EQ(resolved(first), first) << "forty digits are a commit and nothing else";
  clone.git("tag v1 " + first);
  EXPECT_EQ(resolved("v1"), first) << "a tag that nothing competes with";
}

TEST(GitEnvironment, TheIndexThatGitNames) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("a", "1");
  scratch.commit("first");
  scratch.write("a", "2");
  scratch.git("read-tree --index-output=.git/other HEAD");
  scratch.git("add a");
  const auto with = [&](const Variables& variables) {
    return staged(*Repository::open(scratch.path(), Environment(variables)));
  };
  EXPECT_EQ(with({}), "a=2 ");
  EXPECT_EQ(with({{"GIT_INDEX_FILE", ".git/other"}}), "a=1 ");
  EXPECT_EQ(with({{"GIT_INDEX_FILE", scratch.path(".git/other")}}), "a=1 ");
  EXPECT_EQ(with({{"GIT_INDEX_FILE", ".git/none"}}), "");
  EXPECT_EQ(with({{"GIT_INDEX_FILE", ".git/other"}, {"GIT_DIR", scratch.path(".git")}}), "a=1 ");
  EXPECT_EQ(with({{"GIT_INDEX_FILE", ".git/other"}, {"GIT_DIR", "/nowhere/.git"}}), "a=2 ")
      << "the variables are about another repository";
}

TEST(GitEnvironment, EveryFormOfTheIndexIsRead) {
  REQUIRE_GIT();
  Scratch scratch;
  for (int i = 0; i < 200; ++i)
    scratch.write("d" + std::to_string(i % 7) + "/file-" + std::to_string(i), std::to_string(i));
  scratch.commit("first");
  const auto now = [&] { return staged(*Repository::open(scratch.path())); };
  const std::string plain = now();
  EXPECT_EQ(std::count(plain.begin(), plain.end(), ' '), 200);
  for (const char* version : {"4", "3", "2"}) {
    scratch.git("update-index --index-version " + std::string(version));
    EXPECT_EQ(now(), plain) << version;
  }
  for (const char* version : {"2", "4"}) {
    scratch.git("update-index --index-version " + std::string(version));
    scratch.git("update-index --split-index");
    EXPECT_EQ(now(), plain);
    scratch.write("d1/file-1", "changed");
    scratch.write("d1/added", "new");
    scratch.git("rm -q --cached d2/file-2 d0/file-0");
    scratch.git("add d1");
    const std::string split = now();
    EXPECT_TRUE(fs::exists(scratch.path(".git/index")));
    scratch.git("update-index --no-split-index");
    EXPECT_EQ(now(), split);
    EXPECT_NE(split.find("d1/file-1=changed"), std::string::npos);
    EXPECT_EQ(split.find("d2/file-2="), std::string::npos);
    scratch.git("reset -q --hard");
    fs::remove(scratch.path("d1/added"));
  }
  scratch.git("update-index --split-index");
  scratch.write("d3/file-3", "changed");
  scratch.git("add d3");
  for (const auto& entry : fs::directory_iterator(scratch.path(".git")))
    if (entry.path().filename().string().starts_with("sharedindex.")) fs::remove(entry.path());
  EXPECT_NE(now().find("shared part"), std::string::npos);
}

TEST(GitEnvironment, ASparseIndexIsReadWhole) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("a/x", "1");
  scratch.write("b/deep/y", "2");
  scratch.write("top", "3");
  scratch.commit("first");
  std::string output;
  if (scratch.try_git("sparse-checkout init --cone --sparse-index", output) != 0)
    GTEST_SKIP() << "this git has no sparse index";
  scratch.git("sparse-checkout set a");
  const auto repository = Repository::open(scratch.path());
  ASSERT_TRUE(repository.ok()) << repository.error().message;
  EXPECT_EQ(staged(*repository), "a/x=1 b/deep/y=2 top=3 ");
  const auto left_out = read_sparse_files(*repository, "");
  ASSERT_TRUE(left_out.ok());
  ASSERT_EQ(left_out->files().size(), 1U);
  EXPECT_EQ(left_out->files()[0].path, "b/deep/y");
}

TEST(GitEnvironment, ADamagedIndexIsAnErrorAndNoCrash) {
  REQUIRE_GIT();
  Scratch scratch;
  for (int i = 0; i < 20; ++i) scratch.write("file-" + std::to_string(i), "x");
  scratch.commit("first");
  scratch.git("update-index --split-index");
  scratch.write("file-3", "y");
  scratch.git("add -A");
  const std::string whole = scratch.read(".git/index");
  const auto repository = Repository::open(scratch.path());
  ASSERT_TRUE(repository.ok());
  std::uint32_t random = 1;
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = whole;
    random = random * 1664525U + 1013904223U;
    if (round % 3 == 0) bytes.resize(random % bytes.size());
    random = random * 1664525U + 1013904223U;
    if (!bytes.empty()) bytes[random % bytes.size()] = static_cast<char>(random >> 24U);
    scratch.write("index", bytes);
    (void)read_index_file(scratch.path("index"), scratch.path(".git"), repository->state().objects);
  }
}

TEST(GitEnvironment, ObjectsInQuarantine) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("a", "1");
  scratch.commit("first");
  const std::string quarantine = scratch.path(".git/objects/incoming");
  fs::create_directories(quarantine);
  scratch.write("a", "2");
  const std::string variables = "GIT_OBJECT_DIRECTORY=" + quarantine +
                                " GIT_ALTERNATE_OBJECT_DIRECTORIES=" + scratch.path(".git/objects");
  FILE* pipe = popen(("cd " + test::quoted(scratch.path()) + " && " + variables +
                      " git -c user.name=n -c user.email=e@x.example commit -q -a -m second && "
                      "git rev-parse HEAD")
                         .c_str(),
                     "r");
  std::array<char, 64> buffer{};
  ASSERT_NE(fgets(buffer.data(), buffer.size(), pipe), nullptr);
  pclose(pipe);
  const auto id = Oid::from_hex(std::string(buffer.data()).substr(0, 40));
  ASSERT_TRUE(id);
  EXPECT_FALSE(read_tree(*Repository::open(scratch.path()), *id).ok());
  const Environment environment(
      {{"GIT_OBJECT_DIRECTORY", quarantine},
       {"GIT_ALTERNATE_OBJECT_DIRECTORIES", scratch.path(".git/objects")}});
  const auto tree = read_tree(*Repository::open(scratch.path(), environment), *id);
  ASSERT_TRUE(tree.ok()) << tree.error().message;
  EXPECT_EQ(tree->files()[0].bytes, "2");
}

TEST(GitEnvironment, HarmlessExtensionsAreReadAndOthersNamed) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.commit("first");
  // The git command that is installed may know fewer of them than premod.
  const auto extend = [&](const std::string& extensions) {
    scratch.write(".git/config",
                  "[core]\n\trepositoryformatversion = 1\n\tbare = false\n"
                  "[extensions]\n" +
                      extensions);
  };
  const std::string harmless =
      "\trelativeWorktrees = true\n\tpreciousObjects = true\n\tworktreeConfig = true\n";
  extend(harmless);
  EXPECT_TRUE(Repository::open(scratch.path()).ok());
  extend(harmless + "\tsomethingNew = true\n");
  const auto unknown = Repository::open(scratch.path());
  ASSERT_FALSE(unknown.ok());
  EXPECT_NE(unknown.error().message.find("--base none"), std::string::npos);
  std::string output;
  Scratch sha256("");
  if (sha256.try_git("init -q --object-format=sha256 .", output) != 0) return;
  const auto other = Repository::open(sha256.path());
  ASSERT_FALSE(other.ok());
  EXPECT_NE(other.error().message.find("SHA-256"), std::string::npos) << other.error().message;
}

TEST(GitEnvironment, SafeDirectory) {
  REQUIRE_GIT();
  Scratch scratch;
  const auto trusts = [&](const std::string& value, const std::string& folder) {
    return Environment({{"GIT_CONFIG_GLOBAL", "/dev/null"},
                        {"GIT_CONFIG_NOSYSTEM", "1"},
                        {"GIT_CONFIG_COUNT", "1"},
                        {"GIT_CONFIG_KEY_0", "safe.directory"},
                        {"GIT_CONFIG_VALUE_0", value}})
        .trusts(folder);
  };
  EXPECT_TRUE(trusts("*", "/srv/a"));
  EXPECT_TRUE(trusts("/srv/a", "/srv/a"));
  EXPECT_TRUE(trusts("/srv/*", "/srv/a/b"));
  EXPECT_FALSE(trusts("/srv/a", "/srv/ab"));
  EXPECT_FALSE(trusts("/srv/a/*", "/srv/ab"));
  EXPECT_FALSE(trusts("", "/srv/a"));
  EXPECT_FALSE(Environment().trusts("/srv/a"));
  scratch.write("home/.gitconfig", "[safe]\n\tdirectory = *\n\tdirectory =\n\tdirectory = ~/x\n");
  const Environment home({{"HOME", scratch.path("home")}, {"GIT_CONFIG_NOSYSTEM", "1"}});
  EXPECT_TRUE(home.trusts(scratch.path("home/x")));
  EXPECT_FALSE(home.trusts("/srv/a")) << "an empty value begins the list anew";
  const Environment parameters(
      Variables{{"GIT_CONFIG_PARAMETERS", "'a.b=c' 'safe.directory'='/srv/a'"}});
  EXPECT_TRUE(parameters.trusts("/srv/a"));
}

TEST(GitEnvironment, NamesThatDifferByLetterCaseAreToldOfEveryTree) {
  REQUIRE_GIT();
  Scratch scratch;
  scratch.write("script.js", "1");
  scratch.commit("first");
  const std::string blob = scratch.git("hash-object -w script.js");
  scratch.git("update-index --add --cacheinfo 100644," + blob + ",SCRIPT.JS");
  const auto repository = Repository::open(scratch.path());
  const auto index = read_index(*repository);
  ASSERT_TRUE(index.ok());
  ASSERT_EQ(index->skipped().size(), 1U);
  EXPECT_EQ(index->skipped()[0].problem, EntryProblem::case_collision);
  EXPECT_EQ(index->files().size(), 2U);
}

TEST(GitEnvironment, ASubmoduleThatIsNotCheckedOutIsTold) {
  REQUIRE_GIT();
  Scratch inner;
  inner.write("e.js", "eval(x)");
  inner.commit("inner");
  Scratch outer;
  outer.git("submodule -q add file://" + inner.path() + " w/lib");
  outer.commit("outer");
  const auto skipped = [&] {
    const auto left_out = read_sparse_files(*Repository::open(outer.path()), "w");
    return left_out ? left_out->skipped().size() : 99U;
  };
  EXPECT_EQ(skipped(), 0U);
  outer.git("submodule -q deinit -f --all");
  EXPECT_EQ(skipped(), 1U);
  fs::remove_all(outer.path("w/lib"));
  EXPECT_EQ(skipped(), 1U);
}

}  // namespace
}  // namespace premod::git
