// Selectors Level 4 in the three dialects: structure, names, spans and errors.
#include "css/selector.hpp"

#include <gtest/gtest.h>

#include <string>

namespace premod::selector {
namespace {

std::string show(const Tree& tree, std::span<const Complex> list);

std::string show(const Tree& tree, const Simple& simple) {
  static const char* const matches[] = {"", "=", "~=", "|=", "^=", "$=", "*=", "!="};
  const std::string name(simple.name);
  const std::string scope = simple.has_scope ? std::string(simple.scope) + "|" : "";
  switch (simple.kind) {
    case Kind::type:
    case Kind::universal:
      return scope + name;
    case Kind::class_name:
      return "." + name;
    case Kind::id:
      return "#" + name;
    case Kind::nesting:
      return "&";
    case Kind::attribute: {
      std::string out = "[" + scope + name + matches[static_cast<int>(simple.match)];
      out += simple.match == Match::exists ? "" : std::string(simple.value);
      return out + (simple.flag != 0 ? std::string(" ") + simple.flag : "") + "]";
    }
    default:
      break;
  }
  std::string out = (simple.kind == Kind::pseudo_element ? "::" : ":") + name;
  if (simple.functional) out += "(" + show(tree, tree.inner(simple)) + ")";
  return out;
}

std::string show(const Tree& tree, std::span<const Complex> list) {
  static const char* const combinators[] = {"", " ", ">", "+", "~", "||"};
  std::string out;
  for (const Complex& complex : list) {
    if (!out.empty()) out += ",";
    for (const Compound& compound : tree.compounds(complex)) {
      out += combinators[static_cast<int>(compound.combinator)];
      for (const Simple& simple : tree.simples(compound)) out += show(tree, simple);
    }
  }
  return out;
}

std::string show(std::string_view text, Dialect dialect = Dialect::css) {
  const Parsed parsed = parse(text, dialect);
  if (!parsed.ok()) return "error at " + std::to_string(parsed.error->at.begin);
  return show(parsed.tree, parsed.selectors());
}

TEST(Selector, compounds_and_combinators) {
  EXPECT_EQ(show("a.b#c , *"), "a.b#c,*");
  EXPECT_EQ(show(" a > b+c ~ d  e||f "), "a>b+c~d e||f");
  EXPECT_EQ(show("a/**/b"), "error at 5");
  EXPECT_EQ(show("a/**/ b"), "a b");
  EXPECT_EQ(show("ns|a *|* |b"), "ns|a *|* |b");
  EXPECT_EQ(show("amo-widget::part(x):hover"), "amo-widget::part():hover");
}

TEST(Selector, attributes) {
  EXPECT_EQ(show("[a] [b=c] [d ~= \"e f\" i][ns|g|=h]"), "[a] [b=c] [d~=e f i][ns|g|=h]");
  EXPECT_EQ(show("[id^='x']"), "[id^=x]");
  EXPECT_EQ(show("[a=1]"), "error at 3");
  EXPECT_EQ(show("[a"), "error at 2");
}

TEST(Selector, pseudos) {
  EXPECT_EQ(show("a:is(.b, c > d):not(:hover)::before"), "a:is(.b,c>d):not(:hover)::before");
  EXPECT_EQ(show("a:before:where()"), "a::before:where()");
  EXPECT_EQ(show("a:not()"), "error at 6");
  EXPECT_EQ(show("a:has(> b, + c)"), "a:has(>b,+c)");
  EXPECT_EQ(show(":nth-child(2n+1 of .x) :nth-child( -n + 3 ) :nth-of-type(odd)"),
            ":nth-child(.x) :nth-child() :nth-of-type()");
  EXPECT_EQ(show("::-webkit-scrollbar"), "::-webkit-scrollbar");
  EXPECT_EQ(show(":lang(\"de\") :is((x)"), "error at 16");
}

TEST(Selector, nesting) {
  EXPECT_EQ(show("&:hover, .x &, &div, > p", Dialect::nested), "&:hover,.x &,&div,>p");
  EXPECT_EQ(show("> p"), "error at 0");
}

TEST(Selector, escapes) {
  EXPECT_EQ(show(".a\\:b #\\31 x .\\1F600"), ".a:b #1x .\xF0\x9F\x98\x80");
  EXPECT_EQ(show("[x=\"a\\\"b\"]"), "[x=a\"b]");
}

TEST(Selector, errors) {
  for (const char* text :
       {"",   ",",  "a,", "a >", "a > > b", ".",  ".5a",     "#0", "a..b", "a b,,c",
        "a)", "a{", ":",  "::",  "50%",     "@x", "a >>> b", "a!", "$a",   ".a div.b#c:is("})
    EXPECT_NE(show(text).find("error"), std::string::npos) << text << " -> " << show(text);
}

TEST(Selector, jquery) {
  EXPECT_EQ(show("a:visible:first, b[c!=\"d\"], e[f=12]:eq(3):contains(x (y))", Dialect::jquery),
            "a:visible:first,b[c!=d],e[f=12]:eq():contains()");
  EXPECT_EQ(show("> li:not(:has(a), .b)", Dialect::jquery), ">li:not(:has(a),.b)");
  EXPECT_NE(show("b[c!=d]", Dialect::dom).find("error"), std::string::npos);
  EXPECT_NE(show("<div>", Dialect::jquery).find("error"), std::string::npos);
}

TEST(Selector, spans) {
  const Parsed parsed = parse("a > .b:not(#c)", Dialect::css, 10);
  ASSERT_TRUE(parsed.ok());
  const Complex& complex = parsed.selectors()[0];
  EXPECT_EQ(complex.span, (Span{10, 24}));
  const Compound& subject = parsed.tree.subject(complex);
  EXPECT_EQ(subject.span, (Span{14, 24}));
  const Simple& negation = parsed.tree.simples(subject)[1];
  EXPECT_EQ(negation.argument, (Span{21, 23}));
  EXPECT_EQ(parsed.tree.inner(negation)[0].span, (Span{21, 23}));
}

TEST(Selector, depth_has_a_limit) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += ":is(";
  const Parsed parsed = parse(text, Dialect::css);
  ASSERT_FALSE(parsed.ok());
  EXPECT_EQ(parsed.error->kind, ErrorKind::too_deep);
}

}  // namespace
}  // namespace premod::selector
