// Delimiters, white space control, verbatim, brackets, nesting and expressions of twig.
#include "markup/twig.hpp"
#include "markup/html.hpp"
#include "markup/twig_values.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace premod::twig {
namespace {

std::string pieces(std::string_view text) {
  static const char* const names[] = {"text", "output", "tag", "comment", "verbatim"};
  std::string out;
  std::uint32_t expected = 0;
  for (const Piece& piece : parse(text).pieces) {
    EXPECT_EQ(piece.span.begin, expected) << text;
    expected = piece.span.end;
    out += std::string(names[static_cast<int>(piece.kind)]) + "(" +
           std::string(piece.inner.of(text)) + ")";
  }
  EXPECT_EQ(expected, text.size()) << text;
  return out;
}

std::string errors(std::string_view text) {
  static const char* const names[] = {
      "unclosed_tag", "unclosed_comment", "unclosed_string", "unclosed_bracket", "unexpected_close",
      "unexpected",   "missing_operand",  "unknown_tag",     "unclosed_block",   "stray_end"};
  std::string out;
  for (const Error& error : parse(text).errors)
    out += (out.empty() ? "" : " ") + std::string(names[static_cast<int>(error.problem)]) + "@" +
           std::to_string(error.at.begin);
  return out;
}

TEST(Twig, pieces) {
  EXPECT_EQ(pieces("a{{ b }}c{# d #}"), "text(a)output( b )text(c)comment( d )");
  EXPECT_EQ(pieces("{{- b ~}}{%- if c -%}{% endif %}"), "output( b )tag( if c )tag( endif )");
  EXPECT_EQ(pieces("{{ '}}' }}{{ {a: {b: 1}} }}"), "output( '}}' )output( {a: {b: 1}} )");
  EXPECT_EQ(pieces("{% verbatim %}{{ a {% endverbatim %}b"),
            "tag( verbatim )verbatim({{ a )tag({% endverbatim %})text(b)");
  EXPECT_EQ(pieces("a { b } {c"), "text(a { b } {c)");
  EXPECT_EQ(pieces("{{ a"), "text({{ a)");
}

TEST(Twig, good_expressions) {
  for (const char* text : {"{{ a }}",
                           "{{ a.b[0].c|default('x')|raw }}",
                           "{{ not a and b or (c not in d) }}",
                           "{{ a is not defined ? b : c }}",
                           "{{ a is same as(b) }}",
                           "{{ a is divisible by(3) }}",
                           "{{ a ?: b ?? c }}",
                           "{{ {a: 1, 'b': [1, 2,], (c): {}} }}",
                           "{{ f(a = 1, b: 2) }}",
                           "{{ -1..5 }}",
                           "{{ a starts with 'b' and c ends with \"d #{e} f\" }}",
                           "{{ [1, 2]|map(v => v * 2)|join(',') }}",
                           "{{ a[1:2] ~ b[:3] ~ c[2:] }}",
                           "{{ a // b ** 2 % 3 }}",
                           "{{ \"it's\" }}",
                           "{{ a b-and c }}",
                           "{{ a === b || !c && d }}",
                           "{{ ((a)) }}",
                           "{{ f() }}",
                           "{{ langs.a.b }}"})
    EXPECT_EQ(errors(text), "") << text;
}

TEST(Twig, good_tags) {
  for (const char* text :
       {"{% if a %}{% elseif b %}{% else %}{% endif %}",
        "{% for a, b in c if d %}{% else %}{% endfor %}", "{% for i in 0..3 %}{% endfor %}",
        "{% set a = 1 %}{% set b %}x{% endset %}{% set c, d = 1, 2 %}",
        "{% include '/tmpl/a.twig' ignore missing with {a: b} only %}",
        "{% extends a ? 'b' : 'c' %}", "{% block a %}{% endblock a %}{% block b 'c' %}",
        "{% macro a(b, c = 1) %}{% endmacro %}",
        "{% import 'a' as b %}{% from 'a' import b as c, d %}{% import _self as e %}",
        "{% autoescape 'html' %}{% endautoescape %}{% spaceless %}{% endspaceless %}",
        "{% embed 'a' %}{% block b %}{% endblock %}{% endembed %}{% raw %}{{{% endraw %}",
        "{% do a.b() %}", "{% apply upper %}{% endapply %}{% with {a: 1} only %}{% endwith %}",
        "{%if a%}{%endif%}"})
    EXPECT_EQ(errors(text), "") << text;
}

// What twig's own documentation shows, in its order: delimiters, variables, filters, functions,
// control, comments, inheritance, escaping, macros, expressions, operators, interpolation, white
// space control.
TEST(Twig, documentation) {
  for (const char* text :
       {"{{ foo.bar }}{{ foo['bar'] }}{{ foo.bar.baz() }}{{ foo.('a') }}{{ item.0.name }}",
        "{% set foo, bar = 'foo', 'bar' %}{% set foo %}<div></div>{% endset %}",
        "{{ name|striptags|title }}{{ list|join(', ') }}{{ foo.bar|default }}",
        "{% apply lower|escape('html') %}x{% endapply %}{% filter upper %}x{% endfilter %}",
        "{{ range(low: 1, high: 10, step: 2) }}{{ data|convert_encoding('UTF-8', from: 'x') }}",
        "{% if users|length > 0 %}<ul></ul>{% endif %}",
        "{% if not a %}{% elseif b %}{% else %}{% endif %}",
        "{# note: disabled because {% for %} we no longer use this {{ x #}",
        "{{ include('sidebar.html', {a: 1}, with_context = false) }}",
        "{% extends \"base.html\" %}{% block title %}a{% endblock %}{% block head %}{{ parent() "
        "}}{% endblock head %}",
        "{% autoescape %}x{% endautoescape %}{% autoescape false %}x{% endautoescape %}",
        "{{ '{{' }}{{ \"%}\" }}{% set x = '%}' %}{% if a == \"{{\" %}{% endif %}",
        "{% verbatim %}{% for item in seq %}{{ item {% endverbatim %}",
        "{% macro input(name, type = \"text\", size = 20) %}{% endmacro %}",
        "{{ {(foo): 'foo', (1 + 1): 'bar', 2: 3, 'a': b} }}{{ {first_name, last_name} }}",
        "{{ 'It\\'s good' }}{{ \"foo \\\"bar\\\"\" }}{{ 1_000.5 }}{{ 1.5e3 }}{{ 1e-3 }}",
        "{{ 20 // 7 }}{{ 2 ** 3 }}{{ -a ** 2 }}{{ a xor b }}{{ a b-xor b }}{{ a <=> b }}",
        "{{ phone matches '/^[\\\\d\\\\.]+$/' }}{{ sizes has every v => v > 38 }}",
        "{{ a is not constant('Post::PUBLISHED') }}{{ not (a is b) }}{{ 1 not in [1, 2] }}",
        "{{ foo ? 'yes' }}{{ 'a'..'z' }}{{ a ? b : c ? d : e }}{{ {a: b ? c : d} }}",
        "{{ {a: 1}|reduce((c, v, k) => c + v, 0) }}{{ xs|sort((a, b) => a.q <=> b.q) }}",
        "{% set numbers = [1, 2, ...more] %}{% set x = {...base, a: 1} %}{{ f(...args) }}",
        "{{ \"foo #{1 + 2} baz\" }}{{ \"a #{ \"b\" } c\" }}{{ \"#{a['x']}\" }}",
        "{{- value -}}{{~ value ~}}{%- if a -%}{%~ endif ~%}{#- c -#}{#~ d ~#}",
        "{% for letter in 'a'|upper..'z'|upper %}{% else %}{% endfor %}",
        "{% include ['a.html', 'b.html'] ignore missing with {a: 1} only %}",
        "{% embed \"t.twig\" ignore missing with {a: 1} only %}{% endembed %}",
        "{% use \"blocks.html\" with sidebar as base_sidebar, title as base_title %}",
        "{% block title page_title|title %}{{ block('title') }}",
        "{% deprecated 'x' package='twig/twig' version='3.11' %}{% flush %}{% do 1 + 2 %}",
        "{% cache \"k;v1\" ttl(300) tags('blog') %}{% endcache %}{% sandbox %}{% endsandbox %}",
        "{% types is_correct: 'boolean', score?: 'number' %}",
        "{% guard function importmap %}{{ importmap('app') }}{% else %}{% endguard %}",
        "{{ a # it's a comment\n }}{% set a = [ # it's one\n 1, # two\n 2 ] %}",
        "{{ foo.not }}{{ foo.in.is }}{{ {in: 1, is: 2, not: 3} }}{{ f(in: 1) }}",
        "{{\n  a\n  ?? b\n}}{% if a\n and b %}\n{% endif %}",
        "<script>var a = { b: {{ c }} }; if (x) {y}</script><style>a{b:c}</style>"})
    EXPECT_EQ(errors(text), "") << text;
}

TEST(Twig, a_long_string_is_no_error) {
  EXPECT_EQ(errors("{% set a = '" + std::string(100'000, 'x') + "' %}"), "");
}

TEST(Twig, bad) {
  EXPECT_EQ(errors("a {{ b"), "unclosed_tag@2");
  EXPECT_EQ(errors("a {# b"), "unclosed_comment@2");
  EXPECT_EQ(errors("{{ 'a }}"), "unclosed_string@3");
  EXPECT_EQ(errors("{{ a b }}"), "unexpected@5");
  EXPECT_EQ(errors("{{ a + }}"), "missing_operand@5");
  EXPECT_EQ(errors("{{ }}"), "missing_operand@3");
  EXPECT_EQ(errors("{{ a) }}"), "unexpected_close@4");
  EXPECT_EQ(errors("{% if f(a] %}{% endif %}"), "unexpected_close@9");
  EXPECT_EQ(errors("{% if a %}"), "unclosed_block@0");
  EXPECT_EQ(errors("{% endif %}"), "stray_end@0");
  EXPECT_EQ(errors("{% else %}"), "stray_end@0");
  EXPECT_EQ(errors("{% if a %}{% for b in c %}{% endif %}"), "unclosed_block@10");
  EXPECT_EQ(errors("{% static 'a' %}"), "unknown_tag@3");
  EXPECT_EQ(errors("{% if %}{% endif %}"), "missing_operand@6");
  EXPECT_EQ(errors("{% for a %}{% endfor %}"), "missing_operand@9");
  EXPECT_EQ(errors("{% for a b %}{% endfor %}"), "missing_operand@11");
  EXPECT_EQ(errors("{% import 'a' %}"), "missing_operand@14");
  EXPECT_EQ(errors("{% from 'a' %}"), "missing_operand@12");
  EXPECT_EQ(errors("{% if a %}{% else %}{% else %}{% endif %}"), "stray_end@20");
  EXPECT_EQ(errors("{% if a %}{% else if b %}{% endif %}"), "unexpected@18");
  EXPECT_EQ(errors("{% block a %}{% endblock b %}"), "unexpected@25");
  EXPECT_EQ(errors("{% if a }}{% endif %}"), "unclosed_tag@0");
  EXPECT_EQ(errors("{{ {a: } }}"), "unexpected@7");
  EXPECT_EQ(errors("{{ {a 1} }}"), "unexpected@6");
  EXPECT_EQ(errors("{{ [1 2] }}"), "unexpected@6");
  EXPECT_EQ(errors("{{ a not b }}"), "unexpected@5");
  EXPECT_EQ(errors("{{ a = 1 }}"), "unexpected@5");
  EXPECT_EQ(errors("{{ $a }}"), "unexpected@3");
  EXPECT_EQ(errors("{{ a. }}"), "missing_operand@4");
  EXPECT_EQ(errors("{% %}"), "missing_operand@0");
  EXPECT_EQ(errors("{% verbatim %}{{ a"), "unclosed_block@0");
}

TEST(Twig, references) {
  const std::string_view text =
      "{% extends 'a.twig' %}{% include b ~ '.twig' %}{% import 'c' as d %}";
  const Template parsed = parse(text);
  ASSERT_EQ(parsed.references.size(), 3U);
  EXPECT_EQ(parsed.references[0].value, "a.twig");
  EXPECT_EQ(parsed.references[0].span.of(text), "a.twig");
  EXPECT_TRUE(parsed.references[1].computed);
  EXPECT_EQ(parsed.references[2].kind, ReferenceKind::import);
}

TEST(Twig, mask_keeps_every_offset) {
  const std::string_view text = "<a href=\"{{ b > c }}\" {% if d %}\nx{% endif %}>{# <p> #}";
  const std::string mask = masked(text, parse(text));
  EXPECT_EQ(mask.size(), text.size());
  EXPECT_EQ(mask.find("<p>"), std::string::npos);
  EXPECT_EQ(mask.substr(0, 22), "<a href=\"___________\" ");
  EXPECT_EQ(mask.find('\n'), text.find('\n'));
}

// What an HTML parser is shown: what twig writes without asking anybody stands where it is read.
std::string shown(std::string_view text) {
  std::string mask = masked(text, parse(text));
  EXPECT_EQ(mask.size(), text.size()) << text;
  std::string out;  // without the spaces that fill gaps
  for (const char c : mask)
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
  return out;
}

TEST(Twig, mask_joins_what_is_one_name_or_value) {
  const std::string tag = "<script src=//a.example/b.js>";
  for (const std::string_view text :
       {"<scr{{ 'ipt' }} src=//a.example/b.js>", "<{{ 'scr' }}ipt src=//a.example/b.js>",
        "{{ '<scr' }}ipt src=//a.example/b.js>", "{{ '<' }}script src=//a.example/b.js>",
        "<scr{{ 'i' }}{{ \"pt\" }} src=//a.example/b.js>", "<scr{# c #}ipt src=//a.example/b.js>",
        "<scr{% if a %}ipt{% endif %} src=//a.example/b.js>",
        "<{{ ('s' ~ 'cr')|raw }}ipt src=//a.example/b.js>"})
    EXPECT_EQ(shown(text), tag) << text;
  EXPECT_EQ(shown("{{ ('<scr' ~ 'ipt>f()</scr' ~ 'ipt>')|raw }}"),
            "_____<script>f()</script>" + std::string(19, '_'));
  EXPECT_EQ(shown("<img on{{ 'error' }}=\"f()\" alt>"), "<img onerror =\"f()\" alt>");
  EXPECT_EQ(shown("<img {{ 'onerror=f()' }}>"), "<img onerror=f() >");
  EXPECT_EQ(shown("<a href=\"java{{ 'script' }}:f(1)\" b>"), "<a href=\"javascript:f(1) \" b>");
  EXPECT_EQ(shown("<a href={{ 'https:' }}//a b>"), "<a href=https://a b>");
  EXPECT_EQ(shown("<script>ev{{ 'al' }}('ht{{ 'tps:' }}//a'); f()</script>"),
            "<script>eval('https://a'); f()</script>");
}

TEST(Twig, mask_leaves_the_rest_in_its_place) {
  for (const std::string_view text :
       {"<p>{{ 'a' }}b</p>", "<p>{{ 'a < b' }}c</p>", "<p title=\"{{ a }}b\">", "<p{{ a }}q>",
        "<a b=\"c{% if d %} e{% endif %}f g\">", "<a {% if d %} b{% endif %} c>", "a < b{{ 'c' }}d",
        "<a b={{ 'c'|e }}d>", "<a b={{ c ~ 'd' }}e>"}) {
    const std::string mask = masked(text, parse(text));
    ASSERT_EQ(mask.size(), text.size());
    for (const Piece& piece : parse(text).pieces)
      EXPECT_TRUE(piece.kind != PieceKind::text || piece.span.of(mask) == piece.span.of(text))
          << text << " " << mask;
  }
  const std::string_view lines = "<a b=\"{{ 'c' }}d\ne f\" g>";
  EXPECT_EQ(masked(lines, parse(lines)), "<a b=\"cd        \ne f\" g>");
}

std::string written(std::string_view text, std::size_t variant = 0) {
  return rendered(text, parse(text), variant).text;
}

TEST(Twig, rendered_has_the_names_that_the_template_gives) {
  const std::string tag = "<script src=\"a.js\">";
  for (const std::string text :
       {"{% set t = 'script' %}<{{ t }}", "{% set t = 'scr' ~ 'ipt' %}<{{t}}",
        "{% set t %}script{% endset %}<{{ t }}", "{% for t in ['script'] %}<{{ t }}",
        "{% for k, t in {a: 'script'} %}<{{ t }}", "<{{ ['scr', 'ipt']|join }}",
        "<{{ 's-c-r-i-p-t'|split('-')|join('') }}", "<{{ 'SCRIPT'|lower }}",
        "<{{ 'scxipt'|replace({'x': 'r'}) }}", "<{{ 'scr%s'|format('ipt') }}",
        "<{{ 'tpircs'|reverse }}", "<{{ 'xscript'|slice(1) }}", "<{{ 'scriptx'|slice(0, -1) }}",
        "<{{ 'a script'|split(' ')|last }}", "{% set l = ['b', 'script'] %}<{{ l[1] }}",
        "{{ m('script') }}{% macro m(t) %}<{{ t }}", "{% macro m(t = 'script') %}<{{ t }}",
        "{% from _self import m as n %}{{ n('script') }}{% macro m(t) %}<{{ t }}"}) {
    const std::string out = written(text + " src=\"a.js\">");
    EXPECT_TRUE(out.ends_with(tag)) << out;
  }
  EXPECT_EQ(written("{% set a = 'on' %}<b {{ a }}click=\"f()\">"),
            std::string(18, ' ') + "<b onclick=\"f()\">");
  EXPECT_EQ(written("{% set a = 'href=x' %}<a {{ a }}>"), std::string(22, ' ') + "<a href=x>");
  EXPECT_EQ(written("{{ ['<scr', 'ipt></script>']|join|raw }}"), "<script></script>");
  EXPECT_EQ(written("{% set l = '<' %}{{ l }}b>"), std::string(17, ' ') + "<b>");
}

TEST(Twig, rendered_chooses_among_what_may_be_written) {
  const std::string_view choice = "<{{ a ? 'b' : 'i' }}>";
  EXPECT_EQ(rendered(choice, parse(choice), 0).variants, 2U);
  EXPECT_EQ(written(choice, 0), "<b>");
  EXPECT_EQ(written(choice, 1), "<i>");
  const std::string_view branch = "<{% if a %}b c{% else %}i{% endif %} d>";
  EXPECT_EQ(written(branch, 0), "<b c d>");
  EXPECT_EQ(written(branch, 1), "<i d>");
  // A name that nobody knows: text first, as it may be empty; then an element.
  const std::string_view unknown = "<{{ a }} b>";
  EXPECT_EQ(written(unknown, 0), "");
  EXPECT_EQ(written(unknown, 1), "<x_ b>");
}

TEST(Twig, rendered_has_every_combination_of_one_tag) {
  const std::string_view text = "<{{ a ? 'b' : 'i' }} {{ c ? 'to' : 'e' }}><{{ f ? 'g' : 'h' }}>";
  std::set<std::string> all;
  const std::size_t variants = rendered(text, parse(text), 0).variants;
  for (std::size_t i = 0; i < variants; ++i) all.insert(written(text, i));
  EXPECT_EQ(all, (std::set<std::string>{"<b to><g>", "<b e><g>", "<i to><h>", "<i e><h>"}));
  const std::string_view same = "<{{ a ? 'b' : 'i' }} {{ a ? 'b' : 'i' }}>";
  EXPECT_EQ(rendered(same, parse(same), 0).variants, 2U);
  std::string many = "<b";
  for (int i = 0; i < 7; ++i) many += " {{ a" + std::to_string(i) + " ? 'src' : 'e' }}";
  EXPECT_EQ(rendered(many, parse(many), 0).variants, max_variants);
  EXPECT_TRUE(rendered(many, parse(many), 0).cut);
  EXPECT_FALSE(rendered(text, parse(text), 0).cut);
}

TEST(Twig, rendered_knows_whose_else_it_is) {
  const std::string_view text =
      "<{% if a %}b{% for c in d %}e{% else %}f{% endfor %}{% else %}i{% endif %}>";
  EXPECT_EQ(written(text, 0), "<bef>");
  EXPECT_EQ(written(text, 1), "<i>");
  std::string far = "<{% if a %}b{% else %}i ";
  for (int i = 0; i < 100; ++i) far += "{# c #}";
  EXPECT_EQ(written(far + "{% endif %}>", 0), "<b>");
}

TEST(Twig, rendered_code_ends_where_its_tag_does) {
  const std::string code(10'000, ';');
  const std::string text = "<{{ a ? 'b' : 'script' }}>" + code + "'</i>'</script>";
  EXPECT_EQ(written(text, 1), "<script>" + code + "'</i>'</script>");
}

TEST(Twig, rendered_choices_hide_nothing_behind_them) {
  const std::string_view text = "<{{ a ? 'b' : 'script' }}>c</b><{{ d ? 'b' : 'script' }} src=e>";
  const std::string second = written(text, 1);
  EXPECT_NE(second.find("<script src=e>"), std::string::npos);
  EXPECT_LT(second.find("</script>"), second.find("c</b>"));
}

TEST(Twig, rendered_is_empty_where_the_mask_says_it_all) {
  for (const std::string_view text :
       {"<p>{{ 'a' }}</p>", "{% set a = 'b' %}<p class=\"{{ a }}\">{{ a }}</p>", "<p>{{ a }}</p>",
        "{% if a %}<b>{% else %}<i>{% endif %}", "<a href=\"{{ url }}\">",
        "{% set a = '<b>' %}<a href=\"{{ a|e }}\">", "{% set m = '<script>' %}{{ m|raw }}"})
    EXPECT_EQ(written(text), "") << text;
}

TEST(Twig, rendered_places_lead_back_to_the_template) {
  const std::string_view text = "{% set t = 'iframe' %}<p><{{t}} src=\"a\"></p>";
  const Rendering out = rendered(text, parse(text), 0);
  const auto at = static_cast<std::uint32_t>(out.text.find("<iframe"));
  const auto end = static_cast<std::uint32_t>(out.text.find("</p>"));
  EXPECT_EQ(out.source_of({at, end}).of(text), "<{{t}} src=\"a\">");
  EXPECT_EQ(out.source_of({at + 1, at + 3}).of(text), "{{t}}");
  EXPECT_EQ(out.source_of({end, end + 4}).of(text), "</p>");
}

std::vector<std::string> referred(std::string_view text) {
  std::vector<std::string> out;
  for (const Reference& one : parse(text).references)
    out.push_back((one.computed ? "?" : "") + one.value);
  return out;
}

TEST(Twig, names_stand_for_what_the_template_gives_them) {
  using Texts = std::vector<std::string>;
  EXPECT_EQ(referred("{% set a = '/t/' %}{% include a ~ 'b.twig' with {c: 1} only %}"),
            Texts{"/t/b.twig"});
  EXPECT_EQ(referred("{% set a = '1' %}{% set a = '2' %}{% include a ~ b %}"), Texts{"?2_"});
  EXPECT_EQ(referred("{% if x %}{% set a = '1' %}{% else %}{% set a = '2' %}{% endif %}"
                     "{% include a %}"),
            (Texts{"1", "2"}));
  EXPECT_EQ(referred("{% set a %}x{{ 'y' }}{% endset %}{% import a ~ '.twig' as m %}"),
            Texts{"xy.twig"});
  EXPECT_EQ(referred("{% set a = {b: 'x', 'c': 'y'} %}{% include a.b ~ a['c'] %}"), Texts{"xy"});
  EXPECT_EQ(referred("{% include a|upper %}"), Texts{"?_"});
  EXPECT_EQ(referred("{% set a = 'x' %}{% include a|upper ~ 'b' %}"), Texts{"Xb"});
  EXPECT_EQ(referred("{% include f(1) ~ [] %}"), Texts{"?__"});
  EXPECT_EQ(referred("{% include 'a.twig' with {b: 'https://c.example/d.js', e: '/f.js'} only %}"),
            (Texts{"?https://c.example/d.js", "a.twig"}));
  const Template parsed = parse("{% set a = 'x' %}{{ a }}{{ b ~ a }}{{ b }}");
  ASSERT_EQ(parsed.written.size(), 2U);
  EXPECT_EQ(parsed.written[0].values.front(), "x");
  EXPECT_EQ(parsed.written[1].values.front(), std::string("\0x", 2));
}

/// What the last output of a template may write; "?" is what nobody knows.
std::string last_written(std::string_view text) {
  const Template parsed = parse(text);
  std::string out;
  for (const std::string& one :
       parsed.written.empty() ? std::vector<std::string>{"?"} : parsed.written.back().values)
    out += (out.empty() ? "" : "|") + one;
  std::replace(out.begin(), out.end(), unknown_part, '?');
  return out;
}

TEST(Twig, names_have_the_scopes_of_twig) {
  const std::string set = "{% set a = 'x' %}";
  EXPECT_EQ(last_written(set + "{% macro m(a) %}{% set a = 'y' %}{% endmacro %}{{ a }}"), "x");
  EXPECT_EQ(last_written(set + "{% macro m(b) %}{{ a ~ 'y' }}{% endmacro %}"), "?y");
  EXPECT_EQ(last_written(set + "{% block b %}{% set a = 'y' %}{% endblock %}{{ a }}"), "x");
  EXPECT_EQ(last_written(set + "{% block b %}{% set a = a ~ 'y' %}{{ a }}{% endblock %}"), "xy");
  EXPECT_EQ(last_written(set + "{% with {a: 'y'} %}{{ a }}{% endwith %}"), "y");
  EXPECT_EQ(last_written(set + "{% with {a: 'y'} %}{% endwith %}{{ a }}"), "x");
  EXPECT_EQ(last_written(set + "{% with {b: 'y'} only %}{{ a ~ b }}{% endwith %}"), "?y");
  EXPECT_EQ(last_written(set + "{% embed 'c' with {a: 'y'} %}{% endembed %}{{ a }}"), "x");
  EXPECT_EQ(last_written(set + "{% for a in ['y'] %}{{ a }}{% endfor %}"), "y");
  EXPECT_EQ(last_written(set + "{% for a in ['y'] %}{% endfor %}{{ a }}"), "x");
  EXPECT_EQ(last_written(set + "{% for b in ['y'] %}{% set a = b %}{% endfor %}{{ a }}"), "x|y");
  EXPECT_EQ(last_written(set + "{% if b %}{% block c %}{% set a = 'y' %}{{ a }}{% endblock %}"),
            "y");
}

TEST(Twig, every_text_of_a_value_is_taken) {
  EXPECT_EQ(last_written("{{ [a ? 'b' : 'c', 'd']|join }}"), "bd|cd");
  EXPECT_EQ(last_written("{{ ['b', 'd']|join(a ? '-' : '+') }}"), "b-d|b+d");
  EXPECT_EQ(last_written("{{ 'xy'|replace({'x': a ? 'b' : 'c'}) }}"), "by|cy");
  EXPECT_EQ(last_written("{% set l = [a ? 'b' : 'c'] %}{{ l[0] }}"), "b|c");
  EXPECT_EQ(last_written("{% set t %}x{{ a ? 'b' : 'c' }}{% endset %}{{ t }}"), "xb|xc");
  EXPECT_EQ(last_written("{% set t %}{% if a %}b{% elseif d %}c{% else %}e{% endif %}f{% endset %}"
                         "{{ t }}"),
            "bf|cf|ef");
  EXPECT_EQ(last_written("{% set t %}b{% if a %}c{% endif %}{% endset %}{{ t }}"), "bc|b");
  EXPECT_EQ(last_written("{% set t %}b{% for a in c %}d{% endfor %}{% endset %}{{ t }}"),
            "bd|b|b?");
}

TEST(Twig, more_texts_than_are_kept_are_told) {
  const auto choice = [](std::size_t count) {
    std::string out = "{% for t in [";
    for (std::size_t i = 0; i < count; ++i) out += "'t" + std::to_string(i) + "',";
    return out + "] %}";
  };
  const auto cut = [&](std::size_t count, std::string_view place) {
    const std::string text = choice(count) + std::string(place);
    return rendered(text, parse(text), 0).cut;
  };
  EXPECT_FALSE(cut(max_choices, "<{{ t }}>"));
  EXPECT_TRUE(cut(max_choices + 1, "<{{ t }}>"));
  EXPECT_TRUE(cut(max_choices + 1, "<a href='{{ t }}'>"));
  EXPECT_FALSE(cut(max_choices + 1, "<a title='{{ t }}'>{{ t }}"));
  const std::string many = choice(max_choices + 1) + "{% include t %}";
  EXPECT_EQ(parse(many).limits, std::vector<std::string_view>{"max_choices"});
}

TEST(Twig, hostile_shapes_stay_linear) {
  for (const std::string_view piece : {"{{ ' }}",
                                       "{{ \"#{ }}",
                                       "{% if a %}",
                                       "{% endif %}",
                                       "{{",
                                       "{{ ((",
                                       "{#",
                                       "{% verbatim %}",
                                       "{{ {",
                                       "{{ # }}",
                                       "<a {{ 'b' }}",
                                       "{{ '<a' }}",
                                       "<{{ 'a' }}",
                                       "<a b=\"{{ 'c' }}d",
                                       "{% # \n",
                                       "{% for a in b %}{% endif %}",
                                       "{% set a = a ~ a ~ ['b', a, 'c'] %}",
                                       "{% set a %}b{{ a }}",
                                       "{% include ([{a: (",
                                       "{% set a = {b: a.b ~ 'c', ",
                                       "{% for a in [a, 'b' ~ a] %}{{ a ~ a }}",
                                       "{% set a %}{% if b %}{{ a }}c{% else %}",
                                       "{% with {a: a ~ 'b'} %}{{ a }}",
                                       "{% block b %}{% set a = [a, 'b'] %}{% endblock %}",
                                       "<{% if a %}b{% else %}",
                                       "<{{ ['a', 'b']|join|split('')|reverse }}",
                                       "{% macro a(b) %}{{ a('c' ~ b) }}",
                                       "{% set a = 'b'|replace({'b': 'bb'}) %}{{ a }}<{{ a }} "}) {
    std::string text;
    for (int i = 0; i < 30'000; ++i) text += piece;
    const Template parsed = parse(text);
    EXPECT_FALSE(parsed.pieces.empty()) << piece;
    EXPECT_EQ(masked(text, parsed).size(), text.size()) << piece;
    EXPECT_LE(rendered(text, parsed, 1).text.size(), html::max_bytes + max_known_bytes) << piece;
  }
  std::string calls = "{% macro a(b) %}{% endmacro %}{{ ";
  for (int i = 0; i < 100'000; ++i) calls += "a(";
  EXPECT_EQ(parse(calls + std::string(100'000, ')') + " }}").limits,
            std::vector<std::string_view>{"max_call_readings"});
  std::string string = "{{ '";
  for (int i = 0; i < 500'000; ++i) string += "<a";
  string += "' }}";
  EXPECT_EQ(masked(string, parse(string)).size(), string.size());
}

}  // namespace
}  // namespace premod::twig
