// What becomes of an object that a script makes is followed far, and no further than a limit: the
// work for one object does not grow with the script.
#include "engine/becoming.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/widget/memory_widget.hpp"

namespace premod {
namespace {

/// `function f0(a) { f1(a); f2(a); f3(a); a.src = '0'; } ...`, each calling three others.
std::string handed_around(int functions) {
  std::string out = "f0(document.createElement('script'));\n";
  for (int i = 0; i < functions; ++i) {
    const std::string number = std::to_string(i);
    out += "function f" + number + "(a) {";
    for (int next = 3 * i + 1; next <= 3 * i + 3 && next < functions; ++next)
      out += " f" + std::to_string(next) + "(a);";
    out += " a.src = '" + number + "'; }\n";
  }
  return out;
}

/// How many writes to the element are found.
std::size_t writes_found(const std::string& source, std::size_t& in_all) {
  const Widget widget = test::widget_of({{"script.js", source}, {"manifest.json", "{}"}});
  const js::File& script = widget.scripts().front();
  const js::Tree& tree = script.tree();
  for (js::NodeId at = 1; at < tree.size(); ++at) {
    if (tree[at].kind != js::NodeKind::call_expression ||
        tree.text(at) != "document.createElement('script')")
      continue;
    const std::vector<Became> found = becoming_of(script, at);
    in_all = found.size();
    std::size_t writes = 0;
    for (const Became& one : found)
      writes += tree[one.node].kind == js::NodeKind::assignment_expression ? 1 : 0;
    return writes;
  }
  return 0;
}

TEST(Becoming, FollowsManyFunctions) {
  std::size_t in_all = 0;
  EXPECT_EQ(writes_found(handed_around(300), in_all), 300U);
}

TEST(Becoming, StopsInAForestOfFunctions) {
  std::size_t in_all = 0;
  EXPECT_GT(writes_found(handed_around(6'000), in_all), 0U);
  EXPECT_LT(in_all, 2'100U);
}

}  // namespace
}  // namespace premod
