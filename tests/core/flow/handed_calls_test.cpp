// Calls of what is handed over by its name.
#include "flow/handed_calls.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace premod::js {
namespace {

/// Where each stands in the text, and what it calls.
std::vector<std::string> handed(const std::string& text) {
  const premod::File bytes{.path = "script.js", .bytes = text};
  const File script(bytes);
  std::vector<std::string> out;
  for (const Call& call : handed_calls(script))
    out.push_back(std::string(call.global_path()) + " " + std::string(call.span().of(text)));
  return out;
}

using Calls = std::vector<std::string>;

TEST(JsHandedCalls, StandAtTheElementsThatAreWritten) {
  EXPECT_EQ(handed("['/a', b].forEach($.getScript);"),
            (Calls{"$.getScript '/a'", "$.getScript b"}));
  EXPECT_EQ(handed("_.each(['/a'], $.getScript);"), Calls{"$.getScript '/a'"});
}

TEST(JsHandedCalls, HaveNoLimit) {
  std::string list;
  for (int n = 0; n < 100; ++n) list += "'/a', ";
  EXPECT_EQ(handed("[" + list + "].forEach($.getScript);").size(), 100U);
}

TEST(JsHandedCalls, StandAtTheNameWhereNoElementIsSeen) {
  EXPECT_EQ(handed("list.forEach($.getScript);"), Calls{"$.getScript $.getScript"});
  EXPECT_EQ(handed("[address(1)].forEach($.getScript);"), Calls{"$.getScript $.getScript"});
  EXPECT_EQ(handed("['/a', address(1)].forEach($.getScript);"),
            (Calls{"$.getScript '/a'", "$.getScript $.getScript"}));
  EXPECT_EQ(handed("[].forEach($.getScript);"), Calls{});
}

}  // namespace
}  // namespace premod::js
