// What a rule looks for is found behind any amount of other code, or it is said that it was not.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "../../times.hpp"
#include "../widget/memory_widget.hpp"
#include "flow/code/debug_views.hpp"
#include "platform/loading/fetched_markup.hpp"
#include "platform/objects.hpp"
#include "platform/requests/addresses.hpp"
#include "platform/secrets.hpp"
#include "text/limit_log.hpp"

namespace premod::platform {
namespace {

using test::times;

/// What `count` gives for the script, which is looked at to its end.
template <class Count>
std::size_t found(const std::string& source, const Count& count) {
  const Widget widget = test::widget_of({{"script.js", source}});
  const js::File& script = widget.scripts().front();
  static_cast<void>(script.program().exhausted());
  static_cast<void>(text::take_limits());
  const std::size_t out = count(script);
  EXPECT_EQ(text::take_limits(), decltype(text::take_limits())()) << source.substr(0, 80);
  return out;
}

std::size_t secrets_in(const std::string& source) {
  return found(source, [](const js::File& script) { return secrets(script).size(); });
}

TEST(Amounts, SecretsAreFoundInAnyPlace) {
  for (const int others : {3, 20, 200}) {
    EXPECT_EQ(secrets_in("function send(" + times(others, "a, ") + "password) {}\nsend(" +
                         times(others, "1, ") + "'k7Jx92LmQp4Zt8Vw');"),
              1U)
        << others;
    EXPECT_EQ(secrets_in("new Map([" + times(others, "['acme', 'x'], ") +
                         "['client_secret', 'k7Jx92LmQp4Zt8Vw9a3bC5dE']]);"),
              1U)
        << others;
  }
  for (const int others : {3, 20})
    EXPECT_EQ(secrets_in("var password = 'k7Jx92LmQp4Zt8Vw'" + times(others, " || window.a") + ";"),
              1U)
        << others;
}

TEST(Amounts, ATableIsNoListOfPairs) {
  EXPECT_EQ(secrets_in("new Map([" + times(20, "['acme', 'x', 1], ") +
                       "['client_secret', 'k7Jx92LmQp4Zt8Vw9a3bC5dE']]);"),
            0U);
}

TEST(Amounts, ATestForDebuggingMayBeUsedOften) {
  for (const int uses : {0, 100}) {
    const std::string kept = "var debug = new URLSearchParams(location.search).has('debug');\n" +
                             times(uses, "note(debug);\n");
    const auto views = [](const js::File& script) { return js::debug_views(script).size(); };
    EXPECT_EQ(found(kept + "if (debug) document.body.appendChild(panel);", views), 1U) << uses;
    EXPECT_EQ(found(kept + "if (debug) console.debug(1);", views), 0U) << uses;
  }
  std::string names = "var a0 = location.search.includes('debug');\n";
  for (int i = 1; i < 20; ++i)
    names += "var a" + std::to_string(i) + " = a" + std::to_string(i - 1) + ";\n";
  EXPECT_EQ(found(names + "if (a19) document.body.appendChild(panel);",
                  [](const js::File& script) { return js::debug_views(script).size(); }),
            1U);
}

TEST(Amounts, EachAddressOfACallCounts) {
  for (const int others : {3, 40, 200})
    EXPECT_EQ(found("importScripts(" + times(others, "'a.js', ") + "'https://cdn.acme.dev/x.js');",
                    [](const js::File& script) { return external_dependencies(script).size(); }),
              1U)
        << others;
}

std::size_t unverified(const std::string& branch) {
  return found(
      "function f() { if (!APP.data.current_card) {" + branch +
          "}\nreturn APP.data.current_card.id; }",
      [](const js::File& script) {
        const auto reads = platform_reads(script);
        return static_cast<std::size_t>(std::count_if(
            reads.begin(), reads.end(), [](const PlatformRead& one) { return !one.verified; }));
      });
}

TEST(Amounts, ALongBranchThatGoesOnIsNoCheck) {
  const std::size_t few = unverified("note(1);");
  EXPECT_GT(few, 0U);
  EXPECT_EQ(unverified(times(400, "note(1);")), few);
  EXPECT_EQ(unverified(times(400, "note(1);") + "return;"), unverified("return;"));
}

std::size_t looped(const std::string& before) {
  return found("var timer;\nfunction tick(row) {" + before +
                   "if (timer) return;\n"
                   "timer = setTimeout(function () { $.post('/api/v4/leads', row); }, 10); }\n"
                   "function all(rows) { rows.forEach(tick); }",
               [](const js::File& script) {
                 std::size_t out = 0;
                 for (const js::Call& call : script.calls())
                   if (call.member() == "post" && script.inside_loop(call)) ++out;
                 return out;
               });
}

std::size_t inserted(const std::string& source) {
  return found(source, [](const js::File& script) { return inserted_answers(script).templates.size(); });
}

TEST(Amounts, AnAnswerIsFollowedBehindManyHandlersAndToManyPlaces) {
  const std::string get = "$.get('https://api.acme.example/list')";
  for (const int others : {3, 17, 200}) {
    EXPECT_EQ(
        inserted(get + times(others, ".done(count)") + ".done((part) => $('.a').html(part));"), 1U)
        << others;
    EXPECT_EQ(inserted("function show(part) { $('.a').html(part); }\n" +
                       times(others, "$.get('/own/%').done(show);\n") + get + ".done(show);"),
              1U)
        << others;
  }
}

TEST(Amounts, ATimerThatIsForgottenFarBeforeIsForgotten) {
  EXPECT_EQ(looped("timer = null;"), 1U);
  EXPECT_EQ(looped(times(2'000, "note(1);") + "timer = null;"), 1U);
  EXPECT_EQ(looped(times(2'000, "note(1);")), 0U);
}

}  // namespace
}  // namespace premod::platform
