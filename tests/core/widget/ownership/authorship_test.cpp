// Whose code it is: what it consists of decides, never what is written around it.
#include "widget/ownership/authorship.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/widget/memory_widget.hpp"
#include "css/rule_digest.hpp"
#include "js/function_units.hpp"
#include "js/parser/parser.hpp"
#include "js/shape.hpp"
#include "widget/ownership/vendored.hpp"

namespace premod {
namespace {

// A library of this test's own, and an index that knows it.
const char* const library = R"((function (root) {
  function mask(input, pattern) {
    input.value = input.value.replace(/[^0-9]/g, '').substr(0, pattern.length);
    input.setAttribute('data-mask', pattern);
    input.dispatchEvent(new CustomEvent('masked', {detail: pattern}));
  }
  function unmask(input, silent) {
    input.removeAttribute('data-mask');
    if (!silent) { input.dispatchEvent(new CustomEvent('unmasked', {detail: 'none'})); }
    console.log(input.value, 'unmasked', input.dataset.mask);
  }
  root.maskLibrary = {mask: mask, unmask: unmask, version: '1.0', author: 'Acme', kind: 'forms'};
})(window);
)";

std::map<std::uint64_t, KnownSource>& index_of(KnownAs kind) {
  static std::map<KnownAs, std::map<std::uint64_t, KnownSource>> all;
  return all[kind];
}

void learn(const std::string& source, const char* first, const char* last) {
  const js::Tree tree = js::parse(source);
  for (const js::FunctionUnit& unit : js::function_units(tree, js::Scopes(tree))) {
    index_of(KnownAs::function)[unit.exact] = {"mask", first, last};
    index_of(KnownAs::vocabulary)[unit.vocabulary] = {"mask", first, last};
  }
}

std::optional<KnownSource> look_up(KnownAs kind, std::uint64_t digest) {
  if (index_of(KnownAs::function).empty()) learn(library, "1.2.0", "1.10.0");
  const auto& index = index_of(kind);
  const auto found = index.find(digest);
  return found == index.end() ? std::nullopt : std::optional(found->second);
}

class RuleRun {
 public:
  explicit RuleRun(std::string source, const std::string& path = "lib/mask.js")
      : source_(std::move(source)),
        widget_(test::widget_of({{path, source_}, {"script.js", "define([], 1);"}})),
        parts_(Authorship::of(widget_.scripts().front(), look_up)) {}

  [[nodiscard]] Author at(const std::string& text) const {
    const std::size_t at = source_.find(text);
    EXPECT_NE(at, source_.npos) << text;
    return parts_.at(static_cast<std::uint32_t>(at));
  }
  [[nodiscard]] const Authorship& parts() const { return parts_; }

 private:
  std::string source_;
  Widget widget_;
  Authorship parts_;
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

TEST(Authorship, KnownCodeIsNamedWithItsReleases) {
  const RuleRun judged(library);
  EXPECT_TRUE(judged.parts().is_all_known());
  EXPECT_EQ(judged.parts().library(), "mask");
  EXPECT_EQ(judged.parts().versions(), "1.2.0–1.10.0");
  EXPECT_EQ(judged.at("console.log"), Author::known);
  EXPECT_GE(judged.parts().known_per_cent(), 95U);
}

TEST(Authorship, NamesOfLocalsAndFormattingDoNotMatter) {
  std::string other = replaced(library, "input", "e");
  other = replaced(other, "pattern", "t");
  other = replaced(other, "  ", "");
  other = replaced(other, "{detail: ", "{'detail':");
  EXPECT_EQ(RuleRun("/* jQuery 9 */" + other).at("console.log"), Author::known);
}

TEST(Authorship, AnotherBuildIsRelated) {
  // As a minifier would write it.
  const std::string other = replaced(
      library,
      "if (!silent) { input.dispatchEvent(new CustomEvent('unmasked', {detail: 'none'})); }",
      "silent || input.dispatchEvent(new CustomEvent('unmasked', {detail: 'none'}));");
  const RuleRun judged(other);
  EXPECT_EQ(judged.at("console.log"), Author::related);
  EXPECT_EQ(judged.at("setAttribute"), Author::known);
  EXPECT_TRUE(judged.parts().is_all_known());
}

TEST(Authorship, AnEditedFunctionGivesItselfAway) {
  const RuleRun judged(replaced(library, "console.log(", "eval(input.name); console.log("));
  EXPECT_EQ(judged.at("eval"), Author::mixed);
  EXPECT_EQ(judged.at("setAttribute"), Author::known);
  EXPECT_FALSE(judged.parts().is_all_known());
  const RuleRun small(
      replaced(library, "root.maskLibrary", "(function () { eval(name); })(); root.maskLibrary"));
  EXPECT_EQ(small.at("eval"), Author::mixed);
}

TEST(Authorship, AFunctionBesideKnownOnesIsTheIntegrators) {
  std::string own;
  for (int i = 0; i < 30; ++i)
    own += "function order" + std::to_string(i) +
           "(deal) { deal.total = deal.price * deal.count; $('#total').text(deal.currency); }\n";
  const RuleRun judged(own + library);
  EXPECT_LT(judged.parts().known_per_cent(), min_known_per_cent);
  EXPECT_EQ(judged.at("deal.total"), Author::own);
  EXPECT_EQ(judged.at("setAttribute"), Author::known);
  EXPECT_FALSE(judged.parts().is_all_known());
}

TEST(Authorship, WordsAroundTheCodeDecideNothing) {
  const std::string own =
      "define(['jquery'], function ($) { console.log($.fn.jquery, 'a', 'b', window.name); });\n";
  for (const char* dress :
       {"/*! jQuery v3.6.0 | MIT License */\n", "// __webpack_require__\n",
        "/***/ ((module, \n*/\n", "/* v1.2.3 typeof exports define.amd module.exports */\n",
        "// parcelRequire webpackBootstrap\n"}) {
    const RuleRun judged(replaced(dress, "/***/ ((module, \n*/", "/* ((module, */") + own,
                         "lib/jquery-3.6.0.min.js");
    EXPECT_EQ(judged.at("console"), Author::own) << dress;
    EXPECT_FALSE(judged.parts().is_bundle()) << dress;
  }
}

const char* const bundle_head = R"((() => { var modules = {
  "./src/own.js": (module, exports, need) => { module.exports = function ownPart(deal) { console.info(deal.price, deal.total, deal.count); }; },
  "./node_modules/lib/index.js": (module, exports, need) => { module.exports = function theirs(deal) { console.warn(deal.price, deal.total, deal.count); }; },
  7: (module, exports, need) => { module.exports = function numbered(deal) { console.debug(deal.price, deal.total, deal.count); }; }
};
)";
const char* const bundle_loader = R"(var cache = {};
function need(id) { var known = cache[id]; if (known !== undefined) return known.exports;
  var module = cache[id] = {exports: {}}; modules[id](module, module.exports, need); return module.exports; }
need("./src/own.js"); console.error('outside', window.name, document.title); })();
)";

TEST(Authorship, ABundleIsSplitByItsModules) {
  const RuleRun judged(std::string(bundle_head) + bundle_loader);
  EXPECT_TRUE(judged.parts().is_bundle());
  EXPECT_EQ(judged.at("console.info"), Author::own);
  EXPECT_EQ(judged.at("console.warn"), Author::mixed);
  EXPECT_EQ(judged.at("console.debug"), Author::mixed);
  EXPECT_EQ(judged.at("console.error"), Author::own);
}

// A function of the integrator's beside modules that may be anybody's.
std::string beside_modules(int own, int modules = 4) {
  std::string out = "(() => { var modules = {";
  for (int i = 0; i < modules; ++i)
    out +=
        std::to_string(i) +
        ": (module, exports, need) => { exports.part = function (deal) { console.debug(deal.price,"
        " deal.total, deal.count, 'part" +
        std::to_string(i) + "'); }; },\n";
  out +=
      std::string(
          "}; var cache = {};\nfunction need(id) { var known = cache[id]; if (known) return ") +
      "known.exports; var module = cache[id] = {exports: {}}; modules[id](module, module.exports, "
      "need); return module.exports; }\n";
  for (int i = 0; i < own; ++i)
    out += "function order" + std::to_string(i) +
           "(deal) { deal.total = deal.price * deal.count; $('#total').text(deal.currency); }\n";
  return out + "console.error(need(0).part, window.name, document.title); })();\n";
}

TEST(Authorship, WhatIsLaidFlatBesideModulesMayBeAnybodys) {
  const RuleRun judged(beside_modules(2));
  EXPECT_EQ(judged.at("console.debug"), Author::mixed);
  EXPECT_EQ(judged.at("console.error"), Author::mixed);
  EXPECT_EQ(judged.at("deal.total = "), Author::mixed);
}

TEST(Authorship, ManyModulesMakeABundleOfALargeFile) {
  EXPECT_EQ(RuleRun(beside_modules(400, 12)).at("console.error"), Author::mixed);
  EXPECT_EQ(RuleRun(beside_modules(400, 11)).at("console.error"), Author::own);
}

TEST(Authorship, AFewModulesInALargeFileSayNothingOfTheRest) {
  const RuleRun judged(beside_modules(200));
  EXPECT_TRUE(judged.parts().is_bundle());
  EXPECT_EQ(judged.at("console.debug"), Author::mixed);
  EXPECT_EQ(judged.at("console.error"), Author::own);
}

/// "aaa", "aab", ...
std::string short_name(int number) {
  std::string out(3, 'a');
  for (char& letter : out) {
    letter = static_cast<char>('a' + number % 26);
    number /= 26;
  }
  return out;
}

TEST(Authorship, NamesAloneMakeNoBundle) {
  std::string names = "console.error('own');\nvar aa";
  for (int i = 0; i < 600; ++i) names += "," + short_name(i);
  names += ";\n";
  const RuleRun padded(names);
  EXPECT_FALSE(padded.parts().is_bundle());
  EXPECT_EQ(padded.at("console.error"), Author::own);
  const RuleRun beside_known(names + library);
  EXPECT_TRUE(beside_known.parts().is_bundle());
}

TEST(Authorship, ModulesWithoutALoaderAreNoBundle) {
  EXPECT_FALSE(
      RuleRun(std::string(bundle_head) + "modules[7](1, 2, 3); })();\n").parts().is_bundle());
}

// A function of this test's own with just the words of one that is known to run a text as code.
const char* const known_words =
    "function run(rows) { return new Function(rows.map((row) => JSON.stringify(row)).join(';')); "
    "}\n";

Author author_of(const std::string& source, const std::string& text, const char* rule) {
  const Widget widget = test::widget_of({{"script.js", source}});
  Authors authors(widget);
  const std::size_t at = source.find(text);
  EXPECT_NE(at, source.npos);
  return authors.at(*widget.find("script.js"), static_cast<std::uint32_t>(at), rule);
}

TEST(Authorship, AKnownSiteOfDangerWeighsLessInABundleOnly) {
  const std::string bundle = known_words + beside_modules(2);
  EXPECT_EQ(author_of(bundle, "new Function", "js-eval"), Author::related);
  EXPECT_EQ(author_of(bundle, "new Function", "js-iframe-code"), Author::related);
  EXPECT_EQ(author_of(bundle, "new Function", "js-hardcoded-secret"), Author::mixed);
  EXPECT_EQ(author_of(bundle, "console.error", "js-eval"), Author::mixed);
  EXPECT_EQ(author_of(known_words, "new Function", "js-eval"), Author::own);
  EXPECT_EQ(author_of(known_words + beside_modules(200), "new Function", "js-eval"), Author::own);
}

TEST(Authorship, AnotherFunctionInABundleIsNoKnownSite) {
  const std::string more = replaced(known_words, "JSON.stringify", "window.name + JSON.stringify");
  EXPECT_EQ(author_of(more + beside_modules(2), "new Function", "js-eval"), Author::mixed);
  const char* const beside = "function own(app) { eval(app.first.second + app.third.fourth); }\n";
  EXPECT_EQ(author_of(known_words + std::string(beside) + beside_modules(2), "eval", "js-eval"),
            Author::mixed);
}

std::size_t modules_of(const std::string& source) {
  return js::bundled_modules(js::parse(source)).size();
}

TEST(Authorship, BundlesOfOtherMakers) {
  EXPECT_EQ(
      modules_of(
          "!function(e){var t={};function n(r){if(t[r])return t[r].exports;var o=t[r]={i:r,l:!1,"
          "exports:{}};return e[r].call(o.exports,o,o.exports,n),o.l=!0,o.exports}n(0)}"
          "([function(e,t,n){e.exports=n(1)},function(e,t){t.a=1}]);"),
      2U);
  EXPECT_EQ(modules_of(
                "(function(){function r(e,n,t){function o(i){if(!n[i]){var p=n[i]={exports:{}};"
                "e[i][0].call(p.exports,function(r){return o(e[i][1][r])},p,p.exports,r,e,n,t)}"
                "return n[i].exports}for(var i=0;i<t.length;i++)o(t[i]);return o}return r})()"
                "({1:[function(require,module,exports){module.exports=1},{}],"
                "2:[function(require,module,exports){exports.a=require('x')},{\"x\":1}]},{},[2]);"),
            2U);
  EXPECT_EQ(modules_of("var w=(e,t)=>()=>(t||e((t={exports:{}}).exports,t),t.exports);"
                       "var a=w((e,t)=>{t.exports=1});var b=w((e,t)=>{e.x=2});b();"),
            2U);
  EXPECT_EQ(
      modules_of(
          "var __commonJS = (cb, mod) => function __require() { return mod || (0, "
          "cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports; };\n"
          "var require_a = __commonJS({ \"a.js\"(exports, module) { module.exports = 1; } });\n"
          "var require_b = __commonJS({ \"b.js\"(exports, module) { module.exports = 2; } });\n"),
      2U);
  EXPECT_EQ(
      modules_of("function createCommonjsModule(fn, module) { return module = { exports: {} }, "
                 "fn(module, module.exports), module.exports; }\n"
                 "var a = createCommonjsModule(function (module, exports) { exports.a = 1; });\n"
                 "var b = createCommonjsModule(function (module, exports) { exports.b = 1; });\n"),
      2U);
}

std::string once(const char* form, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += replaced(form, "N", std::to_string(i));
  return out;
}

TEST(Authorship, RollupsModulesRunOnce) {
  const char* const readable =
      "var mN = {exports: {}}; var ranN; function needN () { if (ranN) return mN.exports; ranN = "
      "1; "
      "(function (module) { module.exports = window.nameN; })(mN); return mN.exports; }\n";
  const char* const minified =
      "var mN={},ranN;function needN(){return ranN||(ranN=1,mN.a=window.nameN),mN}\n";
  const char* const statements =
      "var mN={},ranN;function needN(){if(ranN)return mN;ranN=1;var a=window.nameN;return "
      "mN.a=a,mN}\n";
  for (const char* form : {readable, minified, statements}) {
    EXPECT_EQ(modules_of(once(form, 5)), 5U) << form;
    EXPECT_EQ(modules_of(once(form, 3)), 0U) << form;
  }
  const char* const people =
      "var mN, ranN; function needN() { if (ranN) return mN; ranN = true; mN = load(); return mN; "
      "}\n";
  EXPECT_EQ(modules_of(once(people, 9)), 0U);
  const char* const counts =
      "var mN, ranN; function needN(by) { if (ranN) return mN; ranN = 1; mN = by; return mN; }\n";
  EXPECT_EQ(modules_of(once(counts, 9)), 0U);
}

TEST(Authorship, AModuleInsideAnotherBelongsToIt) {
  const std::string inner =
      replaced(std::string(bundle_head) + bundle_loader, "./src/own.js", "./in.js");
  const std::string outer =
      "(function(e){var t={};function n(r){if(t[r])return t[r].exports;var o=t[r]={exports:{}};"
      "return e[r].call(o.exports,o,o.exports,n),o.exports}n(0)})([function(e,t,n){e.exports=n(1)},"
      "function(e,t){" +
      inner + "}]);";
  EXPECT_EQ(modules_of(outer), 2U);
}

TEST(Authorship, CallbacksOfAWidgetAreNoModules) {
  EXPECT_EQ(
      modules_of(
          "define([], function () { return function () { this.callbacks = {render: function () {}, "
          "init: function (a, b) {}}; var module = {exports: {}}; }; });"),
      0U);
}

TEST(Authorship, ToolsAreWhatNobodyNames) {
  const std::string code = "const fs = require('fs'); console.log(fs.readdirSync('.'));\n";
  const Widget alone = test::widget_of(
      {{"build.js", code}, {"script.js", "define([], 1);"}, {"manifest.json", "{}"}});
  ASSERT_NE(alone.vendored(*alone.find("build.js")), nullptr);
  EXPECT_EQ(alone.vendored(*alone.find("build.js"))->by, VendoredBy::folder);
  const Widget named = test::widget_of(
      {{"build.js", code}, {"script.js", "define(['./build.js'], 1);"}, {"manifest.json", "{}"}});
  EXPECT_EQ(named.vendored(*named.find("build.js")), nullptr);
  const Widget words = test::widget_of({{"helper.js", "/* require('fs') */ var a = 'node:fs';\n"},
                                        {"script.js", "define([], 1);"},
                                        {"manifest.json", "{}"}});
  EXPECT_EQ(words.vendored(*words.find("helper.js")), nullptr);
}

TEST(Authorship, ASheetNeedsMoreThanAFewKnownRules) {
  std::string sheet;
  for (int i = 0; i < 20; ++i)
    sheet += ".grid-" + std::to_string(i) + " {\n  width: " + std::to_string(i) +
             "0%;\n  margin: 0.5em\n}\n";
  const std::string few = ".grid-1 { width: 10%; margin: .5em; }\nbody { margin: 0; }\n";
  const Widget widget = test::widget_of(
      {{"a.css", sheet},
       {"b.css", few},
       {"c.css", replaced(replaced(sheet, "\n", ""), "0.5em", ".5em;") + "input { color: red; }"}});
  const auto styles = widget.styles();
  ASSERT_EQ(styles.size(), 3U);
  const css::File& grid = styles[0];
  for (const std::uint64_t digest :
       css::rule_digests(grid.rules(), grid.declarations(), grid.source(), grid.span().begin))
    index_of(KnownAs::style)[digest] = {"grid", "1.0", "1.0"};
  EXPECT_TRUE(Authorship::of(styles[0], look_up).is_all_known());
  EXPECT_EQ(Authorship::of(styles[1], look_up).at(3), Author::own);
  const Authorship mixed = Authorship::of(styles[2], look_up);
  EXPECT_EQ(mixed.at(5), Author::known);
  EXPECT_EQ(mixed.at(static_cast<std::uint32_t>(styles[2].source().find("input"))), Author::mixed);
}

// Icon fonts: thousands of rules that show one character are not in the index.
TEST(Authorship, GlyphsAreWhoseverTheSheetIs) {
  std::string known, glyphs;
  for (int i = 0; i < 20; ++i) {
    known += ".star-" + std::to_string(i) + " { width: " + std::to_string(i) + "0px }\n";
    glyphs +=
        ".star-x" + std::to_string(i) + ":before { content: \"\\e0" + std::to_string(i) + "\" }\n";
  }
  const Widget widget = test::widget_of({{"a.css", known + glyphs}, {"b.css", glyphs}});
  const auto styles = widget.styles();
  const css::File& stars = styles[0];
  for (const std::uint64_t digest :
       css::rule_digests(stars.rules(), stars.declarations(), stars.source(), stars.span().begin))
    if (digest != css::glyph_digest) index_of(KnownAs::style)[digest] = {"stars", "1.0", "1.0"};
  const Authorship font = Authorship::of(styles[0], look_up);
  EXPECT_TRUE(font.is_all_known());
  EXPECT_EQ(font.at(static_cast<std::uint32_t>(known.size() + 3)), Author::known);
  EXPECT_EQ(Authorship::of(styles[1], look_up).at(3), Author::own);
}

// The digests of one line of core/data/known_code.digests.
std::vector<std::uint64_t> decoded(std::string_view base64) {
  static constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::vector<std::uint64_t> out;
  std::uint64_t digest = 0;
  unsigned bits = 0;
  unsigned held = 0;
  unsigned bytes = 0;
  for (const char digit : base64.substr(0, base64.find('='))) {
    bits = bits << 6U | static_cast<unsigned>(digits.find(digit));
    held += 6;
    if (held < 8) continue;
    held -= 8;
    digest = digest << 8U | (bits >> held & 0xFFU);
    if (++bytes % 8 == 0) out.push_back(digest);
  }
  return out;
}

TEST(Authorship, TheIndexHoldsEveryDigestOfItsTableAndNoNeighbour) {
  std::ifstream in(std::string(PREMOD_SOURCE_DIR) + "/core/data/known_code.digests");
  std::map<unsigned, std::string> libraries;
  std::size_t looked_up = 0;
  std::size_t neighbours = 0;
  std::size_t others = 0;
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    std::string kind, word;
    unsigned source = 0;
    words >> kind >> source >> word;
    if (kind == "=") libraries[source] = word;
    if (kind != "f" && kind != "v" && kind != "s") continue;
    const KnownAs what = kind == "f"   ? KnownAs::function
                         : kind == "v" ? KnownAs::vocabulary
                                       : KnownAs::style;
    for (const std::uint64_t digest : decoded(word)) {
      const auto found = known_source(what, digest);
      ASSERT_TRUE(found.has_value()) << line << ": " << digest;
      others += found->library == libraries[source] ? 0U : 1U;
      const unsigned last_bit = what == KnownAs::vocabulary ? 32 : 0;
      for (const std::uint64_t bit : {std::uint64_t{1} << last_bit, std::uint64_t{1} << 63U})
        neighbours += known_source(what, digest ^ bit).has_value() ? 1U : 0U;
      ++looked_up;
    }
  }
  EXPECT_GT(looked_up, 100'000U);
  // Of words 32 bits are kept: chance has one pair alike, and of 100,000 neighbours one.
  EXPECT_LE(others, 2U);
  EXPECT_LE(neighbours, 5U);
}

TEST(Authorship, TheIndexHoldsEverySiteOfItsTable) {
  std::ifstream in(std::string(PREMOD_SOURCE_DIR) + "/core/data/known_sites.digests");
  std::size_t looked_up = 0;
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    std::string kind, number, base64;
    words >> kind >> number >> base64;
    if (kind != "d") continue;
    for (const std::uint64_t digest : decoded(base64)) {
      EXPECT_TRUE(is_known_site(digest)) << line;
      EXPECT_FALSE(is_known_site(digest ^ 1U));
      ++looked_up;
    }
  }
  EXPECT_GT(looked_up, 100U);
  EXPECT_FALSE(is_known_site(0));
}

TEST(Authorship, TheIndexKnowsNothingOfAnEmptyFunction) {
  EXPECT_FALSE(known_source(KnownAs::function, 0).has_value());
  const Widget widget =
      test::widget_of({{"script.js", "define([], function () { return function () {}; });"}});
  EXPECT_EQ(authorship(widget.scripts().front()).known_per_cent(), 0U);
}

TEST(Vendored, ByFolder) {
  EXPECT_TRUE(is_foreign_folder("a/node_modules/b.js"));
  EXPECT_FALSE(is_foreign_folder("node_modules.js"));
}

}  // namespace
}  // namespace premod
