// The subcommands beside check and fix, as somebody at a terminal runs them.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "plugins/command_folder.hpp"

namespace {

using nlohmann::json;
using premod::test::Ran;
using premod::test::read;

class Subcommands : public premod::test::CommandFolder {
 protected:
  void SetUp() override {
    CommandFolder::SetUp();
    write("w/manifest.json", R"({"widget": {"name": "widget.name", "version": "1.0.0",
                                  "locale": ["en"]}})");
    write("w/i18n/en.json", R"({"widget": {"name": "Clock"}})");
    write("w/script.js", "console.log(1);\n");
  }
  json parsed(const std::string& words, int status = 0) const {
    const Ran run = premod(words);
    EXPECT_EQ(run.status, status) << words << "\n" << run.err;
    return json::parse(run.out, nullptr, false);
  }
};

TEST_F(Subcommands, GraphNamesFilesAndWhatReachesThem) {
  const json graph = parsed("graph w --format json");
  const json& widget = graph.at("widgets").at(0);
  EXPECT_EQ(widget.at("complete"), true);
  ASSERT_EQ(widget.at("files").size(), 3U);
  EXPECT_EQ(widget.at("files").at(2).at("path"), "script.js");
  EXPECT_EQ(widget.at("files").at(2).at("entry"), "script");
  EXPECT_TRUE(premod("graph w").out.starts_with("digraph premod {"));
}

TEST_F(Subcommands, FailInTheLanguageThatWasAskedFor) {
  const Ran spanish = premod("check nowhere --lang es");
  EXPECT_EQ(spanish.status, 2);
  EXPECT_TRUE(spanish.err.starts_with("premod: No existe nowhere;")) << spanish.err;
  const Ran format = premod("check w --lang ru --format xml");
  EXPECT_EQ(format.status, 2);
  EXPECT_TRUE(format.err.starts_with("premod: Формата 'xml' нет")) << format.err;
  const Ran base = premod("check w --lang pt --base HEAD");
  EXPECT_EQ(base.status, 2);
  EXPECT_NE(base.err.find("não está em nenhum repositório git"), std::string::npos) << base.err;
}

TEST_F(Subcommands, InitConfigAndAttestWorkTogether) {
  const Ran made = premod("init w");
  EXPECT_EQ(made.status, 0) << made.err;
  const json project = json::parse(read(dir_ / "w/premod.json"));
  EXPECT_EQ(project.at("listing").at("en").at("name"), "Clock");

  const Ran config = premod("config w");
  EXPECT_NE(config.out.find("premod.json:2"), std::string::npos) << config.out;
  EXPECT_NE(config.out.find("/listing"), std::string::npos) << config.out;

  const Ran answer = premod("attest conduct-can-disable w --answer yes --by Ann --note 'tried it'");
  EXPECT_EQ(answer.status, 0) << answer.err;
  const json answers = json::parse(read(dir_ / "w/premod.json")).at("attestations");
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_EQ(answers.at(0).at("rule"), "conduct-can-disable");
  EXPECT_EQ(answers.at(0).at("by"), "Ann");
  EXPECT_EQ(premod("attest js-console w --by Ann").status, 2) << "asks nobody";
}

TEST_F(Subcommands, ExplainTellsOfARuleAndOfAFinding) {
  const Ran rule = premod("explain js-console --lang pt");
  EXPECT_EQ(rule.status, 0);
  EXPECT_TRUE(rule.out.starts_with("js-console  [")) << rule.out;
  EXPECT_NE(rule.out.find("Saída no console"), std::string::npos) << rule.out;
  EXPECT_NE(rule.out.find("req-3.1.1-console-other"), std::string::npos) << rule.out;

  const json report = json::parse(premod("check w --rule js-console --format json").out);
  const std::string fingerprint = report.at("findings").at(0).at("fingerprint");
  const Ran finding = premod("explain " + fingerprint + " w");
  EXPECT_EQ(finding.status, 0) << finding.err;
  EXPECT_NE(finding.out.find("script.js:1"), std::string::npos) << finding.out;
  EXPECT_EQ(premod("explain 00000000000000000000000000000000 w").status, 2);
}

// Dashboards are told of places of one line together; each has a fingerprint all the same.
TEST_F(Subcommands, ExplainFindsEveryPlace) {
  write("w/script.js", "define([], function () { alert(1); alert(1); });\n");
  const json report = json::parse(premod("check w --rule js-alert --format json").out);
  std::size_t count = 0;
  for (const json& finding : report.at("findings"))
    for (const json& place : finding.at("places")) {
      ++count;
      const std::string fingerprint = place.at("fingerprint");
      EXPECT_EQ(premod("explain " + fingerprint + " w").status, 0) << fingerprint;
    }
  EXPECT_EQ(count, 2U);
}

TEST_F(Subcommands, SubmissionSaysWhatIsMissing) {
  const Ran run = premod("submission w");
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(run.out.starts_with("# For moderation: Clock")) << run.out;
  EXPECT_NE(run.err.find("submission.description in premod.json"), std::string::npos) << run.err;
}

TEST_F(Subcommands, ParseJsAnswersLineByLine) {
  write("requests.txt", "w/script.js\n{\"source\": \"var x = (1;\"}\n");
  const Ran run = shell(PREMOD_COMMAND " parse-js <requests.txt");
  EXPECT_EQ(run.status, 1) << "one of them is broken: " << run.err;
  const std::size_t end = run.out.find('\n');
  const json good = json::parse(run.out.substr(0, end));
  const json bad = json::parse(run.out.substr(end + 1));
  EXPECT_TRUE(good.value("error", json()).is_null()) << good;
  EXPECT_NE(bad.dump().find("expected `)`"), std::string::npos) << bad;
}

TEST_F(Subcommands, DiffComparesTwoFolders) {
  std::filesystem::copy(dir_ / "w", dir_ / "v", std::filesystem::copy_options::recursive);
  write("v/script.js", "console.log(1);\nconsole.log(2);\n");
  const json diff = parsed("diff w v --format json", 1);
  EXPECT_NE(diff.dump().find("script.js"), std::string::npos) << diff;
  const Ran text = premod("diff w v");
  EXPECT_NE(text.out.find("1.0.0"), std::string::npos) << text.out;
}

TEST_F(Subcommands, HookIsInstalledOnce) {
  EXPECT_EQ(premod("hook install").status, 2) << "no repository";
  ASSERT_EQ(shell("git init -q .").status, 0);
  const Ran run = premod("hook install");
  EXPECT_EQ(run.status, 0) << run.err;
  const std::string hook = read(dir_ / ".git/hooks/pre-commit");
  EXPECT_NE(hook.find("premod"), std::string::npos) << hook;
}

}  // namespace
