// What a rule says of code must not depend on its form: every failing fixture is rewritten
// mechanically and must fail still, at the same level; every passing one must stay silent.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "engine/run.hpp"
#include "js_rewrites.hpp"
#include "rule/table.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

namespace fs = std::filesystem;
using rewrite::Files;

const fs::path fixtures = fs::path(PREMOD_SOURCE_DIR) / "tests/rules";

/// Rules over the text, over names, or over the form itself: a rewrite changes what they look at.
const std::set<std::string_view> about_form = {
    "js-commented-code",      "js-minified",
    "js-obfuscated",          "js-syntax",
    "js-undeclared-variable", "js-use-before-declaration",
    "js-temporal-dead-zone",  "js-starts-nothing"};

/// Of all rewrites of all failing fixtures; below it the test fails.
constexpr double least_recall = 0.95;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

Files files_of(const fs::path& folder) {
  Files out;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      out[fs::relative(entry.path(), folder).generic_string()] = read(entry.path());
  out.erase("expected.txt");
  return out;
}

/// The gravest level of what the rule finds, and how much it finds.
struct Said {
  Level level = Level::off;
  std::size_t hits = 0;
};

Said said(const Rule& rule, const Files& contents) {
  auto owner = std::make_shared<const Files>(contents);
  std::vector<File> files;
  for (const auto& [path, bytes] : *owner) files.push_back({path, bytes, FileMode::regular});
  const auto snapshot =
      std::make_shared<const Snapshot>(Snapshot{Source::directory, std::move(files), {}, owner});
  const Widget widget(snapshot, ".", nullptr);
  const Rule* const rules[] = {&rule};
  const RunResult result = run(widget, rules);
  EXPECT_EQ(result.results[0].crash, "");
  Said out;
  for (const Hit& hit : result.results[0].hits.hits()) {
    const Variant* variant = rule.variant(hit.variant_name);
    const Level cap = variant == nullptr ? Level::error : variant->cap(Profile::amocrm);
    out.level = std::max(out.level, std::min(rule.levels.amocrm, cap));
    ++out.hits;
  }
  return out;
}

bool is_asked(const Rule& rule) {
  if (about_form.contains(rule.id)) return false;
  return rule.id.starts_with("js-") || rule.id.starts_with("dp-");
}

struct Tally {
  std::size_t asked = 0;
  std::size_t right = 0;
};

class Metamorphic {
 public:
  void ask(const Rule& rule, const fs::path& folder) {
    const Files files = files_of(folder);
    if (files.contains("premod.json") || files.contains(".archive-name")) return;
    const std::string name = std::string(rule.id) + "/" + folder.filename().string();
    const Said before = said(rule, files);
    for (const rewrite::Rewrite& one : rewrite::all())
      if (const auto made = rewrite::apply(one, files))
        compare(rule, name, one.name, *made, before);
    if (const auto made = rewrite::moved_to_module(files))
      compare(rule, name, "module", *made, before);
  }

  void print() const {
    for (const auto& [name, tally] : by_rewrite_)
      std::printf("%-16s %4zu of %4zu\n", std::string(name).c_str(), tally.right, tally.asked);
    for (const std::string& one : fallen_) std::printf("  %s\n", one.c_str());
  }

  [[nodiscard]] double recall() const {
    std::size_t asked = 0;
    std::size_t right = 0;
    for (const auto& [name, tally] : by_rewrite_) {
      asked += tally.asked;
      right += tally.right;
    }
    return asked == 0 ? 0 : static_cast<double>(right) / static_cast<double>(asked);
  }

 private:
  void compare(const Rule& rule, const std::string& fixture, std::string_view rewrite,
               const Files& made, const Said& before) {
    const Said after = said(rule, made);
    const bool right = before.hits == 0 ? after.level <= Level::note
                                        : after.hits > 0 && after.level >= before.level;
    Tally& tally = by_rewrite_[rewrite];
    ++tally.asked;
    if (right) ++tally.right;
    if (!right) fallen_.push_back(std::string(rewrite) + ": " + fixture);
  }

  std::map<std::string_view, Tally> by_rewrite_;
  std::vector<std::string> fallen_;
};

TEST(Metamorphic, RulesSpeakWhateverTheForm) {
  Metamorphic test;
  for (const RuleEntry& entry : rule_table()) {
    if (!is_asked(*entry.rule) || !fs::exists(fixtures / entry.rule->id)) continue;
    std::vector<fs::path> folders;
    for (const auto& folder : fs::directory_iterator(fixtures / entry.rule->id))
      if (folder.is_directory()) folders.push_back(folder.path());
    std::sort(folders.begin(), folders.end());
    for (const fs::path& folder : folders) test.ask(*entry.rule, folder);
  }
  test.print();
  EXPECT_GE(test.recall(), least_recall);
}

}  // namespace
}  // namespace premod
