// Elements of a hostile program: the work grows with the program and no faster, and what was not
// looked for is said.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <string>
#include <string_view>

#include "../../times.hpp"
#include "../widget/memory_widget.hpp"
#include "platform/listeners/prevention.hpp"
#include "platform/page/deeds.hpp"
#include "platform/page/page_guards.hpp"
#include "text/limit_log.hpp"

namespace premod {
namespace {

using test::numbered;
using test::times;

/// Every function hands its element to the one before it, twice, and all call the first.
std::string calling(int functions) {
  std::string out = "function f0(a, b) { a.remove(); b.css('top', 0); }\n";
  for (int i = 1; i < functions; ++i)
    out += "function f" + std::to_string(i) + "(a, b) { f" + std::to_string(i - 1) +
           "(b, a); f0(a.parent(), b.find(a)); }\n";
  return out + "f" + std::to_string(functions - 1) + "($('#left_menu'), $('.x'));\n";
}

/// Fields that hold each other, in a ring, read from everywhere.
std::string rings(int fields) {
  std::string out = "var o = {};\n";
  for (int i = 0; i < fields; ++i)
    out += numbered("o.x% = o.x", i) + std::to_string((i + 1) % fields) +
           " || $('.c').add(o.y);\n" + numbered("o.y = o.x%; $(o.x%).hide();\n", i);
  return out;
}

/// Tests of the page through a chain of helpers that is called from everywhere.
std::string guards(int functions) {
  std::string out = "function g0(p) { return location.pathname.indexOf(p) > -1; }\n";
  for (int i = 1; i < functions; ++i)
    out += numbered("function g%(p) { return g0(p) && g", i) + std::to_string(i - 1) + "(p); }\n" +
           numbered("if (g%('/settings/pay')) document.body.append('%');\n", i);
  return out;
}

/// Twelve ways to each of six functions, one in the other: each question has millions of answers.
std::string fans(int deeds) {
  std::string out = "function f0(a) {\n";
  for (int i = 0; i < deeds; ++i) out += "a.remove();\n";
  out += "}\n";
  for (int i = 1; i < 6; ++i) {
    out += numbered("function f%(a, b) {\n", i);
    for (int n = 0; n < 12; ++n) out += numbered("f%(n ? a : b);\n", i - 1);
    out += "}\n";
  }
  return out + "f5($('.a'), $('.b'));\n";
}

/// One test, asked again and again.
std::string asked(int times) {
  std::string out = "var pays = location.pathname === '/settings/pay';\n";
  for (int i = 0; i < times; ++i) out += numbered("if (pays) document.body.append('%');\n", i);
  return out;
}

struct Hostile {
  const char* name;
  std::string (*script)(int);
  int size;
};

class ElementLimits : public testing::TestWithParam<Hostile> {};

double seconds(const std::string& script) {
  const Widget widget =
      test::widget_of({{"manifest.json", "{\"widget\": {}}"}, {"script.js", script}});
  const js::File& file = widget.scripts().front();
  static_cast<void>(file.program().exhausted());  // the value analysis has its own bounds
  const std::clock_t begin = std::clock();
  static_cast<void>(page::deeds(file));
  static_cast<void>(page::guarded_page_changes(widget));
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

TEST_P(ElementLimits, WorkGrowsWithTheProgram) {
  const Hostile& hostile = GetParam();
  const double one = seconds(hostile.script(hostile.size));
  const double four = seconds(hostile.script(4 * hostile.size));
  EXPECT_LT(four, 10 * one + 0.2) << hostile.name << ": " << one << " s, " << four << " s";
}

INSTANTIATE_TEST_SUITE_P(All, ElementLimits,
                         testing::Values(Hostile{"calling", calling, 250},
                                         Hostile{"rings", rings, 100},
                                         Hostile{"guards", guards, 150}, Hostile{"fans", fans, 200},
                                         Hostile{"asked", asked, 500}),
                         [](const auto& one) { return std::string(one.param.name); });

struct Told {
  bool menu = false;  ///< something is done to it
  bool limit = false;
};

Told told(const std::string& script) {
  const Widget widget = test::widget_of({{"script.js", script}});
  static_cast<void>(page::deeds(widget.scripts().front()));
  static_cast<void>(text::take_limits());
  Told out;
  for (const page::Deed& deed : page::deeds(widget.scripts().front()))  // whoever asks is told
    out.menu = out.menu || deed.on.selector.ends_with("#left_menu");
  out.limit = !text::take_limits().empty();
  return out;
}

TEST(ElementLimits, WhatIsNotLookedForIsSaid) {
  EXPECT_TRUE(told(fans(4'000)).limit);
  EXPECT_FALSE(told(calling(3)).limit);
}

/// A bundle asks as often as it is long: its questions may take as much more.
TEST(ElementLimits, AllQuestionsTakeStepsAsThereIsCode) {
  std::string asking = fans(1'500);
  asking.replace(asking.rfind("f5("), std::string::npos, "f5(page.first, page.second);\n");
  std::string code;
  for (int i = 0; i < 25'000; ++i) code += "note(1);\n";
  EXPECT_TRUE(told(asking).limit);
  EXPECT_FALSE(told(asking + code).limit);
}

TEST(ElementLimits, AValueThatComesRoundToItselfIsNoMaze) {
  for (const char* source :
       {"var one = '#left_menu'; one = one.trim(); $(one).hide();",
        "var one = '#left_menu'; one = Array.isArray(one) ? one : [one]; $(one[0]).hide();",
        "var one = $('#left_menu'); one = $(one); one = one.first(); one.hide();"}) {
    EXPECT_TRUE(told(source).menu) << source;
    EXPECT_FALSE(told(source).limit) << source;
  }
}

/// `%` once for each of so many own elements, then for the menu, between two pieces of code.
std::string listed(std::string_view before, std::string_view one, std::string_view after, int own) {
  std::string out(before);
  for (int i = 0; i <= own; ++i) {
    std::string part(one);
    part.replace(part.find('%'), 1, i == own ? "#left_menu" : ".acme-" + std::to_string(i));
    out += part;
  }
  return out.append(after);
}

TEST(ElementLimits, TheLastOfAListCountsLikeTheFirst) {
  constexpr std::string_view ways[][3] = {
      {"[", "'%', ", "].forEach(function (one) { $(one).hide(); });"},
      {"var all = [", "'%', ", "]; for (var i = 0; i < all.length; i++) $(all[i]).hide();"},
      {"for (const one of [", "'%', ", "]) document.querySelector(one).style.display = 'none';"},
      {"function f(one) { $(one).hide(); }\n", "f('%');\n", ""},
      {"var one;\n", "one = '%';\n", "$(one).hide();"},
      {"[", "document.querySelector('%'), ", "].forEach((one) => one.remove());"},
      {"var all = [", "'%', ", "]; while (i--) document.querySelector(all[i]).style.top = 0;"},
      {"var all = {", "[k++]: '%', ",
       "}; for (var k in all) document.querySelector(all[k]).remove();"},
      {"var all = [];\n", "all.push(document.querySelector('%'));\n",
       "for (const one of all) one.remove();"},
      {"var all = new Map([", "[k++, '%'], ", "]); $(all.get(page.key)).hide();"},
      {"function f(k) { switch (k) {\n", "case 'x' + k: one = '%'; break;\n",
       "}\n $(one).hide(); }\nvar one; f(page.key);"},
  };
  for (const auto& way : ways) {
    const Told few = told(listed(way[0], way[1], way[2], 20));
    EXPECT_TRUE(few.menu) << way[0];
    EXPECT_FALSE(few.limit) << way[0];
    // As many as there are countries, or lines of a form.
    const Told many = told(listed(way[0], way[1], way[2], 300));
    EXPECT_TRUE(many.menu) << way[0];
    EXPECT_FALSE(many.limit) << way[0];
    for (const int more : {700, 1'500}) {
      const Told found = told(listed(way[0], way[1], way[2], more));
      EXPECT_TRUE(found.menu || found.limit) << way[0] << more;
    }
  }
}

/// As long as a list of cities.
TEST(ElementLimits, AListThatIsWrittenOutIsNoMaze) {
  for (const auto& [before, one, after] :
       {std::array{"[", "'%', ", "].forEach(function (one) { $(one).hide(); });"},
        std::array{"for (const one of [", "'%', ", "]) document.querySelector(one).remove();"},
        std::array{"Object.values({", "[k++]: '%', ", "}).forEach((one) => $(one).hide());"}}) {
    const Told found = told(listed(before, one, after, 900));
    EXPECT_TRUE(found.menu) << before;
    EXPECT_FALSE(found.limit) << before;
  }
}

TEST(ElementLimits, WhatStandsBehindOthersIsFound) {
  for (const int others : {3, 40, 300}) {
    const auto before = [&](const char* text) { return times(others, text); };
    for (const std::string& script :
         {"$('.acme').append(" + before("'<b></b>', ") + "document.querySelector('#left_menu'));",
          "document.querySelector('#left_menu').classList.add(" + before("'acme-%', ") + "'x');",
          "Object.assign(document.querySelector('#left_menu').style, " + before("{}, ") +
              "{display: 'none'});",
          "[" + before("'is%', ") + "'remove'].forEach((name) => $('#left_menu')[name]());",
          "function one(k) { switch (k) {" + before("case %: return '.acme-%';\n") +
              "default: return '#left_menu'; } }\n$(one(page.key)).remove();",
          "var all = [];" + before("all.push({target: '.acme-%'});\n") +
              "function Row() { this.target = '#left_menu'; }\n"
              "function hide(row) { $(row.target).hide(); }\nhide(new Row());",
          "var all = [];" + before("all.push({target: '.acme-%'});\n") +
              "class Row { constructor() { this.target = '#left_menu'; }\n"
              "hide() { $(this.target).hide(); } }\nnew Row().hide();"}) {
      const Told found = told(script);
      EXPECT_TRUE(found.menu) << others << script.substr(0, 80);
      EXPECT_FALSE(found.limit) << others << script.substr(0, 80);
    }
  }
}

TEST(ElementLimits, AStyleAmongManyIsRead) {
  for (const int others : {3, 900}) {
    const Widget widget =
        test::widget_of({{"script.js", "$('#left_menu').css({" + times(others, "'--acme%': 1, ") +
                                           "display: 'none'});"}});
    const auto& deeds = page::deeds(widget.scripts().front());
    EXPECT_TRUE(std::any_of(deeds.begin(), deeds.end(), page::hides)) << others;
  }
}

TEST(ElementLimits, LongChainsOnThePageAreSaid) {
  const auto chain = [](const std::string& begin, int calls) {
    return told(begin + times(calls, ".addClass('acme-%')") + ".remove();");
  };
  EXPECT_TRUE(chain("$('#left_menu')", 40).menu);
  EXPECT_TRUE(chain("$('#left_menu')", 60).limit);
  EXPECT_FALSE(chain("$('.acme')", 60).limit);
  EXPECT_FALSE(chain("$(page.node)", 60).limit);
}

/// The element is one of those that are asked for, not one of the first of them.
TEST(ElementLimits, ATestForManyIsNoTestForTheFirst) {
  const auto tested = [](int own) {
    return told("document.querySelectorAll('div').forEach((one) => { if ([" +
                times(own, "'acme-%', ") + "'left_menu'].includes(one.id)) one.remove(); });");
  };
  for (const int own : {3, 12, 200}) {
    EXPECT_TRUE(tested(own).menu) << own;
    EXPECT_FALSE(tested(own).limit) << own;
  }
  EXPECT_TRUE(tested(1'200).limit);
}

/// The fields of a form, put into a list one by one.
TEST(ElementLimits, ListsThatAreFilledLineByLineAreNoLimit) {
  const auto filled = [](int lines) {
    return told(listed("var all = [];\n", "all.push({name: 'f', node: $('%')});\n",
                       "all.forEach((one) => one.node.empty());", lines));
  };
  EXPECT_TRUE(filled(17).menu);
  EXPECT_TRUE(filled(90).menu);
  EXPECT_FALSE(filled(90).limit);
  EXPECT_FALSE(filled(700).limit);
}

/// A table of countries whose columns are joined, and a helper for each caption of a form.
TEST(ElementLimits, OrdinaryTablesAreNoLimit) {
  std::string countries = "var countries = [";
  std::string names = "var names = {";
  std::string captions = "function caption(key, at) { return $('.acme-' + key + '-' + at); }\n";
  for (int i = 0; i < 300; ++i) {
    countries += numbered("{code: 'c%', phone: '+%'},\n", i);
    names += numbered("c%: 'Country %', d%: 'Land %', ", i);
    captions += numbered("caption('k%', 'x%').text('%');\n", i);
  }
  const std::string tables = countries + "];\n" + names + "};\n";
  for (const char* use :
       {"countries.forEach((one) => $('.acme-' + one.code + '-' + one.phone).hide());",
        "for (var i = 0; i < 9; i++) $('#acme-' + "
        "countries[i].code).text(names[countries[i].code]);",
        "Object.keys(names).forEach((key) => $('.acme-' + names[key]).addClass('acme-' + key));"})
    EXPECT_FALSE(told(tables + use).limit) << use;
  EXPECT_FALSE(told(captions).limit);
}

/// A library's function is called from everywhere with what nobody knows.
TEST(ElementLimits, NothingIsLostOfWhatIsUnknown) {
  std::string unknown = "function f(one) { $(one).hide(); }\n";
  for (int i = 0; i < 300; ++i) unknown += numbered("exports.g% = function (a) { f(a.b%); };\n", i);
  EXPECT_FALSE(told(unknown).limit);
  EXPECT_TRUE(told(unknown + "f('.acme');\n" + listed("", "f('%');\n", "", 1'200)).limit);
}

/// A function that chooses among elements, so many calls long.
std::string choosing(int calls) {
  std::string out = "$('.button-input').filter(function () {\n";
  for (int i = 0; i < calls; ++i) out += numbered("note(this, %);\n", i);
  return out + "return this.innerText === 'Install'; }).hide();\n";
}

TEST(ElementLimits, LongChoicesAreSaid) {
  EXPECT_FALSE(told(choosing(200)).limit);
  EXPECT_TRUE(told(choosing(1'000)).limit);
}

/// What a handler asks after so many calls, and in a test of so many parts.
std::string handling(int calls, int parts) {
  std::string out = "document.addEventListener('click', function (event) {\n";
  for (int i = 0; i < calls; ++i) out += numbered("note(%);\n", i);
  out += "if (";
  for (int i = 0; i < parts; ++i) out += numbered("a.b% || ", i);
  return out + "event.target.closest('#left_menu')) event.preventDefault();\n}, true);\n";
}

TEST(ElementLimits, WhatLongHandlersAskIsFoundOrSaid) {
  EXPECT_TRUE(told(handling(1'000, 40)).menu);
  EXPECT_FALSE(told(handling(1'000, 40)).limit);
  EXPECT_TRUE(told(handling(30'000, 1)).limit);
  EXPECT_TRUE(told(handling(1, 600)).limit);
}

/// A handler of so many keys, each with tests of its own, that takes the last of them.
page::Prevention keys(int many) {
  std::string script = "document.addEventListener('keydown', function (event) {\n";
  for (int i = 0; i < many; ++i)
    script += numbered("if (event.keyCode === 1% || event.code === 'F%') return;\n", i);
  script += "if (event.key === 'Escape') { event.preventDefault(); }\n});\n";
  const Widget widget = test::widget_of({{"script.js", script}});
  const js::File& file = widget.scripts().front();
  static_cast<void>(text::take_limits());
  for (const page::Deed& deed : page::deeds(file))
    if (deed.kind == page::DeedKind::listens) return page::prevention_of(file, deed, false);
  return {};
}

TEST(ElementLimits, HandlersOfManyKeysAreReadToTheirEnd) {
  for (const int many : {3, 190, 700}) {
    const page::Prevention found = keys(many);
    EXPECT_TRUE(found.takes) << many;
    EXPECT_TRUE(text::take_limits().empty()) << many;
  }
}

/// A bundle's module.
std::string bundled(std::string_view path, std::string_view code) {
  return R"((() => { var modules = {
  "./src/main.js": (module, exports, need) => { module.exports = function ownPart(deal) { console.info(deal.price, deal.total, deal.count); }; },
  ")" + std::string(path) +
         R"(": (module, exports, need) => { module.exports = function theirs(deal) { console.warn(deal.price, deal.total, deal.count);
)" + std::string(code) +
         R"( }; },
  7: (module, exports, need) => { module.exports = function numbered(deal) { console.debug(deal.price, deal.total, deal.count); }; }
};
var cache = {};
function need(id) { var known = cache[id]; if (known !== undefined) return known.exports;
  var module = cache[id] = {exports: {}}; modules[id](module, module.exports, need); return module.exports; }
need("./src/main.js"); console.error('outside', window.name, document.title); })();
)";
}

TEST(ElementLimits, LibrariesInABundleAreNotSaid) {
  std::string tables = "var table;\n";
  for (int i = 0; i < 600; ++i) tables += numbered("table = {top: '%px'};\n", i);
  const std::string codes[] = {
      "var one;\n" + listed("", "one = '%';\n", "$(one).hide();", 600),
      tables + "function f() { $('.acme').css(table); }\n",
      tables + "for (const [name, value] of Object.entries(table)) a.setAttribute(name, value);\n",
  };
  for (const std::string& code : codes) {
    EXPECT_TRUE(told(bundled("./src/own.js", code)).limit) << code;
    EXPECT_FALSE(told(bundled("./node_modules/theirs/index.js", code)).limit) << code;
  }
}

TEST(ElementLimits, TestsOverTheLimitAreSaid) {
  const Widget widget =
      test::widget_of({{"manifest.json", "{\"widget\": {}}"}, {"script.js", asked(3'000)}});
  static_cast<void>(text::take_limits());
  EXPECT_FALSE(page::guarded_page_changes(widget).empty());
  const auto limits = text::take_limits();
  EXPECT_NE(std::find(limits.begin(), limits.end(), "max_climb_steps"), limits.end());
}

TEST(ElementLimits, LongTablesOfPagesAreSaid) {
  std::string table = "({";
  for (int i = 0; i < 600; ++i) table += numbered("'/page%': () => 0, ", i);
  table += "'/settings/pay/': () => document.body.append('x')})[location.pathname]();\n";
  const Widget widget =
      test::widget_of({{"manifest.json", "{\"widget\": {}}"}, {"script.js", table}});
  static_cast<void>(text::take_limits());
  static_cast<void>(page::guarded_page_changes(widget));
  const auto limits = text::take_limits();
  EXPECT_NE(std::find(limits.begin(), limits.end(), "max_object_properties"), limits.end());
}

}  // namespace
}  // namespace premod
