// What an update changes, between every pair of a commit, a folder and an archive.
#include <nlohmann/json.hpp>

#include "api/update/update.hpp"
#include "cli/commands/diff_parts.hpp"
#include "core/api/change.hpp"

namespace premod {
namespace {

using git::test::quoted;
using git::test::Scratch;
namespace fs = std::filesystem;
using test::has;
using test::manifest;
using test::request_for;
using test::script;
using test::statement;

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

/// The commit HEAD has a widget in `w/`; the work tree has its update.
class Diff : public testing::Test {
 protected:
  void SetUp() override {
    if (!git::test::git_is_installed()) GTEST_SKIP() << "the git command is not installed";
    scratch_.emplace();
    scratch_->write("w/manifest.json", manifest);
    scratch_->write("w/script.js", script(3));
    scratch_->write("w/lib/old.js",
                    script("    var a = 'https://old.example.org';\n" + statement(7)));
    scratch_->commit("base");
  }
  UpdateReport compare(const std::string& before, const std::string& after) {
    auto result = describe_update(before, after, request_for(scratch_->path(), ""));
    if (!result) {
      ADD_FAILURE() << result.error().message;
      return {};
    }
    EXPECT_EQ(result->widgets.size(), 1U);
    return std::move(result).value();
  }
  void update() {
    scratch_->write("w/manifest.json",
                    with(with(manifest, "[\"settings\"]", "[\"settings\", \"lcard-1\"]"),
                         "\"settings\": {}", "\"settings\": {\"phone\": {\"type\": \"text\"}}"));
    scratch_->write("w/script.js", script("    send('https://api.example.org/x');\n" +
                                          statement(1) + statement(4)));
    scratch_->git("mv w/lib/old.js w/lib/renamed.js");
  }

  std::optional<Scratch> scratch_;
};

TEST_F(Diff, APrivateIntegrationIsJudgedAsSuchOnceItIsOne) {
  update();
  EXPECT_EQ(compare("HEAD", scratch_->path()).report.profile, Profile::amocrm);
  scratch_->write("premod.json", R"({"kind": "private"})");
  EXPECT_EQ(compare("HEAD", scratch_->path()).report.profile, Profile::amocrm)
      << "a change does not choose by what it is judged";
  scratch_->git("add premod.json");
  scratch_->git("commit -q -m private premod.json");
  const UpdateReport result = compare("HEAD", scratch_->path());
  EXPECT_EQ(result.report.profile, Profile::in_house);
  EXPECT_FALSE(result.report.clauses.empty());
}

TEST_F(Diff, FindingsFactsFilesAndTheVersion) {
  update();
  const UpdateReport result = compare("HEAD", scratch_->path());
  ASSERT_EQ(result.widgets.size(), 1U);
  const WidgetChange& widget = result.widgets[0];
  EXPECT_EQ(split_by_place(result.report.findings).size(), 3U);
  EXPECT_EQ(split_by_place(result.report.fixed).size(), 2U) << "a renamed file keeps its findings";
  ASSERT_EQ(widget.facts.size(), 3U);
  EXPECT_EQ(widget.facts[0].kind + " " + widget.facts[0].value, "host api.example.org");
  EXPECT_EQ(widget.facts[0].place.file, "w/script.js");
  ASSERT_TRUE(widget.facts[0].place.region);
  EXPECT_EQ(widget.facts[0].place.region->line, 3);
  EXPECT_EQ(widget.facts[1].kind + " " + widget.facts[1].value, "location lcard-1");
  EXPECT_EQ(widget.facts[2].kind + " " + widget.facts[2].value, "user-data phone (text)");
  ASSERT_EQ(widget.files.size(), 3U);
  EXPECT_EQ(widget.files[0].before, "lib/old.js");
  EXPECT_EQ(widget.files[0].after, "lib/renamed.js");
  EXPECT_TRUE(widget.version_not_raised());
  const auto brief = diff("HEAD", scratch_->path(), request_for(scratch_->path(), ""));
  ASSERT_TRUE(brief.ok());
  EXPECT_EQ(brief->facts.size(), 3U);
  EXPECT_TRUE(brief->content_changed);
  EXPECT_EQ(brief->version_before, brief->version_after);
  const UpdateReport back = compare(scratch_->path(), "HEAD");
  ASSERT_EQ(back.widgets[0].facts.size(), 3U);
  for (const UpdateFact& fact : back.widgets[0].facts) EXPECT_FALSE(fact.added);
}

TEST_F(Diff, TheSameStateHasNoDifference) {
  const UpdateReport result = compare("HEAD", scratch_->path());
  EXPECT_TRUE(result.widgets[0].files.empty());
  EXPECT_TRUE(result.widgets[0].facts.empty());
  EXPECT_FALSE(result.widgets[0].version_not_raised());
  EXPECT_TRUE(result.report.fixed.empty());
}

TEST_F(Diff, ARaisedVersionIsNotLateAndALoweredOneIs) {
  scratch_->write("w/script.js", script(2));
  scratch_->write("w/manifest.json", with(manifest, "1.0.0", "1.0.10"));
  EXPECT_FALSE(compare("HEAD", scratch_->path()).widgets[0].version_not_raised());
  scratch_->write("w/manifest.json", with(manifest, "1.0.0", "0.9.9"));
  EXPECT_TRUE(compare("HEAD", scratch_->path()).widgets[0].version_not_raised());
  EXPECT_TRUE(is_newer_version("1.9", "1.10"));
  EXPECT_TRUE(is_newer_version("1.0", "1.0.1"));
  EXPECT_TRUE(is_newer_version("", "0.1"));
  EXPECT_FALSE(is_newer_version("1.0", "1.0.0"));
  EXPECT_FALSE(is_newer_version("2", "1.99999999999999999999"));
}

TEST_F(Diff, AFolderAndAnArchiveOfIt) {
  const std::string zip = scratch_->beside("widget.zip");
  scratch_->git("archive --format=zip -o " + quoted(zip) + " HEAD:w");
  const UpdateReport same = compare(scratch_->path("w"), zip);
  EXPECT_TRUE(same.widgets[0].files.empty());
  EXPECT_TRUE(same.report.fixed.empty());
  update();
  const UpdateReport changed = compare(zip, scratch_->path("w"));
  EXPECT_EQ(changed.report.fixed.size(), 2U);
  EXPECT_EQ(changed.widgets[0].facts.size(), 3U);
}

TEST_F(Diff, WhatIsNeitherPathNorRevisionIsAnError) {
  const auto unknown = diff("HEAD", "nowhere", request_for(scratch_->path(), ""));
  ASSERT_FALSE(unknown.ok());
  EXPECT_TRUE(has(unknown.error().message, "nowhere"));
  const auto outside = diff("here", "there", request_for(fs::temp_directory_path().string(), ""));
  ASSERT_FALSE(outside.ok());
  EXPECT_TRUE(has(outside.error().message, "no file or folder here")) << outside.error().message;
}

TEST_F(Diff, EveryFormatSaysTheSame) {
  update();
  const UpdateReport result = compare("HEAD", scratch_->path());
  const auto json = nlohmann::json::parse(update_json(result));
  EXPECT_EQ(json["widgets"][0]["facts"][1]["value"], "lcard-1");
  EXPECT_EQ(json["widgets"][0]["facts"][1]["change"], "added");
  EXPECT_EQ(json["widgets"][0]["files"][0]["change"], "renamed");
  EXPECT_TRUE(json["widgets"][0]["versionNotRaised"].get<bool>());
  EXPECT_EQ(json["report"]["fixed"].size(), 2U);
  const std::string terminal = cli::diff_terminal(result, {});
  const std::string markdown = cli::diff_markdown(result);
  for (const char* part : {"lcard-1", "phone (text)", "api.example.org", "the version stayed 1.0.0",
                           "Kept: 2", "New findings: 1", "Fixed: 2"})
    EXPECT_TRUE(has(terminal, part)) << part << "\n" << terminal;
  for (const char* part : {"lcard-1", "the version stayed", "New findings: 1", "Fixed: 2"})
    EXPECT_TRUE(has(markdown, part)) << part << "\n" << markdown;
}

TEST_F(Diff, NothingInAWidgetBecomesMarkupOrACommand) {
  update();
  scratch_->write("w/evil|`<b>\n::error::x.js", "fetch('https://evil.example.org');\n");
  const UpdateReport result = compare("HEAD", scratch_->path());
  EXPECT_FALSE(has(cli::diff_terminal(result, {}), "\n::error"));
  const std::string markdown = cli::diff_markdown(result);
  EXPECT_FALSE(has(markdown, "\n::error"));
  EXPECT_FALSE(has(markdown, "<b>"));
}

}  // namespace
}  // namespace premod
