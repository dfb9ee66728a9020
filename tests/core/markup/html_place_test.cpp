// Where HtmlPlace says that something stands is where the HTML parser puts it.
#include "markup/place/html_place.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "markup/html.hpp"
#include "markup/twig.hpp"

namespace premod::twig {
namespace {

using State = HtmlPlace::State;
using namespace std::string_view_literals;

HtmlPlace behind(std::string_view text) {
  HtmlPlace place;
  for (const char c : text) place.step(c);
  return place;
}

/// What became of `zq` behind the text, as HtmlPlace has it.
std::string told(const std::string& before) {
  const HtmlPlace place = behind(before + "zq");
  switch (place.state()) {
    case State::name:
      return place.names_tag() ? "tag name" : "attribute " + std::string(place.attribute());
    case State::quoted:
    case State::bare:
      return "value of " + std::string(place.attribute());
    case State::comment:
    case State::remark:
      return "comment";
    case State::raw:
    case State::plain:
    case State::characters:
      return "raw";
    case State::text:
      return "text";
    default:
      return "unknown";
  }
}

/// The same by the tree that the parser builds.
std::string built(const std::string& before) {
  const auto has = [](std::string_view text) { return text.find("zq") != text.npos; };
  const std::string text = before + "zq'\">-->";
  const html::Document document = html::parse(text);
  for (const html::Element& element : document.elements)
    if (has(element.name)) return "tag name";
  for (const html::Attribute& attribute : document.attributes) {
    if (has(attribute.name))
      return "attribute " + attribute.name.substr(0, attribute.name.find("zq") + 2);
    if (has(attribute.value)) return "value of " + attribute.name;
  }
  for (const Span comment : document.comments)
    if (has(comment.of(text))) return "comment";
  if (std::none_of(document.texts.begin(), document.texts.end(),
                   [&](const html::Text& one) { return has(one.text); }))
    return "nothing";
  const std::string tag = before + "<script zq>";
  const html::Document with_tag = html::parse(tag);
  return std::any_of(with_tag.attributes.begin(), with_tag.attributes.end(),
                     [&](const html::Attribute& one) { return one.name == "zq"; })
             ? "text"
             : "raw";
}

void expect_as_built(std::string_view before) {
  for (const std::string& page : {std::string(), std::string("<!DOCTYPE html><html><body>")}) {
    const std::string text = page + std::string(before);
    const std::string found = built(text);
    if (found == "nothing")  // an end tag, a doctype
      EXPECT_TRUE(behind(text).in_tag() || behind(text).state() == State::remark) << text;
    else
      EXPECT_EQ(told(text), found) << text;
  }
}

TEST(HtmlPlace, tags_are_where_the_parser_has_them) {
  for (const std::string_view before :
       {"a "sv,           "<"sv,          "<<"sv,          "<3"sv,          "< "sv,
        "<b"sv,           "<B "sv,        "<b/"sv,         "<b / c"sv,      "<b\nc"sv,
        "<b\tc\f"sv,      "<b\"c"sv,      "<b=c "sv,       "<b<c"sv,        "<b c"sv,
        "<b c "sv,        "<b c="sv,      "<b c= "sv,      "<b c=d"sv,      "<b c=d "sv,
        "<b c=\""sv,      "<b c='d"sv,    "<b c='d\""sv,   "<b c='d>"sv,    "<b c='d'"sv,
        "<b c='d'/"sv,    "<b c=d'"sv,    "<b c=\"d\"e"sv, "<b c=d\"e='"sv, "<b c=d/"sv,
        "<b c=d/e "sv,    "<b ="sv,       "<b =c"sv,       "<b =c="sv,      "<b c=="sv,
        "<b c==\""sv,     "<b c= ="sv,    "<b c =d"sv,     "<b c = d"sv,    "<b c\n=\n'"sv,
        "<b c/=d"sv,      "<b c='d'=e"sv, "<b c='d' =e"sv, "<b c/d"sv,      "<b c'd"sv,
        "<b \"c"sv,       "<b c<d"sv,     "<b C='d' CE"sv, "<b c=>"sv,      "<b c=/>"sv,
        "<b c='d' c='"sv, "<b c d c"sv,   "<b @c='"sv,     "<b :c='"sv,     "<b [c]='"sv,
        "<b c.d='"sv,     "<b c=\0"sv,    "<b c='\0'"sv,   "<\0b"sv,        "</b"sv,
        "</b c"sv,        "</b c='"sv,    "</b c='>"sv,    "</"sv,          "</>"sv,
        "</ "sv,          "</3"sv,        "</ b>"sv,       "</ '>"sv,       "<b></b c='>'>"sv,
        "<_"sv,           "<?"sv})
    expect_as_built(before);
}

TEST(HtmlPlace, comments_are_where_the_parser_has_them) {
  for (const std::string_view before : {"<!"sv,
                                        "<!x"sv,
                                        "<!x '"sv,
                                        "<!x>"sv,
                                        "<!>"sv,
                                        "<!-"sv,
                                        "<!->"sv,
                                        "<!- ->"sv,
                                        "<!--"sv,
                                        "<!-->"sv,
                                        "<!--->"sv,
                                        "<!---"sv,
                                        "<!----"sv,
                                        "<!---->"sv,
                                        "<!--!>"sv,
                                        "<!---!>"sv,
                                        "<!----!>"sv,
                                        "<!-- a -->"sv,
                                        "<!-- a --!>"sv,
                                        "<!-- a --!->"sv,
                                        "<!-- a --!-->"sv,
                                        "<!-- a ->"sv,
                                        "<!-- a - ->"sv,
                                        "<!-- a --->"sv,
                                        "<!-- > "sv,
                                        "<!-- <!-- -->"sv,
                                        "<!-- <!-->"sv,
                                        "<!-- --!!>"sv,
                                        "<!-- -- >"sv,
                                        "<!DOCTYPE '>"sv,
                                        "<!doctype a '"sv,
                                        "<?x"sv,
                                        "<?x '>"sv,
                                        "<?php echo '?>"sv,
                                        "<? a -- > "sv,
                                        "</ a"sv,
                                        "</ a '>"sv,
                                        "</\"a\">"sv,
                                        "<![CDATA["sv,
                                        "<![CDATA[ a>"sv,
                                        "<![CDATA[ a > ]]>"sv,
                                        "<![cdata["sv,
                                        "<!-- a --><!x <!-- > "sv})
    expect_as_built(before);
}

TEST(HtmlPlace, texts_without_elements_are_where_the_parser_has_them) {
  for (const std::string element :
       {"title", "textarea", "style", "script", "xmp", "iframe", "noembed", "noframes"}) {
    const std::string open = "<" + element + ">", close = "</" + element;
    for (const std::string& before : {open,
                                      open + "<",
                                      open + "<b ",
                                      open + "<b c='",
                                      open + "<!--",
                                      open + "<!-- </b>",
                                      open + "</",
                                      open + "</b",
                                      open + "</b ",
                                      open + close + ">",
                                      open + close + " ",
                                      open + close + "/",
                                      open + close + "x>",
                                      open + "a<" + close + ">",
                                      open + close.substr(0, 4) + close + ">",
                                      open + "<!--" + close + ">",
                                      open + "<!--" + open + close + ">",
                                      open + close + "\n>",
                                      open + close + "=>",
                                      open + close + " a='>'>",
                                      open + "</ " + element + ">",
                                      open + close + "<b>"})
      expect_as_built(before);
    expect_as_built("<" + element + "/>");
    expect_as_built("<" + element + " a='>'>");
    expect_as_built("<template><" + element + "><b ");
    expect_as_built("<table><" + element + "><b ");
    expect_as_built("<" + element.substr(0, 2) + "x><b ");
  }
  for (const std::string_view before : {"<sTyLe><b "sv,
                                        "<SCRIPT></Script>"sv,
                                        "<script><!--"sv,
                                        "<script><!-- <script>"sv,
                                        "<script><!-- <script></script>"sv,
                                        "<script><!-- <script></script></script>"sv,
                                        "<script><!-- <script> --></script>"sv,
                                        "<script><!-- <script></script> --></script>"sv,
                                        "<script><!--></script>"sv,
                                        "<script><!--><script></script>"sv,
                                        "<script><!-- <scripts></script>"sv,
                                        "<script><!-- <script/</script>"sv,
                                        "<script><!-- -- ><script></script>"sv,
                                        "<script><!-- a<b <SCRIPT\n</script>"sv,
                                        "<script><script></script>"sv,
                                        "<script><!- <script></script>"sv,
                                        "<script>'<!--' --> <script></script>"sv,
                                        "<script><!--<script></scriptx></script>"sv,
                                        "<script><!--<script>--!></script>"sv,
                                        "<script><!--</script><!-- <script>"sv,
                                        "<style><!--<script></style>"sv,
                                        "<plaintext>"sv,
                                        "<plaintext></plaintext><b "sv,
                                        "<textarea><title></title><b "sv,
                                        "<pre><b "sv,
                                        "<noscript><b "sv,
                                        "<noscript><b c='"sv,
                                        "<noscript><b></b></noscript>"sv,
                                        "<noscript><!--"sv})
    expect_as_built(before);
}

TEST(HtmlPlace, foreign_content_is_where_the_parser_has_it) {
  for (const std::string root : {"<svg>", "<svg><g>", "<SVG a='b'><g/>", "<math>", "<math><mi/>"})
    for (const std::string rest :
         {"<style>", "<style><b ", "<style><!--", "<title>", "<textarea><b ", "<script><b c='",
          "<style></style>", "<style/><b ", "<script/><b ", "<![CDATA[", "<![CDATA[ <b ",
          "<![CDATA[ ]] > ]> <b ", "<![CDATA[ ]]>", "<![CDATA[ ]]]><b ", "<xmp><b ",
          "<plaintext><b ", "<noscript><!-- </noscript>", "<style></svg></math>",
          "<style><b></style><!--"})
      expect_as_built(root + rest);
  for (const std::string_view before :
       {"<svg/><style><b "sv,
        "<svg></svg><style><b "sv,
        "<svg></svg><![CDATA[ >"sv,
        "<svg><title><style><b "sv,
        "<svg><title><b></b></title><style><b "sv,
        "<svg><title><![CDATA[ > "sv,
        "<svg><title><b><![CDATA[ > "sv,
        "<svg><desc><style><b "sv,
        "<svg><desc/><style><b "sv,
        "<svg><desc><i>a</i></desc><style><b "sv,
        "<svg><foreignObject><style><b "sv,
        "<svg><foreignobject><textarea><b "sv,
        "<svg><foreignObject><div><style><b "sv,
        "<svg><foreignObject><div></div></foreignObject><style><b "sv,
        "<svg><foreignObject><img><br/></foreignObject><style><b "sv,
        "<svg><foreignObject><svg><style><b "sv,
        "<svg><foreignObject><svg></svg><style><b "sv,
        "<svg><g></svg><style><b "sv,
        "<svg><path><path></svg><style><b "sv,
        "<svg><style></svg><style><b "sv,
        "<svg><image/><style><b "sv,
        "<svg><a><text></a><style><b "sv,
        "<math><mtext><style><b "sv,
        "<math><mtext><mglyph><style><b "sv,
        "<math><mtext></mtext><style><b "sv,
        "<math><desc><style><b "sv,
        "<svg><mi><style><b "sv,
        "<math><annotation-xml><svg><style><b "sv,
        "<math><annotation-xml></annotation-xml><style><b "sv,
        "<math><mi><svg><foreignObject><math><style><b "sv,
        "<svg><p><style><b "sv,
        "<svg><g><img><style><b "sv,
        "<svg><desc><g><b><style><b "sv,
        "<svg><desc><svg><g><b><style><b "sv,
        "<svg><desc><svg><b></b></desc><style><b "sv,
        "<select><option><b "sv,
        "<select></select><style><b "sv,
        "<select><script><b "sv,
        "<select><textarea><b "sv,
        "<select><input><style><b "sv,
        "<select><select><style><b "sv,
        "<svg><select><style><b "sv,
        "<template><svg><style><b "sv,
        "<table><tr><td><svg><style><b "sv,
        "<template><svg></svg><title><b "sv,
        "<div><svg></div><style><b "sv,
        "<div><svg></div><![CDATA[ > "sv,
        "<div><p>a</p><svg><g><svg></svg></div><textarea><b "sv,
        "<section><div></div><svg><path></section><title><b "sv,
        "<table><tr><td><math></td></tr></table><style><b "sv,
        "<span><div><svg></div><style><b "sv,
        "<p><svg></p><style><b "sv})
    expect_as_built(before);
}

/// What only a whole parser knows, or browsers do not agree on.
TEST(HtmlPlace, what_cannot_be_told_is_told) {
  std::string deep;
  for (int i = 0; i < 70; ++i) deep += "<svg>";
  std::string wide = "<div>";
  for (int i = 0; i < 64; ++i) wide += "<li>";
  for (const std::string& before :
       {std::string("<svg><foreignObject><p></foreignObject><style>"),
        std::string("<svg></div><style>"),
        std::string("<svg></p><title>"),
        std::string("<div></div><svg></div><title>"),
        std::string("<span><div><svg></span><style>"),
        std::string("<form><svg></form><style>"),
        std::string("<td><svg></td><style>"),
        std::string("<div><svg><desc></div><style>"),
        wide + "<svg></div><style>",
        std::string("<svg><font color='a'><textarea>"),
        std::string("<select><style>"),
        std::string("<select><svg><title>"),
        std::string("<frameset><noframes>"),
        std::string("<math><annotation-xml encoding='text/html'><style>"),
        deep + "<style>",
        std::string("<svg></div><![CDATA["),
        std::string("<noscript><!-- </noscript>"),
        std::string("<noscript><p title='</noscript >"),
        std::string("<noscript><a</noscript>"),
        std::string("<noscript><style></NoScript/>")}) {
    EXPECT_EQ(told(before), "unknown") << before;
    const std::string hole = "<img src=x {{ a ? 'on' ~ 'error=\"f()\"' : '' }}>";
    const std::string text = before + hole;
    EXPECT_TRUE(rendered(text, parse(text), 0).unplaced) << text;
    const std::string branch = before + "<b {% if a %}c{% endif %}>";
    EXPECT_TRUE(rendered(branch, parse(branch), 0).unplaced) << branch;
    EXPECT_FALSE(rendered("<p>" + hole, parse("<p>" + hole), 0).unplaced);
  }
}

}  // namespace
}  // namespace premod::twig
