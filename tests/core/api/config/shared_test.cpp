// "extends": what several projects have in common, in one file of the repository.
#include "api/config/shared.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>

#include "core/api/change.hpp"
#include "premod/project.hpp"

namespace premod {
namespace {

using git::test::Scratch;
namespace fs = std::filesystem;
using test::has;

TEST(PathInside, NeverLeavesTheRoot) {
  const struct {
    const char* folder;
    const char* path;
    std::optional<std::string> inside;
  } rows[] = {
      {"", "a.json", "a.json"},
      {"widgets/one", "../../a.json", "a.json"},
      {"widgets/one", "../b/./a.json", "widgets/b/a.json"},
      {"widgets/", "c//a.json", "widgets/c/a.json"},
      {"", "../a.json", std::nullopt},
      {"one", "../../a.json", std::nullopt},
      {"one", "../../one/a.json", std::nullopt},
      {"one", "/a.json", std::nullopt},
      {"one", "..\\a.json", std::nullopt},
      {"one", "C:a.json", std::nullopt},
      {"one", "..", std::nullopt},
      {"one", "", std::nullopt},
  };
  for (const auto& row : rows)
    EXPECT_EQ(path_inside(row.folder, row.path), row.inside) << row.folder << " " << row.path;
}

/// Two widgets of a studio with one configuration.
class Extends : public testing::Test {
 protected:
  void SetUp() override {
    if (!git::test::git_is_installed()) GTEST_SKIP() << "the git command is not installed";
    scratch_.emplace();
    for (const char* name : {"one", "two"}) {
      scratch_->write(std::string(name) + "/manifest.json", test::manifest);
      scratch_->write(std::string(name) + "/script.js", test::script(1));
      scratch_->write(std::string(name) + "/premod.json",
                      R"({"extends": "../premod.studio.json"})");
    }
    shared(R"({"profile": "kommo", "levels": {"js-console": "note"}})");
  }
  void shared(const std::string& text) const { scratch_->write("premod.studio.json", text); }
  void own(const std::string& text) const { scratch_->write("one/premod.json", text); }
  [[nodiscard]] Result<Report> run(const std::string& base = {}) const {
    return check(test::request_for(scratch_->path("one"), base));
  }
  [[nodiscard]] std::string error() const {
    const auto report = run();
    return report ? std::string("no error") : report.error().message;
  }
  [[nodiscard]] std::string level() const {
    const auto report = run();
    if (!report) return report.error().message;
    if (report->findings.empty()) return "off";
    return std::string(name_of(report->findings.front().level));
  }
  std::optional<Scratch> scratch_;
};

TEST_F(Extends, GivesWhatTheProjectDoesNotSay) {
  const auto report = run();
  ASSERT_TRUE(report.ok()) << report.error().message;
  EXPECT_EQ(report->profile, Profile::kommo);
  EXPECT_EQ(level(), "note");
  own(R"({"extends": "../premod.studio.json", "profile": "amocrm", "levels": {"js-eval": "note"}})");
  EXPECT_EQ(run()->profile, Profile::amocrm);
  EXPECT_EQ(level(), "note");
  own(R"({"extends": "../premod.studio.json", "levels": {"js-console": "warning"}})");
  EXPECT_EQ(level(), "warning");
  shared(R"({"kind": "private", "levels": {"js-console": "off"}})");
  own(R"({"extends": "../premod.studio.json"})");
  EXPECT_EQ(level(), "off");
  EXPECT_EQ(run()->profile, Profile::in_house);
}

TEST_F(Extends, PutsListsTogether) {
  shared(R"({"styles": {"prefixes": ["studio-"]}, "taken_names": ["Invoices"]})");
  own(R"({"extends": "../premod.studio.json", "styles": {"prefixes": ["one-"]}})");
  scratch_->write("one/style.css",
                  ".studio-a h1 {margin: 0}\n.one-a h1 {margin: 0}\nh1 {margin: 0}\n");
  Request request = test::request_for(scratch_->path("one"), "");
  request.rules = {"css-global-selector"};
  const auto report = check(request);
  ASSERT_TRUE(report.ok()) << report.error().message;
  ASSERT_EQ(report->findings.size(), 1U);
  EXPECT_EQ(report->findings.front().place.region->line, 3);
}

TEST_F(Extends, RefusesWhatIsNotInTheRepository) {
  for (const char* path : {"../../premod.studio.json", "/etc/hosts", "nothing.json", "..", ""}) {
    own(R"({"extends": ")" + std::string(path) + "\"}");
    EXPECT_TRUE(has(error(), "one/premod.json:1:13: there is no file")) << path << ": " << error();
  }
  own(R"({"extends": "../link.json"})");
  fs::create_symlink("premod.studio.json", scratch_->path("link.json"));
  EXPECT_TRUE(has(error(), "there is no file ../link.json")) << error();
}

TEST_F(Extends, RefusesWhatIsOfOneProject) {
  for (const char* key : {"waivers", "attestations", "widgets", "backend", "exclude", "archives"}) {
    shared("{\"" + std::string(key) + "\": []}");
    EXPECT_TRUE(has(error(), "premod.studio.json:1:2: \"" + std::string(key) +
                                 "\" belongs to a single project"))
        << error();
  }
  shared(R"({"extends": "other.json"})");
  EXPECT_TRUE(has(error(), "\"extends\" belongs to a single project")) << error();
  shared(R"({"levels": {"js-consol": "off"}})");
  EXPECT_TRUE(has(error(), "premod.studio.json:1:13: there is no rule \"js-consol\"")) << error();
  shared(R"({"profil": "kommo"})");
  EXPECT_TRUE(has(error(), "premod.studio.json:1:2: unknown key \"profil\"")) << error();
}

TEST_F(Extends, IsTheBasesInAChange) {
  shared(R"({"profile": "amocrm"})");
  scratch_->write("one/script.js", test::script(0));
  scratch_->commit("base");
  scratch_->write("one/script.js", test::script(1));
  shared(R"({"profile": "amocrm", "levels": {"js-console": "off"}})");
  const auto report = run("HEAD");
  ASSERT_TRUE(report.ok()) << report.error().message;
  EXPECT_EQ(report->decision.verdict, Verdict::block);
  EXPECT_FALSE(test::notices(*report, "configuration-changed").empty());
  scratch_->commit("merged");
  EXPECT_EQ(run("HEAD")->decision.verdict, Verdict::pass);
}

TEST_F(Extends, IsShownWithItsPlace) {
  const auto values = effective_config(scratch_->path("one"), {}, {});
  ASSERT_TRUE(values.ok()) << values.error().message;
  std::string all;
  for (const ConfigValue& value : *values) all += value.name + " " + value.source + "\n";
  EXPECT_TRUE(has(all, "/extends one/premod.json:1\n")) << all;
  EXPECT_TRUE(has(all, "/profile premod.studio.json:1\n")) << all;
  EXPECT_TRUE(has(all, "/levels premod.studio.json:1\n")) << all;
}

}  // namespace
}  // namespace premod
