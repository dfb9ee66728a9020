// Which differences of a checkout from its object are none, and which are.
#include "api/report/checkout_form.hpp"

#include <gtest/gtest.h>

#include <string>

namespace premod {
namespace {

using namespace std::string_literals;

constexpr std::string_view text = "var a = 'ё';\nrun(a);\n";

std::string wide(std::u16string_view points, bool little, bool marked) {
  std::string out;
  const auto put = [&](char16_t unit) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    out += little ? low : high;
    out += little ? high : low;
  };
  if (marked) put(0xFEFF);
  for (const char16_t unit : points) put(unit);
  return out;
}

TEST(CheckoutForm, LineEndsAndEncodingsOfTheSameText) {
  EXPECT_TRUE(is_checkout_of(text, "var a = 'ё';\r\nrun(a);\r\n"));
  EXPECT_TRUE(is_checkout_of(text, "var a = '\xB8';\nrun(a);\n")) << "windows-1251";
  EXPECT_TRUE(is_checkout_of(text, "var a = '\xA3';\r\nrun(a);\r\n")) << "KOI8-R with CR LF";
  const std::u16string units = u"var a = 'ё';\nrun(a);\n";
  for (const bool little : {true, false})
    for (const bool marked : {true, false})
      EXPECT_TRUE(is_checkout_of(text, wide(units, little, marked))) << little << marked;
  EXPECT_TRUE(is_checkout_of("'😀'", wide(u"'😀'", true, true)));
  EXPECT_TRUE(is_checkout_of("a\n", "a\0\0\0\r\0\0\0\n\0\0\0"s)) << "UTF-32";
}

TEST(CheckoutForm, AnotherTextIsNone) {
  EXPECT_FALSE(is_checkout_of(text, "var a = 'ё';\r\nrun(b);\r\n"));
  EXPECT_FALSE(is_checkout_of(text, "var a = 'ё';\r\nrun(a);\r\nmore();"));
  EXPECT_FALSE(is_checkout_of(text, "var a = '\xB8';\nrun(b);\n"));
  EXPECT_FALSE(is_checkout_of(text, wide(u"var a = 'ё';\nrun(b);\n", true, true)));
  EXPECT_FALSE(is_checkout_of(text, wide(u"var a = 'ё';\nrun(a);\n", true, true) + "x"));
  EXPECT_FALSE(is_checkout_of("ёж", "\xB8\xB8")) << "one byte is one letter";
  EXPECT_FALSE(is_checkout_of("ёё", "\xB8\xB9")) << "and one letter one byte";
  EXPECT_FALSE(is_checkout_of("aё", "\xB8\xB8")) << "ASCII stands for itself";
  EXPECT_FALSE(is_checkout_of("", "\n"));
  EXPECT_FALSE(is_checkout_of("", "run")) << "half a unit is no text";
  EXPECT_FALSE(is_checkout_of("a", "a\0b"s));
}

TEST(CheckoutForm, IdentIsWrittenAsTheCheckoutHasIt) {
  const std::string digest(40, 'a');
  const std::string written = "$Id: " + digest + " $";
  EXPECT_EQ(with_ident_of("x $Id$ y $Id$", "x " + written), "x " + written + " y " + written);
  EXPECT_EQ(with_ident_of("x $Id$", "x $Id$"), "x $Id$");
  EXPECT_EQ(with_ident_of("x $Id$", "x $Id: eval(1) $"), "x $Id$") << "only a digest is git's";
  EXPECT_EQ(with_ident_of("x", "x " + written), "x");
}

}  // namespace
}  // namespace premod
