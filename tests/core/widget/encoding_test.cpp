// Files in UTF-16 are the documents that browsers take them for; as they are stored they stay
// texts.
#include <gtest/gtest.h>

#include <string>

#include "core/widget/memory_widget.hpp"
#include "css/file.hpp"
#include "markup/file.hpp"
#include "premod/premod.hpp"
#include "widget/text_file.hpp"

namespace premod {
namespace {

/// ASCII in UTF-16 with its mark.
std::string wide(const std::string& text, bool little = true) {
  std::string out = little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : text) {
    if (!little) out += '\0';
    out += c;
    if (little) out += '\0';
  }
  return out;
}

TEST(Encoding, DocumentsAreDecoded) {
  const Widget widget =
      test::widget_of({{"manifest.json", "{\"widget\": {}}"},
                       {"script.js", wide("define(['./lib/e.txt'], function () {});", false)},
                       {"lib/e.txt", wide("define([], function () { eval(window.name); });")},
                       {"style.css", wide(".a { b: c }")},
                       {"templates/a.twig", wide("<p onclick=\"alert(1)\">{{ a }}</p>")},
                       {"other.js", "alert(2);"}});
  std::string calls;
  for (const js::File& script : widget.scripts()) {
    EXPECT_EQ(script.error(), nullptr) << script.file().path;
    for (const js::Call& call : script.calls())
      calls += std::string(call.span().of(script.file().bytes)) + "\n";
  }
  EXPECT_NE(calls.find("eval(window.name)\n"), std::string::npos) << calls;
  EXPECT_NE(calls.find("alert(1)\n"), std::string::npos) << calls;
  EXPECT_NE(calls.find("alert(2)\n"), std::string::npos) << calls;
  ASSERT_EQ(widget.styles().size(), 1U);
  EXPECT_EQ(widget.styles()[0].rules().size(), 1U);
  ASSERT_EQ(widget.markup().size(), 1U);
  EXPECT_EQ(widget.find("style.css")->bytes, ".a { b: c }");
}

TEST(Encoding, StoredTextsStay) {
  const Widget widget = test::widget_of({{"manifest.json", wide("{\"widget\": {}}")},
                                         {"i18n/ru.json", wide("{}")},
                                         {"script.js", wide("f();")},
                                         {"images/logo.png", wide("no picture")}});
  EXPECT_FALSE(widget.manifest()->parsed()) << "JSON is UTF-8";
  std::string seen;
  for (const TextFile& text : widget.texts())
    seen += text.file().path + (text.is_utf8() ? " UTF-8\n" : " other\n");
  EXPECT_EQ(seen, "i18n/ru.json other\nmanifest.json other\nscript.js other\nscript.js UTF-8\n");
  EXPECT_EQ(widget.find("images/logo.png")->bytes, wide("no picture"));
}

TEST(Encoding, PlacesAreOfTheDecodedTextAndNothingIsEdited) {
  const std::string script =
      "define(['jquery'], function ($) {\n  return function () {\n    debugger;\n"
      "    this.callbacks = {};\n  };\n});\n";
  for (const bool little : {true, false}) {
    const std::vector<MemoryFile> files = {
        {"w/manifest.json", "{\"widget\": {\"name\": \"widget.name\", \"locale\": [\"en\"]}}"},
        {"w/i18n/en.json", "{\"widget\": {\"name\": \"Acme\"}}"},
        {"w/premod.json", "{}"},
        {"w/script.js", wide(script, little)}};
    const auto report = check_files(files, Request{});
    ASSERT_TRUE(report.ok());
    bool debugger = false;
    bool encoding = false;
    for (const Finding& finding : report->findings) {
      if (finding.rule == "js-debugger") {
        debugger = true;
        EXPECT_EQ(finding.place.file, "w/script.js");
        ASSERT_TRUE(finding.place.region);
        EXPECT_EQ(finding.place.region->line, 3);
        EXPECT_EQ(finding.place.region->column, 5);
        EXPECT_TRUE(finding.fixes.empty());
      }
      if (finding.rule == "text-utf8") encoding = finding.place.file == "w/script.js";
    }
    EXPECT_TRUE(debugger);
    EXPECT_TRUE(encoding);
  }
}

}  // namespace
}  // namespace premod
