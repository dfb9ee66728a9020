// What premod writes, judged by the validators of other makers (npm packages with a committed lock
// file, installed below the build folder). Skipped, loudly, only where npm is missing.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "cli/commands/docs.hpp"
#include "cli/format.hpp"
#include "plugins/sample.hpp"
#include "site/site.hpp"

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
      put("endless", sample::big(6000));  // places of one file are told together
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
TEST_F(Conformance, Junit) { check("junit", written("junit")); }
TEST_F(Conformance, Rdjson) { check("rdjson", written("rdjson")); }

// A browser opens the page: the filter's script runs under the page's own policy, and nothing else.
TEST_F(Conformance, HtmlInABrowser) {
  bool browser = false;
  for (const char* name : {"chromium", "google-chrome", "chromium-browser"})
    browser = browser || run(std::string("command -v ") + name).status == 0;
  if (!browser) GTEST_SKIP() << "NO CHROMIUM: NO BROWSER LOOKED AT THE HTML REPORT";
  written("html");
  for (const std::string name : {"golden-ru", "hostile"})
    check("html", " '" + (folder() / (name + ".html")).string() + "'");
}

// Pages of the site and the HTML report; tools/conformance shows them to axe in a browser.
TEST_F(Conformance, PagesAreValidHtml) {
  const auto made = site::pages({.fixtures = cli::read_fixtures(PREMOD_SOURCE_DIR "/tests/rules"),
                                 .earlier = {},
                                 .earlier_version = {}});
  ASSERT_TRUE(made);
  const std::set<std::string> looked_at = {"index.html", "ru/rules/js-eval.html",
                                           "pt/rules/conduct-oauth.html", "es/coverage.html",
                                           "en/clauses/req-2.2-allowed-areas.html"};
  std::string files;
  for (const MemoryFile& page : *made) {
    const bool is_page = looked_at.contains(page.path);
    if (!is_page && page.path.ends_with(".html")) continue;
    const fs::path path = folder() / "site" / page.path;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << page.bytes;
    if (is_page) files += " '" + path.string() + "'";
  }
  written("html");
  check("valid", files + " '" + (folder() / "golden-ru.html").string() + "'");
}

// The tools can fall silent: what is wrong on purpose must be found wrong.
TEST_F(Conformance, TheValidatorsStillSeeWhatIsWrong) {
  const auto wrong = [](const std::string& kind, const std::string& text) {
    const fs::path path = folder() / ("wrong." + kind);
    std::ofstream(path, std::ios::binary) << text;
    const std::string command = "node '" + (folder() / "check.mjs").string() + "' " + kind + " '";
    EXPECT_NE(run(command + path.string() + "'").status, 0) << kind;
  };
  wrong("gitlab", R"([{"description": "x", "severity": "Major"}])");
  wrong("github", "::error file=a,line=1::a\n##[error]b\n");
  wrong("summary", "| a |\n| - |\n| <img src=x onerror=alert(1)> |\n");
  wrong("junit", "<testsuites><testsuite name='a' tests='1'><testcase/></testsuite></testsuites>");
  wrong("rdjson", R"({"diagnostics": [{"message": "x"}]})");
  wrong("valid", "<!doctype html>\n<html><body><p><div></p></body></html>\n");
}

TEST_F(Conformance, JsonFollowsItsSchema) {
  check("schema", " '" PREMOD_SOURCE_DIR "/docs/report.schema.json'" + written("json"));
}

TEST_F(Conformance, ActionAndWorkflows) {
  std::string files = " '" PREMOD_SOURCE_DIR "/action.yml'";
  for (const auto& entry : fs::directory_iterator(PREMOD_SOURCE_DIR "/examples"))
    if (entry.path().filename().string().starts_with("github-"))
      files += " '" + entry.path().string() + "'";
  for (const auto& entry : fs::directory_iterator(PREMOD_SOURCE_DIR "/.github/workflows"))
    files += " '" + entry.path().string() + "'";
  check("actions", files);
}

TEST_F(Conformance, ExamplesForOtherPipelines) {
  std::string files;
  for (const char* name : {"azure-pipelines.yml", "bitbucket-pipelines.yml", "gitlab-ci.yml",
                           "premod.megalinter-descriptor.yml", "trunk.yaml"})
    files += std::string(" '" PREMOD_SOURCE_DIR "/examples/") + name + "'";
  check("pipelines", files);
}

TEST_F(Conformance, GithubAnnotations) { check("github", written("github")); }
TEST_F(Conformance, GithubSummary) { check("summary", written("github-summary")); }
TEST_F(Conformance, GitlabCodeQuality) { check("gitlab", written("gitlab")); }
TEST_F(Conformance, SarifFull) { check("sarif", written("sarif-full")); }

}  // namespace
}  // namespace premod
