#include "text/entities/phone.hpp"

#include <gtest/gtest.h>

namespace premod::text {
namespace {

TEST(Phones, AreFoundInEveryFormPeopleWrite) {
  for (const char* text : {"+7 495 741-28-36",
                           "Поддержка: 8 (800) 555-35-35",
                           "тел. 8-495-741-28-36",
                           "(495) 741-28-36",
                           "+1 415 741 2836",
                           "415-741-2836",
                           "Call 4157412836",
                           "+55 11 98765-4321",
                           "WhatsApp 55 11 98765 4321",
                           "+52 55 1234 5678",
                           "8 800 555 35 35",
                           "+74957412836",
                           "7 (495) 741-28-36",
                           "Телефон: 84957412836",
                           "+7(495)741-28-36.",
                           "+7 (495) 741–28–36",
                           "1-415-741-2836",
                           "(415) 741-2836",
                           "href=\"tel:84957412836\"",
                           "Teléfono 55 1234 567 890",
                           "ligue 11 3456-7890"})
    EXPECT_EQ(find_phones(text).size(), 1U) << text;
}

TEST(Phones, AreNotTheOtherNumbersOfAContract) {
  for (const char* text : {"ИНН 7714033150",
                           "ОГРН 1027700132195",
                           "Версия 2024.11.15, договор 7714-0331-50.",
                           "договор № 771-403-3150",
                           "2024-11-15 10:00:00",
                           "СНИЛС 123-456-789 01",
                           "р/с 40702810900000012345",
                           "1234567890",
                           "CNPJ 12.345.678/0001-90",
                           "CPF 123.456.789-01",
                           "EIN 12-3456789",
                           "Tax ID: 415-741-2836",
                           "490 ₽",
                           "10 000 000 руб.",
                           "4111 1111 1111 1111",
                           "order 415-741-2836",
                           "https://x.y/4157412836",
                           "192.168.100.200",
                           "RFC ABC010203XYZ",
                           "9 USD",
                           ""})
    EXPECT_TRUE(find_phones(text).empty()) << text;
}

TEST(Phones, PointAtTheNumber) {
  const std::string_view text = "Пишите или звоните: +7 (495) 741-28-36, до 18:00";
  const auto found = find_phones(text);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(text.substr(found[0].offset, found[0].length), "+7 (495) 741-28-36");
  EXPECT_EQ(found[0].digits, "74957412836");
  EXPECT_TRUE(found[0].international);
}

}  // namespace
}  // namespace premod::text
