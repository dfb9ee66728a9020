// The laws of core/data that a machine can see: words that people write stand in all four
// languages, nothing stands twice, and every pattern compiles and asks for something.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "text/pattern.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

namespace fs = std::filesystem;

struct Table {
  std::string name;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;

  [[nodiscard]] bool has(std::string_view column) const { return at(column) < columns.size(); }
  [[nodiscard]] std::size_t at(std::string_view column) const {
    return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), column) -
                                    columns.begin());
  }
  [[nodiscard]] std::string cell(const std::vector<std::string>& row,
                                 std::string_view column) const {
    return has(column) ? row[at(column)] : std::string();
  }
};

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> out;
  for (const std::string_view cell : text::split(line, '\t')) out.emplace_back(cell);
  return out;
}

std::vector<Table> tables() {
  std::vector<Table> out;
  for (const auto& entry : fs::directory_iterator(fs::path(PREMOD_SOURCE_DIR) / "core/data")) {
    if (entry.path().extension() != ".tsv") continue;
    Table& table = out.emplace_back();
    table.name = entry.path().filename().string();
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);)
      if (line.empty() || line[0] == '#')
        continue;
      else if (table.columns.empty())
        table.columns = cells_of(line);
      else
        table.rows.push_back(cells_of(line));
  }
  return out;
}

const std::vector<std::string> languages = {"ru", "en", "es", "pt"};

/// What a row's words stand for, besides their language.
std::string kind_of(const Table& table, const std::vector<std::string>& row) {
  return table.cell(row, "kind") + table.cell(row, "role") + table.cell(row, "meaning");
}

// What tells languages apart is of each language's own; a role of the grammar may be needed by one
// language alone, and each meaning has its sentences in all four (Sentences.StandInAll...).
TEST(DataLaws, WordsStandInAllFourLanguages) {
  const std::set<std::string> of_their_own = {"language_marks.tsv", "sentence_words.tsv"};
  int seen = 0;
  for (const Table& table : tables()) {
    if (!table.has("language") || of_their_own.contains(table.name)) continue;
    std::map<std::string, std::set<std::string>> of_kind;
    for (const auto& row : table.rows)
      of_kind[kind_of(table, row)].insert(table.cell(row, "language"));
    for (const auto& [kind, found] : of_kind)
      for (const std::string& language : languages)
        EXPECT_TRUE(found.contains(language) || found.contains("*"))
            << table.name << " has no " << language << " for \"" << kind << '"';
    ++seen;
  }
  EXPECT_GE(seen, 5);
}

TEST(DataLaws, NoRowStandsTwice) {
  for (const Table& table : tables()) {
    std::set<std::vector<std::string>> seen;
    for (const auto& row : table.rows)
      EXPECT_TRUE(seen.insert(row).second) << table.name << ": " << row.front() << " twice";
  }
}

TEST(DataLaws, NoWordOfAKindStandsTwice) {
  for (const Table& table : tables()) {
    if (!table.has("words")) continue;
    std::map<std::string, std::set<std::string>> seen;
    for (const auto& row : table.rows) {
      const std::string kind = kind_of(table, row) + " " + table.cell(row, "language");
      const std::string words = table.cell(row, "words");
      for (const std::string_view word : text::split(words, ' '))
        EXPECT_TRUE(seen[kind].insert(std::string(word)).second)
            << table.name << ": " << word << " twice in " << kind;
    }
  }
}

// An alternative that was left empty would match every text.
TEST(DataLaws, PatternsOfWordsAskForSomething) {
  int seen = 0;
  for (const Table& table : tables()) {
    if (!table.has("language") || !table.has("pattern") || table.has("meaning")) continue;
    for (const auto& row : table.rows) {
      const std::string pattern = table.cell(row, "pattern");
      ASSERT_NO_THROW(text::Pattern{pattern}) << table.name << ": " << pattern;
      EXPECT_FALSE(text::Pattern(pattern).matches("")) << table.name << ": " << pattern;
      EXPECT_EQ(pattern, text::lowered(pattern)) << table.name << " is read in lower case";
      ++seen;
    }
  }
  EXPECT_GT(seen, 0);
}

}  // namespace
}  // namespace premod
