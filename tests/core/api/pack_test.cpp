// The package: the same bytes for the same files, what is in it, and whose commit it is.
#include "premod/pack.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <fstream>

#include "core/git/scratch.hpp"
#include "snapshot/archive.hpp"

namespace premod {
namespace {

using git::test::Scratch;
namespace fs = std::filesystem;

const std::string manifest = R"({"widget": {"name": "x"}, "locations": ["settings"]})";

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class Pack : public testing::Test {
 protected:
  void SetUp() override {
    if (!git::test::git_is_installed()) GTEST_SKIP() << "the git command is not installed";
    scratch_.emplace();
    scratch_->write("w/manifest.json", manifest);
    scratch_->write("w/script.js", "define(['./lib/a.js'], function () {\r\n});\r\n");
    scratch_->write("w/lib/a.js",
                    "\xEF\xBB\xBF"
                    "define([], function () {});\n");
    scratch_->write("w/unused/b.txt", "nobody names me\n");
    scratch_->write("w/.DS_Store", "x");
    scratch_->commit("base");
  }
  PackRequest request() const { return {scratch_->path("w"), {}, {}}; }

  std::optional<Scratch> scratch_;
};

TEST_F(Pack, TakesWhatIsReachedInTheFormThatIsWanted) {
  const auto package = pack(request());
  ASSERT_TRUE(package.ok()) << package.error().message;
  EXPECT_EQ(package->files, (std::vector<std::string>{"lib/a.js", "manifest.json", "script.js"}));
  EXPECT_EQ(package->mended, (std::vector<std::string>{"lib/a.js", "script.js"}));
  EXPECT_EQ(package->left_out.size(), 2U);
  EXPECT_EQ(fs::path(package->path).filename(), "widget.zip");
  const auto read = read_archive_bytes("widget.zip", package->bytes);
  ASSERT_TRUE(read.ok()) << read.error().message;
  EXPECT_EQ(read->find("script.js")->bytes, "define(['./lib/a.js'], function () {\n});\n");
  EXPECT_EQ(read->find("lib/a.js")->bytes, "define([], function () {});\n");
}

TEST_F(Pack, IsTheSameWheneverItIsMade) {
  const auto once = pack(request());
  fs::last_write_time(scratch_->path("w/script.js"),
                      fs::file_time_type::clock::now() - std::chrono::hours(1000));
  const auto again = pack(request());
  ASSERT_TRUE(once.ok() && again.ok());
  EXPECT_EQ(once->bytes, again->bytes);
}

// Beside a folder within the repository, but never beside the repository; what lies there from the
// last time is not packed again, whatever is included.
TEST_F(Pack, WritesWithinTheRepository) {
  const auto beside = pack(request());
  ASSERT_TRUE(beside.ok()) << beside.error().message;
  EXPECT_EQ(beside->path, scratch_->path("widget.zip"));
  scratch_->write("manifest.json", manifest);
  scratch_->write("script.js", "define([], function () {});\n");
  scratch_->write("premod.json", R"({"widgets": ["."], "pack": {"include": ["."]}})");
  fs::remove_all(scratch_->path("w"));
  const PackRequest root{scratch_->path(""), {}, {}};
  const auto inside = pack(root);
  ASSERT_TRUE(inside.ok()) << inside.error().message;
  EXPECT_EQ(inside->path, scratch_->path("widget.zip"));
  std::ofstream(inside->path, std::ios::binary) << inside->bytes;
  const auto again = pack(root);
  ASSERT_TRUE(again.ok()) << again.error().message;
  EXPECT_EQ(again->bytes, inside->bytes);
}

TEST_F(Pack, TakesWhatTheProjectIncludes) {
  scratch_->write("w/premod.json", R"({"pack": {"include": ["unused"], "output": "out/x.zip"}})");
  const auto package = pack(request());
  ASSERT_TRUE(package.ok()) << package.error().message;
  EXPECT_TRUE(has(package->files, "unused/b.txt"));
  EXPECT_FALSE(has(package->files, "premod.json"));
  EXPECT_TRUE(package->path.ends_with("out/x.zip")) << package->path;
  scratch_->write("w/premod.json", R"({"pack": {"include": ["gone"]}})");
  EXPECT_FALSE(pack(request()).ok());
}

TEST_F(Pack, SaysWhoseCommitAnArchiveIs) {
  const auto package = pack(request());
  ASSERT_TRUE(package.ok()) << package.error().message;
  const std::string path = scratch_->path("widget.zip");
  std::ofstream(path, std::ios::binary) << package->bytes;
  const auto same = verify_package(path, request(), "HEAD");
  ASSERT_TRUE(same.ok()) << same.error().message;
  EXPECT_TRUE(same->same());
  scratch_->write("w/script.js", "define([], function () {});\n");
  scratch_->commit("another script, and nothing asks for the library");
  const auto differs = verify_package(path, request(), "");
  ASSERT_TRUE(differs.ok()) << differs.error().message;
  EXPECT_EQ(differs->changed, std::vector<std::string>{"script.js"});
  EXPECT_EQ(differs->added, std::vector<std::string>{"lib/a.js"});
  EXPECT_TRUE(verify_package(path, request(), "HEAD~1")->same());
}

}  // namespace
}  // namespace premod
