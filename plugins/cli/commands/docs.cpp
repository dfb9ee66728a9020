#include "cli/commands/docs.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/commands/commands.hpp"
#include "cli/output.hpp"
#include "cli/replace_file.hpp"

namespace premod::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t max_fixture_bytes = 1U << 20U;  // larger files are no examples for readers

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> sorted_entries(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(folder, failed)) out.push_back(entry.path());
  std::ranges::sort(out);
  return out;
}

// What `premod rules --format json` of an earlier release printed.
bool read_earlier(const fs::path& path, site::Input& input) {
  const auto json = nlohmann::json::parse(bytes_of(path), nullptr, false);
  if (!json.is_object() || !json.contains("rules") || !json["rules"].is_array()) return false;
  for (const auto& rule : json["rules"]) {
    if (!rule.is_object()) return false;
    const std::string level = rule.value("level", "");
    site::EarlierRule earlier{.id = rule.value("id", "")};
    for (const Level known : {Level::error, Level::warning, Level::note})
      if (level == name_of(known)) earlier.level = known;
    input.earlier.push_back(std::move(earlier));
  }
  if (json.contains("tool") && json["tool"].is_object())
    input.earlier_version = json["tool"].value("version", "");
  return true;
}

// Empty, or why the page cannot be written.
std::string write_page(const fs::path& path, const std::string& bytes) {
  std::error_code failed;
  fs::create_directories(path.parent_path(), failed);
  return failed ? path.parent_path().string() + " cannot be made"
                : write_file(path.string(), bytes);
}

}  // namespace

std::vector<site::Fixture> read_fixtures(const fs::path& folder) {
  std::vector<site::Fixture> out;
  for (const fs::path& rule : sorted_entries(folder)) {
    for (const fs::path& example : sorted_entries(rule)) {
      const std::string name = example.filename().string();
      if (!name.starts_with("pass-") && !name.starts_with("fail-")) continue;
      site::Fixture fixture{.rule = rule.filename().string(), .name = name, .files = {}};
      for (const auto& entry : fs::recursive_directory_iterator(example))
        if (entry.is_regular_file() && !entry.is_symlink() &&
            entry.file_size() <= max_fixture_bytes)
          fixture.files.push_back(
              {fs::relative(entry.path(), example).generic_string(), bytes_of(entry.path())});
      std::ranges::sort(fixture.files, {}, &MemoryFile::path);
      out.push_back(std::move(fixture));
    }
  }
  return out;
}

int docs_command(const DocsOptions& options) {
  site::Input input;
  if (!options.fixtures.empty()) {
    if (!fs::is_directory(options.fixtures))
      return fail(said(
          Wording(
              "command.no-examples",
              "{path} is not a folder of examples; they are in tests/rules of premod's sources."),
          {{"path", options.fixtures}}));
    input.fixtures = read_fixtures(options.fixtures);
  }
  if (!options.earlier.empty() && !read_earlier(options.earlier, input))
    return fail(said(
        Wording("command.no-catalogue", "{path} is not what `premod rules --format json` prints."),
        {{"path", options.earlier}}));
  const auto pages = site::pages(input);
  if (!pages) return fail(pages.error());
  for (const MemoryFile& page : *pages)
    if (const std::string why = write_page(fs::path(options.out) / page.path, page.bytes);
        !why.empty())
      return fail(why + ".");
  put(std::to_string(pages->size()) +
      " pages: " + plain_line((fs::path(options.out) / "index.html").string()) + "\n");
  return 0;
}

}  // namespace premod::cli
