// Patterns that are read as lists of texts.
#include "php/patterns.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace premod::php {
namespace {

using Texts = std::vector<std::string>;

TEST(PhpPatterns, GiveTheTextsThatMatch) {
  EXPECT_EQ(texts_of_pattern("/^(a|b)_c$/"), (Texts{"a_c", "b_c"}));
  EXPECT_EQ(texts_of_pattern("{\\Ax(?:1(2|3)|4)\\z}Di"), (Texts{"x12", "x13", "x4"}));
  EXPECT_EQ(texts_of_pattern("/^ab?$/"), (Texts{"ab", "a"}));
}

TEST(PhpPatterns, GiveNothingWhereMoreMayMatch) {
  for (const char* pattern :
       {"", "/", "//", "/a/", "/^a/", "/a$/", "/^a|b$/", "/^a+$/", "/^(a$/", "/^a)$/", "/^[ab]$/",
        "/^a.b$/", "/^a$/m", "/^(?=a)$/", "/^a\\d$/", "/^(a|b$/"})
    EXPECT_TRUE(texts_of_pattern(pattern).empty()) << pattern;
}

TEST(PhpPatterns, GiveNothingBeyondTheirLimits) {
  std::string many = "/^";
  for (int i = 0; i < 20; ++i) many += "(a|b)";
  EXPECT_TRUE(texts_of_pattern(many + "$/").empty());
  const std::string deep = "/^" + std::string(1000, '(') + "a" + std::string(1000, ')') + "$/";
  EXPECT_TRUE(texts_of_pattern(deep).empty());
}

}  // namespace
}  // namespace premod::php
