#include "snapshot/file_bytes.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "core/snapshot/scratch.hpp"

namespace premod {
namespace {

TEST(FileBytes, AreTheWholeFileUpToTheLimit) {
  const test::Scratch scratch;
  const std::string bytes("a\0\n\r\xFF", 5);
  std::ofstream(scratch.path("five"), std::ios::binary) << bytes;
  std::ofstream(scratch.path("none"), std::ios::binary);
  EXPECT_EQ(file_bytes(scratch.path("five"), 5), bytes);
  EXPECT_EQ(file_bytes(scratch.path("five"), 4), std::nullopt);
  EXPECT_EQ(file_bytes(scratch.path("none"), 0), "");
  EXPECT_EQ(file_bytes(scratch.path("missing"), 5), std::nullopt);
  EXPECT_EQ(file_bytes(scratch.path("."), 1U << 20U), std::nullopt);
}

// Its size is told as nothing, as that of every file the kernel makes up.
TEST(FileBytes, OfAFileThatHasMoreThanItSays) {
  const auto found = file_bytes("/proc/self/status", 1U << 20U);
  if (!found) GTEST_SKIP() << "no /proc here";
  EXPECT_NE(found->find("Name:"), std::string::npos);
  EXPECT_EQ(file_bytes("/proc/self/status", 10), std::nullopt);
}

}  // namespace
}  // namespace premod
