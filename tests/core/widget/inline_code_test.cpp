// Where styles, scripts and PHP of a widget stand besides their own files, each with its positions.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/widget/memory_widget.hpp"
#include "css/file.hpp"
#include "php/file.hpp"
#include "text/lines.hpp"

namespace premod {
namespace {

using Texts = std::vector<std::string>;

// "file:line:column text" of every declaration.
Texts declarations(const Widget& widget) {
  Texts out;
  for (const css::File& style : widget.styles()) {
    const text::Lines lines(style.file().bytes);
    for (const css::Declaration& found : style.declarations())
      out.push_back(style.file().path + ":" + std::to_string(lines.line_of(found.span.begin)) +
                    ":" + std::to_string(lines.column_of(found.span.begin)) + " " +
                    std::string(found.span.of(style.file().bytes)));
  }
  return out;
}

// The same of every call.
Texts calls(const Widget& widget) {
  Texts out;
  for (const js::File& script : widget.scripts()) {
    const text::Lines lines(script.file().bytes);
    EXPECT_EQ(script.error(), nullptr)
        << script.file().path << " " << script.problem().in(Language::en);
    for (const js::Call& call : script.calls())
      out.push_back(script.file().path + ":" + std::to_string(lines.line_of(call.span().begin)) +
                    ":" + std::to_string(lines.column_of(call.span().begin)) + " " +
                    std::string(call.span().of(script.file().bytes)));
  }
  return out;
}

TEST(InlineCode, styles_wherever_they_stand) {
  const Widget widget = test::widget_of(
      {{"a.css", "\xEF\xBB\xBF.a { b: c }"},
       {"b.twig",
        "<p>\xD1\x8F</p><style>\n.d { color: {{ e }}; }</style>\n<p style=\"top: 0; left: "
        "{{ x }}px\">"},
       {"c.html", "<style>/* \xD1\x8F */ .f { g: h }</style>"},
       {"script.js",
        "$('head').append('<style>\\\n.\xD1\x8F::after { content: \\'\\\\201C\\' }' +\n  '.i { j: "
        "k "
        "}</style>');\nvar s = document.createElement(\"style\");\ns.textContent = `.l { top: "
        "${m}px; "
        "}`;"}});
  EXPECT_EQ(declarations(widget),
            (Texts{"a.css:1:6 b: c", "b.twig:2:6 color: {{ e }}", "b.twig:3:11 top: 0",
                   "b.twig:3:19 left: {{ x }}px", "c.html:1:21 g: h",
                   "script.js:2:13 content: \\'\\\\201C\\'", "script.js:3:9 j: k",
                   "script.js:5:23 top: ${m}px"}));
}

TEST(InlineCode, style_text_is_style_text_only_where_styles_are_made) {
  const auto found = [](std::string script) {
    return test::widget_of({{"script.js", std::move(script)}}).styles().size();
  };
  EXPECT_EQ(found("sheet.insertRule('.a { color: red }', 0)"), 1U);
  EXPECT_EQ(found("new CSSStyleSheet().replaceSync('.a { color: red }')"), 1U);
  EXPECT_EQ(found("document.createElement( `style` ).innerHTML = '.a { color: red }'"), 1U);
  EXPECT_EQ(found("$('<style>').text('.a { color: red }')"), 1U);
  EXPECT_EQ(found("show('.a { color: red }')"), 0U);
  EXPECT_EQ(found("$('<style>').text('see { a: b }')"), 0U);
}

TEST(InlineCode, scripts_of_templates_and_pages) {
  const Widget widget =
      test::widget_of({{"a.twig",
                        "<p>\xD1\x8F</p><script>\nf({{ b }});</script>\n<a onclick=\"return "
                        "g(&quot;\xD1\x8F&quot;)\" "
                        "href=\"#\">c</a>"},
                       {"d.html",
                        "<body onload='h()'><script type=\"text/template\">i()</script>\n"
                        "<button onclick='{{ j }}'>k</button></body>"}});
  EXPECT_EQ(calls(widget), (Texts{"a.twig:2:1 f({{ b }})", "a.twig:3:20 g(&quot;\xD1\x8F&quot;)",
                                  "d.html:1:15 h()"}));
}

TEST(InlineCode, a_handler_is_a_functions_body) {
  const Widget widget = test::widget_of({{"a.html", "<a onclick=\"if (a) return false; b()\">"}});
  ASSERT_EQ(widget.scripts().size(), 1U);
  EXPECT_EQ(widget.scripts()[0].error(), nullptr);
  EXPECT_TRUE(widget.scripts()[0].origin().handler);
  const Widget script = test::widget_of({{"a.html", "<script>return false;</script>"}});
  EXPECT_NE(script.scripts()[0].error(), nullptr);
}

TEST(InlineCode, php_of_foreign_folders_that_own_php_names) {
  const auto paths = [](const std::string& first) {
    const Widget widget = test::widget_of({{"manifest.json", "{}"},
                                           {"a.php", first},
                                           {"node_modules/x/e.php", "<?php include 'f.inc';"},
                                           {"node_modules/x/f.inc", "<?php"},
                                           {".yarn/e.txt", "<?php"},
                                           {"node_modules/y/other.php", "<?php"}});
    Texts out;
    for (const php::File& file : widget.php()) out.push_back(file.file().path);
    return out;
  };
  EXPECT_EQ(paths("<?php echo 'node_modules/x/e.php';"), Texts{"a.php"});
  EXPECT_EQ(paths("<?php require 'e.php'; include $folder . 'other.php';"), Texts{"a.php"});
  EXPECT_EQ(paths("<?php include 'node_modules/x/e.php';"),
            (Texts{"a.php", "node_modules/x/e.php", "node_modules/x/f.inc"}));
  EXPECT_EQ(paths("<?php require_once __DIR__ . '/.yarn/e.txt';"), (Texts{"a.php", ".yarn/e.txt"}));
}

TEST(InlineCode, php_only_of_the_widget_and_the_named_back_end) {
  const test::Contents contents = {
      {"premod.json", R"({"backend": ["server"]})"},
      {"widget/manifest.json", "{}"},
      {"widget/a.php", "<?php"},
      {"widget/vendor/acme/lib/b.php", "<?php"},
      {"widget/vendor/acme/lib/composer.json", "{}"},
      {"widget/vendor/composer/installed.json", R"([{"name": "Acme/Lib"}])"},
      {"server/c.PHP", "<?php"},
      {"server/vendor/acme/lib/src/d.php", "<?php"},
      {"server/vendor/acme/lib/composer.json", "{}"},
      {"server/vendor/acme/loose/e.php", "<?php"},
      {"server/vendor/acme/loose/composer.json", "{}"},
      {"server/vendor/composer/semver/src/f.php", "<?php"},
      {"server/vendor/composer/semver/composer.json", "{}"},
      {"server/vendor/composer/autoload_real.php", "<?php"},
      {"server/composer.lock",
       R"({"packages": [{"name": "composer/semver"}], "packages-dev": [{"name": "acme/lib"}]})"},
      {"server/vendor/acme/own.php", "<?php"},
      {"server/vendor/own.php", "<?php"},
      {"other/e.php", "<?php"}};
  const auto paths = [](const Widget& widget) {
    Texts out;
    for (const php::File& file : widget.php()) out.push_back(file.file().path);
    return out;
  };
  const auto snapshot = test::snapshot_of(contents);
  const File* config = snapshot->find("premod.json");
  ASSERT_NE(config, nullptr);
  auto project = Project::parse(*config);
  ASSERT_TRUE(project);
  const Widget named(snapshot, "widget", std::make_shared<const Project>(std::move(*project)));
  // What Composer lists is somebody else's; a folder of that name, or a composer.json, is not.
  EXPECT_EQ(paths(named),
            (Texts{"widget/a.php", "server/c.PHP", "server/vendor/acme/loose/e.php",
                   "server/vendor/acme/own.php", "server/vendor/composer/autoload_real.php",
                   "server/vendor/own.php"}));
  EXPECT_EQ(paths(Widget(snapshot, "widget")), Texts{"widget/a.php"});
  EXPECT_NE(named.vendored(*named.find("vendor/acme/lib/b.php")), nullptr);
  const Widget own = test::widget_of({{"manifest.json", "{}"}, {"vendor/own.php", "<?php"}});
  EXPECT_EQ(own.vendored(*own.find("vendor/own.php")), nullptr);
}

TEST(InlineCode, the_configuration_names_own_roots) {
  const test::Contents contents = {
      {"premod.json", R"({"styles": {"roots": ["[role=acme]"], "prefixes": ["ac-"]}})"},
      {"style.css", "[role=acme] {} [role=other] {} .ac-x {} .bc-x {}"}};
  const auto snapshot = test::snapshot_of(contents);
  auto project = Project::parse(*snapshot->find("premod.json"));
  ASSERT_TRUE(project);
  const Widget widget(snapshot, ".", std::make_shared<const Project>(std::move(*project)));
  const css::File& style = widget.styles()[0];
  std::string own;
  for (const css::Rule& rule : style.rules())
    for (const auto& simple : style.tree().simples(style.tree().subject(style.selectors(rule)[0])))
      own += style.is_own_name(simple) ? 'y' : 'n';
  EXPECT_EQ(own, "ynyn");
}

TEST(InlineCode, a_configuration_that_silences_everything_is_refused) {
  for (const char* text :
       {R"({"styles": {"roots": ["p"]}})", R"({"styles": {"roots": ["*"]}})",
        R"({"styles": {"roots": [".a, body"]}})", R"({"styles": {"roots": ["..a"]}})",
        R"({"styles": {"roots": [""]}})", R"({"styles": {"prefixes": [""]}})",
        R"({"styles": {"prefixes": ["a"]}})", R"({"styles": {"prefixes": [".acme"]}})"}) {
    const File file{"premod.json", text, FileMode::regular};
    const auto project = Project::parse(file);
    ASSERT_FALSE(project) << text;
    EXPECT_NE(project.error().message.find("premod.json:1:"), std::string::npos) << text;
  }
}

}  // namespace
}  // namespace premod
