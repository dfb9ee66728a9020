// What names of PHP stand for: the rules of php.net/language.namespaces.rules, one test each.
#include "php/names.hpp"

#include <gtest/gtest.h>

#include <string>

#include "php/file.hpp"

namespace premod::php {
namespace {

/// Each call of the text: functions by what is called, `new` and `::` by the class.
std::string called(std::string_view text) {
  premod::File source;
  source.path = "a.php";
  source.bytes = text;
  const File file(source);
  std::string out;
  for (const Call& call : file.calls()) {
    const bool of_class = call.kind == CallKind::static_method || call.kind == CallKind::new_object;
    if (!of_class && call.kind != CallKind::function) continue;
    out += (out.empty() ? "" : " ") + (of_class ? "@" + file.class_of(call) : call.name);
  }
  return out;
}

TEST(PhpNames, WithoutANamespace) {
  EXPECT_EQ(called("<?php f(); \\f(); A\\f(); \\A\\f(); namespace\\f();"), "f f a\\f a\\f f");
  EXPECT_EQ(called("<?php new A(); new \\A(); new B\\A(); B\\A::f(); namespace\\A::f();"),
            "@a @a @b\\a @b\\a @a");
}

TEST(PhpNames, AreNotTiedToTheCase) {
  EXPECT_EQ(called("<?php use function A\\Save as Keep; use A\\B as C; KEEP(); keep(); new c();"),
            "a\\save a\\save @a\\b");
  EXPECT_EQ(called("<?php NAMESPACE A; USE FUNCTION B\\f; F(); function G() {} g();"), "b\\f a\\g");
}

TEST(PhpNames, FunctionsFallBackToTheGlobalNamespace) {
  EXPECT_EQ(called("<?php namespace A; var_dump(1);"), "var_dump");
  EXPECT_EQ(called("<?php namespace A; function f() {} f(); \\f(); namespace\\f();"),
            "a\\f f a\\f");
  EXPECT_EQ(called("<?php namespace A; class B { function f() {} } f();"), "f");
  EXPECT_EQ(called("<?php namespace A; if (a()) { function f() {} } f();"), "a a\\f");
}

TEST(PhpNames, ClassesDoNot) {
  EXPECT_EQ(called("<?php namespace A; new PDO(); PDO::f(); \\PDO::f();"), "@a\\pdo @a\\pdo @pdo");
}

TEST(PhpNames, QualifiedNamesBelongToTheNamespace) {
  EXPECT_EQ(called("<?php namespace A; B\\f(); \\B\\f(); namespace\\B\\f(); new B\\C();"),
            "a\\b\\f b\\f a\\b\\f @a\\b\\c");
}

TEST(PhpNames, AClassIsNoFunction) {
  EXPECT_EQ(called("<?php use A\\B as var_dump; var_dump(1); new var_dump();"), "var_dump @a\\b");
  EXPECT_EQ(called("<?php use function A\\B as C; C(); new C();"), "a\\b @c");
  EXPECT_EQ(called("<?php use const A\\B as f; f(); new f();"), "f @f");
}

TEST(PhpNames, AnImportedPrefixIsReplaced) {
  EXPECT_EQ(called("<?php namespace N; use A\\B as C; C\\f(); new C\\D(); \\C\\f();"),
            "a\\b\\f @a\\b\\d c\\f");
  EXPECT_EQ(called("<?php use function A\\B as C; C\\f();"), "c\\f");
}

TEST(PhpNames, SeveralImportsInOneStatement) {
  EXPECT_EQ(called("<?php use A\\B, C\\D as E; new B(); new E(); new D();"), "@a\\b @c\\d @d");
  EXPECT_EQ(called("<?php use function A\\f, B\\g as h; f(); g(); h();"), "a\\f g b\\g");
}

TEST(PhpNames, Groups) {
  EXPECT_EQ(called("<?php use A\\{B, C\\D as E, F,}; new B(); new E(); new F();"),
            "@a\\b @a\\c\\d @a\\f");
  EXPECT_EQ(called("<?php use function A\\{f, g as h}; f(); h(); g();"), "a\\f a\\g g");
  EXPECT_EQ(called("<?php use A\\{B, function f, const C, D}; f(); C(); new B(); new D();"),
            "a\\f c @a\\b @a\\d");
  EXPECT_EQ(called("<?php use \\A\\{B}; new B();"), "@a\\b");
}

TEST(PhpNames, SeveralNamespacesInOneFile) {
  EXPECT_EQ(called("<?php namespace A; use function X\\f; f(); namespace B; f(); new C();"),
            "x\\f f @b\\c");
  EXPECT_EQ(called("<?php namespace A { use X\\C; function f() {} new C(); f(); } "
                   "namespace { f(); new C(); } namespace B { f(); namespace\\f(); }"),
            "@x\\c a\\f f @c f b\\f");
}

TEST(PhpNames, WhatOnlyLooksLikeAnImport) {
  EXPECT_EQ(called("<?php class A { use T, U { T::a as protected f; U::b as g; } } f(); g();"),
            "f g");
  EXPECT_EQ(called("<?php $a = function () use ($f) { f(); }; g();"), "f g");
  EXPECT_EQ(called("<?php foreach ($a as $f) {} foreach (a() as b) {} b();"), "a b");
  EXPECT_EQ(called("<?php // use function A\\f;\n'use function A\\f;'; f();"), "f");
  EXPECT_EQ(called("<?php $a->use; A::use(); f();"), "@a f");
}

TEST(PhpNames, ClassAlias) {
  EXPECT_EQ(called("<?php namespace N; class_alias('A\\\\B', 'C'); \\C::f(); C::f(); C();"),
            "class_alias @a\\b @n\\c c");
  EXPECT_EQ(called("<?php use A\\B; class_alias(B::class, '\\\\N\\\\C'); new N\\C(); B();"),
            "class_alias @a\\b b");
}

TEST(PhpNames, BrokenFiles) {
  for (const char* text :
       {"<?php use", "<?php use function", "<?php use A\\{", "<?php namespace", "<?php use A as",
        "<?php class_alias(", "<?php class_alias(A", "<?php namespace A", "<?php use A ?>text"})
    EXPECT_EQ(called(text),
              std::string(text).find("alias(") == std::string::npos ? "" : "class_alias");
}

}  // namespace
}  // namespace premod::php
