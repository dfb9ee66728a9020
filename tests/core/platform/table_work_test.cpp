// Tables and texts without end: the work grows with the script and no faster, and what is left out
// is said.
#include <gtest/gtest.h>

#include <ctime>
#include <string>

#include "../widget/memory_widget.hpp"
#include "platform/made_up_data.hpp"
#include "platform/pipeline/pipeline.hpp"
#include "platform/secrets.hpp"
#include "platform/styles/joined_names.hpp"
#include "processor_time.hpp"
#include "text/limit_log.hpp"

namespace premod {
namespace {

std::string repeated(const std::string& one, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) {
    out += one;
    for (auto at = out.rfind('%'); at != std::string::npos; at = out.rfind('%'))
      out.replace(at, 1, std::to_string(i));
  }
  return out;
}

double seconds_of_events(int size) {
  const std::string source = "const table = {};\n" + repeated("table.lead_%x = String;\n", size) +
                             repeated("const f% = (event) => table[event.type_code]();\n", size);
  const Widget widget = test::widget_of({{"script.js", source}});
  const js::File& script = widget.scripts().front();
  static_cast<void>(script.program().exhausted());  // the value analysis has its own bounds
  const std::clock_t begin = std::clock();
  EXPECT_EQ(platform::event_comparisons(script).size(), static_cast<std::size_t>(size));
  return test::processor_seconds(begin);
}

TEST(TableWork, GrowsWithTheKeysAndTheQuestions) {
  const double one = seconds_of_events(200);
  const double four = seconds_of_events(800);
  EXPECT_LT(four, 10 * one + 0.1) << one << " s, " << four << " s";
}

double seconds_of_accounts(int size) {
  const std::string source =
      "const account = (n) => pick(n);\nconst known = [" + repeated("'acme%', ", size) +
      "];\nconst trial = {" + repeated("acme%: 0, ", size) + "};\n" +
      repeated("show(known.includes(account(%)), trial[subdomain]);\n", size) +
      "show(known.includes(subdomain));\n";
  const Widget widget = test::widget_of({{"script.js", source}});
  const js::File& script = widget.scripts().front();
  static_cast<void>(script.program().exhausted());
  const std::clock_t begin = std::clock();
  EXPECT_EQ(platform::account_branches(script).size(), 1U);
  return test::processor_seconds(begin);
}

TEST(TableWork, GrowsWithTheAccountsOfAListAndTheQuestions) {
  const double one = seconds_of_accounts(250);
  const double four = seconds_of_accounts(1'000);
  EXPECT_LT(four, 10 * one + 0.1) << one << " s, " << four << " s";
}

TEST(TableWork, SecretsBehindManyJoinedTextsAreFoundOrSaid) {
  constexpr std::string_view secret = "['sk_live', '51H8ZqXfW3nTbYp0LkRvUcJe'].join('_');\n";
  const auto told = [&](int joined) {
    const Widget widget = test::widget_of(
        {{"script.js", repeated("['a%', 'b'].join('-');\n", joined) + std::string(secret)}});
    static_cast<void>(text::take_limits());
    const bool found = !platform::secrets(widget.scripts().front()).empty();
    return std::pair(found, !text::take_limits().empty());
  };
  EXPECT_EQ(told(10), std::pair(true, false));
  EXPECT_EQ(told(1'200), std::pair(false, true));
}

TEST(TableWork, ClassesThatHelpersJoinAreFoundOrSaid) {
  constexpr std::string_view names[] = {"acme-open"};
  const auto told = [&](int others) {
    const Widget widget =
        test::widget_of({{"script.js", "function named(a, b) { return a + '-' + b; }\nvar part;\n" +
                                           repeated("part = 'a%';\n", others) +
                                           "part = 'open';\nshow(named('acme', part));\n"}});
    static_cast<void>(text::take_limits());
    const bool found = !platform::joined_names(widget.scripts().front(), names).empty();
    return std::pair(found, !text::take_limits().empty());
  };
  EXPECT_EQ(told(4), std::pair(true, false));
  EXPECT_EQ(told(300), std::pair(true, false));
  const auto [found, said] = told(3'000);
  EXPECT_TRUE(found || said);
}

}  // namespace
}  // namespace premod
