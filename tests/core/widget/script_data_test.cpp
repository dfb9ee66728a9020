// What scripts are given out of JSON files.
#include <gtest/gtest.h>

#include <string>

#include "core/widget/memory_widget.hpp"
#include "flow/script.hpp"

namespace premod {
namespace {

/// The widget's script asks for `name` and calls what stands under "run" in it.
bool calls_eval(const std::string& name, std::string data) {
  const std::string script =
      "define(['json!./" + name + "'], function (data) { window[data.run](x); });";
  const Widget widget = test::widget_of({{"script.js", script}, {name, std::move(data)}});
  for (const js::File& file : widget.scripts())
    for (const js::Call& call : file.calls())
      if (call.global_path() == "eval") return true;
  return false;
}

TEST(ScriptData, HoldsNamesThatScriptsCall) {
  EXPECT_TRUE(calls_eval("a.json", R"({"run": "eval"})"));
  EXPECT_FALSE(calls_eval("a.json", R"({"run": "alert"})"));
  EXPECT_FALSE(calls_eval("a.json", R"({"run": "eval")"));
}

TEST(ScriptData, IsReadHoweverLongItIs) {
  const std::string filler(1'000'000, 'a');
  EXPECT_TRUE(calls_eval("a.json", R"({"filler": ")" + filler + R"(", "run": "eval"})"));
}

TEST(ScriptData, IsReadHoweverManyFilesThereAre) {
  test::Contents contents;
  std::string script;
  for (int n = 0; n < 100; ++n) {
    const std::string name = "a" + std::to_string(n) + ".json";
    script += "require(['json!./" + name + "'], function (data) { window[data.run](x); });";
    contents[name] = n == 99 ? R"({"run": "eval"})" : "{}";
  }
  contents["script.js"] = script;
  const Widget widget = test::widget_of(std::move(contents));
  int found = 0;
  for (const js::Call& call : widget.scripts().front().calls())
    found += call.global_path() == "eval" ? 1 : 0;
  EXPECT_EQ(found, 1);
}

}  // namespace
}  // namespace premod
