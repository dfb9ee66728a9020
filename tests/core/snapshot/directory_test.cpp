#include "snapshot/directory.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "core/snapshot/scratch.hpp"
#include "snapshot/entry_path.hpp"
#include "snapshot/limits.hpp"

namespace premod {
namespace {

namespace fs = std::filesystem;
using test::Scratch;

const SkippedEntry* skipped(const Snapshot& snapshot, std::string_view path) {
  for (const SkippedEntry& entry : snapshot.skipped())
    if (entry.path == path) return &entry;
  return nullptr;
}

std::vector<std::string> paths(const Snapshot& snapshot) {
  std::vector<std::string> out;
  for (const File& file : snapshot.files()) out.push_back(file.path);
  return out;
}

TEST(ReadDirectory, ReadsEverythingSortedByBytes) {
  const Scratch scratch;
  scratch.write("b.js", "two");
  scratch.write("a/x.json", "{}");
  scratch.write("a.js", "");
  scratch.write("A/z", std::string("\0\xFF", 2));
  const Result<Snapshot> snapshot = read_directory(scratch.path());
  ASSERT_TRUE(snapshot) << snapshot.error().message;
  EXPECT_EQ(paths(*snapshot), (std::vector<std::string>{"A/z", "a.js", "a/x.json", "b.js"}));
  EXPECT_EQ(snapshot->find("b.js")->bytes, "two");
  EXPECT_EQ(snapshot->find("A/z")->bytes, std::string_view("\0\xFF", 2));
  EXPECT_TRUE(snapshot->skipped().empty());
  EXPECT_EQ(snapshot->source(), Source::directory);
}

TEST(ReadDirectory, AFolderMayBeCalledLikeADrive) {
  const Scratch scratch;
  scratch.write("w:1/script.js", "1");
  scratch.write("c:x", "2");
  const Result<Snapshot> snapshot = read_directory(scratch.path());
  ASSERT_TRUE(snapshot) << snapshot.error().message;
  EXPECT_EQ(paths(*snapshot), (std::vector<std::string>{"c:x", "w:1/script.js"}));
  ASSERT_EQ(snapshot->skipped().size(), 2U);
  EXPECT_EQ(family_of(snapshot->skipped()[0]), "windows-name");
  EXPECT_TRUE(snapshot->skipped()[0].kept);
  EXPECT_EQ(family_of(snapshot->skipped()[1], "w:1/"), "") << "a widget's folder is not packed";
}

TEST(ReadDirectory, BytesOutliveTheReaderInEverySize) {
  const Scratch scratch;
  for (const std::size_t size : {0U, 1U, 60'000U, 70'000U, 262'144U, 300'000U, 2'000'000U})
    scratch.write("f" + std::to_string(size),
                  std::string(size, static_cast<char>('a' + size % 26)));
  const Result<Snapshot> snapshot = read_directory(scratch.path());
  ASSERT_TRUE(snapshot);
  ASSERT_EQ(snapshot->files().size(), 7U);
  for (const File& file : snapshot->files()) {
    const std::size_t size = std::stoul(file.path.substr(1));
    EXPECT_EQ(file.bytes, std::string(size, static_cast<char>('a' + size % 26)));
  }
}

TEST(ReadDirectory, NeverEntersGit) {
  const Scratch scratch;
  scratch.write(".git/config", "x");
  scratch.write("sub/.git", "gitdir: ../.git/modules/sub");
  scratch.write("sub/.gitignore", "y");
  const Result<Snapshot> snapshot = read_directory(scratch.path());
  ASSERT_TRUE(snapshot);
  EXPECT_EQ(paths(*snapshot), std::vector<std::string>{"sub/.gitignore"});
}

TEST(ReadDirectory, FollowsLinksInsideOnceAndNeverOutside) {
  const Scratch outside;
  outside.write("secret", "s");
  const Scratch scratch;
  scratch.write("real/file", "content");
  fs::create_symlink("file", scratch.path("real/inner"));
  fs::create_symlink("real/file", scratch.path("link"));
  fs::create_symlink("real", scratch.path("folder"));
  fs::create_symlink("..", scratch.path("real/up"));
  fs::create_symlink(outside.path("secret"), scratch.path("out"));
  fs::create_symlink("../" + fs::path(outside.path()).filename().string() + "/secret",
                     scratch.path("relative"));
  fs::create_symlink("nowhere", scratch.path("dangling"));
  fs::create_symlink("self", scratch.path("self"));
  scratch.write(".git/config", "x");
  fs::create_symlink(".git", scratch.path("git"));
  const Result<Snapshot> snapshot = read_directory(scratch.path());
  ASSERT_TRUE(snapshot);
  EXPECT_EQ(paths(*snapshot), (std::vector<std::string>{"folder/file", "folder/inner", "link",
                                                        "real/file", "real/inner"}));
  EXPECT_EQ(snapshot->find("link")->bytes, "content");
  EXPECT_EQ(snapshot->find("link")->mode, FileMode::symlink);
  for (const char* path : {"real/up", "folder/up", "out", "relative", "dangling", "self", "git"}) {
    const SkippedEntry* entry = skipped(*snapshot, path);
    ASSERT_NE(entry, nullptr) << path;
    EXPECT_EQ(entry->problem, EntryProblem::symlink) << path;
  }
}

TEST(ReadDirectory, ReportsPipesAndOtherSpecialFilesWithoutWaiting) {
  const Scratch scratch;
  scratch.write("a", "1");
  ASSERT_EQ(::mkfifo(scratch.path("pipe").c_str(), 0600), 0);
  const Result<Snapshot> snapshot = read_directory(scratch.path());
  ASSERT_TRUE(snapshot);
  ASSERT_NE(skipped(*snapshot, "pipe"), nullptr);
  EXPECT_EQ(skipped(*snapshot, "pipe")->problem, EntryProblem::special_file);
}

TEST(ReadDirectory, ReportsUnreadableFilesAndFolders) {
  if (::geteuid() == 0) GTEST_SKIP() << "the superuser may read everything";
  const Scratch scratch;
  scratch.write("open", "1");
  scratch.write("file", "1");
  scratch.write("folder/x", "1");
  fs::permissions(scratch.path("file"), fs::perms::none);
  fs::permissions(scratch.path("folder"), fs::perms::none);
  const Result<Snapshot> snapshot = read_directory(scratch.path());
  fs::permissions(scratch.path("folder"), fs::perms::owner_all);
  ASSERT_TRUE(snapshot);
  for (const char* path : {"file", "folder"}) {
    ASSERT_NE(skipped(*snapshot, path), nullptr) << path;
    EXPECT_EQ(skipped(*snapshot, path)->problem, EntryProblem::unreadable) << path;
  }
}

/// No descriptor from `first` on may be opened while it lives.
class FewDescriptors {
 public:
  explicit FewDescriptors(rlim_t first) {
    ::getrlimit(RLIMIT_NOFILE, &before_);
    const rlimit few{first, before_.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &few);
  }
  ~FewDescriptors() { ::setrlimit(RLIMIT_NOFILE, &before_); }
  FewDescriptors(const FewDescriptors&) = delete;
  FewDescriptors& operator=(const FewDescriptors&) = delete;

 private:
  rlimit before_{};
};

TEST(ReadDirectory, AProcessWithoutDescriptorsReadsNothing) {
  const Scratch scratch;
  scratch.write("manifest.json", "{}");
  scratch.write("folder/deep/x", "1");
  const int next = ::dup(0);  // the lowest that is free
  ASSERT_GE(next, 0);
  ::close(next);
  bool read = false;
  for (rlim_t free = 0; free < 8; ++free) {
    const Result<Snapshot> snapshot = [&] {
      const FewDescriptors few(static_cast<rlim_t>(next) + free);
      return read_directory(scratch.path());
    }();
    read = static_cast<bool>(snapshot);
    if (read) {
      EXPECT_EQ(paths(*snapshot), (std::vector<std::string>{"folder/deep/x", "manifest.json"}));
    } else {
      EXPECT_NE(snapshot.error().message.find("Too many open files"), std::string::npos)
          << snapshot.error().message;
    }
  }
  EXPECT_TRUE(read);
}

TEST(ReadDirectory, ReportsWhatIsTooLargeWithTheLimit) {
  const Scratch scratch;
  scratch.write("small", "1");
  scratch.write("large", "");
  fs::resize_file(scratch.path("large"), limits::max_entry_bytes + 1);  // sparse
  const Result<Snapshot> snapshot = read_directory(scratch.path());
  ASSERT_TRUE(snapshot);
  const SkippedEntry* entry = skipped(*snapshot, "large");
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(entry->problem, EntryProblem::entry_too_large);
  EXPECT_EQ(entry->size, limits::max_entry_bytes + 1);
  EXPECT_EQ(entry->detail, "max_entry_bytes 67108864");
}

TEST(ReadDirectory, StopsAtTheTotal) {
  const Scratch scratch;
  for (int i = 0; i < 9; ++i) {
    scratch.write("f" + std::to_string(i), "");
    fs::resize_file(scratch.path("f" + std::to_string(i)), limits::max_entry_bytes);  // sparse
  }
  const Result<Snapshot> snapshot = read_directory(scratch.path());
  ASSERT_TRUE(snapshot);
  EXPECT_EQ(snapshot->total_bytes(), limits::max_total_bytes);
  ASSERT_EQ(snapshot->skipped().size(), 1U);
  EXPECT_EQ(snapshot->skipped()[0].problem, EntryProblem::total_too_large);
}

TEST(ReadDirectory, KeepsTheTopWhenThereAreTooManyEntries) {
  const Scratch scratch;
  const std::string modules = scratch.path("a/node_modules/deep");
  fs::create_directories(modules);
  for (std::size_t i = 0; i <= limits::max_entries; ++i)
    std::ofstream(modules + "/" + std::to_string(i)).put('x');
  scratch.write("z/widget/manifest.json", "{}");
  const Result<Snapshot> snapshot = read_directory(scratch.path());
  ASSERT_TRUE(snapshot);
  EXPECT_NE(snapshot->find("z/widget/manifest.json"), nullptr);
  EXPECT_LE(snapshot->files().size(), limits::max_entries);
  ASSERT_EQ(snapshot->skipped().size(), 1U);
  EXPECT_EQ(snapshot->skipped()[0].problem, EntryProblem::too_many_entries);
  EXPECT_EQ(snapshot->skipped()[0].path, "a/node_modules/deep");
}

TEST(ReadDirectory, SkipsWhatTheCallerDoesNotWant) {
  const Scratch scratch;
  scratch.write("widget/a", "1");
  scratch.write("build/b", "1");
  const Result<Snapshot> snapshot = read_directory(
      scratch.path(), {.skip = [](std::string_view folder) { return folder == "build"; }});
  ASSERT_TRUE(snapshot);
  EXPECT_EQ(paths(*snapshot), std::vector<std::string>{"widget/a"});
}

TEST(ReadDirectory, SaysWhatIsWrongAndTheWayOut) {
  const Scratch scratch;
  const Result<Snapshot> missing = read_directory(scratch.path("nothing"));
  ASSERT_FALSE(missing);
  EXPECT_NE(missing.error().message.find("There is no file or folder"), std::string::npos);
  fs::create_directory(scratch.path("empty"));
  const Result<Snapshot> empty = read_directory(scratch.path("empty"));
  ASSERT_FALSE(empty);
  EXPECT_NE(empty.error().message.find("contains no files"), std::string::npos);
  scratch.write("file", "1");
  const Result<Snapshot> file = read_directory(scratch.path("file"));
  ASSERT_FALSE(file);
  EXPECT_NE(file.error().message.find("is a file, not a folder"), std::string::npos);
}

TEST(ReadDirectory, ReportsNamesThatDifferOnlyInLetterCase) {
  const Scratch scratch;
  scratch.write("images/Логотип.png", "1");
  scratch.write("images/логотип.png", "2");
  const Result<Snapshot> snapshot = read_directory(scratch.path());
  ASSERT_TRUE(snapshot);
  EXPECT_EQ(snapshot->files().size(), 2U);
  ASSERT_EQ(snapshot->skipped().size(), 1U);
  EXPECT_EQ(snapshot->skipped()[0].problem, EntryProblem::case_collision);
  EXPECT_EQ(snapshot->skipped()[0].detail, "images/Логотип.png");
  EXPECT_TRUE(snapshot->skipped()[0].kept);
}

}  // namespace
}  // namespace premod
