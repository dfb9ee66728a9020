// A run that looked at nothing, or not at what the base means, is never a pass.
#include <algorithm>
#include <cstdlib>

#include "core/api/change.hpp"

namespace premod {
namespace {

using git::test::Scratch;
namespace fs = std::filesystem;
using test::manifest;
using test::notices;
using test::request_for;
using test::script;

// Other bytes of another length in another order: git finds no renaming.
constexpr const char* other_manifest =
    R"({"settings":{},"locations":["settings","lcard-1","ccard-1","clist-1","llist-1"],)"
    R"("tour":{"is_tour":false},"dp":{"action_multiple":false},)"
    R"("widget":{"installation":true,"locale":["en","es","pt"],"init_once":true,)"
    R"("interface_version":2,"version":"9.9.9","short_description":"widget.short",)"
    R"("description":"widget.about","name":"widget.title"}})";

std::size_t fresh(const Report& report) {
  return static_cast<std::size_t>(std::ranges::count_if(
      report.findings, [](const Finding& finding) { return finding.is_new; }));
}

class Unjudged : public testing::Test {
 protected:
  void SetUp() override {
    if (!git::test::git_is_installed()) GTEST_SKIP() << "the git command is not installed";
    scratch_.emplace();
  }
  void widget(const std::string& folder, const std::string& text, int calls) const {
    scratch_->write(folder + "/manifest.json", text);
    scratch_->write(folder + "/script.js", script(calls));
  }
  [[nodiscard]] Result<Report> run() const { return check(request_for(scratch_->path())); }

  std::optional<Scratch> scratch_;
};

TEST_F(Unjudged, APathThatLeadsNowhereIsAnErrorAloneAndBesideOthers) {
  widget("w", manifest, 1);
  const std::string circle = scratch_->path("circle");
  fs::create_symlink("circle", circle);
  const std::string endless = scratch_->path(std::string(300, 'a'));
  const std::string below_file = scratch_->path("w/script.js/x");
  for (const std::string& path : {circle, circle + "/w", endless, below_file})
    for (const std::vector<std::string>& paths : {std::vector{path},
                                                  {path, path},
                                                  {scratch_->path("w"), path},
                                                  {path, scratch_->path("w")}}) {
      Request request = request_for(paths.front(), "");
      request.paths = paths;
      const auto report = check(request);
      ASSERT_FALSE(report) << path;
      EXPECT_EQ(report.error().kind, ErrorKind::environment);
    }
}

TEST_F(Unjudged, APipeIsToldApartFromWhatIsNotThere) {
  const std::string pipe = scratch_->path("pipe");
  ASSERT_EQ(std::system(("mkfifo " + git::test::quoted(pipe)).c_str()), 0);
  const auto report = check(request_for(pipe, ""));
  ASSERT_FALSE(report);
  EXPECT_TRUE(test::has(report.error().message, "neither a file nor a folder"));
}

TEST_F(Unjudged, ANamedWidgetThatGitDoesNotFindAgainIsJudgedWhereItIsNow) {
  for (const std::string folder : {"b", "apps/b", "node_modules/b", "vendor/b", ".hidden/b"}) {
    scratch_.emplace();
    widget("a", manifest, 1);
    scratch_->write("premod.json", R"({"widgets": ["a"]})");
    scratch_->commit("base");
    fs::remove_all(scratch_->path("a"));
    widget(folder, other_manifest, 3);
    scratch_->write("premod.json", R"({"widgets": [")" + folder + "\"]}");
    scratch_->commit("head");
    const auto report = check(request_for(scratch_->path(), "HEAD~1"));
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(fresh(*report), 2U) << folder;
    EXPECT_FALSE(notices(*report, "unnamed-widgets").empty()) << folder;
  }
}

TEST_F(Unjudged, ANameThatFitsNothingLeavesNothingOut) {
  for (const std::string name :
       {"W", "../r/w", "/nowhere/w", "w/script.js", "w/i18n", "nope", ""}) {
    scratch_.emplace();
    widget("w", manifest, 1);
    scratch_->write("w/i18n/en.json", "{}");
    scratch_->write("premod.json", R"({"widgets": [")" + name + "\"]}");
    scratch_->commit("base");
    widget("w", manifest, 2);
    const auto report = run();
    if (!report) continue;  // a name that is refused is no pass either
    EXPECT_EQ(fresh(*report), 1U) << name;
  }
}

TEST_F(Unjudged, AWidgetThatIsDeletedWholeIsANotice) {
  widget("a", manifest, 1);
  widget("b", manifest, 1);
  widget("tests/kept", other_manifest, 1);
  scratch_->write("premod.json", R"({"widgets": ["a", "b"]})");
  scratch_->commit("base");
  fs::remove_all(scratch_->path("b"));
  scratch_->write("premod.json", R"({"widgets": ["a"]})");
  const auto report = run();
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->decision.verdict, Verdict::pass);
  EXPECT_EQ(notices(*report, "unnamed-widgets"), "") << "the other one is as it was";
  EXPECT_FALSE(notices(*report, "widget-gone").empty());
}

TEST_F(Unjudged, OnlyAConfigurationIsLeftOutOfAWidgetByItsName) {
  const auto calls = [](const std::string& text, const std::string& name) {
    Request request;
    request.rules = {"js-console", "manifest-secret-key"};
    const auto report = check_files(
        std::vector<MemoryFile>{{"w/manifest.json", manifest},
                                {"w/script.js", "define(['./" + name + "'], function () {});\n"},
                                {"w/" + name, text}},
        request);
    EXPECT_TRUE(report.ok());
    return report->findings.size();
  };
  EXPECT_EQ(calls(script(2), "other.json"), calls(script(2), "premod.json"));
  EXPECT_GT(calls(script(2), "premod.json"), 0U);
  EXPECT_EQ(calls("{\"profile\": \"kommo\"}", "premod.json"), 0U);
}

TEST_F(Unjudged, AManifestInOtherLettersMakesAWidgetThatIsJudged) {
  widget("w", manifest, 1);
  scratch_->commit("base");
  scratch_->write("n/Manifest.JSON", manifest);
  scratch_->write("n/script.js", script(2));
  scratch_->write("page/MANIFEST.json", R"({"name": "a page", "start_url": "/", "display": "x"})");
  const auto report = run();
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(fresh(*report), 2U);
  EXPECT_EQ(report->widgets.size(), 2U);
}

TEST(UnjudgedPointers, AreToldInTheReportsLanguage) {
  const std::string pointer =
      "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n";
  std::vector<MemoryFile> files{{"manifest.json", manifest}};
  for (const char* const name : {"script.js", "a.js", "b.js", "style.css", "c.css"})
    files.push_back({name, pointer});
  const std::pair<Language, const char*> told[] = {
      {Language::en, "a.js, b.js, c.css and 2 more. Write"},
      {Language::ru, "a.js, b.js, c.css и ещё 2. Напишите"},
      {Language::es, "a.js, b.js, c.css y 2 más. Escriba"},
      {Language::pt, "a.js, b.js, c.css e mais 2. Escreva"}};
  for (const auto& [language, words] : told) {
    Request request;
    request.language = language;
    const auto report = check_files(files, request);
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_TRUE(test::has(notices(*report, "lfs-not-fetched"), words)) << words;
  }
}

}  // namespace
}  // namespace premod
