// Style text behind the quotes of a script, at its own bytes.
#include "css/in_script.hpp"

#include <gtest/gtest.h>

#include "css/file.hpp"

namespace premod::css {
namespace {

TEST(CssInScript, mask_is_as_long_and_keeps_literals) {
  EXPECT_EQ(masked_expression("'.a' + '{}'"), " .a     {} ");
  EXPECT_EQ(masked_expression("'.' + code + '-x'"), " .____________-x ");
  EXPECT_EQ(masked_expression("`a${ {b: '}'}.b }c`").size(), 19U);
  EXPECT_EQ(masked_expression("'a\\n\\'b'"), " a \n 'b ");
}

TEST(CssInScript, escapes_mean_what_they_mean_in_as_many_bytes) {
  EXPECT_EQ(masked_expression(R"("content: \"x\"")"), R"( content:  "x " )");
  EXPECT_EQ(masked_expression(R"('"\\201C"')"), R"( "_\201C" )");
  EXPECT_EQ(masked_expression(R"('.caf\u00e9 {}')"), " .caf\u00e9____ {} ");
  EXPECT_EQ(masked_expression(R"('.\x61b')"), " .a___b ");
  EXPECT_EQ(masked_expression(R"('.a\u{20}b')"), " .a      b ");
  EXPECT_EQ(masked_expression(R"('a\x2')"), " a  2 ");
  EXPECT_EQ(masked_expression("'\\"), "  ");
  EXPECT_EQ(masked_expression("'.\u043a\u043b'"), " .\u043a\u043b ");
}

TEST(CssInScript, twig_is_blanked_and_blocks_that_look_like_it_are_not) {
  EXPECT_EQ(masked_expression("'.{{ code }} b'"), " .__________ b ");
  EXPECT_EQ(masked_expression("'{% if a %}b'"), "           b ");
  EXPECT_EQ(masked_expression("'@layer a{{}i{top:0}}'"), " @layer a{{}i{top:0}} ");
  EXPECT_EQ(masked_expression("'@media all{{top:0;left:0}}'"), " @media all{{top:0;left:0}} ");
}

TEST(CssInScript, positions_hold_behind_escapes_and_multi_byte_characters) {
  const std::string source =
      "$('head').append(\"<style>/* \u043a\u043d\u043e\u043f\u043a\u0430 */ .a::before { content: "
      "\\\"\\u2713 \u2713\\\" }\\n.modal-body { top: 0 }</style>\");";
  const Span place{17, static_cast<std::uint32_t>(source.size() - 2)};
  const auto styles = styles_in_expression(source, place, false);
  ASSERT_EQ(styles.size(), 1U);
  premod::File file;
  file.path = "script.js";
  file.bytes = source;
  const File style(file, styles[0].span, styles[0].masked, Origin::script);
  ASSERT_EQ(style.rules().size(), 2U);
  EXPECT_EQ(style.rules()[1].prelude.of(source), ".modal-body");
  EXPECT_EQ(style.declarations()[1].span.of(source), "top: 0");
  EXPECT_TRUE(style.errors().empty());
}

TEST(CssInScript, style_elements) {
  const std::string source =
      "$('head').append('<style>.modal-body { top: 0 }' +\n  '.' + code + '-x { color: red "
      "}</style>');";
  const auto begin = static_cast<std::uint32_t>(source.find("'<style"));
  const Span place{begin, static_cast<std::uint32_t>(source.size() - 2)};
  const auto styles = styles_in_expression(source, place, false);
  ASSERT_EQ(styles.size(), 1U);
  premod::File file;
  file.path = "script.js";
  file.bytes = source;
  const File style(file, styles[0].span, styles[0].masked, Origin::script);
  ASSERT_EQ(style.rules().size(), 2U);
  EXPECT_EQ(style.rules()[0].prelude.of(source), ".modal-body");
  EXPECT_EQ(style.selectors(style.rules()[1]).size(), 1U);
  EXPECT_EQ(style.declarations()[1].span.of(source), "color: red");
}

TEST(CssInScript, bare_sheets_only_where_allowed) {
  const std::string source = "'.a { color: red; }'";
  const Span all{0, static_cast<std::uint32_t>(source.size())};
  EXPECT_EQ(styles_in_expression(source, all, true).size(), 1U);
  EXPECT_TRUE(styles_in_expression(source, all, false).empty());
  EXPECT_TRUE(styles_in_expression("'{ a: b }'", {0, 10}, true).empty());
  EXPECT_TRUE(styles_in_expression("'some words'", {0, 12}, true).empty());
}

std::string table(std::string_view source) {
  const auto found = style_in_table(source, {0, static_cast<std::uint32_t>(source.size())});
  return found ? found->masked : "none";
}

TEST(CssInScript, tables_of_styles_are_masked_in_place) {
  EXPECT_EQ(table("{'.a': 'color: red', \"b\": 'top: 0'}"), "  .a {  color: red}   b {  top: 0} ");
  EXPECT_EQ(table("[['.a', 'top: 0']]"), "   .a {  top: 0}  ");
  EXPECT_EQ(table("{b: {top: '0', order: 1}}"), " b{  top:  0 ; order: 1} ");
}

TEST(CssInScript, other_tables_are_none) {
  for (const std::string_view source :
       {"{}", "[]", "{'.a': 'red'}", "{'.a': value}", "{'.a': 'top: 0', ...more}",
        "['.a', 'top: 0']", "[['.a']]", "{'.a': {top: f()}}", "{'.a': 'top: 0'", "{'.a",
        "{a: {b: {top: 0}}}"})
    EXPECT_EQ(table(source), "none") << source;
}

}  // namespace
}  // namespace premod::css
