// What a template holds and names, with twig in between.
#include "markup/file.hpp"

#include <gtest/gtest.h>

#include "css/file.hpp"
#include "markup/page_document.hpp"

namespace premod::markup {
namespace {

premod::File source(std::string path, std::string_view bytes) {
  premod::File out;
  out.path = std::move(path);
  out.bytes = bytes;
  return out;
}

TEST(Markup, inline_script_and_style) {
  const std::string_view text =
      "<style>.a { color: {{ b }}; }</style>\n<script>var c = {{ d|raw }};</script>"
      "<script type=\"text/template\">x</script><p onclick=\"e()\" style=\"f:g\">h</p>";
  const premod::File file = source("a.twig", text);
  const File markup(file);
  ASSERT_EQ(markup.styles().size(), 2U);
  EXPECT_TRUE(markup.styles()[1].is_attribute);
  EXPECT_EQ(markup.styles()[1].span.of(text), "f:g");
  const Inline& inside = markup.styles()[0];
  const css::File style(file, inside.span, inside.masked, css::Origin::style_element);
  EXPECT_TRUE(style.is_masked());
  ASSERT_EQ(style.declarations().size(), 1U);
  EXPECT_EQ(style.declarations()[0].span.of(text), "color: {{ b }}");
  ASSERT_EQ(markup.scripts().size(), 2U);
  EXPECT_EQ(markup.scripts()[0].span.of(text), "var c = {{ d|raw }};");
  EXPECT_EQ(markup.scripts()[0].masked, "var c = ___________;");
  EXPECT_TRUE(markup.scripts()[1].is_attribute);
  EXPECT_EQ(markup.scripts()[1].span.of(text), "e()");
}

TEST(Markup, character_references_in_code_are_resolved_in_place) {
  const std::string_view text =
      "<p onclick=\"f(&quot;a&quot;, 1 &lt; 2 &amp;&amp; b)\" style='font-family: &#39;A&#39;'>";
  const premod::File file = source("a.html", text);
  const File markup(file);
  ASSERT_EQ(markup.scripts().size(), 1U);
  EXPECT_EQ(markup.scripts()[0].masked, "f(     \"a\"     , 1    < 2     &&     b)");
  EXPECT_EQ(markup.scripts()[0].masked.size(), markup.scripts()[0].span.size());
  ASSERT_EQ(markup.styles().size(), 1U);
  EXPECT_EQ(markup.styles()[0].masked, "font-family:     'A'    ");
}

TEST(Markup, references_without_semicolon_or_of_other_signs_are_resolved_too) {
  const std::string_view text =
      "<p onclick=\"al&#101;rt&lpar;1&#41 &lt 2 &amp; 3&colon;&amp;amp;\" title='a'>";
  const premod::File file = source("a.html", text);
  const File markup(file);
  ASSERT_EQ(markup.scripts().size(), 1U);
  EXPECT_EQ(markup.scripts()[0].masked, "alert     (     1)      < 2 &     3:          &amp;");
}

TEST(Markup, documents_in_documents_are_read_or_told) {
  const auto nested = [](int depth) {
    std::string text = "<b onclick='f()'>x</b>";
    for (int i = 0; i < depth; ++i) {
      std::string quoted;
      for (const char c : text)
        quoted += c == '&' ? "&amp;" : c == '\'' ? "&#39;" : std::string(1, c);
      text = "<iframe srcdoc='" + quoted + "'></iframe>";
    }
    return text;
  };
  for (const int depth : {1, 3, max_inner_documents, max_inner_documents + 1}) {
    const std::string text = nested(depth);
    const premod::File file = source("a.html", text);
    const File markup(file);
    const bool read = depth <= max_inner_documents;
    EXPECT_EQ(markup.scripts().size(), read ? 1U : 0U) << depth;
    EXPECT_EQ(markup.limits().empty(), read) << depth;
  }
}

TEST(Markup, references) {
  const std::string_view text =
      "{% include './b.twig' %}<link rel=stylesheet href=c.css><img src=\"{{ path }}/d.png\">"
      "<script src=e.js></script><iframe src=f></iframe><a href=g>h</a>";
  const premod::File file = source("a.twig", text);
  const File markup(file);
  ASSERT_EQ(markup.references().size(), 6U);
  const ReferenceKind kinds[] = {ReferenceKind::include, ReferenceKind::stylesheet,
                                 ReferenceKind::image,   ReferenceKind::script,
                                 ReferenceKind::frame,   ReferenceKind::link};
  for (std::size_t i = 0; i < 6; ++i) EXPECT_EQ(markup.references()[i].kind, kinds[i]) << i;
  EXPECT_TRUE(markup.references()[2].computed);
  EXPECT_EQ(markup.references()[2].value, "__________/d.png");
  EXPECT_FALSE(markup.references()[3].computed);
}

TEST(Markup, what_one_output_writes_stands_where_the_output_stands) {
  const std::string_view text = "{% set a = '<' ~ 'b onclick=\"f()\"></b><i></i>' %}{{ a }}<p></p>";
  const premod::File file = source("a.twig", text);
  const File markup(file);
  for (const html::Element& element : markup.html().elements) {
    EXPECT_LE(element.content().begin, element.content().end) << element.name;
    EXPECT_LE(element.content().end, text.size());
  }
  std::string tags;
  for (const html::Element& element : markup.html().elements)
    tags += std::string(element.tag.of(text)) + ' ';
  EXPECT_NE(tags.find("{{ a }} {{ a }} <p> "), tags.npos) << tags;
}

TEST(Markup, an_import_map_names_scripts) {
  const std::string_view text =
      "<script type=\"importmap\">{\"imports\": {\"a\": \"//b.example/c.js\"}}</script>"
      "<script type=\"importmap\">no map</script>";
  const premod::File file = source("a.html", text);
  const File markup(file);
  ASSERT_EQ(markup.references().size(), 1U);
  EXPECT_EQ(markup.references()[0].kind, ReferenceKind::script);
  EXPECT_EQ(markup.references()[0].span.of(text), "//b.example/c.js");
}

TEST(Markup, too_many_choices_are_told) {
  for (const std::size_t count : {std::size_t{12}, twig::max_variants}) {
    std::string text = "<{% if a %}b";
    for (std::size_t i = 0; i < count; ++i) text += "{% elseif a %}i";
    text += "{% endif %} src=x>";
    const premod::File file = source("a.twig", text);
    EXPECT_EQ(File(file).limits().empty(), count < twig::max_variants) << count;
  }
}

TEST(Markup, texts_of_every_branch_are_there) {
  const std::string_view text = "<option{% if a %} b>Open{% else %}>Closed{% endif %}</option>";
  const premod::File file = source("a.twig", text);
  const File markup(file);
  ASSERT_EQ(markup.html().texts.size(), 2U);
  EXPECT_EQ(markup.html().texts[0].text, "Open");
  EXPECT_TRUE(markup.html().texts[1].text.starts_with("Closed "));
}

}  // namespace
}  // namespace premod::markup
