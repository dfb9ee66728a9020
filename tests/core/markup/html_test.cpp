// Elements, attributes and texts with their byte offsets, and the bounds.
#include "markup/html.hpp"

#include <gtest/gtest.h>

#include <string>

namespace premod::html {
namespace {

std::string names(const Document& document) {
  std::string out;
  for (const Element& element : document.elements) out += element.name + " ";
  return out;
}

TEST(Html, elements_and_attributes) {
  const std::string_view text = "<p>a <A HREF=\"x&amp;y\" target=_blank>b</A></p>";
  const Document document = parse(text);
  ASSERT_EQ(names(document), "p a ");
  const Element& link = document.elements[1];
  EXPECT_EQ(link.parent, 0U);
  EXPECT_EQ(link.tag.of(text), "<A HREF=\"x&amp;y\" target=_blank>");
  EXPECT_EQ(link.end_tag.of(text), "</A>");
  EXPECT_EQ(link.content().of(text), "b");
  const Attribute* href = document.attribute(link, "href");
  ASSERT_NE(href, nullptr);
  EXPECT_EQ(href->value, "x&y");
  EXPECT_EQ(href->value_span.of(text), "x&amp;y");
  EXPECT_EQ(href->span.of(text), "HREF=\"x&amp;y\"");
  EXPECT_EQ(document.attribute(link, "target")->value_span.of(text), "_blank");
  EXPECT_EQ(document.attribute(link, "rel"), nullptr);
}

TEST(Html, texts) {
  const std::string_view text = "a &lt; b<br>c<!-- d --><script>var x = '<p>';</script>";
  const Document document = parse(text);
  ASSERT_EQ(document.texts.size(), 3U);
  EXPECT_EQ(document.texts[0].text, "a < b");
  EXPECT_EQ(document.texts[0].span.of(text), "a &lt; b");
  EXPECT_TRUE(document.texts[2].raw);
  EXPECT_EQ(document.texts[2].span.of(text), "var x = '<p>';");
  ASSERT_EQ(document.comments.size(), 1U);
  EXPECT_EQ(document.comments[0].of(text), "<!-- d -->");
}

TEST(Html, fragments_of_tables_stay) {
  EXPECT_EQ(names(parse("<tr onclick='a()'><td>b</td></tr>")), "tr td ");
  EXPECT_EQ(names(parse("<!DOCTYPE html><html><body><p>a</body></html>")), "html body p ");
  EXPECT_EQ(names(parse("<li>a<li>b")), "li li ");
}

TEST(Html, custom_elements_and_svg) {
  EXPECT_EQ(names(parse("<my-card><svg viewBox='0'><path d='x'/></svg></my-card>")),
            "my-card svg path ");
  EXPECT_TRUE(parse("<svg><path d='x'/></svg>").unbalanced.empty());
}

TEST(Html, what_browsers_show_is_not_left_out) {
  EXPECT_EQ(names(parse("a<col><img><script>")), "col img script ");
  EXPECT_EQ(names(parse("<template><COL width=1><b>c</b></template>")), "template col b ");
  const std::string columns = "<table><col><colgroup><col><col></colgroup><tr><td></table>";
  EXPECT_EQ(names(parse(columns)), "table col colgroup col col tr td ");
  EXPECT_TRUE(parse(columns).unbalanced.empty());
  EXPECT_EQ(names(parse("<select><img><option><svg/></select><p>")), "select img option svg p ");
  const Document select = parse("<SELECT><optgroup><option>a<option>b</optgroup></Select><br>");
  EXPECT_EQ(names(select), "select optgroup option option br ");
  EXPECT_TRUE(select.unbalanced.empty());
  EXPECT_EQ(names(parse("<svg><p><style><!--</style><img>")), "svg p style img ");
  for (const std::string hidden : {"<!-- ", "<p title='", "<style>", "<b", "<!x "})
    EXPECT_EQ(names(parse("<p><noscript>a" + hidden + "</NOSCRIPT ><img>")), "p noscript img ");
  EXPECT_EQ(names(parse("<noscript><i><img></i></noscript><b>")), "noscript i img b ");
  EXPECT_EQ(names(parse("<noscript><i>a</i><div><svg></div><style></noscript><img>")),
            "noscript img ");
  EXPECT_EQ(names(parse("<noscript><i>a</i><svg><style></style></svg></noscript><img>")),
            "noscript i svg style img ");
  EXPECT_EQ(names(parse("<tr><td></template><td><svg/>")), "tr td td svg ");
}

TEST(Html, unbalanced) {
  EXPECT_TRUE(parse("<p>a<br><b>c</b><ul><li>d</ul>").unbalanced.empty());
  const Document unclosed = parse("<div><b>x</div>");
  ASSERT_EQ(unclosed.unbalanced.size(), 1U);
  EXPECT_EQ(unclosed.unbalanced[0].name, "b");
  EXPECT_EQ(unclosed.unbalanced[0].kind, Imbalance::unclosed);
  const Document stray = parse("a</i>");
  ASSERT_EQ(stray.unbalanced.size(), 1U);
  EXPECT_EQ(stray.unbalanced[0].kind, Imbalance::stray_end_tag);
}

TEST(Html, bounds) {
  std::string deep;
  for (std::size_t i = 0; i < 100'000; ++i) deep += "<div>";
  EXPECT_TRUE(parse(deep).too_large);
  // What hides tags elsewhere hides none there; and nobody knows what a style in a select hides.
  for (const std::string begin :
       {"<svg><style>", "<math><title>", "<!x '", "<b =' ", "<select><style>"})
    EXPECT_TRUE(parse(begin + ">" + deep).too_large) << begin;
  EXPECT_FALSE(parse("<style>" + deep).too_large);
  EXPECT_FALSE(parse("<svg></svg><!-- " + deep).too_large);
  std::string formatting;
  for (int i = 0; i < 3'000; ++i) formatting += "<b c=" + std::to_string(i) + "><p>";
  EXPECT_TRUE(parse(formatting).too_large);
  std::string attributes = "<a";
  for (int i = 0; i < 5'000; ++i) attributes += " a" + std::to_string(i);
  EXPECT_TRUE(parse(attributes + ">").too_large);
  EXPECT_FALSE(parse("<p>a</p>").too_large);
}

TEST(Html, broken_markup_never_fails) {
  for (const char* text : {"<", "</", "<!", "<!-", "<!--", "<a", "<a b", "<a b=", "<a b='", "&",
                           "&#x;", "<script>", "<style>a", "<![CDATA[", "<?php", "</p>", "<a/>"})
    EXPECT_FALSE(parse(text).too_large) << text;
}

}  // namespace
}  // namespace premod::html
