// What premod prints and writes: nothing of others as it is, nothing lost without a word.
#include "cli/output.hpp"

#include <nlohmann/json.hpp>

#include "cli/format.hpp"
#include "cli/replace_file.hpp"
#include "cli/report_form.hpp"
#include "plugins/command_folder.hpp"

namespace premod::cli {
namespace {

using test::Ran;
namespace fs = std::filesystem;
using test::read;

constexpr const char* manifest = R"({"widget": {"name": "widget.name"}})";
// A line that a runner obeys, an escape sequence, C1, bidi, zero width, tag characters.
const std::string hostile =
    "x\n::error "
    "file=x::pwn\r##[error]y\x1b]8;;z\x07\xc2\x9b\xe2\x80\xae\xe2\x80\x8b\xf3\xa0\x81\x81";

bool is_harmless(const std::string& text) {
  bool line_start = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte < 0x20 && byte != '\n') || byte == 0x7F) return false;
    if (line_start && text.compare(i, 2, "::") == 0) return false;
    line_start = byte == '\n' || (line_start && byte == ' ');
  }
  for (const char* bad : {"##[", "\xc2\x9b", "\xe2\x80\xae", "\xe2\x80\x8b", "\xf3\xa0\x81\x81"})
    if (text.find(bad) != std::string::npos) return false;
  return true;
}

TEST(CliOutput, LinesAndJsonOfOthersAreHarmless) {
  EXPECT_FALSE(is_harmless(hostile));
  EXPECT_TRUE(is_harmless(printable_lines(hostile))) << printable_lines(hostile);
  EXPECT_EQ(printable_lines("кириллица, ñ, ç\n  plain\n"), "кириллица, ñ, ç\n  plain\n");
  const nlohmann::json value = {{"a\xe2\x80\xae", hostile}, {"b", "ключ"}};
  const std::string dumped = value.dump(2);
  const std::string shown = printable_json(dumped);
  EXPECT_TRUE(is_harmless(shown)) << shown;
  EXPECT_EQ(nlohmann::json::parse(shown), value) << "the same value";
  EXPECT_NE(shown.find("ключ"), std::string::npos);
}

class CliWriting : public test::CommandFolder {
 protected:
  void widget(const std::string& name = "w") const {
    write(name + "/manifest.json", manifest);
    write(name + "/script.js", "define([], function () { alert(1); });\n");
  }
};

TEST_F(CliWriting, NothingInASettingsFileReachesTheRunner) {
  widget();
  const std::string key = nlohmann::json(hostile).dump();
  const std::vector<std::string> configs = {
      "{" + key + ": 1}",
      "{\"profile\": " + key + "}",
      "{\"levels\": {" + key + ": \"off\"}}",
      "{\"styles\": {\"roots\": [" + key + "]}}",
      "{\"submission\": {\"description\": " + key + "}, \"taken_names\": [" + key + "]}",
      "{\"widgets\": [" + key + "], \"waivers\": [{\"fingerprint\": " + key + "}]}"};
  for (const std::string& config : configs) {
    write("w/premod.json", config);
    for (const char* words :
         {"check w", "check w --format json", "config w", "config w --format json", "submission w",
          "graph w", "graph w --format json", "coverage w"}) {
      const Ran run = premod(words);
      EXPECT_TRUE(is_harmless(run.out)) << words << config << run.out;
      EXPECT_TRUE(is_harmless(run.err)) << words << config << run.err;
    }
  }
}

TEST_F(CliWriting, NothingInNamesReachesTheRunner) {
  widget();
  write("w/" + std::string("a\n::error::x\xc2\x9b\xe2\x80\xae.js"), "alert(1);\n");
  for (const std::string& words :
       {std::string("check w"), std::string("graph w"), std::string("graph w --format json"),
        std::string("check \"$(printf 'no\\n::error::x')\""),
        std::string("check w --rule \"$(printf 'no\\n::error::x')\""),
        std::string("explain \"$(printf 'no\\n::error::x')\""),
        std::string("check w --lang \"$(printf 'no\\n::error::x')\""),
        std::string("check w --base \"$(printf 'no\\n::error::x')\"")}) {
    const Ran run = premod(words);
    EXPECT_TRUE(is_harmless(run.out)) << words << run.out;
    EXPECT_TRUE(is_harmless(run.err)) << words << run.err;
  }
}

TEST_F(CliWriting, AWriteThatFailsIsNoReport) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "there is no /dev/full";
  widget();
  for (const char* words :
       {"check w", "check w --format json", "check w --format html", "check w --format sarif-full",
        "check w --format junit", "rules", "rules --format json", "explain js-eval", "coverage",
        "coverage w", "graph w", "config w", "submission w", "diff w w", "fix w", "--help",
        "check --help"}) {
    EXPECT_EQ(premod(std::string(words) + " >/dev/full").status, 2) << words;
    const Ran closed = premod(std::string(words) + " >&-");
    EXPECT_EQ(closed.status, 2) << words;
    EXPECT_NE(closed.err.find("cannot be written"), std::string::npos) << words << closed.err;
  }
  EXPECT_EQ(premod("check w --format json=/dev/full").status, 2);
}

TEST_F(CliWriting, FilesAreReplacedAndLinksNotFollowed) {
  widget();
  write("outside", "precious");
  fs::create_symlink(dir_ / "outside", dir_ / "report");
  fs::create_symlink(dir_ / "nowhere", dir_ / "dangling");
  EXPECT_EQ(premod("check w --format json=report --format sarif=dangling").status, 1);
  EXPECT_EQ(read(dir_ / "outside"), "precious");
  EXPECT_FALSE(fs::exists(dir_ / "nowhere"));
  EXPECT_TRUE(fs::is_regular_file(fs::symlink_status(dir_ / "report")));
  EXPECT_TRUE(fs::is_regular_file(fs::symlink_status(dir_ / "dangling")));
  EXPECT_TRUE(read(dir_ / "report").starts_with("{"));
  EXPECT_TRUE(premod("check w --format json=/dev/stdout").out.starts_with("{"));
  EXPECT_EQ(premod("check w --format json=report --format sarif=report").status, 2);
  fs::create_symlink(dir_ / "nowhere", dir_ / "w/premod-baseline.txt");
  EXPECT_EQ(premod("baseline w").status, 2) << "somebody's link is there already";
  EXPECT_FALSE(fs::exists(dir_ / "nowhere"));
  for (const auto& entry : fs::recursive_directory_iterator(dir_))
    EXPECT_EQ(entry.path().string().find("premod-new"), std::string::npos) << entry.path();
}

TEST_F(CliWriting, AFullDiskLosesNothing) {
  const std::string old(5000, 'x');
  write("file", old);
  fs::permissions(dir_ / "file", fs::perms(0640));
  EXPECT_EQ(write_file((dir_ / "file").string(), "new"), "");
  EXPECT_EQ(read(dir_ / "file"), "new");
  EXPECT_EQ(fs::status(dir_ / "file").permissions(), fs::perms(0640));
  write("file", old);
  widget();
  write("w/premod.json", "{" + std::string(8000, ' ') + "}");
  const std::string before = read(dir_ / "w/premod.json");
  // A limit of the shell stands for the disk: SIGXFSZ is ignored, so that the write fails.
  const std::string limited = "trap '' XFSZ; ulimit -f 4; " PREMOD_COMMAND " ";
  const Ran run = shell(limited + "attest conduct-no-rival-product w --answer yes --by Ann");
  EXPECT_EQ(run.status, 2) << run.out << run.err;
  EXPECT_EQ(read(dir_ / "w/premod.json"), before);
  EXPECT_EQ(shell(limited + "check w --format html=file").status, 2);
  EXPECT_EQ(read(dir_ / "file"), old);
  for (const auto& entry : fs::recursive_directory_iterator(dir_))
    EXPECT_EQ(entry.path().string().find("premod-new"), std::string::npos) << entry.path();
}

TEST_F(CliWriting, AFileOverTheLimitOfItsSizeIsSaid) {
  widget();
  const Ran run = shell("ulimit -f 4; " PREMOD_COMMAND " check w --format html=file");
  EXPECT_EQ(run.status, 2) << run.out << run.err;
  EXPECT_FALSE(fs::exists(dir_ / "file"));
  EXPECT_FALSE(fs::exists(dir_ / ".file.premod-new"));
}

TEST_F(CliWriting, TwoFormatsNeverShareAFileUnderTwoNames) {
  widget();
  write("there", "");
  fs::create_directory_symlink(".", dir_ / "here");
  fs::create_hard_link(dir_ / "there", dir_ / "other");
  for (const char* pair : {"x ./x", "x here/x", "x w/../x", "there other", "here/there ./other"}) {
    const std::string text = pair;
    const std::string one = text.substr(0, text.find(' '));
    const std::string other = text.substr(text.find(' ') + 1);
    const Ran run =
        shell(PREMOD_COMMAND " check w --format json=" + one + " --format sarif=" + other);
    EXPECT_EQ(run.status, 2) << pair << run.err;
    EXPECT_FALSE(fs::exists(dir_ / "x")) << pair;
  }
  EXPECT_NE(shell(PREMOD_COMMAND " check w --format json=x --format sarif=w/x").status, 2);
}

TEST_F(CliWriting, AReportNeverReplacesWhatIsChecked) {
  widget();
  write("w/premod.json", "{}");
  write("ci.json", "{}");
  write("w.zip", "PK");
  for (const char* file : {"w/script.js", "w/premod.json", "./w/manifest.json", "w.zip"}) {
    const std::string before = read(dir_ / file);
    const Ran run = shell(PREMOD_COMMAND " check w --format json=" + std::string(file));
    EXPECT_EQ(run.status, 2) << file;
    EXPECT_EQ(read(dir_ / file), before);
  }
  EXPECT_EQ(shell(PREMOD_COMMAND " check w --config ci.json --format json=./ci.json").status, 2);
  EXPECT_EQ(read(dir_ / "ci.json"), "{}");
  for (int run = 0; run < 2; ++run)
    EXPECT_EQ(shell(PREMOD_COMMAND " check w --format json=w/report.json").status, 1) << run;
}

TEST_F(CliWriting, AReportReplacesOnlyReportsWhereSomethingIsChecked) {
  widget();
  fs::create_directories(dir_ / ".git");
  for (const char* file :
       {"w/images/logo.png", "w/i18n/en.json", "w/templates/a.html", "w/notes.md", "w/.env",
        "CODEOWNERS", ".mailmap", ".git-blame-ignore-revs", ".git/config", "docs/listing.md",
        "back/composer.lock", "back/data.json", "ci/gate.yml"}) {
    write(file, "something of the project's own that is longer than an empty list of findings\n");
    const std::string before = read(dir_ / file);
    const Ran run = shell(PREMOD_COMMAND " check w --format json=" + std::string(file));
    EXPECT_EQ(run.status, 2) << file;
    EXPECT_NE(run.err.find("report"), std::string::npos) << run.err;
    EXPECT_EQ(read(dir_ / file), before) << file;
    fs::remove(dir_ / file);
  }
  write("empty.json", "");
  write("log.txt", "what another step wrote");
  for (const std::string to : {"json=empty.json", "concise=log.txt"})
    EXPECT_EQ(shell(PREMOD_COMMAND " check w --format " + to).status, 1) << to;
}

// Each format twice, wherever it is written: the second time it replaces its own report.
TEST_F(CliWriting, AReportReplacesAFormerOneOfEveryFormat) {
  widget();
  fs::create_directories(dir_ / ".git");
  fs::create_directories(dir_ / "out");
  for (const Format& format : formats()) {
    const std::string name(format.name);
    for (const std::string place : {"out/", "w/"})
      for (int run = 0; run < 2; ++run)
        EXPECT_EQ(shell(PREMOD_COMMAND " check w --format " + name + "=" + place + name).status, 1)
            << place << name << run;
    fs::remove(dir_ / "w" / name);
  }
  for (int run = 0; run < 2; ++run)
    EXPECT_EQ(shell(PREMOD_COMMAND " check w -q --lang pt --format terminal=out/q").status, 1);
}

// That a text names premod does not make it a report.
TEST_F(CliWriting, WhatOnlyNamesPremodIsNoReport) {
  widget();
  fs::create_directories(dir_ / ".git");
  for (const std::string text :
       {"# premod\n\nChecks widgets.", "name: premod\non: push\n", R"({"name": "premod"})",
        R"({"extends": "./a.json"})", "[1, 2]", "{}", "premod check w\n", "::: note\npremod\n",
        "a:1:2: see premod", "\nPASSED the premod check\n", "<!doctype html>\n<p>premod</p>"}) {
    EXPECT_FALSE(is_report(text, text.size())) << text;
    write("README.md", text);
    EXPECT_EQ(shell(PREMOD_COMMAND " check w --format json=README.md").status, 2) << text;
    EXPECT_EQ(read(dir_ / "README.md"), text);
  }
  EXPECT_TRUE(is_report("", 0));
  EXPECT_TRUE(is_report("w/a b.js:10:2: error js-eval: Code", 40));
  EXPECT_TRUE(is_report("[\n]\n", 4));
}

TEST_F(CliWriting, WhatAKilledProcessLeftIsTakenOver) {
  write("file", "old");
  write(".file.premod-new", "half of something");
  EXPECT_EQ(write_file((dir_ / "file").string(), "new"), "");
  EXPECT_EQ(read(dir_ / "file"), "new");
  EXPECT_FALSE(fs::exists(dir_ / ".file.premod-new"));
  write("outside", "precious");
  fs::create_symlink(dir_ / "outside", dir_ / ".file.premod-new");
  EXPECT_EQ(write_file((dir_ / "file").string(), "newer"), "");
  EXPECT_EQ(read(dir_ / "outside"), "precious");
  EXPECT_NE(write_file((dir_ / "no/such/folder").string(), "x"), "");
  EXPECT_NE(write_file(dir_.string(), "x"), "");
}

TEST_F(CliWriting, TheProjectsOwnFilesStandAtTheRootOfTheRepository) {
  if (std::system("git --version >/dev/null 2>&1") != 0) GTEST_SKIP();
  widget();
  write("other/readme.txt", "x");
  shell("git init -q .");
  EXPECT_EQ(premod("init w").status, 0);
  EXPECT_EQ(premod("baseline w").status, 0);
  EXPECT_TRUE(fs::exists(dir_ / "premod-baseline.txt"));
  EXPECT_FALSE(fs::exists(dir_ / "w/premod-baseline.txt"));
  EXPECT_FALSE(fs::exists(dir_ / "w/premod.json"));
  EXPECT_EQ(nlohmann::json::parse(read(dir_ / "premod.json"))["widgets"][0], "w");
  for (const char* path : {".", "w"}) {
    const Ran run = premod(std::string("check --format json ") + path);
    EXPECT_EQ(run.status, 0) << path << run.out << run.err;
    const auto report = nlohmann::json::parse(run.out);
    for (const auto& finding : report["findings"]) {
      const std::string file = finding["file"];
      EXPECT_TRUE(file.starts_with("w/") || file == "w" || file == "premod.json") << file;
    }
  }
  write("w/premod.json", "{}");
  const auto own = nlohmann::json::parse(premod("check --format json w").out);
  for (const auto& finding : own["findings"]) {
    const std::string file = finding["file"];
    EXPECT_TRUE(file.starts_with("w/") || file == "w") << file;
  }
}

TEST(WriteFile, MakesAFileInSharedMemory) {
  char pattern[] = "/dev/shm/premod-XXXXXX";
  if (mkdtemp(pattern) == nullptr) GTEST_SKIP() << "there is no /dev/shm";
  const fs::path file = fs::path(pattern) / "report.json";
  EXPECT_EQ(write_file(file.string(), "old"), "");
  EXPECT_EQ(write_file(file.string(), "new"), "");
  EXPECT_EQ(fs::file_size(file), 3U);
  fs::remove_all(pattern);
}

}  // namespace
}  // namespace premod::cli
