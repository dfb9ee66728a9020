// What may stand many times in one tag, and the place in markup that tells what an output becomes.
#include "markup/place/twig_alone.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "markup/place/html_place.hpp"
#include "markup/twig.hpp"
#include "markup/twig_filters.hpp"

namespace premod::twig {
namespace {

/// `piece` seven times, with another letter for every `#`, between the two.
std::string seven(const std::string& begin, const std::string& piece, const std::string& end) {
  std::string out = begin;
  for (const char letter : {'p', 'q', 'r', 's', 't', 'u', 'v'})
    for (const char c : piece) out += c == '#' ? letter : c;
  return out + end;
}

bool is_cut(const std::string& text) { return rendered(text, parse(text), 0).cut; }

TEST(TwigAlone, words_of_one_tag_are_not_multiplied) {
  for (const std::string& text : {
           seven("<input", " {{ # ? 'flag-#' }}", ">"),
           seven("<input", "{{ # ? ' flag-#' }}", " />"),
           seven("<option value='1'", "{% if # %}{{ # ? ' flag-#' }}{% endif %}", ">"),
           seven("<p ", "{{ # ? 'lang=\"#\" title' : 'dir=\"rtl\"' }} ", ">"),
           seven("<p ", "{{ # ? 'tabindex=1' : 'tabindex=2' }}\n", ">"),
           seven("<td", " data-#={{ # ? 'yes' : 'no' }}", ">"),
           seven("<td", " data-#=is-{{ # ? 'yes' : 'no' }}", ">"),
           seven("<td", " data-{{ # ? 'yes' : 'no' }}-#='1'", ">"),
           seven("<td", "{% if # %} hidden{% else %} data-#{% endif %}", ">"),
           seven("<td", " data-{% if # %}one{% else %}two{% endif %}", ">"),
           seven("<a href='?x=0", "&#={{ # ? 1 : 0 }}", "'>"),
           seven("<b onclick='f(0", ", {{ # ? 'true' : 'false' }}", ")'>"),
       })
    EXPECT_FALSE(is_cut(text)) << text;
}

TEST(TwigAlone, what_may_become_code_is_multiplied) {
  for (const std::string& text : {
           seven("<input", " {{ # ? 'src' : 'alt' }}", "='x'>"),
           seven("<input", " {{ # ? 'onfocus' : 'alt' }}='f()'", ">"),
           seven("<input ", "{{ # ? '#' : 'o' }}", "nfocus='f()'>"),
           seven("<input", " {{ # ? '#' : '' }}", "='f()'>"),
           seven("<input", " {{ # ? '#' : '#=' }}", ">"),
           seven("<link", " {{ # ? '#' : 'as=\"script\"' }}", " href='x'>"),
           seven("<input", " {{ # ? '#' : '>' }}", ">"),
           seven("<input", "{{ # ? '#' : '' }}", ">"),
           seven("<a href='", "{{ # ? 'java' : 'script:' }}", "'>"),
           seven("<b onclick='", "{{ # ? 1 : 2 }}", "'>"),
           seven("<b onclick='x", ".{{ # ? 'eval' : 'call' }}", "(1)'>"),
           seven("<input", "{% if # %} src{% else %} data-#{% endif %}", ">"),
           seven("<i", "{% if # %}{{ # }}{% else %} data-#{% endif %}", ">"),
       })
    EXPECT_TRUE(is_cut(text)) << text;
}

TEST(TwigAlone, every_word_is_in_a_variant) {
  const std::string text = seven("<b", " {{ # ? 'k#' : 'l#' }}", ">");
  std::string all;
  for (std::size_t i = 0; i < rendered(text, parse(text), 0).variants; ++i)
    all += rendered(text, parse(text), i).text;
  for (const char letter : {'p', 'q', 'r', 's', 't', 'u', 'v'}) {
    EXPECT_NE(all.find(std::string("k") + letter), all.npos) << letter;
    EXPECT_NE(all.find(std::string("l") + letter), all.npos) << letter;
  }
}

/// All that the variants of a template write.
std::set<std::string> variants(std::string_view text) {
  std::set<std::string> out;
  const Template parsed = parse(text);
  const std::size_t count = rendered(text, parsed, 0).variants;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string one = rendered(text, parsed, i).text;
    out.insert(one.substr(std::min(one.find('<'), one.size())));
  }
  return out;
}

TEST(TwigAlone, one_condition_with_more_branches_has_all_of_them) {
  const auto all = variants(
      "<{% if x %}t{% else %}i{% endif %}{% if x %}{% elseif y %}r{% else %}mg{% endif %} c>");
  EXPECT_TRUE(all.contains("<img c>"));
  EXPECT_TRUE(all.contains("<tr c>"));
  EXPECT_FALSE(variants("<{% if x %}b{% else %}i{% endif %}{% if x %}r{% else %}mg{% endif %}>")
                   .contains("<bmg>"));
  // A name has another value behind {% set %}: what it had does not choose for that.
  const auto named = variants(
      "{% set n = x ? 'form' : 'p' %}<{{ n }} {% set n = y ? 'alt' : 'action' %}{{ n }}='u'>");
  EXPECT_TRUE(std::any_of(named.begin(), named.end(), [](const std::string& one) {
    return one.starts_with("<form ") && one.ends_with(" action='u'>");
  }));
}

HtmlPlace::State behind(std::string_view text) {
  HtmlPlace place;
  for (const char c : text) place.step(c);
  return place.state();
}

TEST(HtmlPlace, comments_end_as_in_html) {
  using State = HtmlPlace::State;
  for (const std::string_view text :
       {"<!-- a --!>", "<!-->", "<!--->", "<!-- a --->", "<!----!>", "<!-- a --!-->"})
    EXPECT_EQ(behind(text), State::text) << text;
  for (const std::string_view text :
       {"<!-- a --!", "<!-- a -!>", "<!-- a --!-", "<!-- a --!->", "<!-- > --a>", "<!-- --!!>"})
    EXPECT_EQ(behind(text), State::comment) << text;
}

TEST(HtmlPlace, text_of_elements_ends_as_in_html) {
  using State = HtmlPlace::State;
  EXPECT_EQ(behind("<textarea><!-- </textarea><"), State::opened);
  EXPECT_EQ(behind("<title>a <b c=' </TITLE ><i"), State::name);
  EXPECT_EQ(behind("<title>a <!-- </b></title><!-- "), State::comment);
  EXPECT_EQ(behind("<style>/* </b</style>"), State::text);
  EXPECT_EQ(behind("<style>/* </b></i<b>"), State::raw);
  EXPECT_EQ(behind("<script>'</b'</script>"), State::text);
  EXPECT_EQ(behind("<style/>a <b c='"), State::raw);
}

TEST(HtmlPlace, a_slash_ends_a_name) {
  HtmlPlace place;
  for (const char c : std::string_view("<svg/onload=\"f")) place.step(c);
  EXPECT_EQ(place.attribute(), "onload");
  for (const char c : std::string_view("\" ")) place.step(c);
  EXPECT_EQ(place.attribute(), "");
}

TEST(TwigAlone, an_output_may_end_the_comment_around_it) {
  const std::string set = "{% set d = '--' %}";
  const auto ends = [&](const std::string& text) {
    const auto all = variants(set + "<!-- " + text);
    return all.contains("<!-- --><b>");
  };
  EXPECT_TRUE(ends("{{ d }}><b>"));
  EXPECT_TRUE(ends("--{{ d ? '>' }}<b>") || ends("{{ d }}{{ '>' }}<b>"));
  EXPECT_FALSE(ends("{{ 'x' }}><b>"));
}

TEST(TwigAlone, what_a_limit_hides_is_told_where_it_matters) {
  std::string empty;
  for (int i = 0; i < 70; ++i) empty += "e ~ ";
  const std::string joins = "{{ " + empty + "n }}";
  const std::string deep = "{{ " + std::string(20, '(') + "n" + std::string(20, ')') + " }}";
  const std::string lists =
      seven("{{ [", "# ? 'k' : 'l', ", "'m']|join('-') }}");  // 128 texts of them
  for (const std::string& what : {joins, deep, lists}) {
    EXPECT_TRUE(is_cut("<" + what + ">")) << what;
    EXPECT_TRUE(is_cut("<a " + what + "='x'>")) << what;
    EXPECT_TRUE(is_cut("<a href='" + what + "'>")) << what;
    EXPECT_FALSE(is_cut("<a class='" + what + "'>" + what)) << what;
    EXPECT_FALSE(is_cut("<!-- " + what + " --><style>" + what)) << what;
    EXPECT_EQ(parse("{% include " + what.substr(3, what.size() - 6) + " %}").limits,
              std::vector<std::string_view>{"max_choices"});
  }
  EXPECT_EQ(shown(std::string(limited_part) + "a" + unknown_part), "_a_");
}

TEST(TwigAlone, a_template_keeps_few_bytes_of_what_it_may_write) {
  std::string text = "{% for a in [";
  for (std::size_t i = 0; i < max_choices; ++i)
    text += "'" + std::to_string(i) + std::string(400, 'v') + "',";
  text += "] %}";
  for (int i = 0; i < 400; ++i) text += "{{ a }}";
  EXPECT_EQ(parse(text).limits, std::vector<std::string_view>{"max_written_bytes"});
}

}  // namespace
}  // namespace premod::twig
