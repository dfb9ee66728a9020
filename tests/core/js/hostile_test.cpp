// Sources made to hurt a parser: deep nesting, endless chains, and inputs that make careless ones
// quadratic. Linearity is judged by the ratio of processor times, never by a time.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <functional>
#include <string>

#include "js/parser/parser.hpp"

namespace premod::js {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

std::string nested(std::string_view open, std::string_view middle, std::string_view close,
                   std::size_t depth) {
  return repeated(open, depth) + std::string(middle) + repeated(close, depth);
}

// `piece` with every `#` a running number, so that names differ.
std::string numbered(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) {
    for (const char c : piece) {
      if (c == '#') {
        out += std::to_string(i);
      } else {
        out += c;
      }
    }
  }
  return out;
}

void expect_accepted(const std::string& source, Goal goal = Goal::script) {
  ParseOptions options;
  options.goal = goal;
  const Tree tree = parse(source, options);
  if (tree.error() == nullptr) return;
  ADD_FAILURE() << tree.error()->message.in(Language::en) << " at " << tree.error()->span.begin
                << " of " << source.size() << ": " << source.substr(0, 60);
}

TEST(JsHostile, ChainsAreNoNesting) {
  constexpr std::size_t million = 1'000'000;
  expect_accepted("a" + repeated("+a", million));
  expect_accepted("a" + repeated("&&a||a", million / 8));
  expect_accepted("if(a);" + repeated("else if(a);", million));
  expect_accepted("a" + repeated("?a:a", million));
  expect_accepted(repeated("a=", million / 4) + "a");
  expect_accepted("a" + repeated(".a()", million / 4));
  expect_accepted("a" + repeated(",a", million / 4));
  expect_accepted("a" + repeated("?.[a]", million / 4));
}

TEST(JsHostile, DeepNestingIsRefusedByItsNamedLimit) {
  constexpr std::size_t deep = 100'000;
  const std::string bombs[] = {nested("(", "a", ")", deep),
                               nested("[", "", "]", deep),
                               nested("{", "", "}", deep),
                               nested("({a:", "a", "})", deep),
                               nested("a=>(", "a", ")", deep),
                               nested("(a=>", "a", ")", deep),
                               nested("`${", "a", "}`", deep),
                               nested("function f(){", "", "}", deep),
                               nested("f(", "a", ")", deep),
                               nested("new ", "a", "", deep),
                               nested("!", "a", "", deep),
                               nested("- ", "a", "", deep),
                               nested("if(a)", ";", "", deep),
                               nested("class A{[", "a", "](){}}", deep),
                               nested("for(;;)", ";", "", deep),
                               "var " + nested("{a:[", "b", "]}", deep) + "=0",
                               nested("async(", "a", ")", deep),
                               nested("a?(", "a", "):a", deep),
                               nested("try{", "", "}finally{}", deep),
                               nested("switch(a){case a:", "", "}", deep),
                               nested("while(a)", ";", "", deep),
                               nested("do ", ";", " while(a)", deep),
                               nested("a:", ";", "", deep),
                               nested("import(", "a", ")", deep),
                               nested("(a,", "b", ")", deep),
                               nested("[a=", "b", "]", deep),
                               nested("x=class{static{", "", "}}", deep)};
  for (const std::string& bomb : bombs) {
    const Tree tree = parse(bomb);
    ASSERT_NE(tree.error(), nullptr) << bomb.substr(0, 20);
    const bool syntax = bomb.starts_with("a:");  // the label is declared twice
    if (!syntax) {
      EXPECT_EQ(tree.error()->kind, ErrorKind::limit)
          << bomb.substr(0, 20) << tree.error()->message.in(Language::en);
    }
  }
}

TEST(JsHostile, WhatIsBelowTheLimitIsParsed) {
  const std::size_t depth = max_nesting / 4;
  expect_accepted(nested("(", "a", ")", depth));
  expect_accepted(nested("[", "", "]", depth));
  expect_accepted(nested("(a=>", "a", ")", depth));
  expect_accepted(nested("`${", "a", "}`", depth));
  expect_accepted("x=" + nested("function(){return ", "a", "}", depth));
}

double seconds(const std::string& source, Goal goal) {
  ParseOptions options;
  options.goal = goal;
  double best = 1e9;
  for (int i = 0; i < 2; ++i) {
    const std::clock_t begin = std::clock();
    const Tree tree = parse(source, options);
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

struct Attack {
  const char* name;
  std::string (*make)(std::size_t);
  Goal goal = Goal::script;
};

TEST(JsHostile, TimeIsLinear) {
  using Size = std::size_t;
  constexpr Size d = 400;  // nesting of one piece
  const Attack attacks[] = {
      {"templates", [](Size n) { return repeated(nested("`${", "a", "}`", d) + ";", n / d); }},
      {"arrows", [](Size n) { return repeated(nested("(a=>", "a", ")", d) + ";", n / d); }},
      {"covers", [](Size n) { return repeated(nested("(a,", "b", ")", d) + ";", n / d); }},
      {"async calls", [](Size n) { return repeated(nested("async(", "b", ")", d) + ";", n / d); }},
      {"patterns",
       [](Size n) {
         return repeated(repeated("[", d) + repeated("a,", 100) + repeated("]=1", d) + ";", n / d);
       }},
      {"parameters",
       [](Size n) {
         return repeated("(" + repeated("[", d) + "a" + repeated("]=1", d) + ")=>1;", n / d);
       }},
      {"sum", [](Size n) { return "a" + repeated("+a", n); }},
      {"one long line", [](Size n) { return repeated("f(a,'b',1);", n); }},
      {"names", [](Size n) { return numbered("var a#;a#=b#;", n / 4); }},
      {"vars in blocks",
       [](Size n) { return repeated("{", d) + numbered("var a#;", n / 4) + repeated("}", d); }},
      {"vars in catches",
       [](Size n) {
         return repeated("try{}catch(e){", d) + repeated("var e;", n) + repeated("}", d);
       }},
      {"breaks to labels",
       [](Size n) {
         return numbered("l#:", d) + "while(a){" + repeated("break l0;", n / 2) + "}";
       }},
      {"private names",
       [](Size n) {
         return "class A{#x;b(){" + repeated("a=class{#y;c(){", d / 2) +
                repeated("this.#x;", n / 2) + repeated("}}", d / 2) + "}}";
       }},
      {"many private names",
       [](Size n) {
         // `$` becomes `#`, which numbered() takes for itself.
         std::string out = "class A{" + numbered("$x#;", n / 8) + "b(){" +
                           repeated("a=class{c(){", d / 2) + numbered("this.$x#;", n / 8) +
                           repeated("}}", d / 2) + "}}";
         std::replace(out.begin(), out.end(), '$', '#');
         return out;
       }},
      {"exports", [](Size n) { return numbered("export var a#;", n / 4); }, Goal::module},
      {"attributes",
       [](Size n) { return numbered("a#;", n / 4) + numbered("import 'a' with {b#:'c'};", n / 8); },
       Goal::module},
      {"groups", [](Size n) { return "/" + numbered("(?<a>b)|", n / 4) + "c/"; }},
      {"nested groups", [](Size n) { return "/" + nested("(?:a|", "b", ")", n / 4) + "/"; }},
      {"classes", [](Size n) { return "/" + repeated("[a-z\\d]{1,2}", n / 4) + "/"; }},
      {"braces", [](Size n) { return "/a" + repeated("{1", n) + "/"; }},
      {"many expressions", [](Size n) { return repeated("/a(b|c)+/g;", n / 4); }},
      {"comments", [](Size n) { return repeated("/**/", n); }},
      {"arrows to nowhere", [](Size n) { return repeated("<!--\n-->\n", n / 4); }},
      {"let", [](Size n) { return repeated("let\n", n) + "=1"; }},
      {"strings", [](Size n) { return "'" + repeated("\\u0041", n) + "'"; }},
      {"surrogates", [](Size n) { return "'" + repeated("\\uD83D\\uDE00", n) + "'"; }},
      {"escaped names", [](Size n) { return repeated("\\u0061", n); }},
      {"spaces", [](Size n) { return repeated(" \t\n", n) + "a"; }},
      {"digits", [](Size n) { return "1" + repeated("_1", n); }},
      {"open brackets", [](Size n) { return repeated("f([{a:", n); }},
  };
  constexpr Size small = 50'000;
  for (const Attack& attack : attacks) {
    // Four is linear and sixteen a square. What else the machine does can only make one round
    // worse, so the best of a few is asked.
    double ratio = 100;
    for (int round = 0; round < 5 && ratio >= 10; ++round) {
      const double once = std::max(seconds(attack.make(small), attack.goal), 0.001);
      ratio = std::min(ratio, seconds(attack.make(4 * small), attack.goal) / once);
    }
    EXPECT_LT(ratio, 10) << attack.name;
  }
}

}  // namespace
}  // namespace premod::js
