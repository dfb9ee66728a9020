// Callbacks that only some of the calls of a function give, where there are many calls.
#include "platform/conditions/given_callbacks.hpp"

#include <gtest/gtest.h>

#include <string>

#include "../widget/memory_widget.hpp"
#include "text/limit_log.hpp"

namespace premod::platform {
namespace {

std::string calls(int count, const std::string& call) {
  std::string out;
  for (int n = 0; n < count; ++n) out += call;
  return out;
}

/// How many calls give the handler of the one `fetch` and how many do not, with the limits hit.
std::string given(const std::string& source) {
  const Widget widget = test::widget_of({{"script.js", source}});
  const js::File& script = widget.scripts().front();
  static_cast<void>(script.program().exhausted());
  static_cast<void>(text::take_limits());
  std::string out;
  for (const js::Call& call : script.calls()) {
    if (call.global_path() != "fetch") continue;
    const GivenCallback one = given_callback(script, script.index().at(call.argument(1)));
    out += std::to_string(one.with.size()) + " with, " + std::to_string(one.without.size()) +
           " without";
  }
  for (const std::string_view limit : text::take_limits()) out += limit;
  return out;
}

TEST(GivenCallbacks, AreCountedHoweverManyCallsThereAre) {
  const std::string load = "function load(url, failed) { fetch(url, failed); }";
  EXPECT_EQ(given(load + "load('/a', show); load('/b');"), "1 with, 1 without");
  EXPECT_EQ(given(load + calls(700, "load('/a', show);") + calls(3, "load('/b');")),
            "700 with, 3 without");
}

TEST(GivenCallbacks, AreLookedForOnceWhereTheyAreHandedOn) {
  const std::string source =
      "function load(url, failed) { fetch(url, failed); }"
      "function twice(url, failed) {" +
      calls(500, "load(url, failed);") +
      "}"
      "function often(url, failed) {" +
      calls(500, "twice(url, failed);") + "}";
  EXPECT_EQ(given(source + calls(500, "often('/a');") + "often('/b', show);"),
            "1 with, 500 without");
}

TEST(GivenCallbacks, AreNotSeenInADefaultWhoseKeysAreComputed) {
  const Widget widget =
      test::widget_of({{"script.js",
                        "function load({ failed } = { [failed]: tell }) { fetch('/a', failed); }"
                        "load({ failed: show }); load({});"}});
  const js::File& script = widget.scripts().front();
  for (const js::Call& call : script.calls())
    if (call.global_path() == "fetch") {
      const GivenCallback one = given_callback(script, script.index().at(call.argument(1)));
      EXPECT_EQ(script.tree().text(one.fallback), "{ [failed]: tell }");
    }
}

}  // namespace
}  // namespace premod::platform
