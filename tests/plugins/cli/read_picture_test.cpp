// The system's tesseract as the reader of pictures; skipped where it is not installed.
#include "cli/read_picture.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace premod::cli {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const std::string& name) {
  std::ifstream in(fs::path(PREMOD_SOURCE_DIR) / "tests/plugins/data/pictures" / name,
                   std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class ReadPicture : public testing::Test {
 protected:
  void SetUp() override {
    char name[] = "/tmp/premod-pictures-XXXXXX";
    cache_ = ::mkdtemp(name);
    auto made = picture_reader(cache_);
    if (!made) {
      EXPECT_NE(made.error().message.find("tesseract"), std::string::npos);
      GTEST_SKIP() << made.error().message;
    }
    reader_ = std::move(made).value();
  }
  void TearDown() override { fs::remove_all(cache_); }

  std::string cache_;
  PictureReader reader_;
};

TEST_F(ReadPicture, ReadsTheWordsOfALogoAndOfAScreenshot) {
  const auto brand = reader_({bytes_of("brand.png"), "brand"});
  ASSERT_TRUE(brand);
  EXPECT_NE(brand->find("amoCRM"), std::string::npos) << *brand;
  const auto wordless = reader_({bytes_of("wordless.png"), "wordless"});
  ASSERT_TRUE(wordless);
  EXPECT_LT(wordless->size(), 10U) << *wordless;
}

TEST_F(ReadPicture, WhatIsNoPictureHasNoAnswer) {
  EXPECT_FALSE(reader_({"\x89PNG\r\n\x1A\n and nothing behind it", "broken"}));
  EXPECT_TRUE(fs::is_empty(cache_));
}

TEST_F(ReadPicture, AnswersAreKeptByTheDigest) {
  const std::string picture = bytes_of("wordless.png");
  const auto first = reader_({picture, "digest"});
  ASSERT_TRUE(first);
  const auto folder = fs::path(cache_) / "pictures";
  ASSERT_TRUE(fs::is_directory(folder));
  for (const auto& kept : fs::directory_iterator(folder))
    std::ofstream(kept.path()) << "what was kept";
  auto again = picture_reader(cache_);
  ASSERT_TRUE(again);
  EXPECT_EQ((*again)({picture, "digest"}), "what was kept");
  EXPECT_EQ(reader_({picture, "digest"}), first);  // this run has read it already
}

}  // namespace
}  // namespace premod::cli
