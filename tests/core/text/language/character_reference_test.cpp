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

TEST(CharacterReference, NeverMakesTheTextLonger) {
  for (const std::string text :
       {"&#9999999999;", "&#xFFFFFF;", "&#0;", "&#128512;", "&#xD800;", "&#9"})
    EXPECT_LE(with_references_resolved(text).size(), text.size()) << text;
}

}  // namespace
}  // namespace premod::text
