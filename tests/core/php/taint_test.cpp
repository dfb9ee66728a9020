// How far the data of a request are followed from function to function.
#include "php/taint/taint.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/limit_log.hpp"

namespace premod::php {
namespace {

UnverifiedUses uses_in(const std::string& text) {
  premod::File source;
  source.path = "a.php";
  const std::string bytes = "<?php\n" + text;
  source.bytes = bytes;
  std::vector<File> files;
  files.emplace_back(source);
  UnverifiedUses out = unverified_uses(files);
  EXPECT_TRUE(out.complete);
  return out;
}

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
  return uses_in(before + behind + "g0($_GET['a']);");
}

TEST(PhpTaint, FollowsChainsOfCalls) {
  for (const int length : {1, 2, 5, 12}) {
    const UnverifiedUses uses = through(length);
    EXPECT_EQ(uses.all.size(), 1U) << length;
    EXPECT_TRUE(uses.followed_all_calls) << length;
  }
}

TEST(PhpTaint, SaysWhatItDoesNotFollow) { EXPECT_FALSE(through(60).followed_all_calls); }

std::string nested(int depth, const std::string& open, const std::string& close) {
  std::string before = "echo ";
  std::string behind = "$_GET['a']";
  for (int i = 0; i < depth; ++i) {
    before += open;
    behind += close;
  }
  return before + behind + ";";
}

TEST(PhpTaint, SaysHowDeepItLooks) {
  for (const auto& [open, close] : {std::pair("match (1) { default => ", " }"), {"trim(", ")"}}) {
    EXPECT_EQ(uses_in(nested(100, open, close)).all.size(), 1U) << open;
    EXPECT_TRUE(text::take_limits().empty()) << open;
    EXPECT_TRUE(uses_in(nested(20'000, open, close)).all.empty()) << open;
    EXPECT_EQ(text::take_limits(), std::vector<std::string_view>{"max_taint_depth"}) << open;
  }
}

}  // namespace
}  // namespace premod::php
