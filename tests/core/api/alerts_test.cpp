// What dashboards get of a bundle: one alert a rule and file, whoever wrote its modules.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "premod/premod.hpp"

namespace premod {
namespace {

Report checked(const std::string& rule, const std::string& script) {
  const std::vector<MemoryFile> files = {
      {"manifest.json", R"({"widget": {"name": "widget.name"}})"},
      {"script.js", "define(['./lib/parts.js'], function () {});"},
      {"lib/parts.js", script}};
  Request request;
  request.rules = {rule};
  auto report = check_files(files, request);
  EXPECT_TRUE(report);
  return report ? std::move(report).value() : Report{};
}

const std::string bundle = R"((() => { var modules = {
  "./node_modules/one/index.js": (module, exports, need) => { module.exports = function first(text, deal) { eval(text + deal.price + deal.currency + deal.number + deal.responsible); }; },
  "./node_modules/two/index.js": (module, exports, need) => { module.exports = function second(text, deal) { eval(text + deal.total + deal.currency + deal.number + deal.responsible); }; },
  7: (module, exports, need) => { module.exports = function third(text, deal) { eval(text + deal.count + deal.currency + deal.number + deal.responsible); }; }
};
var cache = {};
function need(id) { var known = cache[id]; if (known !== undefined) return known.exports;
  var module = cache[id] = {exports: {}}; modules[id](module, module.exports, need); return module.exports; }
need("./node_modules/one/index.js"); need("./node_modules/two/index.js"); need(7); })();
)";

TEST(Alerts, PlacesInABundleStayTogetherAndStillBlock) {
  const Report report = checked("js-eval", bundle);
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].level, Level::error);
  EXPECT_EQ(report.findings[0].place_count(), 3U);
  const std::vector<Alert> alerts = alerts_of(report.findings);
  ASSERT_EQ(alerts.size(), 1U);
  EXPECT_FALSE(alerts[0].place->own_code);
  EXPECT_EQ(alerts[0].others.size(), 2U);
  EXPECT_EQ(report.decision.verdict, Verdict::block);
}

TEST(Alerts, APlaceInOnesOwnCodeIsItsOwn) {
  const Report report = checked("js-eval",
                                "function first(text) { eval(text + 1); }\n"
                                "function second(text) { eval(text + 2); }\n"
                                "function third(text) { eval(text + 3); }\n"
                                "export { first, second, third };\n");
  ASSERT_EQ(report.findings.size(), 1U);
  const std::vector<Alert> alerts = alerts_of(report.findings);
  EXPECT_EQ(alerts.size(), 3U);
  for (const Alert& alert : alerts) EXPECT_TRUE(alert.place->own_code && alert.others.empty());
}

}  // namespace
}  // namespace premod
