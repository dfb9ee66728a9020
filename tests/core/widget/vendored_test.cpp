// What counts as third-party, and what must not: a licence alone, a name alone, a long data line.
#include "widget/vendored.hpp"

#include <gtest/gtest.h>

#include <string>

namespace premod {
namespace {

std::string own_code(std::size_t bytes) {
  std::string out;
  while (out.size() < bytes)
    out += "  function answer(question) {\n    return question ? 42 : 0;\n  }\n";
  return out;
}

std::string minified(std::size_t bytes) {
  std::string out = "!function(t,e){";
  while (out.size() < bytes) out += "var n=t.e,r=n(1);if(r.a)return r.a(e,n);";
  return out + "}(this);";
}

TEST(Vendored, ByBanner) {
  const auto found = recognise_vendored(
      "js/a.js",
      "/*!\n * Acme Slider v2.1.0\n * Released under the MIT license\n */\n" + own_code(500));
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->by, VendoredBy::banner);
  EXPECT_EQ(found->library, "Acme");
  EXPECT_EQ(found->version, "2.1.0");
}

TEST(Vendored, ByNameAndTrace) {
  const auto found =
      recognise_vendored("lib/jquery-3.6.0.js", "(function(){ window.jQuery = 1; })();\n");
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->by, VendoredBy::known_name);
  EXPECT_EQ(found->library, "jQuery");
  EXPECT_EQ(found->version, "3.6.0");
  EXPECT_FALSE(recognise_vendored("jquery-helpers.js", "var a = 1;\n").has_value());
  EXPECT_FALSE(recognise_vendored("bootstrapper.js", "ootstrap\n").has_value());
}

TEST(Vendored, ByShape) {
  EXPECT_EQ(recognise_vendored("script.js", minified(5'000))->by, VendoredBy::minified);
  EXPECT_EQ(
      recognise_vendored("script.js", "(()=>{ var __webpack_require__ = {};\n" + own_code(2'000))
          ->by,
      VendoredBy::bundled);
  const std::string wrapper =
      "(function (root, factory) { if (typeof define === 'function' && define.amd) "
      "define(factory);\n"
      "else if (typeof exports === 'object') module.exports = factory(); })(this, function () {\n";
  EXPECT_EQ(recognise_vendored("a.js", wrapper + "lib.version = '1.4.2';\n" + own_code(300))->by,
            VendoredBy::umd_wrapper);
  EXPECT_FALSE(recognise_vendored("a.js", wrapper + own_code(300)).has_value());
}

TEST(Vendored, OwnCodeStaysOwn) {
  EXPECT_FALSE(recognise_vendored("script.js", own_code(20'000)).has_value());
  EXPECT_FALSE(
      recognise_vendored("script.js", "/* Copyright (c) Acme */\n" + own_code(500)).has_value());
  EXPECT_FALSE(recognise_vendored("script.js", "define(['jquery'], function ($) { return 1; });\n")
                   .has_value());
  // One long line of data in readable code is no minified file.
  EXPECT_FALSE(recognise_vendored("data.js",
                                  own_code(4'000) + "var d = '" + std::string(3'000, 'x') + "';\n")
                   .has_value());
  EXPECT_FALSE(recognise_vendored("i18n/en.json", minified(5'000)).has_value());
}

TEST(Vendored, ByFolder) {
  EXPECT_EQ(recognise_vendored("node_modules/a/index.js", "x")->by, VendoredBy::folder);
  EXPECT_TRUE(is_foreign_folder("a/node_modules/b.js"));
  EXPECT_FALSE(is_foreign_folder("node_modules.js"));
}

}  // namespace
}  // namespace premod
