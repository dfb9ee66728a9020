#include "image/paint.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace premod::image {
namespace {

constexpr Colour white = {255, 255, 255};

std::string svg(const std::string& inside) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>";
}

/// The best contrast to white of what is painted; 0 where nothing is known.
double best(const std::string& inside) {
  const Paint paint = read_paint(svg(inside));
  double out = 0;
  for (const Ink& ink : paint.inks) out = std::max(out, contrast(ink, white));
  return paint.unknown ? 0 : out;
}

std::string filled(const std::string& attributes) { return "<path " + attributes + " d='M0 0z'/>"; }

TEST(Paint, ReadsColoursInEveryNotation) {
  for (const char* black : {"#000", "#000000", "#000000ff", "black", "rgb(0,0,0)", "rgb(0%,0%,0%)",
                            "hsl(120, 50%, 0%)", "RGBA(0, 0, 0, 1)"})
    EXPECT_NEAR(best(filled("fill='" + std::string(black) + "'")), 21, 0.1) << black;
  EXPECT_NEAR(best(filled("fill='hsl(0,100%,50%)'")), best(filled("fill='red'")), 0.01);
  EXPECT_NEAR(best(filled("fill='rebeccapurple'")), best(filled("fill='#663399'")), 0.01);
}

TEST(Paint, MixesWhatIsSeenThroughWithItsGround) {
  for (const char* faint :
       {"fill='black' fill-opacity='.1'", "fill='black' opacity='10%'", "fill='#0000001a'",
        "fill='rgba(0,0,0,0.1)'", "style='fill:black;opacity:0.1'"})
    EXPECT_NEAR(best(filled(faint)), 1.25, 0.05) << faint;
  EXPECT_NEAR(best("<g opacity='.1'>" + filled("") + "</g>"), 1.25, 0.05);
  EXPECT_NEAR(best(filled("fill='#eee'") + filled("display='none'") + "<g visibility='hidden'>" +
                   filled("") + "</g>" + filled("fill='none'")),
              best(filled("fill='#eee'")), 0.01);
}

TEST(Paint, FollowsStylesAndGradients) {
  const double pale = best(filled("fill='#eee'"));
  for (const char* style :
       {".a{fill:#eee}", "path { fill : #eee }", "#p{fill:#eee}", "/* x */ .a,.b{fill:#eee}",
        "<![CDATA[ .a{fill:#eee} ]]>", "path{fill:#000}.a{fill:#eee}", "*{fill:#eee}"})
    EXPECT_NEAR(best("<style>" + std::string(style) + "</style>" + filled("class='a' id='p'")),
                pale, 0.01)
        << style;
  EXPECT_NEAR(best(filled("fill='url(#g)'") +
                   "<defs><linearGradient id='g' href='#h'/><linearGradient id='h'>"
                   "<stop stop-color='#fff'/><stop style='stop-color:#eee'/></linearGradient>"
                   "</defs>"),
              pale, 0.01);
}

TEST(Paint, SaysWhatItDoesNotKnow) {
  for (const char* inside :
       {"<path fill='currentColor'/>", "<path fill='url(#none)'/>", "<use href='#a'/>",
        "<image href='a.png'/>", "<style>g path{fill:red}</style><path/>",
        "<style>@media print{path{fill:red}}</style><path/>", "<path fill='var(--a)'/>"})
    EXPECT_TRUE(read_paint(svg(inside)).unknown) << inside;
}

TEST(Paint, JudgesNoPaintingByItsFirstColours) {
  std::string pale;
  for (std::size_t i = 0; i < max_colours; ++i)
    pale += filled("fill='rgb(255,255," + std::to_string(255 - i) + ")'");
  EXPECT_FALSE(read_paint(svg(pale)).unknown);
  EXPECT_TRUE(read_paint(svg(pale + filled("fill='black'"))).unknown);
}

TEST(Paint, SeesTextThatIsShown) {
  for (const char* inside :
       {"<text>Acme</text>", "<text><tspan>A</tspan></text>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>Acme</p></foreignObject>"})
    EXPECT_TRUE(read_paint(svg(inside)).has_text) << inside;
  for (const char* inside : {"<text> \n </text>", "<text/>", "<title>Acme</title>",
                             "<defs><text>Acme</text></defs>", "<metadata>Acme</metadata>"})
    EXPECT_FALSE(read_paint(svg(inside)).has_text) << inside;
}

}  // namespace
}  // namespace premod::image
