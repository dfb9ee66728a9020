// What parsers say, in the other languages: every sentence in their sources has a translation.
#include "text/parser_message.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace premod::text {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The end of the string literal that begins at `at`, behind its quote.
std::size_t literal_end(const std::string& code, std::size_t at) {
  for (++at; at < code.size() && code[at] != '"'; ++at)
    if (code[at] == '\\') ++at;
  return at + 1;
}

// The arguments of the call whose opening parenthesis stands at `at`.
std::vector<std::string> arguments_at(const std::string& code, std::size_t at) {
  std::vector<std::string> out(1);
  int depth = 0;
  for (; at < code.size(); ++at) {
    if (code[at] == '"') {
      const std::size_t end = literal_end(code, at);
      out.back() += code.substr(at, end - at);
      at = end - 1;
      continue;
    }
    if (code[at] == '(' || code[at] == '{' || code[at] == '[') ++depth;
    if (code[at] == ')' || code[at] == '}' || code[at] == ']') --depth;
    if (depth == 0) break;
    if (code[at] == ',' && depth == 1) {
      out.emplace_back();
    } else if (depth > 1 || code[at] != '(') {
      out.back() += code[at];
    }
  }
  return out;
}

// The sentences an expression can be: literals as they are, what is not known as `x`.
std::vector<std::string> sentences(std::string expression) {
  const std::string wrapper = "std::string(";
  for (std::size_t at; (at = expression.find(wrapper + "\"")) != std::string::npos;)
    expression.erase(at, wrapper.size());
  std::vector<std::string> out;
  std::string text;
  bool any = false, unknown = false;
  const auto finish = [&] {
    if (unknown) text += text.ends_with('`') ? "x" : "`x`";
    if (any) out.push_back(text);
    text.clear();
    any = unknown = false;
  };
  for (std::size_t at = 0; at < expression.size(); ++at) {
    const char c = expression[at];
    if (c == '?' || c == ':') {
      if (c == ':' && expression[at + 1] == ':') {
        ++at;
        unknown = true;
        continue;
      }
      finish();
    } else if (c == '"') {
      const std::size_t end = literal_end(expression, at);
      std::string literal;
      for (std::size_t i = at + 1; i + 1 < end; ++i) {
        if (expression[i] == '\\') ++i;
        literal += expression[i];
      }
      if (unknown) text += text.ends_with('`') || literal.starts_with('`') ? "x" : "`x`";
      unknown = false;
      any = true;
      text += literal;
      at = end - 1;
    } else if (!isspace(static_cast<unsigned char>(c)) && c != '+') {
      unknown = true;
    }
  }
  finish();
  return out;
}

struct Call {
  const char* begin;
  std::vector<std::size_t> arguments;  // that hold words
};

std::set<std::string> words_of_the_parser() {
  const std::vector<Call> calls = {
      {" fail(", {1, 2}},          {" fail_at(", {2}},
      {" fail_expected(", {0, 1}}, {" fail_unexpected(", {0}},
      {" expect(", {1}},           {" close(", {2}},
      {" close_list(", {2}},       {" fail_close(", {2}},
      {" fail_redeclared(", {3}},  {" parenthesized_test(", {0}},
      {" return invalid(", {1}},   {" unexpected_flag(", {0}},
  };
  std::set<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(PREMOD_SOURCE_DIR "/core/src/js")) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string code = read(entry.path());
    for (const Call& call : calls) {
      const std::string begin = call.begin;
      for (std::size_t at = code.find(begin); at != std::string::npos;
           at = code.find(begin, at + 1)) {
        const auto arguments = arguments_at(code, at + begin.size() - 1);
        for (const std::size_t index : call.arguments)
          if (index < arguments.size())
            for (const std::string& sentence : sentences(arguments[index]))
              out.insert((begin == " fail_redeclared(" ? "`x` " : "") + sentence);
      }
    }
  }
  return out;
}

TEST(ParserMessage, EverySentenceOfTheParserIsTranslated) {
  const std::set<std::string> all = words_of_the_parser();
  EXPECT_GT(all.size(), 150U);
  for (const std::string& english : all) {
    if (english.find(' ') == std::string::npos) continue;  // a token in backticks
    for (const Language language : {Language::ru, Language::es, Language::pt})
      EXPECT_NE(parser_message(english, language), english) << name_of(language);
  }
}

TEST(ParserMessage, PartsAreTranslatedAndSourceTextStays) {
  const auto ru = [](const char* text) { return parser_message(text, Language::ru); };
  EXPECT_EQ(ru("expected `)` after the condition, found `;`"),
            "ожидалось `)` после условия, а дальше `;`");
  EXPECT_EQ(ru("expected `,` or `)` after the arguments, found `2`"),
            "ожидалось `,` или `)` после аргументов, а дальше `2`");
  EXPECT_EQ(ru("expected `;` or a new line after the statement, found end of file"),
            "ожидалось `;` или новая строка после оператора, а дальше конец файла");
  EXPECT_EQ(ru("`found, x` where an expression begins"),
            "`found, x` там, где начинается выражение");
  EXPECT_EQ(ru("a name where a statement begins"), "имя там, где начинается оператор");
  EXPECT_EQ(ru("in this regular expression: there is no group named `a name`"),
            "в этом регулярном выражении: нет группы с именем `a name`");
  EXPECT_EQ(ru("nested more than 2000 levels deep"), "больше 2000 уровней вложенности");
  EXPECT_EQ(ru("`end of file` is declared twice"), "`end of file` объявлено дважды");
}

std::set<std::string> literals_behind(const fs::path& folder, const std::string& before) {
  std::set<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string code = read(entry.path());
    for (std::size_t at = code.find(before); at != std::string::npos;
         at = code.find(before, at + 1))
      for (const std::string& sentence :
           sentences(code.substr(at + before.size(), code.find(';', at) - at - before.size())))
        out.insert(sentence);
  }
  return out;
}

TEST(ParserMessage, DamageOfImagesIsTranslated) {
  const auto all = literals_behind(PREMOD_SOURCE_DIR "/core/src/image", "damage = ");
  EXPECT_GE(all.size(), 5U);
  for (const std::string& english : all) EXPECT_NE(parser_message(english, Language::ru), english);
  EXPECT_NE(parser_message("the file is cut short", Language::ru), "the file is cut short");
}

TEST(ParserMessage, WhyARuleCouldNotLookIsTranslated) {
  const auto ru = [](const char* text) { return parser_message(text, Language::ru); };
  EXPECT_EQ(ru("a b.js: syntax error: expected `(` after `if`, found a name"),
            "a b.js: синтаксическая ошибка: ожидалось `(` после `if`, а дальше имя");
  EXPECT_EQ(ru("script.js loads ./x y, which is not there; what it uses cannot be known before it "
               "is built."),
            "script.js загружает ./x y, а такого файла нет; что ему нужно, станет известно только "
            "после сборки.");
  EXPECT_EQ(ru("i18n/ru.json: not readable as JSON, see i18n-json"),
            "i18n/ru.json: не читается как JSON, см. i18n-json");
}

TEST(ParserMessage, WhatIsNotKnownStaysEnglish) {
  for (const char* text : {"", " ", "`", "%", "% %", "expected , found ", "no such sentence"})
    EXPECT_EQ(parser_message(text, Language::es), text);
  EXPECT_EQ(parser_message("this group is not closed", Language::en), "this group is not closed");
}

TEST(ParserMessage, ALongNameCostsNoTime) {
  const std::string name = "`" + std::string(1000000, 'x') + "`";
  EXPECT_EQ(parser_message(name + " is declared twice", Language::pt),
            name + " é declarado duas vezes");
  const std::string spaces = "expected " + std::string(3000, ' ');
  EXPECT_EQ(parser_message(spaces, Language::pt), spaces);
}

}  // namespace
}  // namespace premod::text
