// The JSON reader: exact places, precise errors, and the same verdicts as nlohmann's parser.
#include "json/document.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "text/utf8.hpp"

namespace premod::json {
namespace {

TEST(Json, PlacesOfKeysAndValues) {
  const std::string source = R"({ "a" : 12.5e1, "b": ["x", {"c": null}], "d": true })";
  const Document document = Document::parse(source);
  ASSERT_NE(document.root(), nullptr);
  EXPECT_TRUE(document.is_valid());
  const Value& root = *document.root();
  EXPECT_EQ(root.span.of(source), source);
  EXPECT_EQ(root.find("a")->span.of(source), "12.5e1");
  EXPECT_DOUBLE_EQ(root.find("a")->number, 125);
  EXPECT_EQ(root.find("a")->key_span.of(source), "\"a\"");
  EXPECT_EQ(root.at_pointer("/b/1/c")->span.of(source), "null");
  EXPECT_EQ(root.at_pointer("/b/1/c")->key_span.of(source), "\"c\"");
  EXPECT_EQ(root.at_pointer("/b")->span.of(source), R"(["x", {"c": null}])");
  EXPECT_EQ(root.find("d")->span.of(source), "true");
  EXPECT_EQ(root.at_pointer("/b/2"), nullptr);
  EXPECT_EQ(root.at_pointer("/b/x"), nullptr);
}

TEST(Json, PointersUnescape) {
  const Document document = Document::parse(R"({"a/b": {"~": 1}})");
  ASSERT_NE(document.root()->at_pointer("/a~1b/~0"), nullptr);
}

TEST(Json, WayBackFromDecodedTextToTheFile) {
  const std::string source = R"({"k": "ab\n\u0416\ud83d\ude00\"é end"})";
  const Document document = Document::parse(source);
  const Value& value = *document.root()->find("k");
  EXPECT_EQ(value.string, "ab\nЖ😀\"é end");
  const auto at = [&](std::string_view part) {
    return source_span(value, value.string.find(part), part.size()).of(source);
  };
  EXPECT_EQ(at("ab"), "ab");
  EXPECT_EQ(at("\n"), "\\n");
  EXPECT_EQ(at("Ж"), "\\u0416");
  EXPECT_EQ(at("😀"), "\\ud83d\\ude00");
  EXPECT_EQ(at("\""), "\\\"");
  EXPECT_EQ(at("é end"), "é end");
  EXPECT_EQ(at("Ж😀\"é"), "\\u0416\\ud83d\\ude00\\\"é");
  EXPECT_EQ(source_offset(value, value.string.size()), value.span.end - 1);
  EXPECT_EQ(source_offset(value, 1'000), value.span.end - 1);
}

TEST(Json, DuplicateKeys) {
  const std::string source = R"({"a": 1, "b": {"x": 1, "x": 2}, "a": 3, "a": 4})";
  const Document document = Document::parse(source);
  ASSERT_EQ(document.duplicates().size(), 3U);
  EXPECT_EQ(document.duplicates()[0].key, "x");
  EXPECT_EQ(document.duplicates()[1].key, "a");
  EXPECT_EQ(document.duplicates()[1].first.begin, 1U);
  EXPECT_EQ(document.duplicates()[2].second.begin, source.rfind("\"a\""));
  EXPECT_EQ(document.root()->find("a")->number, 4);
}

struct Wrong {
  std::string source;
  Problem problem;
  std::string at;  // the source text of the error's span
  bool has_tree;
};

class JsonError : public testing::TestWithParam<Wrong> {};

TEST_P(JsonError, SaysWhatAndWhere) {
  const Wrong& wrong = GetParam();
  const Document document = Document::parse(wrong.source);
  ASSERT_FALSE(document.errors().empty()) << wrong.source;
  EXPECT_FALSE(document.is_valid());
  EXPECT_EQ(document.errors()[0].problem, wrong.problem) << wrong.source;
  EXPECT_EQ(document.errors()[0].span.of(wrong.source), wrong.at) << wrong.source;
  EXPECT_EQ(document.root() != nullptr, wrong.has_tree) << wrong.source;
  EXPECT_EQ(document.errors().size(), 1U) << wrong.source;
}

INSTANTIATE_TEST_SUITE_P(
    All, JsonError,
    testing::Values(Wrong{"", Problem::empty_file, "", false},
                    Wrong{" \n\t", Problem::empty_file, "", false},
                    Wrong{"\xEF\xBB\xBF", Problem::empty_file, "", false},
                    Wrong{"{\"a\": 1, // no\n\"b\": 2}", Problem::comment, "// no", true},
                    Wrong{"{\"a\": /* no */ 1}", Problem::comment, "/* no */", true},
                    Wrong{"{\"a\": 1} # no", Problem::comment, "# no", true},
                    Wrong{"{\"a\": 1 , }", Problem::trailing_comma, ",", true},
                    Wrong{"[1,]", Problem::trailing_comma, ",", true},
                    Wrong{"{\"a\": \"x\" \"b\": 1}", Problem::missing_comma, "\"", true},
                    Wrong{"{\"a\" 1}", Problem::missing_colon, "1", false},
                    Wrong{"{'a': 1}", Problem::single_quotes, "'a'", true},
                    Wrong{"{\"a\": 'b'}", Problem::single_quotes, "'b'", true},
                    Wrong{"{a: 1}", Problem::unquoted_key, "a", true},
                    Wrong{"{\"a\": True}", Problem::unknown_word, "True", true},
                    Wrong{"{\"a\": maybe}", Problem::unknown_word, "maybe", false},
                    Wrong{"[01]", Problem::wrong_number, "01", true},
                    Wrong{"[+1]", Problem::wrong_number, "+1", true},
                    Wrong{"[.5]", Problem::wrong_number, ".5", true},
                    Wrong{"[1.]", Problem::wrong_number, "1.", true},
                    Wrong{"[-]", Problem::wrong_number, "-", true},
                    Wrong{R"(["\x"])", Problem::wrong_escape, "\\x", true},
                    Wrong{R"(["\u12"])", Problem::wrong_escape, "\\u", true},
                    Wrong{R"(["\ud800"])", Problem::lone_surrogate, "\\ud800", true},
                    Wrong{"[\"a\tb\"]", Problem::control_character, "\t", true},
                    Wrong{"[\"a\nb\"]", Problem::unterminated_string, "\"a", false},
                    Wrong{"[\"abc", Problem::unterminated_string, "\"", false},
                    Wrong{"[\"abc\\", Problem::unterminated_string, "\"", false},
                    Wrong{"[1", Problem::unexpected_end, "", false},
                    Wrong{"{\"a\":", Problem::unexpected_end, "", false},
                    Wrong{"[1 2]", Problem::unexpected_character, "2", false},
                    Wrong{"[,1]", Problem::unexpected_character, ",", false},
                    Wrong{"{,}", Problem::unexpected_character, ",", false},
                    Wrong{"{\"a\": \"say \"hi\" now\"}", Problem::unexpected_character, "hi",
                          false},
                    Wrong{"{} {}", Problem::extra_data, "{", true},
                    Wrong{"{}}", Problem::extra_data, "}", true}));

TEST(Json, InvisibleCharactersAreNamed) {
  const Document document = Document::parse("[1\xC2\xA0,2]");
  ASSERT_EQ(document.errors().size(), 1U);
  EXPECT_EQ(document.errors()[0].found, "U+00A0");
}

TEST(Json, DepthIsLimited) {
  const auto nested = [](int depth) {
    const auto count = static_cast<std::size_t>(depth);
    return std::string(count, '[') + std::string(count, ']');
  };
  EXPECT_TRUE(Document::parse(nested(max_depth)).is_valid());
  const Document deep = Document::parse(nested(max_depth + 1));
  ASSERT_EQ(deep.errors().size(), 1U);
  EXPECT_EQ(deep.errors()[0].problem, Problem::too_deep);
  EXPECT_EQ(Document::parse(std::string(5'000'000, '[')).errors()[0].problem, Problem::too_deep);
}

TEST(Json, ErrorsAreLimited) {
  std::string source = "[";
  for (int i = 0; i < 100'000; ++i) source += "/**/'a',";
  EXPECT_EQ(Document::parse(source).errors().size(), max_errors);
}

/// nlohmann's strict parser is the judge over many small documents and mutations of them.
TEST(Json, AgreesWithNlohmann) {
  const std::string seeds[] = {
      R"({"widget": {"name": "widget.name", "locale": ["ru", "en"], "init_once": false}, "n": -0.5e+3})",
      R"(["\u0416\ud83d\ude00\n", {}, [], null, true, 0, 1e9, "", {"": [[]]}])", "  \"x\"  ", "12",
      "-0"};
  const std::string letters = "{}[],:\"\\ue0-+.1truefalsn \t\n/'";
  std::mt19937 random(7);
  const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
  std::size_t accepted = 0;
  for (int round = 0; round < 60'000; ++round) {
    std::string source = seeds[pick(std::size(seeds))];
    for (std::size_t edits = pick(3); edits > 0 && !source.empty(); --edits) {
      const std::size_t at = pick(source.size());
      if (pick(2) == 0)
        source.erase(at, 1 + pick(2));
      else
        source.insert(at, 1, letters[pick(letters.size())]);
    }
    const bool theirs = nlohmann::json::accept(source);
    const Document document = Document::parse(source);
    ASSERT_EQ(document.is_valid(), theirs) << source;
    if (!theirs) continue;
    ++accepted;
    ASSERT_NE(document.root(), nullptr) << source;
  }
  EXPECT_GT(accepted, 20'000U);
}

/// The same values, not only the same verdict.
bool same(const Value& ours, const nlohmann::json& theirs) {
  switch (ours.kind) {
    case Kind::null:
      return theirs.is_null();
    case Kind::boolean:
      return theirs.is_boolean() && theirs.get<bool>() == ours.boolean;
    case Kind::number:
      return theirs.is_number() && theirs.get<double>() == ours.number;
    case Kind::string:
      return theirs.is_string() && theirs.get<std::string>() == ours.string;
    case Kind::array: {
      if (!theirs.is_array() || theirs.size() != ours.children.size()) return false;
      for (std::size_t i = 0; i < theirs.size(); ++i)
        if (!same(ours.children[i], theirs[i])) return false;
      return true;
    }
    case Kind::object: {
      if (!theirs.is_object()) return false;
      for (const auto& [key, value] : theirs.items())
        if (ours.find(key) == nullptr || !same(*ours.find(key), value)) return false;
      return true;
    }
  }
  return false;
}

TEST(Json, SameValuesAsNlohmann) {
  for (
      const std::string source :
      {R"({"a": [1, 2.5, -3e-7, 1e300, 12345678901234567890], "b": {"c": "д\/\u0000x", "e": false}})",
       R"({"a": 1, "a": {"b": null}})", R"(["\b\f\r\t\\\"", "\u00e9\uD834\uDD1E"])"}) {
    const Document document = Document::parse(source);
    ASSERT_TRUE(document.is_valid()) << source;
    EXPECT_TRUE(same(*document.root(), nlohmann::json::parse(source))) << source;
  }
}

}  // namespace
}  // namespace premod::json
