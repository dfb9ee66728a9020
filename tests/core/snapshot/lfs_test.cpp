#include "snapshot/lfs.hpp"

#include <gtest/gtest.h>

#include <string>

namespace premod {
namespace {

const std::string version = "version https://git-lfs.github.com/spec/v1";

TEST(LfsPointer, IsRecognisedWithAnyLineEnds) {
  EXPECT_TRUE(is_lfs_pointer(version + "\noid sha256:4d7a\nsize 12\n"));
  EXPECT_TRUE(is_lfs_pointer(version + "\r\noid sha256:4d7a\r\nsize 12\r\n"));
  EXPECT_TRUE(is_lfs_pointer(version + "\next-0-case sha256:1\noid sha256:4d7a\nsize 12"));
}

TEST(LfsPointer, IsReadByTheNamesOfItsFirstDays) {
  const std::string rest = "\noid sha256:4d7a\nsize 12\n";
  EXPECT_TRUE(is_lfs_pointer("version https://hawser.github.com/spec/v1" + rest));
  EXPECT_TRUE(is_lfs_pointer("version http://git-media.io/v/2" + rest));
  EXPECT_FALSE(is_lfs_pointer("version https://hawser.github.com/spec/v1" + rest + version));
  EXPECT_FALSE(is_lfs_pointer("version https://example.com/spec/v1" + rest));
}

TEST(LfsPointer, IsNothingElse) {
  EXPECT_FALSE(is_lfs_pointer(version + "\noid sha256:4d7a\nsize 12\neval(window.name);\n"));
  EXPECT_FALSE(is_lfs_pointer(version + "\nsize 12\n"));
  EXPECT_FALSE(is_lfs_pointer("// " + version + "\noid sha256:4d7a\nsize 12\n"));
  EXPECT_FALSE(is_lfs_pointer(""));
}

}  // namespace
}  // namespace premod
