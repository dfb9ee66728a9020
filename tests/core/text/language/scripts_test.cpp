// Words of two alphabets: slips are found, coined words are left alone.
#include "text/language/scripts.hpp"

#include <gtest/gtest.h>

namespace premod::text {
namespace {

std::string found(std::string_view text) {
  std::string out;
  for (const MixedWord& word : find_mixed_words(text))
    out += std::string(text.substr(word.offset, word.length)) + ">" + word.replacement + "(" +
           word.strangers + ")";
  return out;
}

TEST(Scripts, FindsLettersThatOnlyLookRight) {
  EXPECT_EQ(found("Отправить cообщение"), "cообщение>сообщение(c)");
  EXPECT_EQ(found("Hомер и тeлефон"), "Hомер>Номер(H)тeлефон>телефон(e)");
  EXPECT_EQ(found("Contасt us"), "Contасt>Contact(ас)");
}

TEST(Scripts, LeavesCoinedWordsAlone) {
  for (const char* fine : {"CRMом", "VIPа", "eКасса", "API-ключ", "Wi-Fi роутер", "iФон", "SMSка",
                           "только русский", "only English", "10x20 см", "Я", "", "и\xCC\x86"})
    EXPECT_EQ(found(fine), "") << fine;
}

TEST(Scripts, NeedsTwinsForAllStrangers) {
  EXPECT_EQ(found("Zапуск"), "");  // a Z looks like no Cyrillic letter: written on purpose
}

}  // namespace
}  // namespace premod::text
