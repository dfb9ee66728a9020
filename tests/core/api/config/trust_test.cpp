// A change does not choose how it is judged: what the base decides, and what is said of the rest.
#include <random>
#include <set>

#include "core/api/change.hpp"

namespace premod {
namespace {

using git::test::Scratch;
namespace fs = std::filesystem;
using test::has;
using test::manifest;
using test::notices;
using test::script;

constexpr const char* evil = "    eval(window.name);\n    console.log(1);\n";

/// A clean repository with two widgets and a back end; the tests change it.
class Trust : public testing::Test {
 protected:
  void SetUp() override {
    if (!git::test::git_is_installed()) GTEST_SKIP() << "the git command is not installed";
    scratch_.emplace();
    for (const char* name : {"one", "two"}) {
      scratch_->write(std::string(name) + "/manifest.json", manifest);
      scratch_->write(std::string(name) + "/script.js", script(0));
      scratch_->write(std::string(name) + "/lib/a.js", script(std::string("    return 1;\n")));
    }
    scratch_->write("back/hook.php", "<?php\necho 1;\n");
  }
  [[nodiscard]] static Request request(const std::string& path) {
    Request out;
    out.paths = {path};
    out.rules = {"js-console", "js-eval", "php-dump", "css-global-selector"};
    out.base = "HEAD";
    out.blame = Blame::off;
    out.today = "2026-06-01";
    return out;
  }
  [[nodiscard]] Report run(const std::string& below = {}) const { return run(request(at(below))); }
  [[nodiscard]] std::string at(const std::string& below) const { return scratch_->path(below); }
  static Report run(const Request& request) {
    auto report = check(request);
    EXPECT_TRUE(report.ok()) << report.error().message;
    return report ? std::move(report).value() : Report{};
  }
  static bool finds(const Report& report, const std::string& rule, const std::string& file) {
    for (const Finding& finding : split_by_place(report.findings))
      if (finding.rule == rule && finding.place.file == file) return true;
    return false;
  }
  static std::string told(const Report& report) {
    std::string out;
    for (const Notice& notice : report.notices) out += notice.id + ": " + notice.message + "\n";
    return out;
  }
  std::optional<Scratch> scratch_;
};

TEST_F(Trust, NoKeyOfPremodJsonSwitchesTheGateOff) {
  scratch_->commit("base");
  scratch_->write("two/script.js", script(std::string(evil)));
  for (const char* config :
       {R"({"kind": "private"})", R"({"profile": "in-house"})", R"({"profile": "kommo"})",
        R"({"widgets": ["one"]})", R"({"widgets": ["nowhere"]})",
        R"({"levels": {"js-eval": "off", "js-console": "off"}})", R"({"kind": "external"})"}) {
    scratch_->write("premod.json", config);
    const Report root = run();
    EXPECT_EQ(root.decision.verdict, Verdict::block) << config << "\n" << told(root);
    EXPECT_EQ(root.profile, Profile::amocrm) << config;
    EXPECT_TRUE(finds(root, "js-eval", "two/script.js")) << config;
    EXPECT_FALSE(notices(root, "configuration-changed").empty()) << config;
    fs::rename(at("premod.json"), at("two/premod.json"));
    EXPECT_EQ(run("two").decision.verdict, Verdict::block) << config;
    fs::remove(at("two/premod.json"));
  }
}

TEST_F(Trust, TheEffectThatIsToldIsTheTrueOne) {
  scratch_->commit("base");
  scratch_->write("two/script.js", script(std::string(evil)));
  scratch_->write("premod.json", R"({"kind": "private"})");
  const std::string effect = notices(run(), "configuration-effect");
  EXPECT_TRUE(has(effect, "amocrm → in-house")) << effect;
  EXPECT_TRUE(has(effect, "level would change")) << effect;
  EXPECT_FALSE(has(effect, "changes nothing")) << effect;
  scratch_->write("premod.json", R"({"widgets": ["one"]})");
  const std::string fewer = notices(run(), "configuration-effect");
  EXPECT_TRUE(has(fewer, "no longer be checked: two")) << fewer;
  EXPECT_TRUE(has(fewer, "no longer be reported: js-console (two/script.js:4)")) << fewer;
}

TEST_F(Trust, TheConfigurationOfTheBaseCountsWhereTheChangeDropsIt) {
  scratch_->write("premod.json",
                  R"({"profile": "kommo", "backend": ["back"], "widgets": ["one", "two"]})");
  scratch_->commit("base");
  scratch_->write("back/hook.php", "<?php\nvar_dump($_GET);\n");
  for (const char* config : {"", R"({"profile": "kommo", "backend": ["bak"]})", "{}"}) {
    if (*config != '\0')
      scratch_->write("premod.json", config);
    else
      fs::remove(at("premod.json"));
    const Report report = run();
    EXPECT_EQ(report.profile, Profile::kommo);
    EXPECT_EQ(report.decision.verdict, Verdict::block) << told(report);
    EXPECT_TRUE(finds(report, "php-dump", "back/hook.php"));
    EXPECT_TRUE(has(notices(report, "judgement-lost"), "back/hook.php")) << told(report);
  }
}

TEST_F(Trust, WhatIsTakenFromJudgementLeavesTheRunIncomplete) {
  scratch_->write("premod.json", R"({"backend": ["back"], "widgets": ["one", "two"]})");
  scratch_->commit("base");
  for (const char* config : {R"({"backend": ["back"], "widgets": ["one"]})",
                             R"({"widgets": ["one", "two"]})", R"({"widgets": ["one", "tow"]})"}) {
    scratch_->write("premod.json", config);
    const Report report = run();
    EXPECT_EQ(report.decision.verdict, Verdict::incomplete) << config << told(report);
    Request accepting = request(at(""));
    accepting.accept_unjudged = true;
    const Report accepted = run(accepting);
    EXPECT_EQ(accepted.decision.verdict, Verdict::pass) << config << told(accepted);
    EXPECT_FALSE(notices(accepted, "judgement-lost").empty());
  }
  for (const char* config :
       {R"({"backend": ["back"], "widgets": ["two", "one"], "profile": "kommo"})",
        R"({"backend": ["back", "one"]})"}) {
    scratch_->write("premod.json", config);
    const Report report = run();
    EXPECT_EQ(report.decision.verdict, Verdict::pass) << config << told(report);
  }
}

TEST_F(Trust, AWidgetThatIsNoneAnyMoreIsJudgedAsBefore) {
  scratch_->commit("base");
  scratch_->write("two/script.js", script(std::string(evil)));
  for (const char* text : {"", R"({"widget": []})", "{}"}) {
    if (*text != '\0')
      scratch_->write("two/manifest.json", text);
    else
      fs::remove(at("two/manifest.json"));
    const Report report = run();
    EXPECT_EQ(report.decision.verdict, Verdict::block) << text << told(report);
    EXPECT_TRUE(finds(report, "js-eval", "two/script.js")) << text;
  }
  scratch_->write("two/script.js", script(0));
  const Report clean = run();
  EXPECT_EQ(clean.decision.verdict, Verdict::incomplete) << told(clean);
  EXPECT_TRUE(has(notices(clean, "judgement-lost"), "two")) << told(clean);
  scratch_->git("add -A");
  scratch_->git("mv two/lib two/code");
  scratch_->git("mv two/script.js shared.js");
  EXPECT_EQ(run().decision.verdict, Verdict::incomplete) << "its code has only moved";
}

TEST_F(Trust, AWidgetThatIsDeletedOrMovedWholeIsNotWaitedFor) {
  scratch_->write("premod.json", R"({"widgets": ["one", "two"]})");
  scratch_->commit("base");
  fs::remove_all(at("two"));
  for (const char* config : {R"({"widgets": ["one", "two"]})", R"({"widgets": ["one"]})"}) {
    scratch_->write("premod.json", config);
    scratch_->git("add -A");
    const Report report = run();
    EXPECT_EQ(report.decision.verdict, Verdict::pass) << config << told(report);
    EXPECT_FALSE(notices(report, "widget-gone").empty()) << told(report);
  }
  scratch_->git("reset -q --hard");
  scratch_->git("mv two three");
  scratch_->write("premod.json", R"({"widgets": ["one", "three"]})");
  scratch_->git("add -A");
  const Report moved = run();
  EXPECT_EQ(moved.decision.verdict, Verdict::pass) << told(moved);
  ASSERT_EQ(moved.widgets.size(), 2U);
  scratch_->write("three/script.js", script(std::string(evil)));
  EXPECT_TRUE(finds(run(), "js-eval", "three/script.js")) << "by the base's list and git's renames";
  scratch_->git("reset -q --hard");
  fs::remove_all(at("one"));
  fs::remove_all(at("two"));
  scratch_->git("add -A");
  EXPECT_EQ(run().decision.verdict, Verdict::pass) << "nothing is left to be judged";
}

TEST_F(Trust, FilesThatLeaveJudgementAreNamed) {
  scratch_->commit("base");
  scratch_->git("mv two/lib two/node_modules");
  EXPECT_TRUE(has(notices(run(), "judgement-lost"), "two/node_modules/a.js")) << told(run());
  scratch_->git("reset -q --hard");
  scratch_->git("mv two/lib/a.js two/lib/a.ts");
  EXPECT_EQ(run().decision.verdict, Verdict::incomplete);
  scratch_->git("reset -q --hard");
  fs::remove(at("two/lib/a.js"));
  EXPECT_EQ(run().decision.verdict, Verdict::pass) << "deleted is not hidden";
  fs::create_symlink("/etc/hostname", at("two/lib/a.js"));
  EXPECT_TRUE(has(notices(run(), "judgement-lost"), "two/lib/a.js")) << told(run());
  scratch_->git("reset -q --hard");
  scratch_->git("mv two/lib/a.js a.js");
  EXPECT_EQ(run().decision.verdict, Verdict::pass) << "no part of the widget any more";
}

TEST_F(Trust, PackagesThatTheChangeBringsOrAltersAreNamed) {
  scratch_->write("premod.json", R"({"backend": ["back"]})");
  scratch_->write("back/hook.php", "<?php echo 1;\n");
  scratch_->write(
      "back/composer.lock",
      R"({"packages": [{"name": "a/old"}, {"name": "a/same"}, {"name": "a/still"}, {"name": "a/new"}]})");
  for (const char* name : {"old", "same", "still"}) {
    const std::string folder = std::string("back/vendor/a/") + name;
    scratch_->write(folder + "/composer.json", "{}");
    scratch_->write(folder + "/x.php", "<?php echo 1;\n");
  }
  scratch_->commit("base");
  scratch_->write("back/hook.php", "<?php echo 2;\n");
  EXPECT_EQ(notices(run(), "packages-not-read"), "");
  scratch_->write("back/vendor/a/old/x.php", "<?php var_dump($_GET);\n");
  scratch_->write("back/vendor/a/same/view.phtml", "<?php var_dump($_GET);\n");
  scratch_->write("back/vendor/a/new/composer.json", "{}");
  scratch_->write("back/vendor/a/new/src/y.php", "<?php var_dump($_GET);\n");
  const std::string named = notices(run(), "packages-not-read");
  EXPECT_TRUE(has(named, "back/vendor/a/new")) << told(run());
  EXPECT_TRUE(has(named, "back/vendor/a/old")) << named;
  EXPECT_TRUE(has(named, "back/vendor/a/same")) << "whatever PHP is called: " << named;
  EXPECT_FALSE(finds(run(), "php-dump", "back/vendor/a/same/view.phtml"));
  EXPECT_FALSE(has(named, "back/vendor/a/still")) << named;
}

// As docs/gate.md has it: nobody can tell whether the lock file is true, so the package is named
// and the gate passes.
TEST_F(Trust, APackageThatTheChangeListsItselfIsNamedAndPasses) {
  scratch_->write("premod.json", R"({"backend": ["back"]})");
  scratch_->write("back/hook.php", "<?php echo 1;\n");
  scratch_->commit("base");
  scratch_->write("back/composer.lock", R"({"packages": [{"name": "a/own"}]})");
  scratch_->write("back/vendor/a/own/composer.json", "{}");
  scratch_->write("back/vendor/a/own/x.php", "<?php var_dump($_GET);\n");
  EXPECT_TRUE(has(notices(run(), "packages-not-read"), "back/vendor/a/own")) << told(run());
  EXPECT_EQ(run().decision.verdict, Verdict::pass);
  fs::remove(at("back/composer.lock"));
  EXPECT_TRUE(finds(run(), "php-dump", "back/vendor/a/own/x.php"));
  EXPECT_EQ(run().decision.verdict, Verdict::block);
}

TEST_F(Trust, ABackEndThatMovesIsNotForgotten) {
  std::string code = "<?php\n";
  for (int i = 0; i < 20; ++i) code += "$a" + std::to_string(i) + " = $_POST['a'];\n";
  scratch_->write("premod.json", R"({"backend": ["back"]})");
  scratch_->write("back/hook.php", code);
  scratch_->write("two/hook.php", code + "echo 2;\n");
  scratch_->commit("base");
  fs::create_directories(at("back/vendor/acme/lib"));
  scratch_->git("mv back/hook.php back/vendor/hook.php");
  scratch_->write("back/vendor/hook.php", code + "var_dump($_GET);\n");
  scratch_->git("add -A");
  EXPECT_TRUE(finds(run(), "php-dump", "back/vendor/hook.php")) << "a folder's name says nothing";
  scratch_->git("mv back/vendor/hook.php back/vendor/acme/lib/hook.php");
  EXPECT_TRUE(finds(run(), "php-dump", "back/vendor/acme/lib/hook.php"));
  scratch_->write("back/vendor/acme/lib/composer.json", "{}");
  scratch_->git("add -A");
  EXPECT_TRUE(finds(run(), "php-dump", "back/vendor/acme/lib/hook.php")) << "nothing lists it";
  scratch_->write("back/composer.lock", R"({"packages": [{"name": "acme/lib"}]})");
  scratch_->git("add -A");
  EXPECT_TRUE(has(notices(run(), "judgement-lost"), "back/vendor/acme/lib/hook.php"))
      << told(run());
  scratch_->git("reset -q --hard");
  scratch_->git("mv back server");
  EXPECT_TRUE(has(notices(run(), "judgement-lost"), "server/hook.php")) << told(run());
  scratch_->git("reset -q --hard");
  scratch_->git("mv two/hook.php hook.php");
  EXPECT_TRUE(has(notices(run("two"), "judgement-lost"), "hook.php")) << told(run("two"));
  scratch_->git("reset -q --hard");
  scratch_->git("rm -q two/hook.php back/hook.php");
  EXPECT_TRUE(notices(run(), "judgement-lost").empty()) << "deleted is not hidden";
}

TEST_F(Trust, AConfigurationThatTheJobNamesIsTheBasesIfItIsCommitted) {
  scratch_->write("ci/premod.json", "{}");
  scratch_->commit("base");
  scratch_->write("two/script.js", script(std::string(evil)));
  Request named = request(at(""));
  named.config = at("ci/premod.json");
  scratch_->write("ci/premod.json", R"({"levels": {"js-eval": "off", "js-console": "off"}})");
  EXPECT_EQ(run(named).decision.verdict, Verdict::block);
  named.config = scratch_->beside("job.json");
  std::ofstream(named.config) << R"({"levels": {"js-eval": "off", "js-console": "off"}})";
  EXPECT_EQ(run(named).decision.verdict, Verdict::pass) << "the job's own word";
}

TEST_F(Trust, APushBringsWhatHasBeenApproved) {
  scratch_->write("premod.json", R"({"widgets": ["one", "two"]})");
  const std::string before = scratch_->commit("base");
  scratch_->write("two/script.js", script(std::string(evil)));
  scratch_->write("premod.json", R"({"widgets": ["one"], "kind": "private"})");
  scratch_->commit("merged");
  Request push = request(at(""));
  push.base = before;
  push.base_may_be_missing = true;
  const Report report = run(push);
  EXPECT_EQ(report.profile, Profile::in_house);
  EXPECT_EQ(report.decision.verdict, Verdict::pass) << told(report);
  EXPECT_FALSE(notices(report, "judgement-lost").empty()) << "said all the same";
  push.base_may_be_missing = false;
  EXPECT_EQ(run(push).decision.verdict, Verdict::block);
}

TEST_F(Trust, AMissingObjectOfTheBasesConfigurationIsNoPass) {
  scratch_->write("premod.json", R"({"levels": {"js-console": "error"}})");
  scratch_->commit("base");
  const std::string blob = scratch_->git("rev-parse HEAD:premod.json");
  fs::remove(at(".git/objects/" + blob.substr(0, 2) + "/" + blob.substr(2)));
  const auto report = check(request(at("")));
  ASSERT_FALSE(report.ok());
  EXPECT_TRUE(has(report.error().message, "premod.json of the base")) << report.error().message;
}

TEST_F(Trust, ABaseWhoseConfigurationIsWrongIsJudgedByTheDefaults) {
  scratch_->write("premod.json", R"({"nonsense": 1})");
  scratch_->commit("base");
  scratch_->write("premod.json", R"({"kind": "private"})");
  scratch_->write("two/script.js", script(std::string(evil)));
  const Report report = run();
  EXPECT_EQ(report.decision.verdict, Verdict::block);
  EXPECT_EQ(report.profile, Profile::amocrm);
  EXPECT_FALSE(notices(report, "base-policy-not-used").empty());
}

TEST_F(Trust, FilesOfTheRepositoryAreNeitherFollowedNorQuoted) {
  scratch_->commit("base");
  const std::string secret = scratch_->beside("secret");
  std::ofstream(secret) << "TOKEN=hunter2\n";
  scratch_->write("two/script.js", script(std::string(evil)));
  for (const char* name : {".git-blame-ignore-revs", "CODEOWNERS", ".mailmap"}) {
    fs::create_symlink(secret, at(name));
    Request all = request(at(""));
    all.blame = Blame::all;
    for (const char* base : {"", "HEAD"}) {
      all.base = base;
      EXPECT_FALSE(has(report_json(run(all)), "hunter2")) << name;
    }
    fs::remove(at(name));
  }
  fs::create_symlink(secret, at("premod.json"));
  const auto linked = check(request(at("")));
  ASSERT_FALSE(linked.ok());
  EXPECT_TRUE(has(linked.error().message, "symbolic link")) << linked.error().message;
  fs::remove(at("premod.json"));
  scratch_->write(".git-blame-ignore-revs", "TOKEN=hunter2\nhunter2\n");
  Request all = request(at(""));
  all.base = "";
  all.blame = Blame::all;
  const Report report = run(all);
  EXPECT_FALSE(has(report_json(report), "hunter2"));
  EXPECT_TRUE(has(notices(report, "origins-unknown"), "lines like that: 2")) << told(report);
}

TEST_F(Trust, ASubmoduleThatIsNotCheckedOutIsNoPassUnlessTheBaseHasItToo) {
  Scratch inner;
  inner.write("e.js", script(std::string(evil)));
  inner.commit("inner");
  scratch_->commit("base");
  scratch_->git("submodule -q add file://" + inner.path() + " two/sub");
  scratch_->git("submodule -q deinit -f --all");
  EXPECT_EQ(run().decision.verdict, Verdict::incomplete);
  Request plain = request(at(""));
  plain.base = "";
  EXPECT_EQ(run(plain).decision.verdict, Verdict::incomplete) << "without a base as well";
  scratch_->commit("with the submodule");
  const Report same = run();
  EXPECT_EQ(same.decision.verdict, Verdict::pass) << told(same);
  EXPECT_FALSE(notices(same, "file-not-read").empty());
}

// Whatever the head says of itself, what is found by the base's configuration is found.
TEST_F(Trust, NothingIsLostByAnyChangeOfTheConfiguration) {
  scratch_->write("premod.json", R"({"backend": ["back"]})");
  scratch_->commit("base");
  scratch_->write("two/script.js", script(std::string(evil)));
  scratch_->write("one/lib/a.js", script(2));
  scratch_->write("back/hook.php", "<?php\nvar_dump($_GET);\n");
  std::set<std::string> wanted;
  const Report before = run();
  for (const Finding& finding : before.findings)
    if (!finding.waived) wanted.insert(finding.fingerprint);
  ASSERT_GE(wanted.size(), 4U);
  std::mt19937 random(7);
  const auto pick = [&](std::vector<std::string> choices) {
    return choices[random() % choices.size()];
  };
  for (int round = 0; round < 60; ++round) {
    std::string config = "{";
    const auto add = [&](const std::string& key, const std::string& value) {
      if (random() % 3 != 0) return;
      config += (config.size() > 1 ? ", \"" : "\"") + key + "\": " + value;
    };
    add("profile", pick({"\"amocrm\"", "\"kommo\"", "\"in-house\""}));
    add("kind", pick({"\"public\"", "\"private\"", "\"external\"", "\"industry\""}));
    add("update", pick({"\"new\"", "\"converted\"", "\"unconverted\""}));
    add("widgets", pick({"[]", "[\"one\"]", "[\"two\"]", "[\"back\"]", "[\"no\"]", "[\".\"]"}));
    add("backend", pick({"[]", "[\"one\"]", "[\"back\"]", "[\"no\"]"}));
    add("archives", pick({"[]", "[\"one.zip\"]"}));
    add("styles", pick({"{}", R"({"roots": [".modal-body"]})", R"({"prefixes": ["modal"]})"}));
    add("levels", "{\"" + pick({"js-eval", "js-console", "php-dump"}) + "\": \"" +
                      pick({"off", "note", "warning", "error"}) + "\"}");
    add("waivers", "[{\"fingerprint\": \"" +
                       before.findings[random() % before.findings.size()].fingerprint +
                       R"(", "reason": "r", "until": "2026-12-31"}])");
    scratch_->write("premod.json", config + "}");
    const Report after = run();
    std::set<std::string> found;
    for (const Finding& finding : after.findings)
      if (!finding.waived && finding.is_new) found.insert(finding.fingerprint);
    for (const std::string& one : wanted) EXPECT_TRUE(found.contains(one)) << config << told(after);
    EXPECT_EQ(after.profile, before.profile) << config;
    EXPECT_EQ(after.decision.verdict, Verdict::block) << config;
  }
}

TEST_F(Trust, SeveralPathsAreJudgedAsEachAlone) {
  scratch_->write("one/script.js", script(1));
  scratch_->write("two/script.js", script(1));
  scratch_->write("one/premod.json", R"({"kind": "private"})");
  scratch_->commit("base");
  const auto facts = [](const Report& report) {
    std::set<std::string> out;
    for (const Finding& finding : report.findings)
      out.insert(finding.place.file + " " + finding.rule + " " + name_of(finding.level) +
                 (finding.is_new ? " new" : " old"));
    return out;
  };
  std::set<std::string> each = facts(run("one"));
  each.merge(facts(run("two")));
  for (const auto& order : {std::pair{"one", "two"}, {"two", "one"}}) {
    Request both = request(at(order.first));
    both.paths.push_back(at(order.second));
    const Report report = run(both);
    EXPECT_EQ(facts(report), each);
    std::set<std::string> fingerprints;
    for (const Finding& finding : report.findings) fingerprints.insert(finding.fingerprint);
    EXPECT_EQ(fingerprints.size(), report.findings.size()) << "twins are told apart";
    EXPECT_EQ(report.decision.verdict, Verdict::pass) << "all of it was there before";
  }
}

}  // namespace
}  // namespace premod
