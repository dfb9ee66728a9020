// What becomes of a failed request where the way to whoever learns of it is long: it is followed to
// its end, or the limit is told.
#include "platform/requests/failures.hpp"

#include <gtest/gtest.h>

#include <string>

#include "../../times.hpp"
#include "../widget/memory_widget.hpp"
#include "text/limit_log.hpp"

namespace premod::platform {
namespace {

using test::times;

/// Who learns of a failure of the one `fetch` of a script, with the limits that were hit.
std::pair<Learns, std::string> learns(const std::string& source) {
  const Widget widget = test::widget_of({{"script.js", source}});
  const js::File& script = widget.scripts().front();
  static_cast<void>(script.program().exhausted());
  static_cast<void>(text::take_limits());
  std::pair<Learns, std::string> out{Learns::unknown, ""};
  for (const js::Call& call : script.calls())
    if (call.global_path() == "fetch")
      out.first = failure_of(script, script.index().at(call.node())).learns;
  for (const std::string_view limit : text::take_limits()) out.second += limit;
  return out;
}

std::pair<Learns, std::string> settled(int before) {
  return learns("Promise.allSettled([fetch('/a')]).then((all) => {" + times(before, "acme(1);") +
                "all.filter((one) => one.status === 'fulfilled').forEach(show); });");
}

std::pair<Learns, std::string> chained(int links) {
  return learns("fetch('/a')" + times(links, ".then(read)") + ";");
}

std::pair<Learns, std::string> around(int blocks) {
  return learns("async function load() {" + times(blocks, "{") + "await fetch('/a');" +
                times(blocks, "}") + "} document.onclick = load;");
}

std::pair<Learns, std::string> called(int through) {
  std::string source = "const f0 = () => fetch('/a');\n";
  for (int i = 1; i <= through; ++i)
    source += "const f" + std::to_string(i) + " = () => f" + std::to_string(i - 1) + "();\n";
  return learns(source + "f" + std::to_string(through) + "();");
}

std::pair<Learns, std::string> handed(int through) {
  std::string source = "const f1 = (promise) => { promise.then(show); };\n";
  for (int i = 2; i <= through; ++i)
    source += "const f" + std::to_string(i) + " = (promise) => { f" + std::to_string(i - 1) +
              "(promise); };\n";
  return learns(source + "f" + std::to_string(through) + "(fetch('/a'));");
}

/// Results that hold the failure, taken apart in one function.
std::pair<Learns, std::string> taken_apart(int results) {
  return learns(
      "const load = () => fetch('/a').then((rows) => [null, rows], (error) => [error, null]);"
      "async function draw() {" +
      times(results, "{ const [error, rows] = await load(); if (error) return; show(rows); }") +
      "} document.onclick = draw;");
}

TEST(Failures, AreFollowedOrGivenUpAloud) {
  const std::pair nobody(Learns::nobody, std::string());
  EXPECT_EQ(settled(3), nobody);
  EXPECT_EQ(settled(700), nobody);
  EXPECT_EQ(settled(3'000), std::pair(Learns::unknown, std::string("max_reader")));
  EXPECT_EQ(chained(3), nobody);
  EXPECT_EQ(chained(32), nobody);
  EXPECT_EQ(chained(33), std::pair(Learns::unknown, std::string("max_links")));
  EXPECT_EQ(around(3), around(100));
  EXPECT_EQ(called(3), nobody);
  EXPECT_EQ(called(100), std::pair(Learns::unknown, std::string("max_ways")));
  EXPECT_EQ(handed(16), nobody);
  EXPECT_EQ(handed(17), std::pair(Learns::unknown, std::string("max_entered")));
  EXPECT_EQ(taken_apart(3), nobody);
  EXPECT_EQ(taken_apart(6'000), nobody);
}

std::pair<Learns, std::string> caught(const std::string& handler) {
  return learns("fetch('/a').then(show).catch(function () {" + handler + "});");
}

/// What a handler does however long it is nobody learns of.
TEST(Failures, LongHandlersThatTellNobodyTellNobody) {
  const std::pair nobody(Learns::nobody, std::string());
  EXPECT_EQ(caught("console.log(1);"), nobody);
  EXPECT_EQ(caught(times(300, "console.log(1);")), nobody);
  EXPECT_EQ(caught("$('.a')" + times(30, ".find('.b')") + ".hide();"), nobody);
  EXPECT_EQ(caught(times(30'000, ";")).second, "max_statements");
  const std::pair somebody(Learns::somebody, std::string());
  EXPECT_EQ(caught(times(300, "console.log(1);") + "alert(text);"), somebody);
  EXPECT_EQ(caught("$('.a')" + times(30, ".find('.b')") + ".text(words);"), somebody);
}

TEST(Failures, HelpersAreFollowedToTheirEnd) {
  const auto helped = [](int through, const std::string& last) {
    std::string source = "function h0() {" + last + "}\n";
    for (int i = 1; i <= through; ++i)
      source += "function h" + std::to_string(i) + "() { h" + std::to_string(i - 1) + "(); }\n";
    return learns(source + "fetch('/a').then(show).catch(() => h" + std::to_string(through) +
                  "());");
  };
  const std::pair nobody(Learns::nobody, std::string());
  for (const int through : {1, 5, 40}) {
    EXPECT_EQ(helped(through, "console.log(1);"), nobody) << through;
    EXPECT_EQ(helped(through, "h0();"), nobody) << through;
    EXPECT_EQ(helped(through, "alert(text);").first, Learns::somebody) << through;
  }
  EXPECT_EQ(helped(100, "console.log(1);").second, "max_helpers_deep");
}

}  // namespace
}  // namespace premod::platform
