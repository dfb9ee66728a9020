// Encodings of one byte a character, as commits name them.
#include "text/charset.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "data/charsets.hpp"
#include "text/utf8.hpp"

namespace premod::text {
namespace {

TEST(Charset, DecodesWhatCommitsAreWrittenIn) {
  EXPECT_EQ(decode("\xCF\xF0\xE8\xE2\xE5\xF2, \xB8\xB9", "windows-1251"), "Привет, ё№");
  EXPECT_EQ(decode("\xF0\xD2\xC9\xD7\xC5\xD4 \xA3", "KOI8-R"), "Привет ё");
  EXPECT_EQ(decode("\xA4\xA6\xA7\xAD", "koi8_u"), "єіїґ");
  EXPECT_EQ(decode("\x8F\xE0\xA8\xA2\xA5\xE2 \xF1", "CP866"), "Привет ё");
  EXPECT_EQ(decode("\xBF\xE0\xD8\xD2\xD5\xE2", "ISO-8859-5"), "Привет");
  EXPECT_EQ(decode("Jos\xE9 \xA4", "latin1"), "José ¤");
  EXPECT_EQ(decode("Jos\xE9 \xA4", "iso8859-15"), "José €");
  EXPECT_EQ(decode("\x93s\xE3o\x94", "cp1252"), "“são”");
}

TEST(Charset, SaysNothingOfWhatItDoesNotKnow) {
  EXPECT_EQ(decode("\xCF", "windows-9999"), std::nullopt);
  EXPECT_EQ(decode("\xCF", ""), std::nullopt);
  EXPECT_EQ(decode("\xCF", "cp1251 win-1251"), std::nullopt);
  EXPECT_EQ(decode("\x98", "windows-1251"), std::nullopt) << "a byte that stands for nothing";
}

TEST(Charset, EveryTableIsWholeAndKeepsAscii) {
  std::string all;
  for (char c = 1; c > 0 && c < 127; ++c) all += c;
  for (const data::charsets::Row& row : data::charsets::rows) {
    const std::string name(row.names.substr(0, row.names.find(' ')));
    EXPECT_EQ(decode(all, name), all) << name;
    int known = 0;
    for (int byte = 0x80; byte < 0x100; ++byte) {
      const auto one = decode(std::string(1, static_cast<char>(byte)), name);
      if (!one) continue;
      ++known;
      EXPECT_EQ(find_invalid_utf8(*one), std::string_view::npos) << name << " " << byte;
    }
    EXPECT_GT(known, 120) << name;
    EXPECT_TRUE(decode("\xFF", name)) << name << ": runs that end early";
  }
}

TEST(Charset, Utf16IsReadAsBrowsersDo) {
  using namespace std::string_literals;
  EXPECT_TRUE(is_marked_utf16("\xFF\xFE"));
  EXPECT_TRUE(is_marked_utf16("\xFE\xFF\0a"s));
  EXPECT_FALSE(is_marked_utf16("a\0b\0"s));
  EXPECT_FALSE(is_marked_utf16("\xFF"));
  EXPECT_EQ(decode_marked_utf16("\xFF\xFE"), "");
  EXPECT_EQ(decode_marked_utf16("\xFF\xFE"
                                "a\0\x2F\x04\n\0"s),
            "aЯ\n");
  EXPECT_EQ(decode_marked_utf16("\xFE\xFF\0a\x04\x2F\xD8\x3D\xDE\x00"s), "aЯ😀");
  EXPECT_EQ(decode_marked_utf16("\xFE\xFF\xD8\x3D\0a\xDE\x00"s), "\uFFFDa\uFFFD") << "alone";
  EXPECT_EQ(decode_marked_utf16("\xFE\xFF\xD8\x3D\xD8\x3D\xDE\x00"s), "\uFFFD😀");
  EXPECT_EQ(decode_marked_utf16("\xFE\xFF\0a\0"s), "a\uFFFD") << "half a unit";
  EXPECT_EQ(decode_marked_utf16("\xFE\xFF\xD8\x3D"s), "\uFFFD");
  EXPECT_EQ(decode_marked_utf16("\xFF\xFE\0\0"s), "\0"s) << "the mark of UTF-32 is one of UTF-16";
}

}  // namespace
}  // namespace premod::text
