// Whose configuration counts: the base's in a pull request, nobody's in the moderator's view.
#include "core/api/change.hpp"

namespace premod {
namespace {

using git::test::quoted;
using git::test::Scratch;
namespace fs = std::filesystem;
using test::has;
using test::manifest;
using test::notices;
using test::request_for;
using test::script;

/// A repository whose widget has three errors; nothing but premod.json changes on top.
class Policy : public testing::Test {
 protected:
  void SetUp() override {
    if (!git::test::git_is_installed()) GTEST_SKIP() << "the git command is not installed";
    scratch_.emplace();
    scratch_->write("manifest.json", manifest);
    scratch_->write("script.js", script(3));
    scratch_->commit("base");
    fingerprint_ = run("")->findings.at(0).fingerprint;
  }
  [[nodiscard]] Result<Report> run(const std::string& base, bool moderator = false) const {
    Request request = request_for(scratch_->path(), base);
    request.moderator_view = moderator;
    auto report = check(request);
    EXPECT_TRUE(report.ok()) << report.error().message;
    return report;
  }
  [[nodiscard]] std::string waiver(const std::string& until = "2026-12-31") const {
    return R"({"waivers": [{"fingerprint": ")" + fingerprint_ +
           R"(", "rule": "js-console", "reason": "known", "until": ")" + until + "\"}]}";
  }
  static std::size_t waived(const Report& report) {
    std::size_t out = 0;
    for (const Finding& finding : split_by_place(report.findings)) out += finding.waived ? 1U : 0U;
    return out;
  }

  std::optional<Scratch> scratch_;
  std::string fingerprint_;
};

TEST_F(Policy, AWaiverOfTheChangeItselfDoesNotCountAndIsShown) {
  scratch_->write("premod.json", waiver());
  EXPECT_EQ(waived(*run("")), 1U) << "without a base it counts";
  const auto report = run("HEAD");
  EXPECT_EQ(waived(*report), 0U);
  EXPECT_FALSE(notices(*report, "configuration-changed").empty());
  EXPECT_TRUE(has(notices(*report, "configuration-effect"), "waived: js-console (script.js:3)"))
      << notices(*report, "configuration-effect");
  scratch_->commit("merged");
  EXPECT_EQ(waived(*run("HEAD")), 1U);
  scratch_->write("premod.json", "{}");
  const auto removed = run("HEAD");
  EXPECT_EQ(waived(*removed), 1U) << "the base still waives";
  EXPECT_TRUE(has(notices(*removed, "configuration-effect"), "no longer be waived: js-console"));
}

TEST_F(Policy, ALevelOfTheChangeItselfDoesNotCountAndIsShown) {
  scratch_->write("premod.json", R"({"levels": {"js-console": "note"}})");
  EXPECT_EQ(run("")->findings.at(0).level, Level::note);
  const auto report = run("HEAD");
  EXPECT_EQ(report->findings.at(0).level, Level::error);
  EXPECT_TRUE(has(notices(*report, "configuration-effect"), "(error → note): js-console"))
      << notices(*report, "configuration-effect");
  scratch_->write("premod.json", R"({"levels": {"js-console": "off"}})");
  const auto off = run("HEAD");
  EXPECT_EQ(split_by_place(off->findings).size(), 3U);
  EXPECT_TRUE(has(notices(*off, "configuration-effect"), "no longer be reported: js-console"));
  scratch_->commit("merged");
  scratch_->write("premod.json", "{}");
  const auto on = run("HEAD");
  EXPECT_TRUE(on->findings.empty());
  EXPECT_TRUE(has(notices(*on, "configuration-effect"), "reported as well: js-console"));
}

TEST_F(Policy, AChangeWithoutEffectSaysSo) {
  scratch_->write("premod.json", "{\"kind\": \"public\"}");
  EXPECT_TRUE(has(notices(*run("HEAD"), "configuration-effect"), "changes nothing"));
  fs::remove(scratch_->path("premod.json"));
  EXPECT_TRUE(notices(*run("HEAD"), "configuration-changed").empty());
}

TEST_F(Policy, TheModeratorsViewKnowsNoWaiversLevelsAndBaseline) {
  scratch_->write("premod-baseline.txt", *baseline_text(*run(""), ""));
  EXPECT_EQ(waived(*run("")), 3U);
  EXPECT_EQ(waived(*run("", true)), 0U);
  fs::remove(scratch_->path("premod-baseline.txt"));
  scratch_->write("premod.json", R"({"levels": {"js-console": "off"}})");
  EXPECT_TRUE(run("")->findings.empty());
  EXPECT_EQ(run("", true)->decision.verdict, Verdict::block);
  scratch_->write("premod.json", waiver());
  EXPECT_EQ(waived(*run("", true)), 0U);
  EXPECT_TRUE(notices(*run("HEAD", true), "configuration-effect").empty());
}

TEST_F(Policy, TheModeratorsViewJudgesThePackedWidget) {
  scratch_->write("script.js", script(1));
  scratch_->git("archive --format=zip -o widget.zip HEAD");
  EXPECT_EQ(split_by_place(run("")->findings).size(), 3U)
      << "the folder, and what the archive has beyond it";
  const auto report = run("", true);
  const auto places = split_by_place(report->findings);
  ASSERT_EQ(places.size(), 3U);
  for (const Finding& place : places) EXPECT_EQ(place.place.file, "widget.zip!/script.js");
  scratch_->write("widget.zip", "PK no archive");
  EXPECT_EQ(run("", true)->decision.verdict, Verdict::incomplete);
}

TEST_F(Policy, WaiversEndAndStaleOnesAreReported) {
  scratch_->write("premod.json", waiver("2026-01-01"));
  const auto ended = run("");
  EXPECT_EQ(waived(*ended), 0U);
  EXPECT_FALSE(notices(*ended, "waiver-ended").empty());
  scratch_->write("premod.json", waiver());
  scratch_->write("script.js", script(0));
  EXPECT_TRUE(has(notices(*run(""), "waiver-stale"), fingerprint_));
  for (const char* lacks : {R"({"waivers": [{"fingerprint": "0123456789abcdef0123456789abcdef",
                                "until": "2026-12-31"}]})",
                            R"({"waivers": [{"fingerprint": "0123456789abcdef0123456789abcdef",
                                "reason": "known"}]})"}) {
    scratch_->write("premod.json", lacks);
    EXPECT_FALSE(check(request_for(scratch_->path(), "")).ok()) << lacks;
  }
}

TEST_F(Policy, TheVerdictNeverWaitsForBlame) {
  Request request = request_for(scratch_->path(), "HEAD");
  request.blame = Blame::all;
  request.blame_budget_ms = 0;
  scratch_->write("script.js", script(4));
  const auto report = check(request);
  ASSERT_TRUE(report.ok()) << report.error().message;
  EXPECT_EQ(report->decision.verdict, Verdict::block);
  for (const Finding& finding : report->findings) EXPECT_FALSE(finding.origin);
  EXPECT_TRUE(has(notices(*report, "origins-unknown"), "time budget of 0 ms"));
}

}  // namespace
}  // namespace premod
