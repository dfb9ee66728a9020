// Which files are programs by what the scripts name, however they name it, and that a file called
// like a module of the platform changes nothing about that module.
#include "widget/loading/computed_scripts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/widget/memory_widget.hpp"
#include "text/entities/url.hpp"
#include "widget/loading/loaded_files.hpp"
#include "widget/unread_files.hpp"

namespace premod {
namespace {

const std::string program = "define([], function () { eval(window.name); });";

/// The widget's script is `text`; whether the file `name`, a program, is among its scripts.
bool is_script(const std::string& text, const std::string& name,
               const std::string& bytes = program) {
  const Widget widget = test::widget_of({{"script.js", text}, {name, bytes}});
  for (const js::File& script : widget.scripts())
    if (script.file().path == name) return true;
  return false;
}

bool calls(const test::Contents& contents, std::string_view path) {
  const Widget widget = test::widget_of(test::Contents(contents));
  for (const js::File& script : widget.scripts())
    for (const js::Call& call : script.calls())
      if (call.global_path() == path) return true;
  return false;
}

TEST(ComputedScripts, AreFoundByWhateverMakesTheirName) {
  for (const char* text : {
           "require(['lib', 'part.bin'].join('/'));",
           "const root = './lib/'; define([root.concat('part.bin')], (x) => x);",
           "const load = require; load([`./lib/${'part'}.bin`]);",
           "Reflect.apply(require, null, [['./lib/part' + '.bin']]);",
           "const names = { first: 'part' }; new Worker('lib/' + names.first + '.bin');",
           "new SharedWorker(new URL('lib/part.bin', document.baseURI));",
           "class Loader { path() { return './lib/part.bin'; } go() { import(this.path()); } }\n"
           "new Loader().go();",
           "navigator.serviceWorker.register(location.pathname + '/lib/part.bin');",
           "context.audioWorklet.addModule('./lib/part.bin');",
           "requirejs.config({ map: { '*': { part: 'lib/part.bin' } } });",
           "require(['./lib/' + window.version + '.bin']);",
           "define(['./lib/%70art.bin'], (x) => x);",
           "define(['i18n!./lib/part.bin'], (x) => x);",
           "define(['/widgets/acme/lib/part.bin'], (x) => x);",
           "define(['.\\\\lib\\\\part.bin'], (x) => x);",
           "require([window.name]);",
       })
    EXPECT_TRUE(is_script(text, "lib/part.bin")) << text;
}

TEST(ComputedScripts, AreNotWhatNobodyNamesOrWhatIsNoProgram) {
  EXPECT_FALSE(is_script("run('lib/other.bin');", "lib/part.bin"));
  EXPECT_FALSE(is_script("run('./lib/' + x + '.txt');", "lib/part.bin"));
  EXPECT_FALSE(is_script("require([window.name]);", "lib/part.bin", "some words"));
  EXPECT_FALSE(is_script("read('text!lib/part.bin');", "lib/part.bin"));
  // What twig writes out parses as blocks with a call.
  EXPECT_FALSE(is_script("render('/parts/' + x + '.twig');", "parts/a.twig", "{{ render(x) }}"));
  EXPECT_TRUE(is_script("require(['./parts/' + x + '.twig']);", "parts/a.twig", "{{ render(x) }}"));
}

TEST(ComputedScripts, MeanFilesByTheEndsOfPaths) {
  const std::string any(1, js::hole);
  EXPECT_TRUE(may_name("./a/../lib/part.bin?v=1#x", "lib/part.bin"));
  EXPECT_TRUE(may_name(any + "/lib/" + any, "lib/part.bin"));
  EXPECT_TRUE(may_name("https://acme.amocrm.ru/widgets/acme/lib/part.bin", "lib/part.bin"));
  EXPECT_FALSE(may_name(any + "/" + any, "lib/part.bin"));
  EXPECT_FALSE(may_name("art.bin", "lib/part.bin"));
  EXPECT_EQ(text::percent_decoded("%65%2Fx%zz%"), "e/x%zz%");
}

TEST(ComputedScripts, LetNoFileTakeTheNameOfAModuleOfThePlatform) {
  const std::string empty = "define([], function () { return {}; });";
  const std::string script =
      "define(['jquery', 'underscore'], function (q, u) {\n"
      "  q.globalEval(window.name); u.each([], x);\n});";
  for (const char* name : {"jquery.js", "lib/jquery.js", "underscore.js", "a/underscore.js"}) {
    EXPECT_TRUE(calls({{"script.js", script}, {name, empty}}, "$.globalEval")) << name;
    EXPECT_TRUE(calls({{"script.js", script}, {name, empty}}, "_.each")) << name;
  }
  // Own jQuery is jQuery still.
  const std::string own = "define(['./lib/jquery-3.7.1.min'], function (q) { q.getScript(x); });";
  EXPECT_TRUE(calls({{"script.js", own}, {"lib/jquery-3.7.1.min.js", empty}}, "$.getScript"));
  const std::string configured =
      "require.config({paths: {jquery: './own/tools'}});\n"
      "define(['jquery'], function (q) { q.getScript(x); q.helper('a()'); });";
  const test::Contents with_tools = {
      {"script.js", configured},
      {"own/tools.js", "define([], function () { return { helper: eval }; });"}};
  EXPECT_TRUE(calls(with_tools, "$.getScript"));
  EXPECT_TRUE(calls(with_tools, "eval") || calls(with_tools, "$.helper"));
}

TEST(ComputedScripts, OutsideOfTheWidgetAreSaid) {
  const Widget widget = test::widget_of(
      {{"script.js", "define(['./a', '../shared/b', './../c.js', 'text!../d.html'], (a) => a);"},
       {"lib/e.js", "define(['../a', '../../f'], (a) => a);"},
       {"g.js",
        "var own = {}; own.define('own/base/g', ['../h', '../../../i'], (h) => h);"
        "define(['../j'], (j) => j);"},
       {"a.js", "define(function () {});"}});
  std::vector<std::string> found;
  for (const js::File& script : widget.scripts())
    for (const std::string& name : loaded_outside(script, widget)) found.push_back(name);
  std::sort(found.begin(), found.end());
  // A module that is given a name names others from there.
  EXPECT_EQ(found, (std::vector<std::string>{"../../../i", "../../f", "../j", "../shared/b",
                                             "./../c.js"}));
}

TEST(ComputedScripts, OfPagesAreReadUpToALimit) {
  const auto page_of = [](std::size_t count) {
    std::string page;
    for (std::size_t n = 0; n < count; ++n) page += "<script>a()</script>";
    return test::widget_of({{"script.js", "a();"}, {"templates/a.twig", page}});
  };
  const Widget full = page_of(max_inline_scripts);
  EXPECT_FALSE(has_too_many_inline_scripts(full));
  EXPECT_TRUE(unread_inline_scripts(full).empty());
  const Widget over = page_of(max_inline_scripts + 1);
  EXPECT_TRUE(has_too_many_inline_scripts(over));
  std::size_t read = 0;
  for (const js::File& script : over.scripts()) read += script.is_inline() ? 1 : 0;
  EXPECT_EQ(read, max_inline_scripts);
  EXPECT_EQ(unread_inline_scripts(over).size(), 1U);
}

}  // namespace
}  // namespace premod
