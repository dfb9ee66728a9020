// What is known of a place is what the functions around it speak of, in whatever form.
#include "js/code_sites.hpp"

#include <gtest/gtest.h>

#include <string>

#include "js/parser/parser.hpp"

namespace premod::js {
namespace {

std::vector<std::uint64_t> sites(const std::string& source, const std::string& text,
                                 std::string_view kind = "code") {
  const Tree tree = parse(source);
  EXPECT_EQ(tree.error(), nullptr) << source;
  const Scopes scopes(tree);
  const std::size_t at = source.find(text);
  EXPECT_NE(at, source.npos) << text;
  return CodeSites(tree, scopes).digests(static_cast<std::uint32_t>(at), kind);
}

const char* const readable = R"(function compile(schema, options) {
  var source = options.render(schema);
  if (options.process) source = options.process(source);
  return new Function('self', 'scope', source)(options.self, options.scope);
})";

TEST(CodeSites, AMinifierChangesNothing) {
  const char* const minified =
      "let z=1;const q=(e,t)=>{let r=t.render(e);return t.process&&(r=t.process(r)),"
      "Function(`self`,`scope`,r)(t.self,t.scope)};";
  EXPECT_EQ(sites(readable, "new Function"), sites(minified, "Function(`"));
}

TEST(CodeSites, AnotherWordIsAnotherSite) {
  const std::string other = std::string(readable).replace(
      std::string(readable).find("options.process("), 16, "options.evil(");
  EXPECT_NE(sites(readable, "new Function"), sites(other, "new Function"));
}

TEST(CodeSites, AnotherKindIsAnotherSite) {
  EXPECT_NE(sites(readable, "new Function"), sites(readable, "new Function", "secret"));
}

TEST(CodeSites, FewWordsTellNothing) {
  EXPECT_TRUE(sites("function run(text) { return eval(text); }", "eval").empty());
  EXPECT_TRUE(sites("eval(window.name + document.title + location.hash);", "eval").empty());
}

TEST(CodeSites, PhrasesTellWhereWordsAreFew) {
  const char* const parse_text =
      "function a(r) { return typeof JSON > 'u' ? new Function('return (' + r + ');')() : "
      "JSON.parse(r); }";
  EXPECT_EQ(sites(parse_text, "new Function").size(), 1U);
  EXPECT_NE(sites(parse_text, "new Function"),
            sites("function a(r) { return typeof JSON > 'u' ? new Function('evil(' + r + ');')() : "
                  "JSON.parse(r); }",
                  "new Function"));
}

TEST(CodeSites, TheSmallestFunctionsAreAskedFirst) {
  const std::string around =
      std::string("function outer(app) { app.first.second.third.fourth(); ") + readable + " }";
  const auto two = sites(around, "new Function");
  ASSERT_EQ(two.size(), 2U);
  EXPECT_EQ(two.front(), sites(readable, "new Function").front());
  EXPECT_EQ(two.back(), sites(around, "first").front());
}

TEST(CodeSites, ALargeFunctionIsNoSite) {
  std::string large = "function all(app) { ";
  for (int i = 0; i < 3'000; ++i) large += "app.member" + std::to_string(i % 9) + "(app);";
  EXPECT_TRUE(sites(large + "eval(app.code); }", "eval").empty());
}

}  // namespace
}  // namespace premod::js
