// What onSave makes of `active` where functions come back to themselves: retries, pages, chains of
// promises, helpers that call themselves. Nothing of it is left without an answer.
#include "platform/page/refusals.hpp"

#include <gtest/gtest.h>

#include <ctime>
#include <string>

#include "../widget/memory_widget.hpp"
#include "processor_time.hpp"
#include "text/limit_log.hpp"

namespace premod::page {
namespace {

constexpr std::size_t cut = 1'000;  ///< instead of a number of refusals: a limit was hit

/// Of a widget with `helpers` whose onSave is `body`.
std::size_t refusals(const std::string& helpers, const std::string& body) {
  const Widget widget = test::widget_of(
      {{"script.js", "define(['jquery'], function ($) { return function () { var self = this;\n" +
                         helpers + "\nthis.callbacks = {onSave: " + body + "}; }; });"}});
  static_cast<void>(text::take_limits());
  const std::size_t found = refusals_to_disable(widget.scripts().front()).size();
  return text::take_limits().empty() ? found : cut;
}

TEST(RefusalsToDisable, AreFoundBehindRetries) {
  const std::string push =
      "function push(state, tries) {\n"
      "  return $.post('/api', state).then(function (answer) {\n"
      "    if (state.active === 'N' && answer.debt) throw new Error('debt');\n"
      "    return answer;\n"
      "  }).catch(function (error) {\n"
      "    if (tries > 0) return push(state, tries - 1);\n"
      "    throw error;\n"
      "  });\n"
      "}\n";
  EXPECT_EQ(refusals(push, "function (state) { return push(state, 2); }"), 0U);
  EXPECT_EQ(refusals(push, "function (state) { push(state, 2); return true; }"), 0U);
  const std::string late =
      "const wait = (ms) => new Promise((done) => setTimeout(done, ms));\n"
      "async function send(state, round) {\n"
      "  const answer = await fetch('/api');\n"
      "  if (!answer.ok && round < 5) { await wait(round); return send(state, round + 1); }\n"
      "  if (state.active === 'N') throw new Error('stay');\n"
      "  return true;\n"
      "}\n";
  EXPECT_EQ(refusals(late, "async function (state) { return send(state, 0); }"), 1U);
  EXPECT_EQ(refusals(late, "async function (state) { return await send(state, 0); }"), 1U);
  EXPECT_EQ(refusals(late, "function (state) { send(state, 0); return true; }"), 0U);
}

TEST(RefusalsToDisable, AreFoundBehindPages) {
  const std::string pages =
      "async function collect(state, page, rows) {\n"
      "  if (state.active === 'N') throw new Error('busy');\n"
      "  const part = await $.get('/rows', {page});\n"
      "  rows.push(...part.rows);\n"
      "  if (part.more) await collect(state, page + 1, rows);\n"
      "  return rows;\n"
      "}\n";
  EXPECT_EQ(refusals(pages, "async function (state) { await collect(state, 1, []); return true; }"),
            1U);
  EXPECT_EQ(refusals(pages,
                     "function (state) { (async () => { await collect(state, 1, []); })(); "
                     "return true; }"),
            0U);
}

TEST(RefusalsToDisable, AreFoundInChainsOfPromises) {
  const auto chain = [](const std::string& end) {
    return refusals("",
                    "function (state) { let last = $.get('/a');\n"
                    "last = last.then(() => $.get('/b'));\n"
                    "last = last.then(() => { if (state.active === 'N') throw new Error('b'); });\n"
                    "last = last.then(() => self.draw());\n" +
                        end + " }");
  };
  EXPECT_EQ(chain("return last;"), 1U);
  EXPECT_EQ(chain("return true;"), 0U);
  const auto queue = [](const std::string& end) {
    return refusals(
        "self.queue = Promise.resolve();\n",
        "function (state) { self.queue = self.queue.then(() => $.get('/a'));\n"
        "self.queue = self.queue.then(() => { if (state.active === 'N') throw new Error(); });\n" +
            end + " }");
  };
  EXPECT_EQ(queue("return self.queue;"), 1U);
  EXPECT_EQ(queue("return true;"), 0U);
}

TEST(RefusalsToDisable, AreFoundBehindHelpersThatCallThemselves) {
  const std::string all =
      "function allowed(state, at) {\n"
      "  if (state.active === 'N' && self.debts[at]) { return false; }\n"
      "  return at > 0 ? allowed(state, at - 1) : true;\n"
      "}\n";
  EXPECT_EQ(refusals(all, "function (state) { return allowed(state, 4); }"), 1U);
  EXPECT_EQ(refusals(all, "function (state) { self.hint(allowed(state, 4)); return true; }"), 0U);
  // Two that call each other, and one that turns its own result around.
  const std::string both =
      "function even(state, n) { if (state.active === 'N') return true; return n && odd(state, n); "
      "}\n"
      "function odd(state, n) { return !even(state, n - 1); }\n";
  EXPECT_EQ(refusals(both, "function (state) { return even(state, 8); }"), 1U);
  EXPECT_EQ(refusals(both, "function (state) { even(state, 8); return true; }"), 0U);
}

TEST(RefusalsToDisable, AreFoundWhereOthersGoRoundBefore) {
  std::string helpers;
  std::string calls;
  for (int i = 0; i < 40; ++i) {
    const std::string name = "step" + std::to_string(i);
    helpers += "function " + name +
               "(state, n) {\n  if (state.active === 'N') throw new Error();\n"
               "  return $.get('/x').then(function () { return n && " +
               name + "(state, n - 1); });\n}\n";
    calls += "try { " + name + "(state, 3); } catch (error) { self.note(error); }\n";
  }
  EXPECT_EQ(refusals(helpers, "function (state) {\n" + calls + "return true; }"), 0U);
  EXPECT_EQ(refusals(helpers, "function (state) {\n" + calls +
                                  "if (state.active === 'N') return false;\nreturn true; }"),
            1U);
  EXPECT_EQ(refusals(helpers, "function (state) {\n" + calls + "return step7(state, 1); }"), 1U);
}

double seconds_of_rejections(const std::string& promise, int count) {
  std::string body = "function (state) { " + promise + " = $.Deferred();\n";
  for (int i = 0; i < count; ++i)
    body += "if (state.active === 'N') " + promise.substr(promise.rfind(' ') + 1) + ".reject(" +
            std::to_string(i) + ");\n";
  body += "return " + promise.substr(promise.rfind(' ') + 1) + "; }";
  const Widget widget =
      test::widget_of({{"script.js",
                        "define(['jquery'], function ($) { return function () { var self = this;\n"
                        "this.callbacks = {onSave: " +
                            body + "}; }; });"}});
  const js::File& script = widget.scripts().front();
  static_cast<void>(script.program().exhausted());
  static_cast<void>(text::take_limits());
  const std::clock_t begin = std::clock();
  EXPECT_EQ(refusals_to_disable(script).size(), static_cast<std::size_t>(count));
  const double seconds = test::processor_seconds(begin);
  EXPECT_TRUE(text::take_limits().empty());
  return seconds;
}

TEST(RefusalsToDisable, AreFoundInTimeThatGrowsWithTheirNumber) {
  for (const std::string promise : {"var done", "self.done"}) {
    const double one = seconds_of_rejections(promise, 300);
    const double four = seconds_of_rejections(promise, 1'200);
    EXPECT_LT(four, 10 * one + 0.1) << promise << ": " << one << " s, " << four << " s";
  }
}

}  // namespace
}  // namespace premod::page
