// The command as a script sees it: exit statuses, and one clear message for everything that cannot
// be checked.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "plugins/command_folder.hpp"

namespace {

namespace fs = std::filesystem;

using premod::test::Ran;
using premod::test::read;

class Command : public premod::test::CommandFolder {
 protected:
  // Everything that cannot be checked: status 2, one message on standard error, nothing else.
  void expect_refused(const std::string& words, const std::string& part) const {
    const Ran run = premod(words);
    EXPECT_EQ(run.status, 2) << words << "\n" << run.out << run.err;
    EXPECT_EQ(run.out, "") << words;
    EXPECT_TRUE(run.err.starts_with("premod: ")) << words << "\n" << run.err;
    EXPECT_NE(run.err.find(part), std::string::npos) << words << "\n" << run.err;
    EXPECT_EQ(run.err.find('\n'), run.err.size() - 1) << "one line: " << run.err;
  }
};

const std::string manifest = R"({"widget": {"name": "widget.name"}})";

TEST_F(Command, AMissingPathIsRefused) { expect_refused("check nowhere", "There is no nowhere"); }

TEST_F(Command, AnEmptyFolderIsRefused) {
  fs::create_directory(dir_ / "empty");
  expect_refused("check empty", "empty");
}

TEST_F(Command, AFolderWithoutAManifestIsRefused) {
  write("site/manifest.json", R"({"name": "a progressive web app", "icons": []})");
  write("site/index.js", "1;");
  expect_refused("check site", "premod.json");
}

TEST_F(Command, ABrokenArchiveIsRefused) {
  write("widget.zip", "this is no archive");
  expect_refused("check widget.zip", "widget.zip");
}

TEST_F(Command, AnUnknownRuleFormatProfileOrCommandIsRefused) {
  write("w/manifest.json", manifest);
  expect_refused("check w --rule no-such-rule", "no-such-rule");
  expect_refused("check w --format no-such-format", "no-such-format");
  expect_refused("check w --format json --format terminal", "standard output");
  expect_refused("check w --format json=", "names no file");
  expect_refused("explain no-such-rule", "did you mean");
  expect_refused("check w --profile nobody", "amocrm, kommo, in-house");
  expect_refused("no-such-command", "no-such-command");
}

TEST_F(Command, AWrongConfigurationIsRefusedWithThePlace) {
  write("w/manifest.json", manifest);
  write("w/premod.json", "{\"widgets\": [\".\"], \"profil\": \"kommo\"}");
  expect_refused("check w", "profile");  // the nearest name
  write("w/premod.json", "{\"widgets\": [\n");
  expect_refused("check w", "premod.json");
  expect_refused("check w --config nowhere.json", "nowhere.json");
}

TEST_F(Command, AWidgetNamedInTheConfigurationMustExist) {
  write("r/widget/manifest.json", manifest);
  write("r/premod.json", R"({"widgets": ["widget", "gone"]})");
  const Ran run = premod("check r --rule text-utf8 --format json");
  EXPECT_EQ(run.status, 3) << run.out << run.err;
  EXPECT_NE(run.out.find("gone"), std::string::npos);
}

TEST_F(Command, AnUnreadableFileLeavesTheRunIncomplete) {
  if (geteuid() == 0) GTEST_SKIP() << "root reads everything";
  write("w/manifest.json", manifest);
  const fs::path secret = write("w/script.js", "1;");
  fs::permissions(secret, fs::perms::none);
  const Ran run = premod("check w --rule text-utf8");
  EXPECT_EQ(run.status, 3) << run.out << run.err;
  EXPECT_NE(run.out.find("script.js"), std::string::npos);
}

TEST_F(Command, OnlyAHoleInAWidgetLeavesTheRunIncomplete) {
  std::string deep;
  for (int level = 0; level < 70; ++level) deep += "d/";
  write("r/widget/manifest.json", manifest);
  write("r/docs/" + deep + "notes.txt", "outside");
  const Ran outside = premod("check r --rule text-utf8");
  EXPECT_EQ(outside.status, 0) << outside.out << outside.err;
  EXPECT_NE(outside.out.find("of 64 folders"), std::string::npos) << outside.out;
  write("r/widget/" + deep + "code.js", "1;");
  const Ran inside = premod("check r --rule text-utf8");
  EXPECT_EQ(inside.status, 3) << inside.out << inside.err;
}

TEST_F(Command, ABaseNeedsARepository) {
  write("w/manifest.json", manifest);
  expect_refused("check w --base main", "git repository");
}

TEST_F(Command, AnUnknownRevisionAndAShallowCloneSayWhatToDo) {
  if (shell("git --version").status != 0) GTEST_SKIP() << "no git";
  write("r/manifest.json", manifest);
  const std::string git = "git -c user.name=A -c user.email=a@example.org ";
  ASSERT_EQ(shell("cd r && git init -q -b main && git add . && " + git + "commit -qm one && " +
                  git + "commit -qm two --allow-empty")
                .status,
            0);
  expect_refused("check r --base no-such-branch", "no-such-branch");
  const std::string first = shell("git -C r rev-parse HEAD~1").out.substr(0, 40);
  ASSERT_EQ(shell("git clone -q --depth 1 file://$PWD/r shallow").status, 0);
  expect_refused("check shallow --base " + first, "fetch");
}

TEST_F(Command, SeveralFormatsComeOutOfOneRun) {
  write("w/manifest.json", manifest);
  const Ran run = premod("check w --format terminal --format json=report.json --lang ru");
  EXPECT_LE(run.status, 1) << run.err;
  const auto report = nlohmann::json::parse(read(dir_ / "report.json"));
  EXPECT_EQ(report["lang"], "ru");
  EXPECT_EQ(report["widgets"].size(), 1U);
  expect_refused("check w --format json=no/such/folder/report.json", "Cannot write");
}

TEST_F(Command, SeveralWidgetsInOneRepositoryAreAllChecked) {
  write("r/a/manifest.json", manifest);
  write("r/b/c/manifest.json", manifest);
  write("r/node_modules/x/manifest.json", manifest);
  const Ran run = premod("check r --format json --rule text-utf8");
  const auto report = nlohmann::json::parse(run.out);
  ASSERT_EQ(report["widgets"].size(), 2U);
  EXPECT_EQ(report["widgets"][0]["root"], "a");
  EXPECT_EQ(report["widgets"][1]["root"], "b/c");
}

TEST_F(Command, ListsAreJsonToo) {
  const auto rules = nlohmann::json::parse(premod("rules --format json --lang es").out);
  EXPECT_GT(rules["rules"].size(), 10U);
  EXPECT_EQ(rules["lang"], "es");
  const auto coverage = nlohmann::json::parse(premod("coverage --format json").out);
  int sum = 0;
  for (const auto& [status, count] : coverage["counts"].items()) sum += count.get<int>();
  EXPECT_EQ(sum, coverage["total"].get<int>());
  EXPECT_EQ(coverage["clauses"].size(), coverage["total"].get<std::size_t>());
  EXPECT_TRUE(premod("coverage --format html").out.starts_with("<!doctype html>\n"));
  EXPECT_TRUE(premod("coverage --format markdown --lang es").out.starts_with("# Cobertura"));
  const auto rule = nlohmann::json::parse(premod("explain text-utf8 --format json").out);
  EXPECT_EQ(rule["id"], "text-utf8");
}

TEST_F(Command, AloneItHelpsAndASlipOfTheFingerIsAnsweredWithAName) {
  const Ran alone = premod("");
  EXPECT_EQ(alone.status, 0) << alone.err;
  EXPECT_NE(alone.out.find("check"), std::string::npos);
  EXPECT_EQ(premod("help check").out, premod("check --help").out);
  EXPECT_EQ(premod("-V").out, premod("--version").out);
  EXPECT_NE(premod("--help --lang ru").out.find("Проверить виджеты"), std::string::npos);
  EXPECT_EQ(premod("check --help --lang ru").out.find("Options"), std::string::npos);
  expect_refused("chekc w", "did you mean check?");
  expect_refused("chekc w --level error", "did you mean check?");
  expect_refused("check w --fromat json", "did you mean --format?");
  expect_refused("explain", "WHAT");
}

TEST_F(Command, OptionsStandAnywhere) {
  write("w/manifest.json", manifest);
  const Ran before = premod("--format json --lang ru check w");
  EXPECT_LE(before.status, 1) << before.err;
  EXPECT_EQ(before.out, premod("check w --lang ru --format json").out);
}

TEST_F(Command, ASingleFileIsCheckedInItsWidget) {
  write("w/manifest.json", manifest);
  write("w/script.js", "define([], function () { debugger; });\n");
  write("w/lib/a.js", "define([], function () { debugger; });\n");
  const auto report =
      nlohmann::json::parse(premod("check w/script.js --format json --rule js-debugger").out);
  ASSERT_EQ(report["findings"].size(), 1U);
  EXPECT_EQ(report["findings"][0]["places"].size(), 1U);
  const Ran typed = shell(
      "printf 'define([], function () { debugger; debugger; });' | " + std::string(PREMOD_COMMAND) +
      " check --stdin-filename w/script.js --format concise --rule js-debugger");
  EXPECT_EQ(typed.status, 1) << typed.err;
  EXPECT_EQ(std::count(typed.out.begin(), typed.out.end(), '\n'), 2) << typed.out;
  EXPECT_TRUE(typed.out.starts_with("script.js:1:26: error js-debugger: ")) << typed.out;
}

TEST_F(Command, TheVerdictIsSeenWhenAllFormatsGoToFiles) {
  write("w/manifest.json", manifest);
  const Ran run = premod("check w --format json=out.json");
  EXPECT_EQ(run.out, "");
  EXPECT_NE(run.err.find("BLOCKED"), std::string::npos) << run.err;
}

TEST_F(Command, WaivesAPlaceWithAReasonAndAnEnd) {
  write("w/manifest.json", manifest);
  write("w/script.js", "define([], function () {\n  debugger;\n});\n");
  EXPECT_EQ(premod("check w --rule js-debugger").status, 1);
  expect_refused("waive script.js:2 w", "--reason");
  expect_refused("waive script.js:2 w --reason known", "--until");
  expect_refused("waive script.js:1 w --reason known --until 2999-01-01", "Nothing was found");
  EXPECT_EQ(premod("waive script.js:2 w --reason known --until 2999-01-01").status, 0);
  EXPECT_EQ(premod("check w --rule js-debugger").status, 0);
}

TEST_F(Command, ExplainsAClauseInTheReadersLanguage) {
  const Ran run = premod("explain req-3.1.1-no-eval --lang ru");
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_NE(run.out.find("Без eval"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("js-eval"), std::string::npos);
  const Ran rule = premod("explain js-console");
  EXPECT_EQ(rule.out.find('{'), std::string::npos) << rule.out;
  EXPECT_NE(rule.out.find("console.log"), std::string::npos);
}

TEST_F(Command, CompletionAndManualComeFromTheOptionsThereAre) {
  for (const char* words : {"completion bash", "completion zsh", "man"}) {
    const Ran run = premod(words);
    EXPECT_EQ(run.status, 0) << run.err;
    for (const char* part : {"check", "moderator", "filename"})
      EXPECT_NE(run.out.find(part), std::string::npos) << words;
  }
  EXPECT_EQ(shell(std::string(PREMOD_COMMAND) + " completion bash | bash -n").status, 0);
}

TEST_F(Command, PacksAndChecksTheArchive) {
  write("w/manifest.json", manifest);
  write("w/script.js", "define([], function () {});\r\n");
  const Ran run = premod("pack w --lang en");
  EXPECT_EQ(run.status, 1) << run.out << run.err;  // a widget with one member has errors
  EXPECT_TRUE(fs::exists(dir_ / "widget.zip"));
  EXPECT_NE(run.out.find("corrected in the archive (1)"), std::string::npos) << run.out;
}

}  // namespace
