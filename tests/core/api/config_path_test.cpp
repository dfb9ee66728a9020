// A finding in premod.json stands at the path the repository knows the file by, wherever it lies.
#include <gtest/gtest.h>

#include "core/git/scratch.hpp"
#include "premod/premod.hpp"

namespace premod {
namespace {

using git::test::Scratch;
namespace fs = std::filesystem;

constexpr const char* listing =
    R"({"listing": {"en": {"name": "Clock", "description": "<p><script>x</script></p>"}}})";

std::string place_of_listing(const Scratch& scratch, const std::string& config = {}) {
  Request request;
  request.paths = {scratch.path("widget")};
  request.rules = {"listing-html-script"};
  request.profile = Profile::kommo;
  request.config = config;
  request.blame = Blame::off;
  const auto report = check(request);
  if (!report) return "error: " + report.error().message;
  return report->findings.empty() ? "nothing found" : report->findings[0].place.file;
}

TEST(ConfigPath, BesideAboveAndElsewhere) {
  REQUIRE_GIT();
  const Scratch scratch;
  scratch.write("widget/manifest.json", R"({"widget": {"name": "n"}, "locations": []})");
  scratch.write("premod.json", listing);
  EXPECT_EQ(place_of_listing(scratch), "premod.json");
  fs::create_directories(scratch.path("settings"));
  fs::rename(scratch.path("premod.json"), scratch.path("settings/gate.json"));
  EXPECT_EQ(place_of_listing(scratch, scratch.path("settings/gate.json")), "settings/gate.json");
  fs::rename(scratch.path("settings/gate.json"), scratch.path("widget/premod.json"));
  EXPECT_EQ(place_of_listing(scratch), "widget/premod.json");
}

}  // namespace
}  // namespace premod
