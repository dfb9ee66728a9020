// Edits that meet: which are taken, and what comes out.
#include "engine/edits.hpp"

#include <gtest/gtest.h>

namespace premod {
namespace {

Fix fix(std::initializer_list<Edit> edits) { return {"", edits}; }

Edit edit(std::uint64_t offset, std::uint64_t length, std::string text) {
  return {"a.js", offset, length, std::move(text), std::nullopt};
}

TEST(Edits, AreMadeInTheOrderOfTheText) {
  EditSet edits;
  EXPECT_TRUE(edits.add(fix({edit(4, 1, "E")})));
  EXPECT_TRUE(edits.add(fix({edit(0, 2, ""), edit(6, 0, "!")})));
  EXPECT_TRUE(edits.add(fix({edit(2, 2, "CD")})));
  EXPECT_EQ(edits.applied_to("abcdef"), "CDEf!");
}

TEST(Edits, ThatOverlapAreRefusedAsAWhole) {
  EditSet edits;
  EXPECT_TRUE(edits.add(fix({edit(2, 3, "x")})));
  EXPECT_FALSE(edits.add(fix({edit(0, 1, "y"), edit(4, 1, "z")})));
  EXPECT_FALSE(edits.add(fix({edit(1, 2, "")})));
  EXPECT_FALSE(edits.add(fix({edit(3, 0, "inside")})));
  EXPECT_TRUE(edits.add(fix({edit(5, 0, "behind")})));
  EXPECT_FALSE(edits.add(fix({edit(5, 0, "which of them first?")})));
  EXPECT_EQ(edits.applied_to("abcdef"), "abxbehindf");
}

TEST(Edits, BeyondTheEndAreLeftOut) {
  EditSet edits;
  EXPECT_TRUE(edits.add(fix({edit(2, 5, "x")})));
  EXPECT_EQ(edits.applied_to("abc"), "abc");
}

}  // namespace
}  // namespace premod
