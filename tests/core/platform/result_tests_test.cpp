// Whether a result is looked at before it is used; what is too much to follow counts as looked at.
#include "platform/requests/result_tests.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "../widget/memory_widget.hpp"
#include "text/limit_log.hpp"

namespace premod::platform {
namespace {

/// Of what `load()`, called first in the script, gives.
bool tested(const std::string& script) {
  const Widget widget = test::widget_of({{"script.js", script}});
  const js::File& file = widget.scripts().front();
  for (const js::Call& call : file.calls())
    if (call.global_path() == "load") return is_result_tested(file, file.index().at(call.node()));
  ADD_FAILURE() << script;
  return false;
}

std::string used(int times) {
  std::string out = "var rows = load();\n";
  for (int i = 0; i < times; ++i) out += "paint(rows);\n";
  return out;
}

TEST(ResultTests, AreConditionsOnTheWay) {
  EXPECT_FALSE(tested(used(3)));
  EXPECT_TRUE(tested(used(3) + "if (!rows) fail();"));
  EXPECT_FALSE(tested("function f() { return load(); } paint(f());"));
  EXPECT_TRUE(tested("function f() { return load(); } if (!f()) fail();"));
  EXPECT_TRUE(tested("var f = () => load(); if (!f()) fail();"));
}

TEST(ResultTests, OneOfTooManyUsesMayBeATest) {
  EXPECT_FALSE(tested(used(60)));
  EXPECT_FALSE(tested(used(300)));
  static_cast<void>(text::take_limits());
  EXPECT_TRUE(tested(used(2'100)));
  const auto limits = text::take_limits();
  EXPECT_NE(std::find(limits.begin(), limits.end(), "max_uses"), limits.end());
}

TEST(ResultTests, ALongSumIsNoTest) {
  std::string sum = "draw(load()";
  for (int i = 0; i < 200; ++i) sum += " + '</td>'";
  EXPECT_FALSE(tested(sum + ");"));
}

TEST(ResultTests, ARingOfUsesIsNotTooMany) {
  EXPECT_FALSE(tested("function f(n) { if (n) { return f(n - 1); } return load(); } paint(f(3));"));
  EXPECT_FALSE(tested("var rows = load(); rows = rows.map(paint); rows = rows.map(paint);"));
}

}  // namespace
}  // namespace premod::platform
