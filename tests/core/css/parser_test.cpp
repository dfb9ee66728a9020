// Rules, declarations and the recovery of CSS Syntax §5, nesting included.
#include "css/parser.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace premod::css {
namespace {

// "prelude{name=value;...}" in document order, depth as dots; errors as "!number".
std::string shape(std::string_view text, Goal goal = Goal::sheet) {
  const Sheet sheet = parse(text, 0, goal);
  std::string out;
  const auto declarations = [&](std::uint32_t rule) {
    for (const Declaration& found : sheet.declarations)
      if (found.rule == rule)
        out += std::string(found.name) + "=" + std::string(found.value.of(text)) +
               (found.important ? "!" : "") + ";";
  };
  declarations(no_rule);
  for (std::uint32_t i = 0; i < sheet.rules.size(); ++i) {
    const Rule& rule = sheet.rules[i];
    out += std::string(rule.depth, '.');
    if (rule.at != AtRule::none) out += "@" + std::string(rule.name) + " ";
    out += std::string(rule.prelude.of(text)) + "{";
    declarations(i);
    out += "}";
  }
  return out;
}

std::vector<Problem> problems(std::string_view text, Goal goal = Goal::sheet) {
  std::vector<Problem> out;
  for (const ParseError& error : parse(text, 0, goal).errors) out.push_back(error.problem);
  return out;
}
using Problems = std::vector<Problem>;

TEST(CssParser, plain) {
  EXPECT_EQ(shape(".a { color : red ; margin:0 auto!important } b{}"),
            ".a{color=red;margin=0 auto!;}b{}");
  EXPECT_EQ(shape("@media (max-width: 3px) { a { b: c } }"), "@media (max-width: 3px){}.a{b=c;}");
  EXPECT_EQ(shape("@import url(x); a{}"), "@import url(x){}a{}");
  EXPECT_EQ(shape("<!-- a{} -->"), "a{}");
  EXPECT_EQ(shape("a{b:c}", Goal::block_contents), "a{b=c;}");
  EXPECT_EQ(shape("b: c; d: e", Goal::block_contents), "b=c;d=e;");
}

TEST(CssParser, nesting) {
  EXPECT_EQ(shape(".a { x: y; &:hover { z: w } b:c d { e: f } top: 1px }"),
            ".a{x=y;top=1px;}.&:hover{z=w;}.b:c d{e=f;}");
  EXPECT_EQ(shape(".a { > b { c: d } @media print { e: f } }"),
            ".a{}.> b{c=d;}.@media print{e=f;}");
  EXPECT_EQ(shape("a { --x: { b: c }; --y:{}; d: e }"), "a{--x={ b: c };--y={};d=e;}");
}

TEST(CssParser, declarations_of_one_rule_stand_together) {
  const std::string_view text = "a { b: 1; c { d: 2 } e: 3 }";
  const Sheet sheet = parse(text);
  const Rule& rule = sheet.rules[0];
  ASSERT_EQ(rule.declaration_count, 2U);
  EXPECT_EQ(sheet.declarations[rule.first_declaration].name, "b");
  EXPECT_EQ(sheet.declarations[rule.first_declaration + 1].name, "e");
  EXPECT_EQ(rule.block.of(text), " b: 1; c { d: 2 } e: 3 ");
}

TEST(CssParser, recovery) {
  EXPECT_EQ(shape("a { color red; b: c }"), "a{b=c;}");
  EXPECT_EQ(problems("a { color red; b: c }"), Problems{Problem::invalid_declaration});
  EXPECT_EQ(shape("a { b: c"), "a{b=c;}");
  EXPECT_EQ(problems("a { b: c"), Problems{Problem::unclosed_block});
  EXPECT_EQ(problems("a"), Problems{Problem::rule_without_block});
  EXPECT_EQ(problems("a { b: (c }"),
            (Problems{Problem::unclosed_bracket, Problem::unclosed_block}));
  EXPECT_EQ(problems("a {} } b {}"), Problems{Problem::stray_close});
  EXPECT_EQ(problems("a { *zoom: 1; b: c }"), Problems{Problem::hack});
  EXPECT_EQ(problems("a { b: 'c\n; d: e }"), Problems{Problem::bad_string});
  EXPECT_EQ(problems("a { b: url(c d) }"), Problems{Problem::bad_url});
  EXPECT_EQ(problems("/* a"), Problems{Problem::unclosed_comment});
  EXPECT_EQ(problems("a { b: c; } /* x */"), Problems{});
}

TEST(CssParser, two_declarations_in_one) {
  EXPECT_EQ(problems("a { b: c\n d: e; }"), Problems{Problem::missing_semicolon});
  EXPECT_EQ(problems("a { filter: progid:X.Y(a=1); b: a:c; }"), Problems{});
  EXPECT_EQ(problems("a { filter:\n progid:X.Y(a=1) }"), Problems{});
}

TEST(CssParser, line_comments) {
  EXPECT_EQ(problems("a { // x\n b: c; }"), Problems{Problem::double_slash});
  EXPECT_EQ(problems("a { b: c; // x\n }"), Problems{Problem::double_slash});
  EXPECT_EQ(problems("a { b: c // x\n; }"), Problems{Problem::double_slash});
  EXPECT_EQ(problems("a { b: url(//x/y.png); --c: //d; }"), Problems{});
  EXPECT_EQ(problems("a { b: url(http://x/y.png) }"), Problems{});
}

TEST(CssParser, important_is_the_end_only) {
  EXPECT_EQ(shape("a{b:c ! IMPORTANT;d:!important e;f:important}"),
            "a{b=c!;d=!important e;f=important;}");
}

TEST(CssParser, keyframes_and_context) {
  const Sheet sheet = parse("@-webkit-keyframes x { from { a: b } 50% { c: d } } p { q { r: s } }");
  ASSERT_EQ(sheet.rules.size(), 5U);
  EXPECT_TRUE(sheet.rules[1].in_keyframes);
  EXPECT_TRUE(sheet.rules[2].in_keyframes);
  EXPECT_FALSE(sheet.rules[3].in_style_rule);
  EXPECT_TRUE(sheet.rules[4].in_style_rule);
}

TEST(CssParser, base_moves_every_span) {
  const Sheet sheet = parse("a{b:c}/*d*/", 100);
  EXPECT_EQ(sheet.rules[0].span, (Span{100, 106}));
  EXPECT_EQ(sheet.rules[0].prelude, (Span{100, 101}));
  EXPECT_EQ(sheet.rules[0].block, (Span{102, 105}));
  EXPECT_EQ(sheet.declarations[0].value, (Span{104, 105}));
  EXPECT_EQ(sheet.comments[0].text, (Span{108, 109}));
}

// Each of these was chosen to make a naive parser read its input again and again, or to recurse.
TEST(CssParser, hostile_shapes_stay_linear) {
  constexpr std::size_t many = 100'000;
  for (const std::string_view piece : {"a{", "a:b{", "a:{", "(", "a(", "[", "}", ";", "a:", "--x:{",
                                       "@a{", "@a(", "a:b (", "/*", "'", "\\", "url("}) {
    std::string text;
    text.reserve(piece.size() * many);
    for (std::size_t i = 0; i < many; ++i) text += piece;
    const Sheet sheet = parse(text);
    for (const Rule& rule : sheet.rules) ASSERT_LE(rule.depth, max_nesting) << piece;
  }
}

TEST(CssParser, depth_has_a_limit) {
  std::string text;
  for (std::uint32_t i = 0; i < max_nesting + 10; ++i) text += "a{";
  const Problems found = problems(text);
  EXPECT_NE(std::find(found.begin(), found.end(), Problem::too_deep), found.end());
}

}  // namespace
}  // namespace premod::css
