// "Passed" means looked at: a document that cannot be read, and a limit that is hit, leave a rule
// with something it has not read.
#include "engine/run.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include "../../times.hpp"
#include "../widget/memory_widget.hpp"
#include "rule/table.hpp"

namespace premod {
namespace {

using test::times;

std::vector<const Rule*> all_rules() {
  std::vector<const Rule*> out;
  for (const RuleEntry& entry : rule_table()) out.push_back(entry.rule);
  return out;
}

bool looks_at(const Rule& rule, Subject subject) {
  return std::any_of(rule.checks.begin(), rule.checks.end(),
                     [&](const Check& check) { return check.subject() == subject; });
}

std::vector<std::string> unread_of(const RunResult& run, std::string_view id) {
  for (const RuleResult& result : run.results) {
    if (result.rule->id != id) continue;
    std::vector<std::string> out;
    for (const Message& why : result.unread) out.push_back(why.in(Language::en));
    return out;
  }
  return {"no such rule"};
}

bool finds(const RunResult& run, std::string_view id) {
  for (const RuleResult& result : run.results)
    if (result.rule->id == id) return !result.hits.hits().empty();
  return false;
}

TEST(Run, AFileOverTheLimitIsPassedByNoRuleOfDocuments) {
  const auto rules = all_rules();
  const auto unread = [&](const std::string& path, EntryProblem problem) {
    SkippedEntry entry;
    entry.path = path;
    entry.problem = problem;
    const auto small = test::snapshot_of(
        {{"w/manifest.json", "{}"}, {"w/script.js", "define([], function () {});"}});
    const Widget widget(small->with_files({small->files().begin(), small->files().end()}, small,
                                          std::vector<SkippedEntry>{entry}),
                        "w");
    return unread_of(run(widget, rules), "js-eval");
  };
  for (const char* path : {"w/templates/a.twig", "w/lib/big.JS", "w/style.css"}) {
    const auto why = unread(path, EntryProblem::entry_too_large);
    ASSERT_EQ(why.size(), 1U) << path;
    EXPECT_NE(why[0].find("max_entry_bytes"), std::string::npos) << why[0];
  }
  EXPECT_TRUE(unread("w/film.mp4", EntryProblem::entry_too_large).empty());
  EXPECT_TRUE(unread("other/a.twig", EntryProblem::entry_too_large).empty());
  EXPECT_TRUE(unread("w/a.twig", EntryProblem::special_file).empty());
}

struct Broken {
  const char* what;
  const char* path;
  std::string bytes;
  Subject subject;
};

class BrokenDocument : public testing::TestWithParam<Broken> {};

TEST_P(BrokenDocument, IsPassedByNoRuleThatNeedsItWhole) {
  const auto& [what, path, bytes, subject] = GetParam();
  test::Contents contents{{"manifest.json", R"({"widget": {"name": "widget.name"}})"},
                          {"script.js", "define([], function () {});"}};
  contents[path] = bytes;
  const Widget widget = test::widget_of(contents);
  const std::vector<const Rule*> rules = all_rules();
  std::size_t asked = 0;
  for (const RuleResult& result : run(widget, rules).results) {
    const Rule& rule = *result.rule;
    // A template that is not read may hold scripts and styles.
    const bool concerned = looks_at(rule, subject) ||
                           (subject == Subject::markup &&
                            (looks_at(rule, Subject::script) || looks_at(rule, Subject::style)));
    if (rule.accepts_parse_errors || !concerned) continue;
    ++asked;
    const Hits& hits = result.hits;
    const bool excused =
        hits.is_not_applicable() || hits.is_not_built() || !hits.not_run_reasons().empty();
    EXPECT_TRUE(excused || !result.unread.empty() || !hits.hits().empty()) << rule.id;
  }
  EXPECT_GT(asked, 0U);
}

std::vector<Broken> broken_documents() {
  std::string deep;
  for (int i = 0; i < 5'000; ++i) deep += "<div>";
  std::string crowded = "<a";
  for (int i = 0; i < 1'100; ++i) crowded += " a" + std::to_string(i) + "=1";
  return {
      {"manifest", "manifest.json", R"({"widget": )", Subject::manifest},
      {"locale", "i18n/ru.json", R"({"widget": {)", Subject::locale},
      {"script", "lib/stock.js", "function (", Subject::script},
      {"deep", "templates/a.twig", deep, Subject::markup},
      {"crowded", "templates/a.html", crowded + ">", Subject::markup},
      {"large", "templates/a.twig", std::string((4U << 20U) + 1, 'a'), Subject::markup},
  };
}

INSTANTIATE_TEST_SUITE_P(All, BrokenDocument, testing::ValuesIn(broken_documents()),
                         [](const auto& one) { return std::string(one.param.what); });

std::vector<std::string> unread_by(std::string_view id, const std::string& script) {
  const Widget widget = test::widget_of({{"script.js", script}});
  return unread_of(run(widget, all_rules()), id);
}

TEST(Run, ALongChainOfCallsIsToldByEachRuleThatFollowsIt) {
  std::string script = "function f0() { $.ajax('/a'); }\n";
  for (int i = 1; i < 400; ++i)
    script += "function f" + std::to_string(i) + "() { f" + std::to_string(i - 1) + "(); }\n";
  script += "for (var i = 0; i < 9; i++) f399();\n";
  const std::vector<std::string> told{"script.js: the limit max_call_chain was reached"};
  EXPECT_EQ(unread_by("js-request-in-loop", script), told);
  EXPECT_EQ(unread_by("js-crm-post-in-loop", script), told);
  EXPECT_TRUE(unread_by("js-request-in-loop", "function f() { $.ajax('/a'); } f();").empty());
}

TEST(Run, CodeWrittenAsCharacterReferencesIsNeverPassed) {
  for (const char* const link : {"<a href='&#106;avascript&#58;eval(window.name)'>a</a>",
                                 "<a onclick='&#101;val(x)'>a</a>"}) {
    const Widget widget = test::widget_of({{"a.html", link}, {"script.js", "define([], f);"}});
    const RunResult result = run(widget, all_rules());
    EXPECT_TRUE(finds(result, "js-eval")) << link;
    EXPECT_TRUE(unread_of(result, "js-eval").empty()) << link;
  }
  const Widget idle = test::widget_of({{"a.html", "<a href='javascript:void(0)'>a</a>"}});
  EXPECT_TRUE(unread_of(run(idle, all_rules()), "js-eval").empty());
}

TEST(Run, StylesThatGoFurtherThanIsFollowedAreTold) {
  const std::vector<std::string> told{"script.js: the limit max_style_steps was reached"};
  const std::string in_shadow =
      "function add(host) { const s = document.createElement('style'); s.textContent = css;\n"
      "  host.attachShadow({mode: 'open'}).append(s); }\n";
  const std::string long_use = in_shadow + times(500, "go(css.length);\n");
  const std::string tagged = "const css = x`p { margin: 0 }`;\n";
  EXPECT_TRUE(unread_by("css-global-selector", tagged + in_shadow).empty());
  EXPECT_EQ(unread_by("css-global-selector", tagged + long_use), told);
  // A text that is no template of a tag is taken for a style then, so that nothing is left out.
  const std::string plain = "const css = 'p { margin: 0 }';\n";
  const auto is_found = [](const std::string& script) {
    return finds(run(test::widget_of({{"script.js", script}}), all_rules()), "css-global-selector");
  };
  EXPECT_FALSE(is_found(plain + in_shadow));
  EXPECT_TRUE(is_found(plain + long_use));
  EXPECT_TRUE(unread_by("css-global-selector", plain + long_use).empty());
}

TEST(Run, ASheetThatIsPutTogetherInManyStepsIsWhole) {
  const std::string made = "const s = document.createElement('style'); s.textContent = css;\n";
  EXPECT_TRUE(unread_by("css-system-class",
                        "let css = '';\n" + times(450, "css += '.acme-a { top: 0 }';\n") + made)
                  .empty());
}

TEST(Run, FieldsThatAreNotAllLookedAtExcuseNoStyle) {
  const Widget widget = test::widget_of(
      {{"script.js", "class A { paint(root) { this.b = root.attachShadow({mode: 'open'});\n" +
                         times(31, "this.a = this.b;\n") +
                         "this.a.innerHTML = '<style>p { margin: 0 }</style>'; } }"}});
  EXPECT_TRUE(finds(run(widget, all_rules()), "css-global-selector"));
}

TEST(Run, MoreEventAttributesThanAreReadAreTold) {
  const auto script = [](int count, int step) {
    std::string out = "var html = `";
    for (int i = 0; i < count; ++i)
      out += "<b onclick='go(" + std::to_string(i * step) + ")'>a</b>";
    return out + "`;";
  };
  EXPECT_EQ(unread_by("js-eval", script(2'100, 1)),
            std::vector<std::string>{"script.js: the limit max_markup_handlers was reached"});
  EXPECT_TRUE(unread_by("js-eval", script(2'100, 0)).empty());
}

TEST(Run, SheetsThatAreTooDeepToBeReadAreNotPassed) {
  const auto unread = [](const std::string& sheet) {
    const Widget widget = test::widget_of({{"style.css", sheet}});
    const RunResult result = run(widget, all_rules());
    EXPECT_EQ(unread_of(result, "css-system-class"), unread_of(result, "css-global-selector"));
    return unread_of(result, "interface-blocks-disabling");
  };
  const std::string hidden = ".acme { display: none; }";
  const auto among = [](int many) { return times(many, ":is(") + ".acme" + times(many, ")"); };
  EXPECT_TRUE(unread(among(8) + " { top: 0; }").empty());
  EXPECT_EQ(unread(among(40) + " { top: 0; }"),
            std::vector<std::string>{"style.css: the limit max_depth was reached"});
  EXPECT_TRUE(unread(times(100, "@media screen {") + hidden + times(100, "}")).empty());
  EXPECT_EQ(unread(times(300, "@media screen {") + hidden + times(300, "}")),
            std::vector<std::string>{"style.css: the limit max_nesting was reached"});
}

TEST(Run, ASelectorOfAScriptThatIsTooDeepToBeReadIsTold) {
  const auto removes = [](int many) {
    return "$('" + times(many, ":is(") + ".js-widget-uninstall" + times(many, ")") + "').remove();";
  };
  EXPECT_TRUE(unread_by("interface-blocks-disabling", removes(8)).empty());
  EXPECT_EQ(unread_by("interface-blocks-disabling", removes(40)),
            std::vector<std::string>{"script.js: the limit max_depth was reached"});
}

TEST(Run, APatternThatIsChosenInTablesOfTablesIsLookedForOnce) {
  const auto hides = [](const std::string& inmost) {
    std::string tables = "var t0 = [" + inmost + times(60, ", /x/") + "];\n";
    for (const auto& [one, of] :
         {std::pair{"t1", "t0"}, std::pair{"t2", "t1"}, std::pair{"t3", "t2"}})
      tables += std::string("var ") + one + " = [" + times(60, std::string(of) + ", ") + "];\n";
    return tables +
           "$('.button-input').filter(function () { return t3[self.a].test(this.innerText);"
           " }).hide();";
  };
  const std::clock_t start = std::clock();
  const RunResult none = run(test::widget_of({{"script.js", hides("/y/")}}), all_rules());
  EXPECT_LT(std::clock() - start, 5 * CLOCKS_PER_SEC);
  EXPECT_FALSE(finds(none, "interface-blocks-disabling"));
  EXPECT_TRUE(unread_of(none, "interface-blocks-disabling").empty());
  EXPECT_TRUE(finds(run(test::widget_of({{"script.js", hides("/disable/i")}}), all_rules()),
                    "interface-blocks-disabling"));
}

TEST(Run, ALongRequestIsReadToItsEnd) {
  const auto sent = [](int fields, const std::string& last) {
    return "$.ajax({url: '/ajax/widgets/edit', data: {" + times(fields, "a: 1, ") + last + "}});";
  };
  const std::string install = "more: {action: 'install', code: 'acme_other'}";
  for (const int fields : {3, 900}) {
    const Widget widget = test::widget_of({{"script.js", sent(fields, install)}});
    EXPECT_TRUE(finds(run(widget, all_rules()), "js-installs-widgets")) << fields;
  }
  EXPECT_TRUE(unread_by("js-installs-widgets", sent(900, "b: 1")).empty());
  EXPECT_EQ(unread_by("js-installs-widgets", sent(20'000, install)),
            std::vector<std::string>{"script.js: the limit max_sent_nodes was reached"});
}

TEST(Run, AnArgumentBehindManyOthersIsFollowed) {
  for (const int others : {3, 70, 200}) {
    const auto given = [&](const std::string& value, const std::string& use) {
      std::string script = "function f(";
      for (int i = 0; i < others; ++i) script += "p" + std::to_string(i) + ", ";
      script += "last) {" + use + "}\nf(" + times(others, "1, ") + value + ");";
      return run(test::widget_of({{"script.js", script}}), all_rules());
    };
    EXPECT_TRUE(finds(given("window.APP", "last.data.acme = 1;"), "js-platform-write")) << others;
    EXPECT_FALSE(finds(given("window.ACME", "last.data.acme = 1;"), "js-platform-write")) << others;
    EXPECT_TRUE(finds(given("(r) => $.post('/api/v4/leads', r)", "rows.forEach(last);"),
                      "js-request-in-loop"))
        << others;
  }
}

}  // namespace
}  // namespace premod
