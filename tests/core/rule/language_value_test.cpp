#include "rule/language_value.hpp"

#include <gtest/gtest.h>

#include "text/wording/message.hpp"

namespace premod {
namespace {

std::string in(const Value& value, Language language) {
  return value.message == nullptr ? value.value : value.message->in(language);
}

TEST(LanguageValue, NamesEachOfSeveralInTheReadersLanguage) {
  const Value three = languages_value("languages", {"en", "es", "pt"});
  EXPECT_EQ(three.name, "languages");
  EXPECT_EQ(three.value, "en, es, pt") << "findings are told apart by codes";
  EXPECT_EQ(in(three, Language::en), "English, Spanish, Portuguese");
  EXPECT_EQ(in(three, Language::ru), "английском, испанском, португальском");
  EXPECT_EQ(in(three, Language::es), "inglés, español, portugués");
  EXPECT_EQ(in(languages_value("languages", {"tr"}), Language::pt), "turco");
}

TEST(LanguageValue, ShowsACodeWithoutANameAsItIs) {
  EXPECT_EQ(in(languages_value("languages", {"xx", "en"}), Language::ru), "xx, английском");
  EXPECT_EQ(in(language_value("language", "xx"), Language::es), "xx");
  EXPECT_EQ(in(languages_value("languages", {}), Language::en), "");
}

}  // namespace
}  // namespace premod
