// Tokens of CSS Syntax §4: the kinds, the odd ends, and what names and strings mean.
#include "css/tokenizer.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace premod::css {
namespace {

std::string kinds(std::string_view text) {
  static const char* const names[] = {
      "end",  "ws",      "comment", "ident",  "function", "at",  "hash", "string", "bad-string",
      "url",  "bad-url", "delim",   "number", "percent",  "dim", "cdo",  "cdc",    "colon",
      "semi", "comma",   "[",       "]",      "(",        ")",   "{",    "}"};
  std::string out;
  Tokenizer tokens(text);
  std::uint32_t expected = 0;
  for (Token token = tokens.next(); token.kind != TokenKind::end; token = tokens.next()) {
    EXPECT_EQ(token.begin, expected) << text;
    EXPECT_GT(token.end, token.begin) << text;
    expected = token.end;
    out += (out.empty() ? "" : " ") + std::string(names[static_cast<int>(token.kind)]);
  }
  EXPECT_EQ(expected, text.size()) << text;
  return out;
}

TEST(CssTokenizer, kinds) {
  EXPECT_EQ(kinds("a{color:red}"), "ident { ident colon ident }");
  EXPECT_EQ(kinds("#id #0a .c"), "hash ws hash ws delim ident");
  EXPECT_EQ(kinds("-moz-x --x -\\31 x - -> -->"),
            "ident ws ident ws ident ws delim ws delim delim ws cdc");
  EXPECT_EQ(kinds("1 +1.5e3px .5% -.5em 1e 1.a"),
            "number ws dim ws percent ws dim ws dim ws number delim ident");
  EXPECT_EQ(kinds("@media @ @-x"), "at ws delim ws at");
  EXPECT_EQ(kinds("<!-- <!-"), "cdo ws delim delim delim");
  EXPECT_EQ(kinds("/* a */b/*"), "comment ident comment");
}

TEST(CssTokenizer, strings_and_urls) {
  EXPECT_EQ(kinds("'a' \"b"), "string ws string");
  EXPECT_EQ(kinds("'a\nb"), "bad-string ws ident");
  EXPECT_EQ(kinds("'a\\\r\nb'"), "string");
  EXPECT_EQ(kinds("url(x) url( 'x') URL( x )"), "url ws function ws string ) ws url");
  EXPECT_EQ(kinds("url(a b) url(a\"b) c"), "bad-url ws bad-url ws ident");
  EXPECT_EQ(kinds("url(a\\)b) c"), "url ws ident");
  EXPECT_EQ(kinds("u\\72l(x)"), "url");
}

TEST(CssTokenizer, meanings) {
  EXPECT_EQ(decode_name("\\31 23"), "123");
  EXPECT_EQ(decode_name("a\\000041\\\\"), "aA\\");
  EXPECT_EQ(decode_name(std::string_view("a\0b", 3)),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(decode_name("\\D83D"), "\xEF\xBF\xBD");
  EXPECT_EQ(decode_name("a\\"), "a\xEF\xBF\xBD");
  EXPECT_EQ(decode_string("'a\\\r\nb\\27 c'"), "ab'c");
  EXPECT_EQ(decode_string("\"a"), "a");
  EXPECT_EQ(decode_url("url(  a\\)b  )"), "a)b");
  EXPECT_EQ(decode_url("url(\\26 b)"), "&b");
  EXPECT_EQ(decode_url("url("), "");
}

TEST(CssTokenizer, every_byte_comes_back) {
  for (int first = 0; first < 256; ++first)
    for (const char* rest : {"", "\\", "-", "+", ".", "(", "'", "\n"}) {
      std::string text(1, static_cast<char>(first));
      text += rest;
      kinds(text);
    }
}

}  // namespace
}  // namespace premod::css
