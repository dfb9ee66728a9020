// Addresses joined by calls behind one another are read once, from their beginning to their end.
#include "widget/links/computed_pages.hpp"

#include <gtest/gtest.h>

#include <ctime>
#include <string>

#include "core/widget/memory_widget.hpp"
#include "processor_time.hpp"
#include "times.hpp"

namespace premod {
namespace {

std::size_t pages(const std::string& expression) {
  const Widget widget = test::widget_of(
      {{"script.js", "define([], function () { return (item) => " + expression + "; });"}});
  return computed_pages(widget.scripts().front()).size();
}

TEST(ComputedPages, AreToldOnceWhereCallsJoinThem) {
  const std::string root = "'https://www.kommo.com/integrations/'";
  EXPECT_EQ(pages(root + ".concat(item.code)"), 1);
  EXPECT_EQ(pages(root + ".concat(item.code).concat('/').concat(item.page, '#top')"), 1);
  EXPECT_EQ(pages("[" + root + "].concat(item.code).join('')"), 1);
  EXPECT_EQ(pages("[" + root + ".concat(item.code), " + root + ".concat(item.other)]"), 2);
  EXPECT_EQ(pages(root + ".concat('own_widget').concat('/')"), 0);
}

TEST(ComputedPages, AreAskedForEachAddressOfAText) {
  const std::string root = "'https://www.kommo.com/integrations/'";
  const auto pages_beside = [&](const std::string& second) {
    const Widget widget = test::widget_of(
        {{"script.js", "define([], function () { return (own_widget, item) => '<a href=' + " +
                           root + " + own_widget + '></a><a href=' + " + root + " + " + second +
                           " + '></a>'; });"}});
    return computed_pages(widget.scripts().front()).size();
  };
  EXPECT_EQ(pages_beside("item.code"), 1);
  EXPECT_EQ(pages_beside("own_widget"), 0);
  EXPECT_EQ(pages_beside("own_widget + '/' + item.code"), 0);
}

double seconds_of_calls(int count) {
  const std::string calls = test::times(count, ".concat(item.part%)");
  const Widget widget =
      test::widget_of({{"script.js", "define([], (item) => 'https://'" + calls + ");"}});
  const js::File& script = widget.scripts().front();
  static_cast<void>(script.texts());  // the value analysis has its own bounds
  const std::clock_t begin = std::clock();
  EXPECT_TRUE(computed_pages(script).empty());
  return test::processor_seconds(begin);
}

TEST(ComputedPages, TakeTimeThatGrowsWithTheCalls) {
  const double one = seconds_of_calls(500);
  const double four = seconds_of_calls(2'000);
  EXPECT_LT(four, 8 * one + 0.1) << one << " s, " << four << " s";
}

}  // namespace
}  // namespace premod
