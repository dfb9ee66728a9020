#include "widget/texts/purpose.hpp"

#include <gtest/gtest.h>

#include <string>

#include "text/limit_log.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

bool lacks(const std::string& text, std::string_view language) {
  const File file{"market/text.txt", text};
  VisibleText description;
  description.file = &file;
  description.language = language;
  description.role = TextRole::description;
  description.folded = text::lowered(text);
  return lacks_purpose(description, "");
}

TEST(Purpose, IsMissedInEveryLanguage) {
  EXPECT_TRUE(lacks("Привет! Мы — команда Acme. Качественно и с любовью. Цена 900 руб.", "ru"));
  EXPECT_TRUE(lacks("Widget by Acme Ltd. Loved by happy customers since 2015.", "en"));
  EXPECT_TRUE(lacks("Abra la pestaña Ajustes. Introduzca la clave de acceso.", "es"));
  EXPECT_TRUE(lacks("Olá! Um aplicativo da Acme. Qualidade e confiança desde 2010.", "pt"));
}

TEST(Purpose, IsSeenInEveryLanguage) {
  EXPECT_FALSE(lacks("Виджет показывает остатки склада в карточке сделки.", "ru"));
  EXPECT_FALSE(lacks("The best widget: it shows the stock in each lead.", "en"));
  EXPECT_FALSE(lacks("El mejor widget: muestra las existencias en cada lead.", "es"));
  EXPECT_FALSE(lacks("O melhor aplicativo: mostra o estoque em cada lead.", "pt"));
}

TEST(Purpose, IsLookedForWithinLimits) {
  (void)text::take_limits();
  const std::string digits(60, '1');
  const std::string words = "setupsetupsetupsetupsetupsetupsetupsetupsetupsetupsetupsetup";
  for (const std::string& before : {digits, words}) {
    (void)lacks(before + "- open the settings and paste the key", "en");
    (void)lacks(before + "§ open the settings and paste the key", "en");
  }
  EXPECT_TRUE(text::take_limits().empty());
}

}  // namespace
}  // namespace premod
