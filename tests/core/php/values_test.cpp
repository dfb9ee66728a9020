// What variables, properties and constants of PHP hold where they are read.
#include "php/values/values.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/limit_log.hpp"

namespace premod::php {
namespace {

/// All that the argument of `at(...)` may be, `?` for what is not known; of several calls, one
/// behind the other.
std::string held(const std::string& text) {
  premod::File source;
  source.path = "a.php";
  const std::string bytes = "<?php " + text;
  source.bytes = bytes;
  const File file(source);
  const Values values(file);
  std::string out;
  for (const Call& call : file.calls()) {
    if (call.name != "at") continue;
    for (const Range one : values.of(call.arguments[0]))
      out += (out.empty() ? "" : " ") +
             (one.empty() ? "?" : std::string(file.span_of(one).of(file.source())));
  }
  EXPECT_TRUE(text::take_limits().empty());
  return out;
}

TEST(PhpValues, TheLastOneBefore) {
  EXPECT_EQ(held("$a = 1; at($a); $a = 2; at($a);"), "1 2");
  EXPECT_EQ(held("$a = $b = 3; at($a); at($b);"), "3 3");
  EXPECT_EQ(held("$a = 1; $b = $a; $a = 2; at($b);"), "1");
  EXPECT_EQ(held("$a = f(1) . 'x'; at($a);"), "f(1) . 'x'");
  std::string sum = "$a = 1";
  for (int i = 0; i < 40; ++i) sum += " + 1";
  EXPECT_EQ(held("$a = 2; " + sum + "; at($a);"), "?");
}

TEST(PhpValues, OneFunctionKnowsNothingOfAnother) {
  EXPECT_EQ(held("function f() { $a = 1; } function g() { at($a); } at($a);"), "? ?");
  EXPECT_EQ(held("$a = 1; function g($a = 2) { at($a); }"), "?");
  EXPECT_EQ(held("$a = 1; $f = function () use ($a) { at($a); };"), "1");
  EXPECT_EQ(held("$a = 1; $f = function () use (&$a) { at($a); };"), "?");
  EXPECT_EQ(held("$a = 1; $f = fn () => at($a);"), "1");
  EXPECT_EQ(held("$a = 1; $f = function () { at($a); };"), "?");
}

TEST(PhpValues, Branches) {
  EXPECT_EQ(held("$a = 1; if ($x) { $a = 2; } at($a);"), "2 1");
  EXPECT_EQ(held("$a = 1; if ($x) $a = 2; at($a);"), "2 1");
  EXPECT_EQ(held("$a = 1; if ($x) { $a = 2; at($a); }"), "2");
  EXPECT_EQ(held("$a = 1; $x && $a = 2; at($a);"), "2 1");
}

TEST(PhpValues, WhatIsChangedIsNotKnown) {
  for (const char* change : {"$a .= 'x';",
                             "$a += 1;",
                             "$a ?\?= 2;",
                             "$a++;",
                             "--$a;",
                             "[$a] = $b;",
                             "['k' => $a] = $b;",
                             "list($a, $c) = $b;",
                             "global $a;",
                             "static $a = 3;",
                             "unset($a);",
                             "$b = &$a;",
                             "$b = [&$a];",
                             "settype($a, 'int');",
                             "preg_match('/a/', $b, $a);",
                             "foreach ($b as $a) {}",
                             "foreach ($b as [$a]) {}",
                             "foreach ($a as &$b) {}",
                             "extract($b);",
                             "$$b = 3;",
                             "$a['k'] = 3;",
                             "$a[] = 3;",
                             "try {} catch (E $a) {}",
                             "$f = function () use (&$a) {};"})
    EXPECT_TRUE(held(std::string("$a = 1; ") + change + " at($a);").starts_with("?")) << change;
  EXPECT_EQ(held("function f(&$x) {} $a = 1; f($a); at($a);"), "?");
}

TEST(PhpValues, WhatIsOnlyReadIsNot) {
  for (const char* use : {"f($a);", "$b = $a & $c;", "$b = $a;", "$b[$a] = 3;", "$a == 2;",
                          "$o->a = 3;", "$b = ['a' => 3];", "echo \"$a\";", "// $a = 3;\n",
                          "preg_match($a, $b);", "$b = 'extract($c)';"})
    EXPECT_EQ(held(std::string("$a = 1; ") + use + " at($a);"), "1") << use;
}

TEST(PhpValues, Lists) {
  EXPECT_EQ(held("foreach ([1, 2] as $a) { at($a); }"), "1 2");
  EXPECT_EQ(held("$l = array(1, 'k' => 2); foreach ($l as $k => $a) { at($a); }"), "1 2");
  EXPECT_EQ(held("foreach ([1 => 2, 3 => 4] as $k => $a) { at($k); }"), "1 3");
  EXPECT_EQ(held("foreach ([1, $x, ...$y] as $a) { at($a); }"), "1 ? ...$y");
  EXPECT_EQ(held("foreach ([1] + $x as $a) { at($a); }"), "?");
}

TEST(PhpValues, Members) {
  EXPECT_EQ(held("class A { const X = 1; private $y = 2; static $z = 3; function f() { "
                 "at(self::X); at($this->y); at(static::$z); at(A::X); at(B::X); } }"),
            "1 2 3 1 B::X");
  EXPECT_EQ(held("class A { const X = 1; } class B { const X = 2; function f() { at(self::X); } }"),
            "2");
  EXPECT_EQ(held("class A { private $y = 2; function f($v) { $this->y = $v; at($this->y); } }"),
            "$this->y");
  EXPECT_EQ(held("const X = 1; define('Y', 2); at(X); at(\\Y); at(Z);"), "1 2 Z");
}

TEST(PhpValues, AnyVariableMayBeWritten) {
  EXPECT_EQ(held("$a = 1; at($a); extract($o); at($a); $a = 2; at($a);"), "1 ? 2");
  EXPECT_EQ(held("$a = 1; if ($b) { $$b = 2; } at($a);"), "? 1");
  EXPECT_EQ(held("$a = 1; $f = function () use ($a) { extract($o); at($a); };"), "?");
  EXPECT_EQ(held("$a = 1; function g() { global $a, $b; at($a); } at($a);"), "? 1");
}

TEST(PhpValues, DeepClosures) {
  std::string text = "$a = 1;";
  std::string end = "at($a);";
  for (int i = 0; i < 20'000; ++i) {
    text += "$f = function () use ($a) {";
    end += "};";
  }
  EXPECT_EQ(held(text + end), "1");
}

TEST(PhpValues, ForgetsEachVariableOnce) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "unset($a, ";
  for (int i = 0; i < 20'000; ++i) text += ")";
  EXPECT_EQ(held("$a = 1;" + text + "; at($a);"), "?");
}

TEST(PhpValues, TooMany) {
  std::string text = "<?php foreach ([";
  for (int i = 0; i < 3'000; ++i) text += "1,";
  text += "] as $a) {";
  for (int i = 0; i < 2'000; ++i) text += "at($a);";
  premod::File source;
  source.bytes = text += "}";
  const File file(source);
  const Values values(file);
  std::size_t all = 0;
  for (const Call& call : file.calls()) all += values.of(call.arguments[0]).size();
  EXPECT_LE(all, max_value_steps);
  EXPECT_EQ(text::take_limits(), std::vector<std::string_view>{"max_value_steps"});
  EXPECT_TRUE(values.of(file.calls().back().arguments[0])[0].empty());
}

}  // namespace
}  // namespace premod::php
