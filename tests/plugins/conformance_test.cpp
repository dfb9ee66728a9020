// What premod writes, judged by the validators of other makers (npm packages with a committed lock
// file, installed below the build folder). Skipped, loudly, only where npm is missing.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "cli/format.hpp"
#include "plugins/sample.hpp"

namespace premod {
namespace {

namespace fs = std::filesystem;

const fs::path sources = fs::path(PREMOD_SOURCE_DIR) / "tests/plugins/conformance";

struct Done {
  int status;
  std::string output;
};

Done run(const std::string& command) {
  std::string output;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  std::array<char, 4096> buffer{};
  while (std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe)) output += buffer.data();
  return {pclose(pipe), output};
}

fs::path folder() { return fs::path(PREMOD_COMMAND).parent_path().parent_path() / "conformance"; }

// Installs once a build folder; tests run in parallel, hence the lock.
class Conformance : public testing::Test {
 protected:
  void SetUp() override {
    if (run("npm --version").status != 0)
      GTEST_SKIP() << "NPM IS MISSING: NO VALIDATOR OF OTHER MAKERS LOOKED AT THE FORMATS";
    fs::create_directories(folder());
    const std::string script = "flock '" + (folder() / "lock").string() + "' '" +
                               (sources / "install").string() + "' '" + folder().string() + "'";
    const Done installed = run(script);
    ASSERT_EQ(installed.status, 0) << installed.output;
  }

  // Every sample report in one format, as files.
  static std::string written(std::string_view format_name) {
    std::string files;
    for (const cli::Format& format : cli::formats()) {
      if (format.name != format_name) continue;
      const auto put = [&](const std::string& name, const Report& report) {
        const fs::path path = folder() / (name + "." + std::string(format_name));
        std::ofstream(path, std::ios::binary) << format.write(report, {});
        files += " '" + path.string() + "'";
      };
      put("golden", sample::golden());
      put("golden-ru", sample::golden(Language::ru));
      put("clean", sample::clean());
      put("hostile", sample::hostile());
      put("big", sample::big(1000));
      Report incomplete = sample::clean();
      incomplete.outcomes[1].kind = OutcomeKind::crashed;
      incomplete.decision.verdict = Verdict::incomplete;
      put("incomplete", incomplete);
    }
    return files;
  }

  static void check(const std::string& kind, const std::string& files) {
    ASSERT_FALSE(files.empty());
    const Done done = run("node '" + (folder() / "check.mjs").string() + "' " + kind + files);
    EXPECT_EQ(done.status, 0) << done.output;
  }
};

TEST_F(Conformance, Sarif) { check("sarif", written("sarif")); }
// A browser opens the page: the filter's script runs under the page's own policy, and nothing else.
TEST_F(Conformance, HtmlInABrowser) {
  written("html");
  std::string browser;
  for (const char* name : {"chromium", "google-chrome", "chromium-browser"})
    if (browser.empty() && run(std::string("command -v ") + name).status == 0) browser = name;
  if (browser.empty()) GTEST_SKIP() << "NO CHROMIUM: NO BROWSER LOOKED AT THE HTML REPORT";
  for (const std::string name : {"golden", "hostile"}) {
    const fs::path page = folder() / (name + ".html");
    const Done done = run(browser + " --headless --no-sandbox --disable-gpu --user-data-dir='" +
                          (folder() / "chromium").string() +
                          "' --virtual-time-budget=2000 --dump-dom "
                          "'file://" +
                          page.string() + "' 2>/dev/null");
    ASSERT_EQ(done.status, 0) << done.output;
    const auto count = [&](std::string_view part) {
      std::size_t n = 0;
      for (std::size_t at = done.output.find(part); at != std::string::npos;
           at = done.output.find(part, at + 1))
        ++n;
      return n;
    };
    EXPECT_EQ(count("<script"), 1U) << name;
    EXPECT_EQ(count("<img"), 0U) << name;
    EXPECT_EQ(count("id=\"shown\" class=\"dim\">Shown: "), 1U)
        << "the filter did not run: " << name;
  }
}

TEST_F(Conformance, JsonFollowsItsSchema) {
  check("schema", " '" PREMOD_SOURCE_DIR "/docs/report.schema.json'" + written("json"));
}

TEST_F(Conformance, ActionAndWorkflows) {
  check("actions",
        " '" PREMOD_SOURCE_DIR "/action.yml' '" PREMOD_SOURCE_DIR
        "/examples/github-workflow.yml' '" PREMOD_SOURCE_DIR "/examples/github-nightly.yml'");
}

TEST_F(Conformance, GithubAnnotations) { check("github", written("github")); }
TEST_F(Conformance, GithubSummary) { check("summary", written("github-summary")); }
TEST_F(Conformance, GitlabCodeQuality) { check("gitlab", written("gitlab")); }
TEST_F(Conformance, SarifFull) { check("sarif", written("sarif-full")); }

}  // namespace
}  // namespace premod
