// A fingerprint names the same finding through every edit that does not concern it.
#include "engine/fingerprint.hpp"

#include <gtest/gtest.h>

#include <string>

namespace premod {
namespace {

constexpr std::string_view match = "console.log(state)";

std::string identity(const std::string& source, std::string_view path = "script.js") {
  const auto at = static_cast<std::uint32_t>(source.find(match));
  const text::Lines lines(source);
  Hit hit;
  hit.span = {at, at + static_cast<std::uint32_t>(match.size())};
  hit.has_span = true;
  return identity_of("js-console", path, hit, &lines);
}

const std::string original = "function f() {\n  var state = 1; console.log(state);\n}\n";

TEST(Fingerprint, SurvivesLinesInsertedAbove) {
  EXPECT_EQ(identity(original), identity("// one\n// two\n\n" + original));
}

TEST(Fingerprint, SurvivesAMoveInsideTheFile) {
  EXPECT_EQ(identity(original), identity("function g() { return 2; }\n" + original + "g();\n"));
}

TEST(Fingerprint, SurvivesReindentation) {
  EXPECT_EQ(identity(original),
            identity("function f() {\n\t\tvar state =\t1;   console.log(state);\n}\n"));
}

TEST(Fingerprint, SurvivesOtherLineEnds) {
  EXPECT_EQ(identity(original),
            identity("function f() {\r\n  var state = 1; console.log(state);\r\n}\r\n"));
}

TEST(Fingerprint, TellsRulesFilesVariantsAndTextsApart) {
  EXPECT_NE(identity(original), identity(original, "other.js"));
  EXPECT_NE(identity(original),
            identity("function f() {\n  var state = 2; console.log(state);\n}\n"));
  Hit plain;
  Hit variant;
  variant.variant_name = "value";
  EXPECT_NE(identity_of("js-console", "a.js", plain, nullptr),
            identity_of("js-console", "a.js", variant, nullptr));
  EXPECT_NE(identity_of("js-console", "a.js", plain, nullptr),
            identity_of("js-alert", "a.js", plain, nullptr));
}

TEST(Fingerprint, CountsDoNotMakeAnotherFinding) {
  Hit before;
  before.values = {{"count", "3"}, {"file", "a.js"}};
  Hit after;
  after.values = {{"count", "4"}, {"file", "a.js"}};
  Hit other;
  other.values = {{"count", "3"}, {"file", "b.js"}};
  EXPECT_EQ(identity_of("r", "p", before, nullptr), identity_of("r", "p", after, nullptr));
  EXPECT_NE(identity_of("r", "p", before, nullptr), identity_of("r", "p", other, nullptr));
}

TEST(Fingerprint, TwinsAreNumberedAndKeepTheirNumbers) {
  Fingerprints two;
  const std::string first = two.next("x");
  const std::string second = two.next("x");
  Fingerprints three;
  EXPECT_EQ(three.next("x"), first);
  EXPECT_EQ(three.next("x"), second);
  EXPECT_NE(three.next("x"), second);
  EXPECT_NE(first, second);
  EXPECT_EQ(first.size(), 32U);
  EXPECT_EQ(first.find_first_not_of("0123456789abcdef"), std::string::npos);
}

// The window around a match in a minified file must not depend on how far away the file begins.
TEST(Fingerprint, AVeryLongLineIsSeenThroughAWindow) {
  const std::string around(5'000, 'a');
  const std::string source = around + ";console.log(state);" + around;
  EXPECT_EQ(identity(source), identity("bbbb" + source));
}

}  // namespace
}  // namespace premod
