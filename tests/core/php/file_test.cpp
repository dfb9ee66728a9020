// Tokens of PHP and what is read off them: functions and calls.
#include "php/file.hpp"

#include <gtest/gtest.h>

#include <string>

namespace premod::php {
namespace {

std::string kinds(std::string_view text) {
  static const char* const names[] = {"html", "open",   "echo",   "close",     "comment", "var",
                                      "name", "number", "string", "attribute", "punct"};
  std::string out;
  std::uint32_t last = 0;
  for (const Token& token : tokens(text)) {
    EXPECT_GE(token.span.begin, last) << text;
    EXPECT_GT(token.span.end, token.span.begin) << text;
    last = token.span.end;
    out += (out.empty() ? "" : " ") + std::string(names[static_cast<int>(token.kind)]);
    if (token.interpolated) out += "$";
    if (token.unclosed) out += "!";
  }
  EXPECT_LE(last, text.size());
  return out;
}

TEST(PhpLexer, tags) {
  EXPECT_EQ(kinds("a<?php b ?>\nc<?= $d ?>"), "html open name close html echo var close");
  EXPECT_EQ(kinds("<?xml version='1.0'?><?php a"), "html open name");
  EXPECT_EQ(kinds("<?php // a ?>b"), "open comment close html");
  EXPECT_EQ(kinds("<?php /* a ?> */ b"), "open comment name");
}

TEST(PhpLexer, strings) {
  EXPECT_EQ(kinds("<?php 'a\\'b' \"c $d\" \"e\\$f\" `g {$h}`"),
            "open string string$ string string$");
  EXPECT_EQ(kinds("<?php 'a"), "open string!");
  EXPECT_EQ(kinds("<?php <<<A\n b $c\n A . d"), "open string$ punct name");
  EXPECT_EQ(kinds("<?php <<<'A'\n b $c\nA;"), "open string punct");
  EXPECT_EQ(kinds("<?php <<<\"A\"\nA;"), "open string punct");
  EXPECT_EQ(kinds("<?php <<<A\nABC\nA;"), "open string punct");
  EXPECT_EQ(kinds("<?php 1 << 2 <<<3"), "open number punct number punct punct number");
}

TEST(PhpLexer, code) {
  EXPECT_EQ(
      kinds("<?php A\\B::$c->d?->e(1_000, 0x1F, .5e-3)"),
      "open name punct var punct name punct name punct number punct number punct number punct");
  EXPECT_EQ(kinds("<?php #[A] # b\nc"), "open attribute name punct comment name");
  EXPECT_EQ(kinds("<?php $a ?\?= $b <=> $c ** 2;"),
            "open var punct var punct var punct number punct");
}

// What each version brought to the lexer.
TEST(PhpLexer, php_5_6) {
  EXPECT_EQ(kinds("<?php $a **= 2; f(...$b);"),
            "open var punct number punct name punct punct var punct punct");
  EXPECT_EQ(kinds("<?php use function A\\b; namespace\\c();"),
            "open name name name punct name punct punct punct");
  EXPECT_EQ(kinds("<? $a ?>b"), "open var close html");
  EXPECT_EQ(kinds("<?php $a{0}; ${'a'}; $$b;"),
            "open var punct number punct punct punct punct string punct punct punct var punct");
}

TEST(PhpLexer, php_7) {
  EXPECT_EQ(kinds("<?php $a ?? $b <=> $c; \"\\u{1F600}\";"),
            "open var punct var punct var punct string punct");
  EXPECT_EQ(kinds("<?php 1_000 0b11 0x_f 017 1e-3 1.5E+3 .5;"),
            "open number number number number number number number punct");
  // 7.3: the end of a heredoc may be indented and followed by code.
  EXPECT_EQ(kinds("<?php f(<<<A\n  b\n  A, 1);"),
            "open name punct string punct number punct punct");
  EXPECT_EQ(kinds("<?php <<<'A'\n  $b\n  A;"), "open string punct");
  EXPECT_EQ(kinds("<?php fn($a) => $a; $b ?\?= 1;"),
            "open name punct var punct punct var punct var punct number punct");
}

TEST(PhpLexer, php_8) {
  EXPECT_EQ(kinds("<?php #[A(1), B] function f() {}"),
            "open attribute name punct number punct punct name punct name name punct punct punct "
            "punct");
  EXPECT_EQ(kinds("<?php # [A]\nb #c"), "open comment name comment");
  EXPECT_EQ(kinds("<?php $a?->b; match(1) { default => 0o17 };"),
            "open var punct name punct name punct number punct punct name punct number punct "
            "punct");
  EXPECT_EQ(kinds("<?php f(...);"), "open name punct punct punct punct");
  // 8.4: asymmetric visibility and property hooks.
  EXPECT_EQ(kinds("<?php class A { public private(set) int $b { get => 1; } }"),
            "open name name punct name name punct name punct name var punct name punct number "
            "punct punct punct");
}

TEST(PhpLexer, comments) {
  EXPECT_EQ(kinds("<?php // a\nb # c\nd /* e */ f /** g */"),
            "open comment name comment name comment name comment");
  EXPECT_EQ(kinds("<?php // a\r\nb // c\rd"), "open comment name comment name");
  EXPECT_EQ(kinds("<?php /* a"), "open comment!");
  EXPECT_EQ(kinds("<?php '// a' . \"# b\" . 1 // c"),
            "open string punct string punct number comment");
}

TEST(PhpLexer, expressions_in_strings) {
  EXPECT_EQ(kinds("<?php \"a {$b[\"c\"]} d\" . e"), "open string$ punct name");
  EXPECT_EQ(kinds("<?php \"{$a->b(\"}\", ['c' => \"d {$e}\"])}\";"), "open string$ punct");
  EXPECT_EQ(kinds("<?php \"${a['b']} {c} $ {\";"), "open string$ punct");
  EXPECT_EQ(kinds("<?php '{$a[' . \"b\";"), "open string punct string punct");
  EXPECT_EQ(kinds("<?php `a {$b[\"`\"]}`;"), "open string$ punct");
  EXPECT_EQ(kinds("<?php \"{$a['b']\";"), "open string$!");
}

TEST(PhpLexer, data_behind_the_code) {
  EXPECT_EQ(kinds("<?php a(); __HALT_COMPILER(); var_dump($b); '"),
            "open name punct punct punct name punct punct punct html");
  EXPECT_EQ(kinds("<?php __halt_compiler;"), "open name punct");
}

std::string calls(std::string_view text) {
  premod::File source;
  source.path = "a.php";
  source.bytes = text;
  const File file(source);
  std::string out;
  for (const Call& call : file.calls()) {
    static const char* const marks[] = {"", "->", "::", "new ", "#"};
    out += (out.empty() ? "" : " ") + std::string(marks[static_cast<int>(call.kind)]) + call.name +
           "(" + std::to_string(call.arguments.size()) + ")";
    if (call.function != none) out += "@" + std::string(file.functions()[call.function].name);
  }
  return out;
}

TEST(PhpFile, calls) {
  EXPECT_EQ(calls("<?php f(1, g(2, 3), [4, 5]); $a->h(); A::i(1); new B\\C($d);"),
            "f(3) g(2) ->h(0) ::i(1) new b\\c(1)");
  EXPECT_EQ(calls("<?php echo 1, $a; die; exit($x); include 'a' . b(); ?><?= $c ?>"),
            "#echo(2) #die(0) #exit(1) #include(1) b(0) #echo(1)");
  EXPECT_EQ(calls("<?php if ($a) while (isset($b)) { foreach (c() as $d) {} } function e() {}"),
            "c(0)");
  EXPECT_EQ(calls("<?php function a() { b(); $f = function () { c(); }; } d();"),
            "b(0)@a c(0)@ d(0)");
  EXPECT_EQ(calls("<?php \\var_dump($x);"), "var_dump(1)");
  EXPECT_EQ(calls("<?php echo f(1, 2), 3, [4, 5]; echo (1) . 2; print 1, 2;"),
            "#echo(3) f(2) #echo(1) #print(1)");
  EXPECT_EQ(calls("<?php echo include 'a'; $a->echo(1); return print $b; ?>c<?= 1, 2 ?>"),
            "#echo(1) #include(1) ->echo(1) #return(1) #print(1) #echo(2)");
  EXPECT_EQ(calls("<?php class A { public private(set) int $b; } #[C(1)] enum D {}"), "c(1)");
  EXPECT_EQ(calls("<?php $a?->b(1); (new C)->d(); $e = fn($x) => f($x);"), "->b(1) ->d(0) f(1)");
}

TEST(PhpFile, functions) {
  premod::File source;
  source.bytes =
      "<?php abstract class A { abstract function a(); public static function &b(int $x = f(1)): "
      "?array { /* c */ } function d() { return function () use ($y) {}; } }";
  const File file(source);
  ASSERT_EQ(file.functions().size(), 4U);
  EXPECT_FALSE(file.functions()[0].has_body);
  EXPECT_EQ(file.functions()[1].name, "b");
  EXPECT_TRUE(file.functions()[1].body.empty());
  EXPECT_TRUE(file.functions()[1].has_comment);
  EXPECT_FALSE(file.functions()[2].body.empty());
  EXPECT_EQ(file.functions()[3].name, "");
  EXPECT_EQ(file.functions()[3].parent, 2U);
  EXPECT_TRUE(file.functions()[1].is_method);
  EXPECT_FALSE(file.names().declares_function("b"));
}

TEST(PhpFile, hostile_shapes_stay_linear) {
  for (const std::string_view piece : {"echo ",
                                       "function f(",
                                       "f(",
                                       "function f() {",
                                       "<<<A\n",
                                       "<?php ",
                                       "?>",
                                       "\"$a",
                                       "#[",
                                       "return ",
                                       "{",
                                       ")",
                                       "function f() ",
                                       "print ",
                                       "echo 1,",
                                       "echo f(",
                                       "\"{$a",
                                       "<?=",
                                       "print 1,",
                                       "__halt_compiler(",
                                       "fn(",
                                       "new "}) {
    std::string text = "<?php ";
    for (int i = 0; i < 20'000; ++i) text += piece;
    premod::File source;
    source.bytes = text;
    const File file(source);
    EXPECT_LE(file.tokens().size(), text.size()) << piece;
  }
}

}  // namespace
}  // namespace premod::php
