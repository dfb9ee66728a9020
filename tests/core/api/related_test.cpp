// The places that explain a finding: where a name got its meaning, where data come from.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "premod/premod.hpp"

namespace premod {
namespace {

// "line:label" of the related places of the only finding.
std::vector<std::string> places(const std::string& rule, const std::string& script) {
  const std::vector<MemoryFile> files = {
      {"manifest.json", R"({"widget": {"name": "widget.name"}})"}, {"script.js", script}};
  Request request;
  request.rules = {rule};
  const auto report = check_files(files, request);
  EXPECT_TRUE(report);
  std::vector<std::string> out;
  if (!report || report->findings.size() != 1) {
    ADD_FAILURE() << (report ? report->findings.size() : 0) << " findings";
    return out;
  }
  for (const Place& place : report->findings.front().related) {
    EXPECT_EQ(place.file, "script.js");
    EXPECT_FALSE(place.snippet.empty());
    out.push_back(std::to_string(place.region->line) + ":" + place.label);
  }
  return out;
}

using Places = std::vector<std::string>;

TEST(RelatedPlaces, TellWhereANameWasMade) {
  EXPECT_EQ(places("js-alert", "var say = alert;\n\nsay(1);"), Places{"1:"});
  EXPECT_EQ(places("js-eval", "const run = eval;\nrun(text);"), Places{"1:"});
  EXPECT_EQ(places("js-sync-request", "var send = $.ajax;\nsend({async: false});"),
            Places{"1:send"});
  EXPECT_EQ(places("js-platform-write", "var data = APP.data;\ndata.mine = 1;"), Places{"1:data"});
}

TEST(RelatedPlaces, TellNothingWhereTheNameIsTheThing) {
  EXPECT_EQ(places("js-alert", "window.alert(1);"), Places{});
  EXPECT_EQ(places("js-platform-write", "APP.data.mine = 1;"), Places{});
}

TEST(RelatedPlaces, FollowTheDataOfAnotherWindow) {
  EXPECT_EQ(places("js-iframe-code",
                   "window.addEventListener('message', function (event) {\n"
                   "  var data = event.data;\n"
                   "  var code = data.code;\n"
                   "  eval(code);\n"
                   "});"),
            (Places{"1:event", "2:data", "3:code"}));
}

TEST(RelatedPlaces, LeadFromTheLoopToTheRequest) {
  EXPECT_EQ(places("js-crm-post-in-loop",
                   "define([], function () {\n"
                   "  return function () {\n"
                   "    var self = this;\n"
                   "    function send(id) {\n"
                   "      self.crm_post('https://x.test/', {id: id}, function () {}, 'json');\n"
                   "    }\n"
                   "    for (var i = 0; i < 9; i++) {\n"
                   "      send(i);\n"
                   "    }\n"
                   "  };\n"
                   "});"),
            (Places{"7:for", "8:send()"}));
}

TEST(RelatedPlaces, ShowWhatAnInjectedScriptLoads) {
  EXPECT_EQ(places("js-script-injection",
                   "var tag = document.createElement('script');\n"
                   "tag.src = 'https://x.test/a.js';\n"
                   "document.head.appendChild(tag);"),
            Places{"2:src"});
}

}  // namespace
}  // namespace premod
