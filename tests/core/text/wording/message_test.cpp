// Wordings with values and numbers, in the four languages.
#include "text/wording/message.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace premod {
namespace {

constexpr Language all[] = {Language::ru, Language::en, Language::es, Language::pt};

TEST(Plurals, FormsOfFourLanguages) {
  const std::vector<std::uint64_t> numbers = {0, 1, 2, 5, 11, 21, 22, 101, 111, 112};
  const std::vector<std::vector<std::size_t>> forms = {{2, 0, 1, 2, 2, 0, 1, 0, 2, 2},
                                                       {1, 0, 1, 1, 1, 1, 1, 1, 1, 1},
                                                       {1, 0, 1, 1, 1, 1, 1, 1, 1, 1},
                                                       {0, 0, 1, 1, 1, 1, 1, 1, 1, 1}};
  for (std::size_t language = 0; language < 4; ++language)
    for (std::size_t i = 0; i < numbers.size(); ++i)
      EXPECT_EQ(plural_form(all[language], numbers[i]), forms[language][i])
          << language << " " << numbers[i];
}

TEST(Plurals, AreFilledIn) {
  constexpr PluralWording files{"terminal.files", "{n} file", "{n} files"};
  std::vector<std::string> said;
  for (const Language language : all) {
    std::string line;
    for (const std::uint64_t n : {0, 1, 2, 5, 11, 21}) line += counted(language, n, files) + " ";
    said.push_back(line);
  }
  EXPECT_EQ(said[0], "0 файлов 1 файл 2 файла 5 файлов 11 файлов 21 файл ");
  EXPECT_EQ(said[1], "0 files 1 file 2 files 5 files 11 files 21 files ");
  EXPECT_EQ(said[2], "0 archivos 1 archivo 2 archivos 5 archivos 11 archivos 21 archivos ");
  EXPECT_EQ(said[3], "0 arquivo 1 arquivo 2 arquivos 5 arquivos 11 arquivos 21 arquivos ");
}

TEST(Messages, ValuesStayAndMessagesAreTranslated) {
  constexpr Wording outer{"decide.not-run", "Not run: {rules} ({why})"};
  constexpr Wording inner{"decide.passing-new", "No new errors."};
  const Message message{outer, {{"rules", "{why}\n"}, {"why", Message{inner}}}};
  EXPECT_EQ(message.in(Language::en), "Not run: {why}  (No new errors.)");
  EXPECT_EQ(message.in(Language::ru), "Не выполнено: {why}  (Новых ошибок нет.)");
  // A placeholder without a value stays as it is written, a long value is cut.
  EXPECT_EQ((Message{outer, {{"rules", std::string(9, 'x')}}}.in(Language::en, 4)),
            "Not run: xxxx… ({why})");
}

}  // namespace
}  // namespace premod
