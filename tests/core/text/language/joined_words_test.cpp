// Words that are split by what nobody sees.
#include "text/language/joined_words.hpp"

#include <gtest/gtest.h>

namespace premod::text {
namespace {

TEST(JoinedWords, WhatNobodySeesDoesNotSplitAWord) {
  const std::string word = "Ask amoCRM support";
  for (const std::string split :
       {"Ask amo\u200BCRM support", "Ask amoCRM sup\u00ADport", "Ask amo\uFEFFC\u200DRM support",
        "Ask amo&shy;CRM support", "Ask amo&#8203;CRM support", "Ask amo&#x200B;CRM support",
        "Ask amo<b>CRM</b> support", "Ask amo<!-- x -->CRM support", "Ask amo<wbr/>CRM support",
        "Ask amo&#8203CRM support", "Ask amo&NoBreak;CRM support", "Ask amo&ic;CRM support",
        "Ask amo<span>CRM</span> support", "Ask amo<a href=\"/\">CRM</a> support",
        "Ask amo<bdi>CRM</bdi> support", "Ask amo<code></code><bdo>CRM</bdo> support",
        "Ask amo<span><span>CRM</span></span> support",
        "Ask amo<b></b><i class=\"a\"></i>CRM support", "Ask am\u202Eo\u202CCRM support"}) {
    const std::string joined = with_words_joined(split);
    EXPECT_EQ(joined.size(), split.size());
    EXPECT_TRUE(may_have_split_words(split));
    std::string words;
    for (const char c : joined)
      if (c != ' ' || !words.ends_with(' ')) words += c;
    EXPECT_EQ(words.substr(0, word.size()), word) << joined;
  }
  EXPECT_EQ(with_words_joined("тех\u00ADподдержка, да"), "техподдержка  , да");
}

TEST(JoinedWords, OtherTextsStayAsTheyAre) {
  for (const std::string_view text : {"Ask <b>amoCRM</b> support",
                                      "One<br>two",
                                      "A <span>b</span><span>c</span>",
                                      "<a>Ask</a><a>amoCRM</a>",
                                      "a<aside>b</aside>",
                                      "a<spanner>b",
                                      "x &amp; y",
                                      "a&nbsp;b",
                                      "1<b>2</b>",
                                      "\u2764\uFE0F",
                                      "\U0001F468\u200D\U0001F469",
                                      "a &shy; b",
                                      "<",
                                      "&",
                                      "a&#",
                                      "a&#x",
                                      "a<b",
                                      "a\u200B",
                                      "\u00ADa",
                                      "",
                                      "a<!-- b"})
    EXPECT_EQ(with_words_joined(text), text) << text;
  EXPECT_FALSE(may_have_split_words("Plain words, and nothing else"));
  EXPECT_FALSE(may_have_split_words("Обычные слова"));
}

TEST(JoinedWords, HostileShapesStayLinear) {
  for (const std::string piece : {"a\u200B", "a<b>", "a<", "a&#", "&shy;", "<!--", "a<b "}) {
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += piece;
    EXPECT_EQ(with_words_joined(text).size(), text.size());
  }
}

}  // namespace
}  // namespace premod::text
