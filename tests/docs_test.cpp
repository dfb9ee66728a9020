// The commands that the documents for contributors give: they name what is there, and do something.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace premod {
namespace {

namespace fs = std::filesystem;

const fs::path root = PREMOD_SOURCE_DIR;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::set<std::string> all_of(const std::string& text, const char* pattern) {
  const std::regex regex(pattern);
  std::set<std::string> out;
  for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at)
    out.insert((*at)[1]);
  return out;
}

// Names of tests that `filter` selects, as the program itself says.
std::size_t tests_selected_by(const std::string& filter) {
  const std::string command = fs::read_symlink("/proc/self/exe").string() +
                              " --gtest_list_tests --gtest_filter='" + filter + "'";
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return 0;
  std::size_t tests = 0;
  char line[4096];
  while (std::fgets(line, sizeof line, pipe) != nullptr) tests += line[0] == ' ' ? 1 : 0;
  pclose(pipe);
  return tests;
}

const std::vector<fs::path> documents = {"CONTRIBUTING.md", "tests/README.md",
                                         "core/texts/README.md", "docs/architecture.md"};

TEST(Documents, EveryTestFilterSelectsTests) {
  std::size_t filters = 0;
  for (const fs::path& document : documents)
    for (const std::string& filter : all_of(read(root / document), "--gtest_filter='([^']*)'")) {
      EXPECT_GT(tests_selected_by(filter), 0U) << document << ": " << filter;
      ++filters;
    }
  EXPECT_GE(filters, 2U);
}

TEST(Documents, EveryToolAndPresetIsThere) {
  const std::string presets = read(root / "CMakePresets.json");
  for (const fs::path& document : documents) {
    const std::string text = read(root / document);
    for (const std::string& tool : all_of(text, "\\b((?:tests/)?(?:tools|bench)/[a-z0-9-]+)\\b"))
      EXPECT_TRUE(fs::exists(root / tool)) << document << ": " << tool;
    for (const std::string& preset : all_of(text, "--preset ([a-z]+)"))
      EXPECT_NE(presets.find("\"name\": \"" + preset + "\""), std::string::npos)
          << document << ": " << preset;
  }
}

// What people read who only use premod.
std::vector<fs::path> documents_of_users() {
  std::vector<fs::path> out = {"README.md",          "README.ru.md",   "README.es.md",
                               "README.pt.md",       "docs/config.md", "docs/gate.md",
                               "docs/dashboards.md", "docs/fix.md",    "docs/embedding.md"};
  for (const auto& entry : fs::directory_iterator(root / "docs/guides"))
    out.push_back(fs::relative(entry.path(), root));
  return out;
}

TEST(Documents, EveryGuideLeadsToTheConfiguration) {
  for (const fs::path& document : documents_of_users()) {
    if (document.parent_path() != "docs/guides" || document.filename() == "writing-a-rule.md")
      continue;
    EXPECT_NE(read(root / document).find("](../config.md)"), std::string::npos) << document;
  }
}

TEST(Documents, EveryLinkToAFileLeadsSomewhere) {
  std::vector<fs::path> all = documents_of_users();
  all.insert(all.end(), documents.begin(), documents.end());
  for (const fs::path& document : all)
    for (const std::string& link : all_of(read(root / document), "\\]\\(([^)#:]+)(?:#[^)]*)?\\)"))
      EXPECT_TRUE(fs::exists((root / document).parent_path() / link)) << document << ": " << link;
}

}  // namespace
}  // namespace premod
