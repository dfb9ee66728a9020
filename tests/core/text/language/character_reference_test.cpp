// Character references in code and addresses.
#include "text/language/character_reference.hpp"

#include <gtest/gtest.h>

namespace premod::text {
namespace {

TEST(CharacterReference, IsResolvedAsBrowsersDo) {
  EXPECT_EQ(with_references_resolved("ev&#97;l&lpar;a&rpar;"), "eval(a)");
  EXPECT_EQ(with_references_resolved("java&Tab;script&colon;x"), "java\tscript:x");
  EXPECT_EQ(with_references_resolved("&#x6A;&#X6a;&#106;&#106b"), "jjjjb");
  EXPECT_EQ(with_references_resolved("a && b &amp;&amp; c"), "a && b && c");
}

TEST(CharacterReference, WhatIsNoneStaysAsItIs) {
  for (const std::string text : {"", "&", "a & b", "&;", "&#", "&#x", "&#;", "&unknown;",
                                 "?a=1&b=2", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;"})
    EXPECT_EQ(with_references_resolved(text), text);
}

TEST(CharacterReference, NeedsNoSemicolonWhereHtmlNeedsNone) {
  EXPECT_EQ(with_references_resolved("a &lt b &amp c&gt"), "a < b & c>");
  EXPECT_EQ(with_references_resolved("am&shyo"), "am&shyo") << "a letter goes on with the name";
  EXPECT_EQ(with_references_resolved("?a=1&lt=5&amp=2&gt2"), "?a=1&lt=5&amp=2&gt2");
  EXPECT_EQ(with_references_resolved("&colon &lpar)"), "&colon &lpar)") << "newer names do";
  const auto open = character_reference("&shy-a");
  ASSERT_TRUE(open);
  EXPECT_EQ(open->value, U'\u00AD');
  EXPECT_EQ(open->length, 4U);
  const auto number = character_reference("&#x200b z");
  ASSERT_TRUE(number);
  EXPECT_EQ(number->length, 7U);
  for (const std::string_view text : {"&#0;", "&#xD800;", "&#x110000;", "&#99999999999;"}) {
    const auto none = character_reference(text);
    ASSERT_TRUE(none) << text;
    EXPECT_EQ(none->value, U'\uFFFD') << text;
    EXPECT_EQ(none->length, text.size()) << text;
  }
}

TEST(CharacterReference, NeverMakesTheTextLonger) {
  for (const std::string text : {"&#9999999999;", "&#xFFFFFF;", "&#0;", "&#128512;", "&#xD800;",
                                 "&#9", "&it;", "&ic;", "&zwj;", "&lt"})
    EXPECT_LE(with_references_resolved(text).size(), text.size()) << text;
}

}  // namespace
}  // namespace premod::text
