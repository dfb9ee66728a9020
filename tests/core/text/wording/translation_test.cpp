// The translators' files: their format, and that what they hold is what a report shows.
#include "text/wording/translation.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "premod/premod.hpp"

namespace premod {
namespace {

const std::filesystem::path folder = std::filesystem::path(PREMOD_SOURCE_DIR) / "core/texts";

std::vector<std::string> keys_of(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<std::string> out;
  constexpr std::string_view begin = "msgctxt \"";
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(begin)) out.push_back(line.substr(begin.size()));
  return out;
}

TEST(Translations, EntriesAreInOrder) {
  for (const char* name : {"ru.po", "es.po", "pt.po"}) {
    const std::vector<std::string> keys = keys_of(folder / name);
    EXPECT_GT(keys.size(), 900U) << name;
    EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end())) << name << ": run tools/texts";
  }
}

TEST(Translations, GettextTakesTheFiles) {
  if (std::system("msgfmt --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "gettext is missing";
  for (const char* name : {"ru.po", "es.po", "pt.po"}) {
    const std::string command =
        "msgfmt --check --output-file=/dev/null '" + (folder / name).string() + "'";
    EXPECT_EQ(std::system(command.c_str()), 0) << command;
  }
}

TEST(Translations, AreFoundByKeyAndEnglish) {
  using text::translated;
  constexpr std::string_view english = "Console output";
  EXPECT_EQ(translated("js-console.title", english, Language::en), english);
  EXPECT_EQ(translated("js-console.title", english, Language::ru), "Вывод в консоль");
  EXPECT_EQ(translated("js-console.title", english, Language::es), "Salida en la consola");
  EXPECT_EQ(translated("js-console.title", english, Language::pt), "Saída no console");
  // Made for another sentence, or not there: English stands in.
  EXPECT_EQ(translated("js-console.title", "Console use", Language::ru), "Console use");
  EXPECT_EQ(translated("js-console.titles", english, Language::ru), english);
  EXPECT_EQ(translated("~", "x", Language::ru), "x");
}

}  // namespace
}  // namespace premod
