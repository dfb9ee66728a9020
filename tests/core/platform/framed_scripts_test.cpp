// Which scripts run in a frame: those that the widget's own pages load, and the platform does not.
#include "platform/listeners/framed_scripts.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "../widget/memory_widget.hpp"

namespace premod::platform {
namespace {

constexpr const char* loads_panel =
    "define(['./lib/panel.js'], function (panel) { panel.open(); });";

/// Paths of framed scripts beside a `script.js`, each with a space behind it.
std::string framed(test::Contents files, const std::string& script = loads_panel) {
  files["script.js"] = script;
  const Widget widget = test::widget_of(files);
  std::set<std::string> paths;
  for (const File* file : framed_scripts(widget)) paths.insert(file->path);
  std::string out;
  for (const std::string& path : paths) out += path + " ";
  return out;
}

TEST(FramedScripts, AreThoseOfPages) {
  EXPECT_EQ(
      framed({{"board.html", "<script src=\"board.js\"></script><script src=script.js></script>"},
              {"board.js", "start();"},
              {"lib/panel.js", "define({});"}}),
      "board.js ");
  // From the widget's root, and without an ending, as for what scripts load.
  EXPECT_EQ(framed({{"pages/board.html",
                     "<script src=\"lib/board.js?v=3\"></script><script src=\"grid\">"},
                    {"lib/board.js", "start();"},
                    {"pages/grid.js", "start();"}}),
            "lib/board.js pages/grid.js ");
}

TEST(FramedScripts, AreNotWhatThePlatformsPageRunsAsWell) {
  const std::string page =
      "<script src=\"lib/panel.js\"></script><script src=\"lib/keys.js\"></script>"
      "<script src=\"lib/alone.js\"></script>";
  const std::string panel = "define(['./keys.js'], function (keys) { return keys; });";
  EXPECT_EQ(framed({{"help.html", page},
                    {"lib/panel.js", panel},
                    {"lib/keys.js", "define(['./panel.js'], function () {});"},
                    {"lib/alone.js", "start();"}}),
            "lib/alone.js ");
  EXPECT_EQ(framed({{"help.html", page},
                    {"lib/panel.js", panel},
                    {"lib/keys.js", "define({});"},
                    {"lib/alone.js", "start();"}},
                   "define([], function () {});"),
            "lib/alone.js lib/keys.js lib/panel.js ");
}

TEST(FramedScripts, AreAllFilesOfANameThatFollowsAComputedAddress) {
  EXPECT_EQ(framed({{"board.html", "<script src=\"{{ base }}/board.js?v=1\"></script>"},
                    {"a/board.js", "start();"},
                    {"b/board.js", "start();"},
                    {"b/other.js", "start();"}}),
            "a/board.js b/board.js ");
}

TEST(FramedScripts, AreNotWhatMayBeLoadedByAComputedAddress) {
  const test::Contents files = {
      {"help.html", "<script src=\"lib/keys.js\"></script><script src=\"lib/alone.js\"></script>"},
      {"lib/keys.js", "start();"},
      {"lib/alone.js", "start();"}};
  const auto beside = [&](const std::string& body) {
    return framed(files,
                  "define(['jquery'], function ($) { return function () { var self = this; "
                  "function boot(name) { $.getScript(self.path + '/lib/' + name + '.js'); } " +
                      body + " }; });");
  };
  const std::string all = "lib/alone.js lib/keys.js ";
  EXPECT_EQ(beside("boot(self.get_settings().mode);"), "");
  EXPECT_EQ(beside("boot('keys');"), "lib/alone.js ");
  EXPECT_EQ(beside("boot('other');"), all);
  EXPECT_EQ(beside("boot('other'); require([self.path + '/lib/keys'], start);"), "lib/alone.js ");
  EXPECT_EQ(beside("boot('other'); require(['text!' + self.path], start); img.src = self.logo;"),
            all);
  EXPECT_EQ(beside("boot('other'); import('https://cdn.example.com/' + self.version);"), all);
  EXPECT_EQ(beside("boot('other'); import(self.path);"), "");
}

}  // namespace
}  // namespace premod::platform
