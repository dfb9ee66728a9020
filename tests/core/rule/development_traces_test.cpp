#include "rule/development_traces.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

#include "../widget/memory_widget.hpp"

namespace premod {
namespace {

/// The hosts that are told of in `server/config.php` beside the widget.
std::string told(const std::string& config) {
  const auto snapshot =
      test::snapshot_of({{"premod.json", R"({"backend": ["server"]})"},
                         {"widget/manifest.json", "{}"},
                         {"widget/own.php", "<?php $a = 'http://192.168.0.1/';"},
                         {"server/config.php", "<?php return [" + config + "];"}});
  auto project = Project::parse(*snapshot->find("premod.json"));
  EXPECT_TRUE(project);
  const Widget widget(snapshot, "widget", std::make_shared<const Project>(std::move(*project)));
  Hits hits;
  report_hosts_of_backend(widget, hits);
  std::string out;
  for (const Hit& hit : hits.hits()) out += hit.values.front().value + " ";
  return out;
}

TEST(DevelopmentTraces, OfABackEndAreHostsOfAnOfficeAndTunnels) {
  EXPECT_EQ(told("'hook' => 'http://192.168.0.14:8000/hook'"), "192.168.0.14 ");
  EXPECT_EQ(told("'stock' => \"http://sklad.local/api\", 'a' => 'https://a1b2c3.ngrok.io/hook'"),
            "sklad.local a1b2c3.ngrok.io ");
}

TEST(DevelopmentTraces, ServersOfOneNetworkTalkToEachOther) {
  EXPECT_EQ(told("'a' => 'http://127.0.0.1:9200/', 'b' => 'http://redis:6379/'"), "");
  EXPECT_EQ(told("'a' => 'http://stock.default.svc.cluster.local/', 'b' => 'http://10.0.0.5/'"),
            "");
  EXPECT_EQ(told("'a' => getenv('HOOK') ?: 'http://192.168.0.14:8000/hook'"), "");
  EXPECT_EQ(told("'example' => 'http://192.168.0.14:8000/'"), "");
  EXPECT_EQ(told("'help' => 'Адрес вида http://192.168.0.14:8000/'"), "");
}

}  // namespace
}  // namespace premod
