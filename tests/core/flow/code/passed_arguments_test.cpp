// What a function passes on as it got it.
#include "flow/code/passed_arguments.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "flow/script.hpp"
#include "text/limit_log.hpp"

namespace premod::js {
namespace {

using Texts = std::vector<std::string>;

/// What reaches the one call of `put`, and the limits that were hit.
Texts put(const std::string& text) {
  const premod::File bytes{.path = "script.js", .bytes = text};
  const File script(bytes);
  static_cast<void>(script.program().exhausted());
  static_cast<void>(text::take_limits());
  Texts out;
  for (const Call& call : script.calls()) {
    if (call.global_path() != "put") continue;
    for (const NodeId argument : call.arguments()) out.emplace_back(script.tree().text(argument));
    EXPECT_EQ(call.argument_count(), std::min(out.size(), max_arguments));
  }
  for (const std::string_view limit : text::take_limits()) out.emplace_back(limit);
  return out;
}

TEST(PassedArguments, AreThoseOfTheCallThatGivesMost) {
  std::string calls;
  for (int n = 0; n < 6'000; ++n) calls += "log('a');";
  calls += "log('b', 2);";
  EXPECT_EQ(put("function log() { put.apply(null, arguments); }" + calls), (Texts{"'b'", "2"}));
  EXPECT_EQ(put("function log(...all) { put(1, ...all); }" + calls), (Texts{"1", "'b'", "2"}));
}

TEST(PassedArguments, GoThroughSeveralFunctions) {
  std::string functions = "function f0(...all) { put(...all); }";
  for (int n = 1; n < 20; ++n)
    functions +=
        "function f" + std::to_string(n) + "() { f" + std::to_string(n - 1) + "(...arguments); }";
  EXPECT_EQ(put(functions + "f19('a', 2);"), (Texts{"'a'", "2"}));
}

TEST(PassedArguments, GoThroughFunctionsThatPassOnToEachOther) {
  EXPECT_EQ(put("function ask(...all) { send(...all).catch(() => again(...all)); }"
                "function again(...all) { put(...all); ask(...all); }"
                "ask('/a', 2);"),
            (Texts{"'/a'", "2"}));
}

TEST(PassedArguments, DoNotDoubleWithoutEnd) {
  std::string functions = "function f0(...all) { put(...all); }";
  for (int n = 1; n < 40; ++n)
    functions += "function f" + std::to_string(n) + "() { f" + std::to_string(n - 1) +
                 "(...arguments, ...arguments); }";
  const Texts all = put(functions + "f39('a');");
  EXPECT_LE(all.size(), 2 * max_arguments);
  EXPECT_EQ(all.back(), "max_arguments");
}

}  // namespace
}  // namespace premod::js
