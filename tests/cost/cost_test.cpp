// What grows must not grow out of hand: each kind of growth is checked at n, 2n and 4n, and the CPU
// time of the last may not be much more than four times that of the first. The suite runs it small;
// `tools/cost` runs it large (PREMOD_COST=full).
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "premod/premod.hpp"

namespace premod {
namespace {

using Files = std::map<std::string, std::string>;

struct Growth {
  const char* name;
  int n;  ///< of the small run; the full run takes 64 times as many
  std::function<void(int, Files&)> add;
};

std::string repeated(const std::string& text, int n) {
  std::string out;
  out.reserve(text.size() * static_cast<std::size_t>(n));
  for (int i = 0; i < n; ++i) out += text;
  return out;
}

/// `text` with the number in place of each `#`.
std::string numbered(const std::string& text, int n) {
  std::string out;
  for (int i = 0; i < n; ++i)
    for (const char c : text) c == '#' ? out += std::to_string(i) : out += c;
  return out;
}

std::string widget(const std::string& body) {
  return "define(['jquery'], function ($) {\n  return function () {\n    var self = this;\n" +
         body + "\n    this.callbacks = {render: function () { return true; }};\n  };\n});\n";
}

std::function<void(int, Files&)> script(const std::string& line) {
  return [line](int n, Files& files) { files["script.js"] = widget(numbered(line, n)); };
}
std::function<void(int, Files&)> nested(const std::string& open, const std::string& inside,
                                        const std::string& close) {
  return [=](int n, Files& files) {
    files["script.js"] = widget(repeated(open, n) + inside + repeated(close, n) + ";");
  };
}
std::function<void(int, Files&)> in(const std::string& path, const std::string& line) {
  return [=](int n, Files& files) { files[path] = numbered(line, n); };
}
std::function<void(int, Files&)> each(const std::string& path, const std::string& text) {
  return [=](int n, Files& files) {
    for (int i = 0; i < n; ++i) {
      std::string name = path;
      name.replace(name.find('#'), 1, std::to_string(i));
      std::string own;
      for (const char c : text) c == '#' ? own += std::to_string(i) : own += c;
      files[name] = own;
    }
  };
}

const std::vector<Growth>& growths() {
  static const std::vector<Growth> all = {
      // Scripts: findings, names, spans inside spans.
      {"alerts", 150, script("alert(1);\n")},
      {"calls of the console", 150, script("console.log('a#', #);\n")},
      {"evals", 150, script("eval('a#');\n")},
      {"evals of one variable", 150, script("var code = 'a'; eval(code);\n")},
      {"nested evals", 100, nested("eval(", "'x'", ")")},
      {"nested calls", 100, nested("f(", "1", ")")},
      {"nested functions", 60, nested("(function () {", "alert(1);", "})()")},
      {"nested arrays", 200, nested("[", "1", "]")},
      {"nested objects", 200, nested("({a: ", "1", "})")},
      {"a long sum", 800, nested("1 + ", "1", "")},
      {"a long text sum", 400, nested("'a' + ", "'b'", "")},
      {"a chain of members", 300,
       [](int n, Files& f) { f["script.js"] = widget("self" + repeated(".a", n) + ";"); }},
      {"a chain of calls", 300,
       [](int n, Files& f) {
         f["script.js"] = widget("$('a')" + repeated(".addClass('b')", n) + ";");
       }},
      {"else if", 300, nested("if (self.a) {} else ", "{}", "")},
      {"aliases", 300,
       [](int n, Files& f) {
         std::string text = "var a0 = window;\n";
         for (int i = 1; i < n; ++i)
           text += "var a" + std::to_string(i) + " = a" + std::to_string(i - 1) + ";\n";
         f["script.js"] = widget(text + "a" + std::to_string(n - 1) + ".alert(1);");
       }},
      {"undeclared names", 200, script("name# = #;\n")},
      {"undeclared names read", 200, script("$(name#);\n")},
      {"variables of one name", 200, script("{ let x = #; $(x); }\n")},
      {"uses of one variable", 300, script("self.count += #;\n")},
      {"parameters handed on", 150,
       script("function f#(a) { g#(a); }\nfunction g#(b) { $(b); }\nf#('x');\n")},
      {"one function called often", 200, script("send('a#');\n")},
      {"loops with requests", 80, script("for (var i = 0; i < 2; i++) { $.ajax('/a#'); }\n")},
      {"nested loops", 30, nested("for (;;) {", "$.get('/a');", "}")},
      {"elements made", 100,
       script("var s# = document.createElement('script'); s#.src = 'https://a#.example/x.js'; "
              "document.head.appendChild(s#);\n")},
      {"texts of markup", 150, script("$('#a#').html('<div class=\"b#\"><p>#</p></div>');\n")},
      {"text of markup", 300,
       [](int n, Files& f) {
         f["script.js"] = widget("$('#a').html('" + repeated("<p>a</p>", n) + "');");
       }},
      {"selectors", 200, script("$('.a# .b#').hide();\n")},
      {"comments with code", 150, script("// self.save(#);\n")},
      {"a comment with code", 150,
       [](int n, Files& f) {
         f["script.js"] = widget("/*\n" + numbered("self.save(#);\n", n) + "*/");
       }},
      {"unclosed comments", 2000, script("/* a # ")},
      {"comments of one line that name a record", 150,
       script("/* my test lead */" + std::string(400, ' ') + "#,")},
      {"unclosed strings", 2000, script("\"a\\\n\\")},
      {"strings in placeholders", 300, script("t`${a}${p.'b', 'c{`${d}`}` (e")},
      {"unclosed classes of characters", 2000, script("=/[#")},
      {"literals", 300, script("self.add(#, 'text #', [#, #]);\n")},
      {"a table of objects", 150,
       [](int n, Files& f) {
         f["script.js"] = widget("var table = [" + numbered("{id: #, name: 'n#'},", n) + "];");
       }},
      {"joins of one list", 150,
       [](int n, Files& f) {
         f["script.js"] = widget("var list = [" + numbered("'Your licence # ends.', ", n) + "];\n" +
                                 numbered("self.a# = list.join(' ');\n", n));
       }},
      {"styles that one element gets", 150,
       script("var s = document.createElement('style'); s.textContent = '.a# { margin: 0; }';\n")},
      {"a table of functions", 100,
       [](int n, Files& f) {
         f["script.js"] =
             "(function (m) { var c = {}; function r(i) { var x = c[i] = {exports: {}}; "
             "m[i].call(x.exports, x, x.exports, r); return x.exports; } r(0); })([" +
             numbered("function (a, b, c) { b.x# = c(#); },", n) + "]);";
       }},
      {"wrapped modules", 100,
       [](int n, Files& f) {
         f["script.js"] =
             "var w = (c, m) => () => (m || c((m = {exports: {}}).exports, m), m.exports);\n" +
             numbered("var a# = w((e, m) => { m.exports = #; });\n", n);
       }},
      {"minified code", 150,
       [](int n, Files& f) {
         f["script.js"] = "define([],function(){" +
                          numbered("function f#(a,b){var c=a*#;return c>b?c:b}", n) +
                          "return f0});";
       }},
      {"findings in one line", 300,
       [](int n, Files& f) { f["script.js"] = numbered("alert('Срок #');", n); }},
      {"regular expressions", 200, script("self.r# = /a[b-d]+#/g;\n")},
      {"templates of text", 200, script("self.t# = `a ${self.b} c ${#}`;\n")},
      {"classes", 60, script("class A# { m() { return #; } static s = #; }\n")},
      {"labels and switches", 100, script("switch (self.a) { case #: self.b(#); break; }\n")},
      {"broken script", 300, [](int n, Files& f) { f["script.js"] = repeated("(", n); }},
      // Files.
      {"scripts", 40, each("lib/a#.js", "window.g# = #;\n")},
      {"scripts that name each other", 40,
       each("lib/a#.js", "define(['./a0.js', './a#.js'], function () { return #; });\n")},
      {"scripts by other names", 40,
       [](int n, Files& f) {
         std::string names;
         for (int i = 0; i < n; ++i) {
           f["lib/e" + std::to_string(i) + ".txt"] =
               "define([], function () { alert(" + std::to_string(i) + "); });\n";
           names += "'./lib/e" + std::to_string(i) + ".txt', ";
         }
         f["script.js"] = "define([" + names + "], function () {});\n";
       }},
      {"globals of many scripts", 20,
       [](int n, Files& f) {
         for (int i = 0; i < 8; ++i)
           f["lib/b" + std::to_string(i) + ".js"] =
               numbered("window.g" + std::to_string(i) + "_# = #;\n", n);
       }},
      {"sheets", 40, each("css/a#.css", ".a# { color: red; }\ninput { margin: #px; }\n")},
      {"templates", 40, each("templates/a#.twig", "<div class=\"a#\">{{ b }}</div>\n")},
      {"pictures", 100, each("images/a#.png", "no picture\n")},
      {"unused files", 100, each("data/a#.json", "{\"a\": #}\n")},
      // Sheets.
      {"rules for elements", 200, in("style.css", "input { margin: #px; }\n")},
      {"rules", 300, in("style.css", ".a# .b { margin: #px; }\n")},
      {"selectors of one rule", 300,
       [](int n, Files& f) { f["style.css"] = numbered(".a# p, ", n) + "p { margin: 0; }\n"; }},
      {"nested rules", 60,
       [](int n, Files& f) {
         f["style.css"] = repeated(".a { & p { ", n) + "margin: 0" + repeated("}}", n);
       }},
      {"declarations", 300,
       [](int n, Files& f) { f["style.css"] = ".a {" + numbered("--b#: #px;", n) + "}\n"; }},
      {"marks and unclosed comments", 300, in("style.css", "/* todo # ")},
      {"addresses in a sheet", 150,
       in("style.css", ".a# { background: url(https://a#.example/b.png); }\n")},
      // Templates and pages.
      {"elements", 150, in("templates/a.twig", "<p class=\"a#\">text</p>\n")},
      {"nested elements", 150,
       [](int n, Files& f) {
         f["templates/a.twig"] = repeated("<div>", n) + "a" + repeated("</div>", n);
       }},
      {"open formatting", 60, in("templates/a.twig", "<p><font a=#>")},
      {"inline scripts", 40, in("templates/a.twig", "<script>alert(#);</script>\n")},
      {"addresses that an attribute takes", 40,
       [](int n, Files& files) {
         files["templates/a.twig"] = "<svg><a><animate attributeName=\"href\" values=\"" +
                                     numbered("javascript:go#();", n) + "\"/></a></svg>\n";
       }},
      {"handlers", 60, in("templates/a.twig", "<a onclick=\"alert(#)\">b</a>\n")},
      {"addresses in a template", 80,
       in("templates/a.twig",
          "{% set u# = 'https://a#.example/' %}<img src=\"https://a#.example/{{ u# }}\">\n")},
      {"twig tags", 150, in("templates/a.twig", "{% if a# %}{{ b# }}{% endif %}\n")},
      {"names that twig gives", 60,
       in("templates/a.twig",
          "{% set a = 'f' ~ '(#)' %}<{{ b ? 'b' : 'i' }} onclick=\"{{ a }}\">\n")},
      {"branches of a tag's name", 80,
       in("templates/a.twig", "<{% if a# %}b{% else %}i{% endif %} src=\"#\">\n")},
      {"templates for scripts", 60,
       in("templates/a.twig",
          "<script type=\"text/template\"><b onclick=\"f&lpar;#)\">a</b></script>\n")},
      {"unclosed twig", 300, in("templates/a.twig", "{# todo # ")},
      {"unclosed page comments", 300, in("templates/a.twig", "<!-- todo # ")},
      {"unclosed tags", 300, in("templates/a.twig", "<a b=\"# ")},
      // JSON, languages, PHP.
      {"keys of a language", 150,
       [](int n, Files& f) {
         f["i18n/en.json"] =
             "{" + numbered("\"k#\": \"Text # of Acme +1 555 010#\",\n", n) + "\"z\": \"\"}";
       }},
      {"empty texts", 150,
       [](int n, Files& f) {
         f["i18n/en.json"] = "{" + numbered("\"k#\": \"\",\n", n) + "\"z\": \"a\"}";
       }},
      {"nested JSON", 150,
       [](int n, Files& f) {
         f["i18n/en.json"] = repeated("{\"a\":", n) + "1" + repeated("}", n);
       }},
      {"twice the same key", 150,
       [](int n, Files& f) {
         f["i18n/en.json"] = "{" + repeated("\"a\": \"b\",", n) + "\"a\": \"c\"}";
       }},
      {"fields of the manifest", 100,
       [](int n, Files& f) {
         f["manifest.json"] =
             "{\"widget\": {\"name\": \"widget.name\"}, \"settings\": {" +
             numbered("\"s#\": {\"name\": \"settings.s#\", \"type\": \"text\"},", n) +
             "\"z\": {}}}";
       }},
      {"dumps of the back end", 150, in("hook.php", "<?php var_dump($_GET['a#']); ?>\n")},
      {"variables of the back end", 100,
       [](int n, Files& f) {
         f["hook.php"] = "<?php\n" + numbered("$a# = $_POST['a#']; echo $a#;\n", n);
       }},
      {"calls of a back end's function with many parameters", 150,
       [](int n, Files& f) {
         f["hook.php"] = "<?php\nfunction at(" + numbered("$p#, ", n) + "$z) {}\n" +
                         numbered("at($hook['event']['type_code'], #);\n", n);
       }},
      {"values of one variable of the back end", 100,
       [](int n, Files& f) {
         f["hook.php"] = "<?php\n" + numbered("if (a(#)) { $v = #; }\n", n) +
                         numbered("curl_setopt($c, CURLOPT_SSL_VERIFYPEER, #);\n", n);
       }},
      {"imports of the back end", 100,
       [](int n, Files& f) {
         f["hook.php"] =
             "<?php\n" + numbered("use function A\\b# as c#;\n", n) + numbered("c#($x);\n", n);
       }},
      {"validations of the back end", 60,
       [](int n, Files& f) {
         f["hook.php"] = "<?php\nfunction a(Request $r) {\n" +
                         numbered("$r->validate(['a#' => 1]); echo $r->input('b#');\n", n) + "}";
       }},
  };
  return all;
}

double seconds(const Growth& growth, int n) {
  Files files = {
      {"manifest.json", "{\"widget\": {\"name\": \"widget.name\", \"locale\": [\"en\"]}}"},
      {"i18n/en.json", "{\"widget\": {\"name\": \"Acme\"}}"},
      {"script.js", widget("")}};
  growth.add(n, files);
  std::vector<MemoryFile> given;
  for (const auto& [path, bytes] : files) given.push_back({path, bytes});
  const std::clock_t start = std::clock();
  const auto report = check_files(given, Request{});
  EXPECT_TRUE(report.ok()) << growth.name;
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

bool is_full() {
  const char* const wanted = std::getenv("PREMOD_COST");
  return wanted != nullptr && std::string(wanted) == "full";
}

class Cost : public testing::TestWithParam<std::size_t> {};

TEST_P(Cost, IsLinear) {
  constexpr double most = 6.5;    // times, where four are linear; caches and noise are the rest
  constexpr double noise = 0.02;  // seconds that say nothing
  const Growth& growth = growths()[GetParam()];
  const int n = growth.n * (is_full() ? 64 : 1);
  seconds(growth, n / 4);  // tables and patterns are made once
  double best = 0;
  for (int attempt = 0; attempt < 3; ++attempt) {
    const double one = seconds(growth, n);
    const double two = seconds(growth, 2 * n);
    const double four = seconds(growth, 4 * n);
    const double ratio = (four - noise) / std::max(one, noise);
    if (is_full())
      std::printf("%-36s %6d %8.3f %8.3f %8.3f  x%.1f\n", growth.name, n, one, two, four,
                  four / one);
    best = attempt == 0 ? ratio : std::min(best, ratio);
    if (best <= most) return;
  }
  ADD_FAILURE() << growth.name << ": 4n takes " << best << " times as long as n";
}

INSTANTIATE_TEST_SUITE_P(All, Cost, testing::Range<std::size_t>(0, growths().size()),
                         [](const testing::TestParamInfo<std::size_t>& one) {
                           std::string name = growths()[one.param].name;
                           for (char& c : name)
                             if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
                           return name;
                         });

}  // namespace
}  // namespace premod
