// Finds what a browser drops from a style sheet without a word (CSS Syntax Level 3), and `//`
// comments, which CSS does not have.
#include <algorithm>
#include <utility>

#include "css/file.hpp"
#include "platform/styles/scope.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

using css::Problem;

constexpr std::pair<Problem, std::string_view> variants[] = {
    {Problem::double_slash, "line-comment"},
    {Problem::missing_semicolon, "missing-semicolon"},
    {Problem::invalid_selector, "selector"},
    {Problem::rule_without_block, "selector"},
    {Problem::unclosed_comment, "unclosed"},
    {Problem::unclosed_string, "unclosed"},
    {Problem::unclosed_url, "unclosed"},
    {Problem::unclosed_bracket, "unclosed"},
    {Problem::unclosed_block, "unclosed"},
    {Problem::bad_string, "string"},
    {Problem::bad_url, "string"},
    {Problem::stray_close, "stray-brace"},
    {Problem::too_deep, "too-deep"},
};

/// Empty where the rule's own message says it.
static std::string_view variant_of(Problem problem) {
  for (const auto& [one, variant] : variants)
    if (one == problem) return variant;
  return {};
}

static void check(const css::File& style, Hits& out) {
  // Style text that a script or a template puts together is not known to the byte.
  if (style.is_masked()) return;
  std::uint32_t explained_to = 0;
  for (const css::ParseError& error : style.errors()) {
    if (error.problem == Problem::hack) continue;
    if (error.problem == Problem::invalid_selector && error.at.begin < explained_to) continue;
    const Span at = error.at.empty() && error.at.begin > style.span().begin
                        ? Span{error.at.begin - 1, error.at.begin}
                        : error.at;
    const Span code = error.dropped.empty() ? at : error.dropped;
    out.add(style.file(), at, {{"code", platform::shown(style, code)}})
        .variant(variant_of(error.problem));
    explained_to = std::max(explained_to, error.at.end + 1);
  }
}

extern constinit const Rule css_syntax = {
    .id = "css-syntax",
    .clauses = {"req-3.1.1-syntax"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::warning},
    .title = "CSS syntax error",
    .message = "Browsers drop `{code}`: it is neither a declaration nor a rule.",
    .remedy = "Write `property: value;` or `selector { ... }`.",
    .variants = {{"line-comment", "CSS has no `//` comments: browsers drop what follows, `{code}`.",
                  "Write comments as `/* ... */`."},
                 {"missing-semicolon",
                  "A semicolon is missing: two declarations became one, `{code}`.",
                  "End the first declaration with `;`."},
                 {"selector", "The selector is not valid; browsers drop the whole rule: `{code}`.",
                  "Correct the selector."},
                 {"unclosed", "`{code}` is opened and not closed before the end.",
                  "Close the brace, bracket, string or comment."},
                 {"string", "A string or an address is malformed: `{code}`.",
                  "Close the string in its line; quote an address that has spaces or quotes."},
                 {"stray-brace", "A stray `{code}` makes browsers drop the next rule.",
                  "Delete the brace."},
                 {"too-deep", "Blocks are nested more deeply than premod checks: `{code}`.",
                  "Reduce the nesting."}},
    .checks = {check},
};

}  // namespace premod::rules
