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
  EXPECT_EQ(masked_expression("'a\\n\\'b'"), " a    b ");
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

}  // namespace
}  // namespace premod::css
