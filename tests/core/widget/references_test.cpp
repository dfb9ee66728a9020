#include "widget/references.hpp"

#include <gtest/gtest.h>

#include <ctime>
#include <set>

#include "core/widget/memory_widget.hpp"
#include "processor_time.hpp"
#include "widget/mentions.hpp"

namespace premod {
namespace {

using test::Contents;
using Names = std::set<std::string>;

// Texts of the mentions, a hole as "*".
std::vector<std::string> mentions(const std::string& path, const std::string& source) {
  std::vector<std::string> out;
  for (Mention& mention : mentions_in({path, source})) {
    for (char& c : mention.text)
      if (c == hole) c = '*';
    out.push_back(mention.text);
  }
  return out;
}

Names used(Contents contents) {
  contents.emplace("manifest.json", "{}");
  const Widget widget = test::widget_of(std::move(contents));
  Names out;
  for (const ReferenceGraph::Node& node : references_of(widget).nodes)
    if (node.reached && node.entry == Entry::none) out.insert(node.file->path);
  return out;
}

TEST(Mentions, JoinsWhatIsComputed) {
  using Texts = std::vector<std::string>;
  EXPECT_EQ(mentions("a.js", "x = '/templates/' + name + '.twig'"), Texts{"/templates/*.twig"});
  EXPECT_EQ(mentions("a.js", "x = self.get().path + \"/a.css?v=\" + v"), Texts{"*/a.css?v=*"});
  EXPECT_EQ(mentions("a.js", "x = `${a.b}/img/${c}.png`"), Texts{"*/img/*.png"});
  EXPECT_EQ(mentions("a.js", "['a', 'b' + c, \"d\\\"e\"]"), (Texts{"a", "b*", "d\"e"}));
  EXPECT_EQ(mentions("a.js", "/* 'a' */ 'b' // 'c'\n 'd'"), (Texts{"b", "d"}));
  EXPECT_EQ(mentions("a.css", "/* url(a) */ b { c: url( d.png ); e: url('f.png') } @import \"g\";"),
            (Texts{"d.png ", "f.png", "g"}));
  EXPECT_EQ(mentions("a.twig", "{# 'a' #}<img src=\"{{ b }}/c.png\">{% include 'd' ~ e %}"),
            (Texts{"*/c.png", "d*"}));
  EXPECT_EQ(mentions("a.html", "<img src=a.png><a HREF=b.html?c=d>e=f</a><p src = 'g'>"),
            (Texts{"a.png", "b.html?c=d", "g"}));
  EXPECT_EQ(mentions("a.twig", "<img src={{ b }}/c.png>"), Texts{"*/c.png"});
  EXPECT_EQ(mentions("a.js", "'unterminated\n'b'"), (Texts{"unterminated", "b"}));
}

TEST(References, FollowsNamesFromWhereTheyStand) {
  EXPECT_EQ(used({{"script.js", "define(['./lib/a', 'json!./data.json'])"},
                  {"lib/a.js", "require('./b'); require('../c')"},
                  {"lib/b.js", ""},
                  {"c.js", ""},
                  {"b.js", ""},
                  {"data.json", ""},
                  {"d.js", ""}}),
            (Names{"lib/a.js", "lib/b.js", "c.js", "data.json"}));
}

TEST(References, AComputedNameReachesAllItFits) {
  EXPECT_EQ(
      used({{"script.js", "f('/templates/' + x + '.twig'); g('/' + id); h(base + 'icons/one.svg')"},
            {"templates/a.twig", ""},
            {"templates/sub/b.twig", ""},
            {"templates/c.html", ""},
            {"old-templates/d.twig", ""},
            {"images/icons/one.svg", ""},
            {"images/icons/two.svg", ""}}),
      (Names{"templates/a.twig", "templates/sub/b.twig", "images/icons/one.svg"}));
}

TEST(References, TemplatesNameTemplatesAndPictures) {
  EXPECT_EQ(
      used({{"script.js", "render({ref: '/templates/a.twig'})"},
            {"templates/a.twig",
             "{% extends 'templates/b.twig' %}{% include './c.twig' %}{% embed \"d.twig\" %}"
             "{% endembed %}{% import 'm.twig' as m %}<img src=\"{{ path }}/images/e.png\">"
             "<img src=../images/f.png><p style=\"background: url(../images/g.png)\">"
             "<style>a { background: url('../images/h.png') }</style>{# 'n.twig' #}"},
            {"templates/b.twig", ""},
            {"templates/c.twig", ""},
            {"templates/d.twig", ""},
            {"templates/m.twig", ""},
            {"templates/n.twig", ""},
            {"images/e.png", ""},
            {"images/f.png", ""},
            {"images/g.png", ""},
            {"images/h.png", ""}}),
      (Names{"templates/a.twig", "templates/b.twig", "templates/c.twig", "templates/d.twig",
             "templates/m.twig", "images/e.png", "images/f.png", "images/g.png", "images/h.png"}));
}

TEST(References, WordsAreNoNames) {
  EXPECT_EQ(used({{"script.js", "t('item'); t('a.b'); t('..'); t('/'); t('../../x.js'); t('js')"},
                  {"lib/item.js", ""},
                  {"x.css", ""},
                  {"js/app.js", ""}}),
            Names());
}

TEST(References, LetterCaseDoesNotHideAFile) {
  EXPECT_EQ(used({{"script.js", "'images/Icon.PNG'"}, {"images/icon.png", ""}}),
            Names{"images/icon.png"});
}

TEST(References, AManifestsStringsCount) {
  EXPECT_EQ(used({{"manifest.json", R"({"salesbot_designer": {"x": {"logo": "/images/bot.png"}}})"},
                  {"images/bot.png", ""}}),
            Names{"images/bot.png"});
}

TEST(References, StopsAtItsLimitAndSaysSo) {
  Contents contents{{"manifest.json", "{}"}};
  std::string script;
  for (int i = 0; i < 3000; ++i) {
    contents.emplace("f/" + std::to_string(i) + ".png", "");
    script += "'f/x" + std::to_string(i) + "' + i + '.png';\n";
  }
  contents.emplace("script.js", script);
  const std::clock_t started = std::clock();
  const ReferenceGraph graph = references_of(test::widget_of(contents));
  EXPECT_FALSE(graph.complete);
  EXPECT_LT(test::processor_seconds(started), 20);
}

TEST(References, TextsForPeopleReachFilesByPathOnly) {
  EXPECT_EQ(
      used({{"i18n/en.json", R"({"a": "<img src=\"images\/step.png\">", "b": "Our help page"})"},
            {"images/step.png", "x"},
            {"help.html", "x"},
            {"page.css", "x"}}),
      Names{"images/step.png"});
}

}  // namespace
}  // namespace premod
