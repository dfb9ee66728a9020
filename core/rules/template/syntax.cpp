// Finds twig that the platform cannot render: tags that do not end, blocks that do not close,
// expressions that are none.
#include <algorithm>

#include "markup/file.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {

using twig::Problem;

static std::string_view variant_of(Problem problem) {
  switch (problem) {
    case Problem::unclosed_tag:
    case Problem::unclosed_comment:
    case Problem::unclosed_string:
    case Problem::unclosed_bracket:
      return "unclosed";
    case Problem::unknown_tag:
      return "unknown-tag";
    case Problem::unclosed_block:
      return "unclosed-block";
    case Problem::stray_end:
      return "stray-end";
    case Problem::missing_operand:
      return "incomplete";
    case Problem::unexpected_close:
    case Problem::unexpected:
      return "";
  }
  return "";
}

static void check(const markup::File& page, Hits& out) {
  // In a plain page, {{ and {% may belong to anybody.
  if (page.kind() != markup::Kind::twig) return;
  for (const twig::Error& error : page.twig().errors) {
    Span at = error.at;
    // Nothing stands where something should: show the whole tag.
    if (at.empty()) {
      const auto& pieces = page.twig().pieces;
      const auto around = std::partition_point(
          pieces.begin(), pieces.end(),
          [&](const twig::Piece& piece) { return piece.span.end <= at.begin; });
      if (around != pieces.end()) at = around->span;
    }
    out.add(page.file(), at, {{"code", text::shown(page.text(at))}})
        .variant(variant_of(error.problem));
  }
}

extern constinit const Rule template_syntax = {
    .id = "template-syntax",
    .clauses = {"req-3.1.1-syntax"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::warning},
    .title = "Twig syntax error",
    .message = "`{code}` is not allowed here.",
    .remedy = "Correct the expression: a broken template is not rendered.",
    .variants = {{"unclosed", "`{code}` is opened and not closed.",
                  "Close the tag, string, comment or bracket."},
                 {"unknown-tag", "Twig has no tag `{code}`.",
                  "Use the standard tags: twig.js rejects the template."},
                 {"unclosed-block", "The block `{code}` has no end tag.", "Add the end tag."},
                 {"stray-end", "`{code}` belongs to no open block.",
                  "Remove the tag, or open the block before it."},
                 {"incomplete", "The expression is incomplete at `{code}`.",
                  "Complete the expression."}},
    .checks = {check},
};

}  // namespace premod::rules
