// premod fix on real folders: what it changes, what it never touches, and what it takes back.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "plugins/command_folder.hpp"

namespace {

namespace fs = std::filesystem;

using premod::test::Ran;
using premod::test::read;

class FixCommand : public premod::test::CommandFolder {
 protected:
  void SetUp() override {
    CommandFolder::SetUp();
    write("w/manifest.json", R"({"widget": {"name": "widget.name"}})");
  }

  void expect_status(int status, const Ran& run) const {
    EXPECT_EQ(run.status, status) << run.out << run.err;
  }
};

const std::string traces =
    "define(['jquery'], function ($) {\n"
    "  debugger;\n"
    "  console.log('here', $);\n"
    "  // var old = $('#old').hide();\n"
    "  return function () { return $; };\n"
    "});\n";
const std::string clean =
    "define(['jquery'], function ($) {\n"
    "  return function () { return $; };\n"
    "});\n";

TEST_F(FixCommand, RemovesWhatIsCertainAndNothingElse) {
  const fs::path script = write("w/script.js", traces);
  const fs::path other = write("w/other.js", "alert(1); // kept as it is \t\n\n\n");
  const Ran run = premod("fix w --lang en");
  expect_status(0, run);
  EXPECT_EQ(read(script), clean);
  EXPECT_EQ(read(other), "alert(1); // kept as it is \t\n\n\n");
  EXPECT_NE(run.out.find("js-debugger 2"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("js-console 3"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("js-commented-code 4"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("Fixed 3 findings in 1 file."), std::string::npos) << run.out;
}

TEST_F(FixCommand, ASecondRunFindsNothingToDo) {
  write("w/script.js", traces);
  expect_status(0, premod("fix w"));
  const Ran again = premod("fix w --lang en");
  expect_status(0, again);
  EXPECT_NE(again.out.find("Nothing to fix automatically."), std::string::npos) << again.out;
}

TEST_F(FixCommand, ChangesThatOverlapComeOneAfterTheOther) {
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : traces) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const fs::path script = write("w/script.js", windows);
  expect_status(0, premod("fix w"));
  EXPECT_EQ(read(script), clean);
}

TEST_F(FixCommand, OnlyTheRulesThatAreNamed) {
  const fs::path script = write("w/script.js", traces);
  expect_status(0, premod("fix w --rule js-debugger"));
  EXPECT_EQ(read(script), std::string(traces).erase(traces.find("  debugger;\n"), 12));
}

TEST_F(FixCommand, ADryRunWritesNothingAndGitTakesItsPatch) {
  if (shell("git --version").status != 0) GTEST_SKIP() << "no git";
  fs::rename(dir_ / "w", dir_ / "r");
  shell("mkdir deep && mv r 'deep/мой widget' && mkdir r && mv deep/* r && git -C r init -q .");
  const fs::path script = write("r/мой widget/script.js", traces);
  const fs::path style = write("r/мой widget/style.css", ".a { top: 0; }\r\n.b { top: 0; }");
  ASSERT_EQ(chmod(script.c_str(), 0755), 0);
  const Ran dry = premod("fix r --dry-run > patch.diff");
  expect_status(0, dry);
  EXPECT_EQ(read(script), traces);
  EXPECT_NE(dry.err.find("nothing was written"), std::string::npos) << dry.err;
  const Ran checked = shell("git -C r apply --check ../patch.diff");
  expect_status(0, checked);
  EXPECT_EQ(checked.err, "");
  expect_status(0, shell("cp -r r fixed && git -C fixed apply ../patch.diff"));
  expect_status(0, premod("fix r"));
  EXPECT_EQ(read(script), clean);
  EXPECT_EQ(read(style), ".a { top: 0; }\n.b { top: 0; }");
  expect_status(0, shell("diff -r --exclude .git r fixed"));
}

TEST_F(FixCommand, TheModeStays) {
  for (const mode_t mode : {0755U, 0640U, 0600U}) {
    const fs::path script = write("w/script.js", traces);
    ASSERT_EQ(chmod(script.c_str(), mode), 0);
    expect_status(0, premod("fix w"));
    struct stat facts {};
    ASSERT_EQ(stat(script.c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 07777U, mode);
    EXPECT_EQ(read(script), clean);
  }
}

TEST_F(FixCommand, NothingBehindALinkIsWritten) {
  const fs::path outside = write("elsewhere/script.js", traces);
  const fs::path real = write("w/real.js", traces);
  fs::create_symlink(outside, dir_ / "w/script.js");
  fs::create_symlink("real.js", dir_ / "w/linked.js");
  fs::create_symlink(dir_ / "elsewhere", dir_ / "w/folder");
  const Ran run = premod("fix w --lang en");
  EXPECT_EQ(read(outside), traces) << run.out;
  EXPECT_EQ(read(real), clean) << run.out;
  EXPECT_TRUE(fs::is_symlink(dir_ / "w/linked.js"));
  EXPECT_TRUE(fs::is_symlink(dir_ / "w/script.js"));
}

TEST_F(FixCommand, AReadOnlyFileStaysAndIsNamed) {
  const fs::path script = write("w/script.js", traces);
  ASSERT_EQ(chmod(script.c_str(), 0444), 0);
  const Ran run = premod("fix w --lang en");
  expect_status(3, run);
  EXPECT_EQ(read(script), traces);
  EXPECT_NE(run.out.find("read-only"), std::string::npos) << run.out;
}

// The picture is named in the console output only: without it, nothing uses the picture.
TEST_F(FixCommand, AFileIsTakenBackIfAnotherFindingAppears) {
  const std::string source =
      "define([], function () {\n"
      "  console.log('images/shot.png');\n"
      "  return function () {};\n"
      "});\n";
  const fs::path script = write("w/script.js", source);
  const fs::path style = write("w/style.css", ".a { top: 0; }\r\n");
  write("w/images/shot.png", "no picture");
  ASSERT_EQ(premod("check w --rule archive-unused-file --format json").out.find("shot.png\""),
            std::string::npos);
  const Ran run = premod("fix w --rule js-console --lang en");
  expect_status(3, run);
  EXPECT_EQ(read(script), source);
  EXPECT_NE(run.out.find("archive-unused-file"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("script.js"), std::string::npos) << run.out;
}

TEST_F(FixCommand, WaivedFindingsStay) {
  const fs::path script = write("w/script.js", traces);
  expect_status(0, premod("baseline w"));
  const Ran run = premod("fix w --lang en");
  expect_status(0, run);
  EXPECT_EQ(read(script), traces);
  EXPECT_NE(run.out.find("waived"), std::string::npos) << run.out;
}

TEST_F(FixCommand, OnlyFoldersAreFixed) {
  write("w/script.js", traces);
  for (const char* words : {"fix nowhere", "fix w/manifest.json", "fix w --rule no-such-rule"}) {
    const Ran run = premod(words);
    expect_status(2, run);
    EXPECT_TRUE(run.err.starts_with("premod: ")) << run.err;
  }
  if (shell("cd w && zip -q ../w.zip manifest.json script.js").status != 0) return;
  const Ran run = premod("fix w.zip");
  expect_status(2, run);
  EXPECT_NE(run.err.find("unpack"), std::string::npos) << run.err;
}

}  // namespace
