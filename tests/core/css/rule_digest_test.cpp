// A library's readable and its minified sheet are the same rules; what changes the page is another.
#include "css/rule_digest.hpp"

#include <gtest/gtest.h>

#include <string>

#include "css/parser.hpp"

namespace premod {
namespace {

std::vector<std::uint64_t> digests(const std::string& source) {
  const css::Sheet sheet = css::parse(source);
  return css::rule_digests(sheet.rules, sheet.declarations, source, 0);
}

struct Pair {
  const char* first;
  const char* second;
};

TEST(RuleDigest, IsTheSameInWhatMinifiersWrite) {
  const Pair pairs[] = {
      {".tile, .card > .tile { margin: 0 0.5em }", ".card>.tile,.tile{margin:0 .5em}"},
      {"a[rel=\"next\"]::after { content: '\\2192 x' }", "a[rel=next]:after{content:\"\\2192 x\"}"},
      {"*::before, .list > *:nth-child(even) { top: 0px }", ":before,.list>:nth-child(2n){top:0}"},
      {".b { color: White; border-color: #aabbcc }", ".b{color:#fff;border-color:#abc}"},
      {".b { background: none; outline: none; font-weight: bold }",
       ".b{background:0 0;outline:0;font-weight:700}"},
      {".b { background-image: url('img/sky.png') }", ".b{background-image:url(img/sky.png)}"},
      {".b { font-family: \"Open Sans\", serif }", ".b{font-family:Open Sans,serif}"},
      {".b { box-shadow: 0 0 0 1px rgba(0, 0, 0, 0) inset }",
       ".b{box-shadow:0 0 0 1px transparent inset}"},
      {"@media (min-width: 640px) { .b { width: calc(2 * 3em) } }",
       "@media (min-width:640px){.b{width:calc(2*3em)}}"},
      {"@keyframes in { from { opacity: 0.1 } to { opacity: 1 } }",
       "@keyframes in{0%{opacity:.1}100%{opacity:1}}"},
  };
  for (const Pair& pair : pairs) EXPECT_EQ(digests(pair.first), digests(pair.second)) << pair.first;
}

TEST(RuleDigest, IsAnotherWhereThePageIsAnother) {
  const Pair pairs[] = {
      {".b{content:\"a;top:0\"}", ".b{content:a;top:0}"},
      {".b{content:\"url(x)\"}", ".b{content:url(x)}"},
      {".b{content:\"\"}", ".b{content:none}"},
      {".b{margin:0}", ".b{margin:0!important}"},
      {".b .c{margin:0}", ".b>.c{margin:0}"},
      {".b{margin:1px}", "@media print{.b{margin:1px}}"},
      {"@media (min-width:640px){.b{top:0}}", "@media (max-width:640px){.b{top:0}}"},
      {".b:is(.c,.d){top:0}", ".b:is(.c),.d{top:0}"},
      {".b{color:#abc}", ".b{color:#aabbcd}"},
      {".b{top:1;left:2}", ".b{left:2;top:1}"},
      {".b{margin:0 .5em}", ".b{margin:0.5em}"},
      {"*{top:1px}", ".b{top:1px}"},
  };
  for (const Pair& pair : pairs) EXPECT_NE(digests(pair.first), digests(pair.second)) << pair.first;
}

TEST(RuleDigest, OfOneGlyphIsWhoseverTheSheetIs) {
  EXPECT_EQ(digests(".icon-bell:before{content:\"\\f101\"}"),
            std::vector<std::uint64_t>{css::glyph_digest});
  for (const char* const more :
       {".icon-bell:before{content:\"\\f101\";display:none}", ".b:before{content:\"Buy now\"}",
        ".b:before{content:\"\\f101 Buy\"}", ".b:before{content:attr(x)}", ".b{display:none}"})
    EXPECT_NE(digests(more).front(), css::glyph_digest) << more;
}

TEST(RuleDigest, EndsOnUnclosedTexts) {
  for (const char* const source : {".b{content:\"", ".b{content:'a\\", "a[b=\"{top:0}", ".b{a:/*",
                                   ",,,{top:0}", "*{:0}", ".b{color:#}"})
    EXPECT_LE(digests(source).size(), 2U) << source;
}

}  // namespace
}  // namespace premod
