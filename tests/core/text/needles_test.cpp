// Finding one of many words, against the plain search for each of them.
#include "text/needles.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "text/byte_set.hpp"

namespace premod::text {
namespace {

using Places = std::multiset<std::pair<std::size_t, std::size_t>>;

Places by_hand(const std::vector<std::string_view>& words, std::string_view text) {
  Places out;
  for (std::size_t word = 0; word < words.size(); ++word)
    for (std::size_t at = text.find(words[word]); at != text.npos;
         at = text.find(words[word], at + 1))
      out.emplace(at, word);
  return out;
}

TEST(Needles, FindWhatThePlainSearchFinds) {
  std::mt19937 random(7);  // any seed: the plain search is the judge
  const auto letters = [&](std::size_t length) {
    std::string out;
    for (std::size_t i = 0; i < length; ++i) out += "abc\xD0"[random() % 4];
    return out;
  };
  for (int round = 0; round < 2'000; ++round) {
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < 1 + random() % 6; ++i) kept.push_back(letters(2 + random() % 6));
    const std::vector<std::string_view> words(kept.begin(), kept.end());
    const std::string text = letters(random() % 80);
    const Needles needles(words);
    Places found;
    needles.each_in(text, [&](Needles::Found one) { found.emplace(one.offset, one.needle); });
    ASSERT_EQ(found, by_hand(words, text)) << text;
    const auto first = needles.first_in(text);
    ASSERT_EQ(first.has_value(), !found.empty());
    if (first) {
      ASSERT_EQ(std::pair(first->offset, first->needle), *found.begin());
    }
  }
}

TEST(Needles, FoldLettersOfAsciiWhereAsked) {
  const Needles folded({"privacy", "политик"}, Needles::Case::ascii_folded);
  EXPECT_TRUE(folded.any_in("our PriVacy Policy"));
  EXPECT_TRUE(folded.any_in("о политике"));
  EXPECT_FALSE(folded.any_in("О ПОЛИТИКЕ"));
  EXPECT_FALSE(Needles({"privacy"}).any_in("Privacy"));
}

TEST(Needles, RefuseAWordOfOneByte) {
  EXPECT_THROW(Needles({"ab", "a"}), std::invalid_argument);
  EXPECT_FALSE(Needles(std::vector<std::string_view>{}).any_in("anything"));
  EXPECT_FALSE(Needles({"ab"}).any_in(""));
}

TEST(ByteSet, FindsTheFirstMember) {
  constexpr ByteSet ends("\r\n");
  static_assert(ends.has('\n') && !ends.has('n'));
  EXPECT_EQ(ends.find_in("ab\ncd\r"), 2U);
  EXPECT_EQ(ends.find_in("ab\ncd\r", 3), 5U);
  EXPECT_EQ(ends.find_in("none"), 4U);
}

}  // namespace
}  // namespace premod::text
