// Finds what a browser drops from a style sheet without a word (CSS Syntax Level 3), and `//`
// comments, which CSS does not have.
#include <algorithm>

#include "css/file.hpp"
#include "platform/styles/scope.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

using css::Problem;

std::string_view variant_of(Problem problem) {
  switch (problem) {
    case Problem::double_slash:
      return "line-comment";
    case Problem::missing_semicolon:
      return "missing-semicolon";
    case Problem::invalid_selector:
    case Problem::rule_without_block:
      return "selector";
    case Problem::unclosed_comment:
    case Problem::unclosed_string:
    case Problem::unclosed_url:
    case Problem::unclosed_bracket:
    case Problem::unclosed_block:
      return "unclosed";
    case Problem::bad_string:
    case Problem::bad_url:
      return "string";
    case Problem::stray_close:
      return "stray-brace";
    case Problem::too_deep:
      return "too-deep";
    case Problem::invalid_declaration:
    case Problem::hack:
      return "";
  }
  return "";
}

void check(const css::File& style, Hits& out) {
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

}  // namespace

extern constinit const Rule css_syntax = {
    .id = "css-syntax",
    .clauses = {"req-3.1.1-syntax"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = "CSS syntax error",
    .message = "Browsers drop `{code}`: it is neither a declaration nor a rule.",
    .remedy = "Write `property: value;` or `selector { ... }`.",
    .variants = {{.name = "line-comment",
                  .message = "CSS has no `//` comments: browsers drop what follows, `{code}`.",
                  .remedy = "Write comments as `/* ... */`."},
                 {.name = "missing-semicolon",
                  .message = "A semicolon is missing: two declarations became one, `{code}`.",
                  .remedy = "End the first declaration with `;`."},
                 {.name = "selector",
                  .message = "The selector is not valid; browsers drop the whole rule: `{code}`.",
                  .remedy = "Correct the selector."},
                 {.name = "unclosed",
                  .message = "`{code}` is opened and not closed before the end.",
                  .remedy = "Close the brace, bracket, string or comment."},
                 {.name = "string",
                  .message = "A string or an address is malformed: `{code}`.",
                  .remedy =
                      "Close the string in its line; quote an address that has spaces or quotes."},
                 {.name = "stray-brace",
                  .message = "A stray `{code}` makes browsers drop the next rule.",
                  .remedy = "Delete the brace."},
                 {.name = "too-deep",
                  .message = "Blocks are nested more deeply than premod checks: `{code}`.",
                  .remedy = "Reduce the nesting."}},
    .checks = {check},
};

}  // namespace premod::rules
