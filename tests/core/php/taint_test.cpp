// How far the data of a request are followed from function to function.
#include "php/taint.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace premod::php {
namespace {

/// Each function hands its argument to the next, which stands alternately behind and before it.
UnverifiedUses through(int functions) {
  std::string before;
  std::string behind;
  for (int i = 0; i < functions; ++i) {
    const std::string next =
        i + 1 < functions ? "g" + std::to_string(i + 1) + "($a);" : std::string("echo $a;");
    const std::string one = "function g" + std::to_string(i) + "($a) { " + next + " }\n";
    i % 2 == 0 ? before += one : behind.insert(0, one);
  }
  premod::File source;
  source.path = "a.php";
  const std::string bytes = "<?php\n" + before + behind + "g0($_GET['a']);";
  source.bytes = bytes;
  std::vector<File> files;
  files.emplace_back(source);
  UnverifiedUses out = unverified_uses(files);
  EXPECT_TRUE(out.complete);
  return out;
}

TEST(PhpTaint, FollowsChainsOfCalls) {
  for (const int length : {1, 2, 5, 12}) {
    const UnverifiedUses uses = through(length);
    EXPECT_EQ(uses.all.size(), 1U) << length;
    EXPECT_TRUE(uses.followed_all_calls) << length;
  }
}

TEST(PhpTaint, SaysWhatItDoesNotFollow) { EXPECT_FALSE(through(60).followed_all_calls); }

}  // namespace
}  // namespace premod::php
