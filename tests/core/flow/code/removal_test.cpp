// Statements are left out only where the rest keeps its meaning, and without a trace.
#include "flow/code/removal.hpp"

#include <gtest/gtest.h>

#include <ctime>
#include <string>

#include "engine/edits.hpp"
#include "flow/script.hpp"
#include "processor_time.hpp"

namespace premod::js {
namespace {

// The source without its debugger and console.log statements, as far as they may go.
std::string without_traces(const std::string& source) {
  const premod::File file{"script.js", source};
  const File script(file);
  EXPECT_EQ(script.error(), nullptr) << source;
  EditSet edits;
  Removals removals(script);
  const auto add = [&](const std::optional<Removal>& removal) {
    if (!removal) return;
    Fix fix;
    fix.edits.push_back({"script.js", removal->span.begin, removal->span.size(),
                         removal->replacement, std::nullopt});
    EXPECT_TRUE(edits.add(fix)) << source;
  };
  for (const NodeId node : script.index().debuggers()) add(removals.of(node));
  for (const Call& call : script.calls())
    if (call.global_path().starts_with("console.")) add(removals.of(call));
  std::string out = edits.applied_to(source);
  const premod::File after{"script.js", out};
  EXPECT_EQ(File(after).error(), nullptr) << out;
  return out;
}

void expect_kept(const std::string& source) { EXPECT_EQ(without_traces(source), source); }

TEST(JsRemoval, TakesWholeLines) {
  EXPECT_EQ(without_traces("a();\n  debugger;\nb();\n"), "a();\nb();\n");
  EXPECT_EQ(without_traces("a();\r\n\tconsole.log(\r\n\t\t1\r\n\t);\r\nb();\r\n"),
            "a();\r\nb();\r\n");
  EXPECT_EQ(without_traces("console.log(1)"), "");
}

TEST(JsRemoval, LeavesWhatSharesTheLine) {
  EXPECT_EQ(without_traces("a(); debugger; b();\n"), "a(); b();\n");
  EXPECT_EQ(without_traces("a(); console.log(1);\nb();\n"), "a();\nb();\n");
  EXPECT_EQ(without_traces("  debugger; // why\nb();\n"), "  // why\nb();\n");
  EXPECT_EQ(without_traces("f(function () { debugger; });"), "f(function () { });");
  EXPECT_EQ(without_traces("switch (x) { case 1: console.log(x); break; default: debugger }"),
            "switch (x) { case 1: break; default: }");
}

TEST(JsRemoval, KeepsStatementsApart) {
  EXPECT_EQ(without_traces("a = b\ndebugger\n(c)()\n"), "a = b\n;\n(c)()\n");
  EXPECT_EQ(without_traces("a = b\nconsole.log(1);\n[1].map(c)\n"), "a = b\n;\n[1].map(c)\n");
  // One behind the other: the last of them may not leave the first without its end.
  EXPECT_EQ(without_traces("a = b\nconsole.log(1);\ndebugger\n`c`\n"), "a = b\n;\n`c`\n");
  EXPECT_EQ(without_traces("a = b\ndebugger\nc()\n"), "a = b\nc()\n");
  EXPECT_EQ(without_traces("function f() {}\ndebugger\n(c)()\n"), "function f() {}\n(c)()\n");
  EXPECT_EQ(without_traces("if (a) b = c\ndebugger\n(d)()\n"), "if (a) b = c\n;\n(d)()\n");
}

TEST(JsRemoval, KeepsWhatDoesSomething) {
  expect_kept("console.log(i++);");
  expect_kept("console.log(a = 1);");
  expect_kept("console.log(load());");
  expect_kept("console.log(new Thing());");
  expect_kept("console.log(delete a.b);");
  expect_kept("console.log(...list);");
  expect_kept("async function f() { console.log(await a); }");
  expect_kept("function* f() { console.log(yield); }");
}

TEST(JsRemoval, KeepsTheBodyOfAnotherStatement) {
  expect_kept("if (a) console.log(1); else b();");
  expect_kept("for (;;) debugger;");
  expect_kept("f(a => console.log(a));");
  expect_kept("a && console.log(1);");
  expect_kept("var b = console.log(1);");
  expect_kept("label: debugger;");
}

TEST(JsRemoval, KeepsReportsOfFailures) {
  expect_kept("$.ajax({error: function () { console.log('failed'); }});");
  expect_kept("$.get('/x').fail(function (e) { if (e) { console.log(e); } });");
  expect_kept("function onError(e) { console.log(e); }");
  expect_kept("$.ajax({error: function (e) { console.error(e); }});");
  expect_kept("try { a(); } catch (e) { console.log(e); }");
  expect_kept("fetch('/x').catch(function (e) { console.log(e); });");
}

TEST(JsRemoval, MakesNoDirectives) {
  expect_kept("function f() { debugger; 'use strict'; x = 1; }");
  expect_kept("console.log(1); debugger; 'use strict'; x = 1;");
}

TEST(JsRemoval, IsLinear) {
  std::string source;
  for (int i = 0; i < 50'000; ++i) source += "console.log(1);\n";
  const std::clock_t start = std::clock();
  EXPECT_EQ(without_traces(source + "a()\n"), "a()\n");
  EXPECT_LT(test::processor_seconds(start), 30);
}

}  // namespace
}  // namespace premod::js
