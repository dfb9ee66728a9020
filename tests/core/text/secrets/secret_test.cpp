// A secret is found wherever it stands in a text: nothing before it uses up the looking.
#include "text/secrets/secret.hpp"

#include <gtest/gtest.h>

#include <string>

#include "text/secrets/credentials.hpp"
#include "text/secrets/secret_lines.hpp"

namespace premod::text {
namespace {

const std::string token = "k7Qw2Zr9Lx4Vb8Nm3Ts6";

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

std::string found_in(const std::string& text) {
  const auto found = secret_in(text);
  return found ? text.substr(found->offset, found->length) : std::string();
}

TEST(Secret, BehindManyAssignments) {
  const std::string text = repeated("color: \"#ffffff\", ", 400) + "api_token: \"" + token + "\"";
  EXPECT_EQ(found_in(text), token);
}

TEST(Secret, BehindManyParameters) {
  EXPECT_EQ(found_in("/list?" + repeated("a=1&", 400) + "access_token=" + token), token);
}

TEST(Secret, BehindMuchText) {
  const std::string text = repeated("<p>Words of a page.</p>\n", 5'000);
  EXPECT_EQ(found_in(text + "<input name=\"api_token\" value=\"" + token + "\">"), token);
}

TEST(Secret, BehindTheNameOfItsScheme) {
  EXPECT_EQ(found_in("Bearer YOUR_TOKEN goes first, then Bearer " + token), token);
}

TEST(Secret, ManyKeysOfMapsAreLinear) {
  const std::string key = "AIzaSyD3kQ9vLx2Rw7Tb5Nc8Mf1Gh4Jp6Zs0Y1";
  EXPECT_EQ(found_in("https://maps.googleapis.com/ " + repeated(key + " ", 20'000)), "");
}

TEST(Secret, LineShowsWhatIsBehindManySigns) {
  const std::string line = repeated("a=1;", 300) + "password=" + token;
  const auto all = secrets_in_line(line);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(line.substr(all[0].offset, all[0].length), token);
}

TEST(Secret, QuotesAreNeededInProse) {
  const std::string text = "api_token = " + token;
  EXPECT_FALSE(assigned_secret(text));
  const auto found = assigned_at(text, text.find('='), Quotes::optional);
  ASSERT_TRUE(found);
  EXPECT_EQ(text.substr(found->offset, found->length), token);
}

}  // namespace
}  // namespace premod::text
