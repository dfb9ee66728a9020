// The HTML report: self-contained, inert against hostile text; a browser looks in conformance_test.
#include "cli/html/html.hpp"

#include <gtest/gtest.h>
#include "cli/html/page.hpp"
#include "plugins/sample.hpp"
#include "text/digest.hpp"

namespace premod::cli {
namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

std::string base64_of_hex(const std::string& hex) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0, held = 0;
  for (const char c : hex) {
    bits = (bits << 4) | static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
    held += 4;
    if (held >= 6) held -= 6, out += digits[(bits >> held) & 63];
  }
  if (held > 0) out += digits[(bits << (6 - held)) & 63];
  while (out.size() % 4 != 0) out += '=';
  return out;
}

TEST(Html, ThePolicyAllowsExactlyTheScriptOfThePage) {
  EXPECT_EQ(html_script_hash, base64_of_hex(text::sha256_hex(html_script)));
}

TEST(Html, NeedsNothingElse) {
  const std::string page = html(sample::golden(), {});
  for (const char* part : {"src=", "<link", "@import", "url(", "http://"})
    EXPECT_FALSE(has(page, part)) << part;
  EXPECT_TRUE(has(page, "default-src 'none'"));
  EXPECT_TRUE(has(page, "prefers-color-scheme:dark"));
  EXPECT_TRUE(has(page, "name=\"viewport\""));
}

TEST(Html, ShowsVerdictFindingsAndCoverage) {
  const std::string page = html(sample::golden(), {});
  EXPECT_TRUE(has(page, "<div class=\"verdict block\"><strong>BLOCKED</strong>"));
  EXPECT_EQ(count(page, "<article "), sample::golden().findings.size());
  EXPECT_TRUE(has(page, "<span class=\"dim\">20</span>  <mark>console.warn(</mark>\n"));
  EXPECT_TRUE(has(page, "data-state=\"waived\""));
  EXPECT_TRUE(has(page, "kept for support until June"));
  EXPECT_TRUE(has(page, "Coverage of the requirements"));
  EXPECT_FALSE(has(page, "inna@example.com"));
}

TEST(Html, HostileTextIsInert) {
  const std::string page = html(sample::hostile(), {});
  EXPECT_TRUE(is_utf8(page));
  EXPECT_EQ(count(page, "<script"), 1U);
  EXPECT_EQ(count(page, "</script"), 1U);
  for (const char* part : {"<img", "##[", "\x1B", "\xE2\x80\xAE", "\r", "<!--", "javascript:"})
    EXPECT_FALSE(has(page, part)) << part;
}

TEST(Html, OnlyHttpsBecomesALink) {
  Report report = sample::golden();
  report.clauses[0].url = "javascript:alert(1)";
  EXPECT_FALSE(has(html(report, {}), "javascript:"));
}

TEST(Html, ShowsCodeQuestionsAndWhatIsFixed) {
  Report report = sample::golden();
  report.findings[0].message = "`a < b` calls `c` and a lone ` stays";
  const std::string page = html(report, {});
  EXPECT_TRUE(has(page, "<code>a &lt; b</code> calls <code>c</code> and a lone ` stays"));
  EXPECT_TRUE(has(page, "<h2 id=\"questions\">Unanswered questions</h2>"));
  EXPECT_TRUE(has(page, "<li><code>conduct-no-rival-product</code>"));
  EXPECT_TRUE(has(page, "<h2 id=\"fixed\">Fixed</h2>"));
  EXPECT_TRUE(has(page, "<option value=\"js-console\">js-console ("));
}

TEST(Html, SaysWhatIsLeftOut) {
  EXPECT_TRUE(has(html(sample::big(5100), {}), "3100 more findings are not in this file"));
}

}  // namespace
}  // namespace premod::cli
