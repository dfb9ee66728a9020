// The checklist: one test for everything of CSS Syntax Level 3 and Selectors Level 4 that premod
// promises to read.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "css/file.hpp"
#include "css/parser.hpp"
#include "css/tokenizer.hpp"

namespace premod::css {
namespace {

/// A style sheet in memory with the questions the tests ask.
struct Style {
  explicit Style(std::string_view text) : file_{source(text)}, css(file_) {}
  static premod::File source(std::string_view text) {
    premod::File out;
    out.path = "style.css";
    out.bytes = text;
    return out;
  }
  [[nodiscard]] const Rule& rule(std::size_t i) const { return css.rules()[i]; }
  [[nodiscard]] std::string prelude(std::size_t i) const {
    return std::string(css.text(rule(i).prelude));
  }

 private:
  premod::File file_;

 public:
  File css;
};

bool reads(std::string_view selector, selector::Dialect dialect = selector::Dialect::css) {
  return selector::parse(selector, dialect).ok();
}

std::vector<TokenKind> kinds(std::string_view text) {
  std::vector<TokenKind> out;
  Tokenizer tokens(text);
  for (Token token = tokens.next(); token.kind != TokenKind::end; token = tokens.next())
    out.push_back(token.kind);
  return out;
}
using Kinds = std::vector<TokenKind>;

TEST(CssSyntax3, line_ends_and_nul) {
  EXPECT_EQ(kinds("a\r\nb\fc\rd").size(), 7U);
  EXPECT_EQ(decode_name(std::string_view("a\0b", 3)),
            "a\xEF\xBF\xBD"
            "b");
}
TEST(CssSyntax3, comments_are_kept_and_separate) {
  const Style style("a/* 1 */{b:c/* 2 */}/* 3 */");
  ASSERT_EQ(style.css.comments().size(), 3U);
  EXPECT_EQ(style.css.text(style.css.comments()[1].text), " 2 ");
  EXPECT_EQ(kinds("a/**/b"), (Kinds{TokenKind::ident, TokenKind::comment, TokenKind::ident}));
}
TEST(CssSyntax3, escapes) {
  EXPECT_EQ(decode_name("\\41 b\\{c\\0"), "Ab{c\xEF\xBF\xBD");
  EXPECT_EQ(decode_string("'\\41\\\n\\''"), "A'");
}
TEST(CssSyntax3, strings_end_at_a_line_end) {
  EXPECT_EQ(kinds("'a\n"), (Kinds{TokenKind::bad_string, TokenKind::whitespace}));
  EXPECT_EQ(kinds("'a\\\nb'"), Kinds{TokenKind::string});
}
TEST(CssSyntax3, urls) {
  EXPECT_EQ(kinds("url( a.png )"), Kinds{TokenKind::url});
  EXPECT_EQ(kinds("URL(a b)"), Kinds{TokenKind::bad_url});
  EXPECT_EQ(kinds("url('a')")[0], TokenKind::function);
}
TEST(CssSyntax3, numbers) {
  EXPECT_EQ(
      kinds("1 +1.5 .5e-3 1px 1e3px 50% 1e3e4"),
      (Kinds{TokenKind::number, TokenKind::whitespace, TokenKind::number, TokenKind::whitespace,
             TokenKind::number, TokenKind::whitespace, TokenKind::dimension, TokenKind::whitespace,
             TokenKind::dimension, TokenKind::whitespace, TokenKind::percentage,
             TokenKind::whitespace, TokenKind::dimension}));
}
TEST(CssSyntax3, identifiers) {
  EXPECT_EQ(kinds("--a"), Kinds{TokenKind::ident});
  EXPECT_EQ(kinds("-a_\xD0\xB0"), Kinds{TokenKind::ident});
  EXPECT_EQ(kinds("-1a"), Kinds{TokenKind::dimension});
  EXPECT_EQ(kinds("-->"), Kinds{TokenKind::cdc});
  EXPECT_EQ(kinds("<!--"), Kinds{TokenKind::cdo});
}

TEST(CssAtRules, media) {
  const Style style("@media screen and (min-width: 1px), (width <= 3px) { .a { b: c } }");
  EXPECT_EQ(style.rule(0).at, AtRule::media);
  EXPECT_EQ(style.prelude(0), "screen and (min-width: 1px), (width <= 3px)");
  EXPECT_TRUE(style.rule(1).is_style());
  EXPECT_FALSE(style.rule(1).in_style_rule);
}
TEST(CssAtRules, supports) {
  const Style style("@supports (display: grid) and (not selector(a > b)) { .a { b: c } }");
  EXPECT_EQ(style.rule(0).at, AtRule::supports);
  EXPECT_EQ(style.css.declarations().size(), 1U);
}
TEST(CssAtRules, layer) {
  const Style style("@layer a, b.c; @layer a { .a { b: c } } @layer { .d { e: f } }");
  EXPECT_FALSE(style.rule(0).has_block);
  EXPECT_EQ(style.prelude(0), "a, b.c");
  EXPECT_TRUE(style.rule(1).has_block);
  EXPECT_EQ(style.rule(3).at, AtRule::layer);
}
TEST(CssAtRules, container) {
  const Style style("@container card (inline-size > 30em) and style(--a: b) { .a { b: c } }");
  EXPECT_EQ(style.rule(0).at, AtRule::container);
  EXPECT_EQ(style.css.selectors(style.rule(1)).size(), 1U);
}
TEST(CssAtRules, keyframes) {
  const Style style("@KEYFRAMES a { from, 50% { b: c } to { d: e } }");
  EXPECT_EQ(style.rule(0).at, AtRule::keyframes);
  EXPECT_TRUE(style.rule(1).in_keyframes);
  EXPECT_TRUE(style.css.errors().empty());
}
TEST(CssAtRules, font_face) {
  const Style style("@font-face { font-family: A; src: url(a.woff2) format('woff2'), url(b) }");
  EXPECT_EQ(style.rule(0).at, AtRule::font_face);
  ASSERT_EQ(style.css.urls().size(), 2U);
  EXPECT_TRUE(style.css.urls()[0].is_font);
}
TEST(CssAtRules, import) {
  const Style style("@import 'a.css' layer(b) screen; @import url(\"c.css\") supports(d: e);");
  ASSERT_EQ(style.css.urls().size(), 2U);
  EXPECT_EQ(style.css.urls()[0].value, "a.css");
  EXPECT_TRUE(style.css.urls()[1].is_import);
  EXPECT_EQ(style.css.urls()[1].value, "c.css");
}
TEST(CssAtRules, page) {
  const Style style("@page wide:first { margin: 1cm; @top-left { content: 'a' } }");
  EXPECT_EQ(style.rule(0).at, AtRule::page);
  EXPECT_EQ(style.rule(1).at, AtRule::other);
  EXPECT_EQ(style.css.declarations().size(), 2U);
}
TEST(CssAtRules, others) {
  const Style style(
      "@charset 'utf-8'; @namespace a url(b); @property --a { syntax: '*' } @scope (.a) to (.b) { "
      "p { c: d } } @starting-style { .e { f: g } } @counter-style h { system: cyclic } @unknown i "
      "(;) { j }");
  EXPECT_EQ(style.rule(0).at, AtRule::charset);
  EXPECT_EQ(style.rule(1).at, AtRule::name_space);
  EXPECT_EQ(style.rule(2).at, AtRule::property);
  EXPECT_EQ(style.rule(3).at, AtRule::scope);
  EXPECT_EQ(style.rule(5).at, AtRule::starting_style);
  EXPECT_EQ(style.css.rules().back().at, AtRule::other);
}

TEST(Selectors4, lists) { EXPECT_TRUE(reads("a, .b , #c")); }
TEST(Selectors4, is_and_where_are_forgiving) {
  const auto parsed = selector::parse(":is(a, !!, .b):where(1px)", selector::Dialect::css);
  ASSERT_TRUE(parsed.ok());
  const auto simples = parsed.tree.simples(parsed.tree.subject(parsed.selectors()[0]));
  EXPECT_EQ(parsed.tree.inner(simples[0]).size(), 2U);
  EXPECT_TRUE(parsed.tree.inner(simples[1]).empty());
  EXPECT_TRUE(reads(":is()"));
  EXPECT_TRUE(reads(":is(a b { c }, d)"));
  EXPECT_FALSE(reads(":is(a, (b"));
}
TEST(Selectors4, not_and_has_are_not) {
  EXPECT_TRUE(reads(":not(a, .b > c)"));
  EXPECT_FALSE(reads(":not(a, !!)"));
  EXPECT_FALSE(reads(":not()"));
  EXPECT_TRUE(reads("a:has(> b, + c d)"));
  EXPECT_FALSE(reads("a:has(> )"));
}
TEST(Selectors4, attributes) {
  for (const char* good : {"[a]", "[a=b]", "[a=\"b c\"]", "[a~=b]", "[a|=b]", "[a^=b]", "[a$=b]",
                           "[a*=b]", "[a=b i]", "[a='b' S]", "[ a = b ]", "[*|a]", "[|a]", "[n|a]"})
    EXPECT_TRUE(reads(good)) << good;
  for (const char* bad : {"[]", "[a=]", "[=b]", "[a==b]", "[a!=b]", "[a=b x]", "[a=1b]", "[a"})
    EXPECT_FALSE(reads(bad)) << bad;
}
TEST(Selectors4, combinators) {
  EXPECT_TRUE(reads("a b>c+d~e||f"));
  EXPECT_FALSE(reads("a > > b"));
  EXPECT_FALSE(reads("a >"));
  EXPECT_FALSE(reads("> a"));
}
TEST(Selectors4, nesting) {
  const auto nested = selector::Dialect::nested;
  for (const char* good : {"&", "& a", "&.b", "&&", "a&", ":not(&)", "> a", "+ a", ".b &", "&, .c"})
    EXPECT_TRUE(reads(good, nested)) << good;
  EXPECT_FALSE(reads("& >", nested));
  EXPECT_FALSE(reads("&-suffix a{", nested));
}
TEST(Selectors4, custom_elements) {
  EXPECT_TRUE(reads("acme-card::part(title):hover"));
  EXPECT_TRUE(reads(":host(.a) ::slotted(b):host-context(c)"));
  EXPECT_TRUE(reads("acme-\xD0\xBA:defined"));
}
TEST(Selectors4, escapes) {
  const auto parsed = selector::parse(".\\31 0\\:a #\\#b", selector::Dialect::css);
  ASSERT_TRUE(parsed.ok());
  std::string names;
  selector::for_each_simple(parsed.tree, parsed.selectors()[0], [&](const selector::Simple& one) {
    names += std::string(one.name) + " ";
  });
  EXPECT_EQ(names, "10:a #b ");
}
TEST(Selectors4, namespaces) {
  for (const char* good : {"a|b", "*|b", "|b", "a|*", "*|*"}) EXPECT_TRUE(reads(good)) << good;
  EXPECT_FALSE(reads("a|"));
  EXPECT_FALSE(reads("a|.b"));
}
TEST(Selectors4, tree_structural) {
  for (const char* good :
       {":nth-child(odd)", ":nth-child( -2n + 1 )", ":nth-last-child(3 of .a, b)",
        ":nth-of-type(even)", ":root", ":empty", ":first-child"})
    EXPECT_TRUE(reads(good)) << good;
  EXPECT_FALSE(reads(":nth-child(2 of)"));
}
TEST(Selectors4, pseudo_elements) {
  EXPECT_TRUE(reads("a::before, b:after, ::selection, ::-webkit-scrollbar-thumb:hover"));
  EXPECT_TRUE(reads("::highlight(a), ::view-transition-group(*), input::file-selector-button"));
  EXPECT_FALSE(reads("a:::before"));
}
TEST(Selectors4, other_functions) {
  EXPECT_TRUE(reads(":lang(de, \"fr-*\"):dir(rtl):state(a)"));
  EXPECT_FALSE(reads(":lang(de"));
}

}  // namespace
}  // namespace premod::css
