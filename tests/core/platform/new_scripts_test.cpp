// What a script element that a script makes is given: nothing, a file of the bundle's own, or
// anything.
#include "platform/loading/new_scripts.hpp"

#include <gtest/gtest.h>

#include <string>

#include "../widget/memory_widget.hpp"

namespace premod::platform {
namespace {

/// Of the first call of createElement.
ScriptContent content_of(const std::string& script) {
  const Widget widget = test::widget_of({{"script.js", script}});
  const js::File& file = widget.scripts().front();
  for (const js::Call& call : file.calls())
    if (call.member().starts_with("createElement")) return script_content(file, call);
  ADD_FAILURE() << script;
  return ScriptContent::anything;
}

TEST(NewScripts, GivenNothing) {
  for (const char* const script : {
           "if ('onload' in document.createElement('script')) start();",
           "var s = document.createElement('script'); s.async = true; "
           "document.head.appendChild(s);",
           "var d = document; d.head.appendChild(d.createElement('script')).onload = run;",
           "var s; s = document.createElement('script'); s.addEventListener('load', run);",
           // core-js: one helper for elements of all names.
           "function make(name) { return ok ? document.createElement(name) : {}; }\n"
           "make('iframe').src = 'javascript:'; var has = 'onload' in make('script');",
           "var make = name => document.createElement(name), html = document.documentElement;\n"
           "html.appendChild(make('script')).onreadystatechange = function () { html.foo(); };",
       })
    EXPECT_EQ(content_of(script), ScriptContent::nothing) << script;
}

TEST(NewScripts, GivenSomething) {
  for (const char* const script : {
           "var s = document.createElement('script'); s.src = 'https://host.example/a.js';",
           "var s = document.createElement('script'); s.src = answer.url;",
           "var s = document.createElement('script'); s.text = code;",
           "var s = document.createElement('script'); s['te' + 'xt'] = code;",
           "var s = document.createElement('script'); s[key] = code;",
           "var s = document.createElement('script'); s.appendChild(text);",
           "var s = document.createElement('script'); s.setAttribute('src', url);",
           "var s = document.createElement('script'); s.setAttribute(name, url);",
           "var s = document.createElement('script'); Object.assign(s, {src: url});",
           "var s = document.createElement('script'); fill(s);",
           "var s = document.createElement('script'); fill({target: s});",
           "this.loader = document.createElement('script');",
           "function make() { return document.createElement('script'); } make().src = url;",
           "function make(name) { return document.createElement(name); }\n"
           "make('div').id = 'a'; var s = make('script'); s.src = url;",
           "function make(name) { var e = document.createElement(name); e.src = url; return e; }\n"
           "make('div'); 'onload' in make('script');",
           "function make(name) { return document.createElement(name); } window.make = make;",
       })
    EXPECT_EQ(content_of(script), ScriptContent::anything) << script;
}

// The loader as webpack writes it, with the address of the parts taken from `base`.
std::string loader(const std::string& base, const std::string& more = "") {
  return "define([], function () { var n = {}; var open = {}; n.u = function (id) { return id + "
         "'.part.js'; };\n"
         "n.l = function (url, done, key, id) { if (open[url]) { open[url].push(done); return; }\n"
         "  var s, made; if (key !== undefined) { var all = "
         "document.getElementsByTagName('script');\n"
         "    for (var i = 0; i < all.length; i++) { var one = all[i]; if (one.getAttribute('src') "
         "== url) { s = one; break; } } }\n"
         "  if (!s) { made = true; s = document.createElement('script'); s.charset = 'utf-8';\n"
         "    s.setAttribute('data-webpack', key); s.src = url; }\n"
         "  open[url] = [done]; var end = function (before, event) { s.onerror = s.onload = null; "
         "s.parentNode && s.parentNode.removeChild(s); };\n"
         "  var timer = setTimeout(end.bind(null, undefined, {type: 'timeout', target: s}), "
         "1000);\n"
         "  s.onload = end.bind(null, s.onload); made && document.head.appendChild(s); };\n" +
         more + base +
         "n.part = function (id) { n.l(n.p + n.u(id), function () {}, 'chunk-' + id, id); };\n"
         "return n; });";
}

TEST(NewScripts, ABundleLoadsItsOwnParts) {
  const char* const found =
      "var e; if (document.currentScript) e = document.currentScript.src; if (!e) { var all = "
      "document.getElementsByTagName('script'); var k = all.length; while (k && !e) e = "
      "all[--k].src; } if (!e) throw new Error('no path');\n"
      "n.p = e.replace(/[?#].*$/, '').replace(/\\/[^\\/]+$/, '/');\n";
  EXPECT_EQ(content_of(loader(found)), ScriptContent::own_file);
  EXPECT_EQ(content_of(loader("n.p = './parts/';\n")), ScriptContent::own_file);
  EXPECT_EQ(content_of(loader("n.p = location.href.slice(0, -1);\n")), ScriptContent::own_file);
  const char* const minified =
      "let e;if('undefined'!=typeof document){const "
      "t=document.currentScript;if((!t||/^script$/i.test("
      "t.tagName))&&(e=t?.src,!e)){const t=document.getElementsByTagName('script');let k=t.length;"
      "for(;k&&(!e||!/^https?:/.test(e));)e=t[--k].src}}else e=location+'';"
      "n.p=e.replace(/^blob:|[?#].*$/g,'').replace(/\\/[^/]+$/,'/');\n";
  EXPECT_EQ(content_of(loader(minified)), ScriptContent::own_file);
  EXPECT_EQ(content_of(loader("n.p = '';\n")), ScriptContent::anything);
}

TEST(NewScripts, ALoaderOfOtherAddressesIsNone) {
  for (const char* const base :
       {"n.p = 'https://host.example/parts/';\n", "n.p = '//host.example/';\n",
        "n.p = window.partsHost;\n", "n.p = atob('aHR0cHM6Ly8=');\n",
        "n.p = location.hash.slice(1);\n",
        "n.p = location.href.replace(/.*/, 'https://a.example/');\n",
        "n.p = location.href.slice(40);\n", "n.p = location.href.replace(/.*#/, '');\n",
        "n.p = location.href.replace(/^[^#]*#|$/g, '');\n",
        "n.p = location.href.replace('https://a.example/#', '');\n",
        "n.p = './parts/'; n.p = answer.host;\n", ""})
    EXPECT_EQ(content_of(loader(base)), ScriptContent::anything) << base;
  const char* const outside = "n.l('https://host.example/a.js', function () {});\n";
  EXPECT_EQ(content_of(loader("n.p = './parts/';\n", outside)), ScriptContent::anything);
}

TEST(NewScripts, WhatHasTooManyUsesMayBeGivenAnything) {
  std::string script = "var s = document.createElement('script');\n";
  for (int i = 0; i < max_element_uses + 10; ++i) script += "s.async = true;\n";
  EXPECT_EQ(content_of(script), ScriptContent::anything);
}

}  // namespace
}  // namespace premod::platform
