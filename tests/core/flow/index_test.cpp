// Scopes and index on small sources, and on sources made to be slow.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "flow/code/commented_code.hpp"
#include "flow/script.hpp"
#include "platform/loader.hpp"
#include "platform/objects.hpp"
#include "platform/page/dom.hpp"
#include "platform/requests/handling.hpp"
#include "platform/requests/requests.hpp"
#include "platform/styles/attached_styles.hpp"

namespace premod::js {
namespace {

struct Parsed {
  explicit Parsed(std::string text)
      : bytes(std::move(text)), file{"script.js", bytes}, script(file) {
    EXPECT_EQ(script.error(), nullptr)
        << (script.error() == nullptr ? "" : script.error()->message.in(Language::en));
  }
  std::string bytes;
  premod::File file;
  File script;
};

std::vector<std::string> undeclared(const std::string& text) {
  const Parsed parsed(text);
  std::vector<std::string> out;
  for (const UndeclaredName& name : parsed.script.undeclared()) out.emplace_back(name.name);
  return out;
}

std::vector<std::string> paths(const std::string& text) {
  const Parsed parsed(text);
  std::vector<std::string> out;
  for (const Call& call : parsed.script.calls()) out.emplace_back(call.global_path());
  return out;
}

using Names = std::vector<std::string>;

TEST(JsScopes, HoistsAndShadows) {
  EXPECT_EQ(undeclared("f(); function f() { return v; var v; }"), Names{});
  EXPECT_EQ(undeclared("{ let inner = 1; } inner;"), Names{"inner"});
  EXPECT_EQ(undeclared("for (const i of [1]) {} i;"), Names{"i"});
  EXPECT_EQ(undeclared("try {} catch (e) { e; } e;"), Names{"e"});
  EXPECT_EQ(undeclared("(function named() { named; }); named;"), Names{"named"});
  EXPECT_EQ(undeclared("(class Named { m() { return Named; } }); Named;"), Names{"Named"});
  EXPECT_EQ(undeclared("function f() { return arguments; } arguments;"), Names{"arguments"});
  EXPECT_EQ(undeclared("switch (1) { case 1: let a; } a;"), Names{"a"});
}

TEST(JsScopes, FunctionsInBlocksAreVarsInSloppyCodeOnly) {
  EXPECT_EQ(undeclared("{ function late() {} } late();"), Names{});
  EXPECT_EQ(undeclared("'use strict'; { function late() {} } late();"), Names{"late"});
  EXPECT_EQ(undeclared("{ let late; { function late() {} } } late;"), Names{"late"});
  EXPECT_EQ(undeclared("{ async function late() {} } late;"), Names{"late"});
}

TEST(JsScopes, WithAndEvalMakeNamesUncertain) {
  EXPECT_EQ(undeclared("with (window.o) { a; }"), Names{});
  EXPECT_EQ(undeclared("function f() { eval('var a'); return a; } a;"), Names{"a"});
  EXPECT_EQ(undeclared("function f() { 'use strict'; eval('var a'); return a; }"), Names{"a"});
}

TEST(JsIndex, FollowsAliases) {
  EXPECT_EQ(paths("var d = document; d.createElement('a');"), Names{"document.createElement"});
  EXPECT_EQ(paths("const { log: l } = window.console; l(1);"), Names{"console.log"});
  EXPECT_EQ(paths("var f = alert; f = 1; f();"), Names{""});
  EXPECT_EQ(paths("(0, eval)('1');"), Names{"eval"});
  EXPECT_EQ(paths("self['alert'](1);"), Names{"alert"});
  EXPECT_EQ(paths("function alert() {} alert();"), Names{""});
  EXPECT_EQ(paths("define(['jquery'], function (q) { q.ajax(); });"), (Names{"define", "$.ajax"}));
  EXPECT_EQ(paths("var a = b, b = a; a();"), Names{""});
}

TEST(JsIndex, KnowsConstantTexts) {
  const Parsed parsed("const A = 'x', o = { p: A + 1 }; f(`${A}-${o.p}-${g}`);");
  const Call& call = parsed.script.calls()[0];
  const auto text = parsed.script.index().text_of(call.argument(0));
  ASSERT_TRUE(text.has_value());
  EXPECT_EQ(text->value, std::string("x-x1-") + hole);
  EXPECT_FALSE(text->complete);
}

TEST(JsIndex, FindsCallbacksInEveryShape) {
  for (const char* text : {
           "define(function () { return function () { this.callbacks = { render() {} }; }; });",
           "define(() => class { callbacks = { render: () => true }; });",
           "function W() { var self = this; self.callbacks = $.extend({}, { render: 1 }); }",
           "var all = { render: 1 }; x = { callbacks: { ...all } };",
           "function W() { this.callbacks = {}; this.callbacks.render = 1; }",
       }) {
    const Parsed parsed(text);
    const platform::Callbacks found = platform::callbacks(parsed.script);
    EXPECT_TRUE(found.found && found.complete && found.has("render")) << text;
  }
  const Parsed built("this.callbacks = make();");
  EXPECT_FALSE(platform::callbacks(built.script).complete);
}

/// Everything rules ask for, so that no question is slower than its file is long.
void ask_everything(const std::string& text) {
  const Parsed parsed(text);
  const File& script = parsed.script;
  static_cast<void>(script.undeclared());
  static_cast<void>(script.early_uses());
  static_cast<void>(script.texts());
  static_cast<void>(platform::looped_requests(script));
  static_cast<void>(platform::sync_options(script));
  static_cast<void>(commented_code(script));
  static_cast<void>(platform::platform_reads(script));
  static_cast<void>(platform::platform_writes(script));
  static_cast<void>(platform::script_injections(script));
  static_cast<void>(page::attached_sheets(script));
  static_cast<void>(platform::unhandled_requests(script));
  static_cast<void>(platform::personal_data(script));
  static_cast<void>(platform::callbacks(script));
  for (const Call& call : script.calls()) static_cast<void>(script.handles_failure(call));
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

TEST(JsIndex, StaysLinearOnHostileSources) {
  constexpr std::size_t many = 20'000;
  ask_everything("x = 'a'" + repeated(" + a('b')", many) + ";");
  ask_everything("a" + repeated(".b().c", many) + ";");
  ask_everything("f(" + repeated("f(", 400) + repeated(")", 400) + ");");
  ask_everything(repeated("for (;;) { f(); ", 400) + repeated("}", 400));
  ask_everything(repeated("// f(x);\n", many));
  ask_everything(repeated("APP.data.current_card.id; ", many));
  ask_everything(repeated("function f() { f(); $.ajax({ url: '/a' }); }\n", many / 4));
  ask_everything("if (a) b();" + repeated(" else if (a) { $.get('/x'); }", many));
  std::string chain = "var v0 = 'x';";
  for (std::size_t i = 1; i < 2'000; ++i)
    chain += "var v" + std::to_string(i) + " = v" + std::to_string(i - 1) + " + v" +
             std::to_string(i - 1) + ";";
  ask_everything(chain);
  std::string values = "var full;";
  for (char c = 'a'; c < 'k'; ++c) values += std::string("full = '") + c + "';";
  ask_everything(values + "full = 'x'" + repeated(" + 'pieces'", 200'000) + "; f(full);");
  std::string calls;
  for (std::size_t i = 0; i < 3'000; ++i)
    calls += "function g" + std::to_string(i) + "() { g" + std::to_string(i + 1) + "(); g" +
             std::to_string(i / 2) + "(); }";
  ask_everything(calls + "g0(); $.ajax('/x');");
}

}  // namespace
}  // namespace premod::js
