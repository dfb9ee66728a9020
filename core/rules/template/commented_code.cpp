// Finds twig and html comments that hold markup or code instead of an explanation.
#include <algorithm>

#include "css/tokenizer.hpp"
#include "flow/script.hpp"
#include "markup/comments.hpp"
#include "markup/file.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"
#include "text/whole_lines.hpp"

namespace premod::rules {

// Deletes a comment that is markup from end to end and has its lines for itself.
static bool offer(const markup::File& page, Span span, std::string_view inner, Hit& hit) {
  const auto begin = inner.find_first_not_of(" \t\r\n");
  const auto end = inner.find_last_not_of(" \t\r\n");
  const bool markup = begin != std::string_view::npos &&
                      (inner[begin] == '<' || inner.substr(begin).starts_with("{%") ||
                       inner.substr(begin).starts_with("{{")) &&
                      (inner[end] == '>' || inner[end] == '}');
  const std::string_view bytes = page.file().bytes;
  if (!markup || !text::is_alone_on_lines(bytes, span)) return false;
  hit.edit(page.file(), text::extend_to_lines(bytes, span), "");
  return true;
}

static void report(const markup::File& page, Span span, Span text, Hits& out) {
  const std::string_view inner = page.text(text);
  if (!markup::is_switched_off(inner)) return;
  // Comments one under the other are one block.
  if (!out.hits().empty()) {
    Hit& last = out.hits().back();
    if (last.file == &page.file() && last.span.end <= span.begin) {
      const std::string_view between = page.text({last.span.end, span.begin});
      if (std::all_of(between.begin(), between.end(), css::is_space)) {
        last.span.end = span.end;
        if (last.edits.empty() || !offer(page, span, inner, last)) last.edits.clear();
        return;
      }
    }
  }
  static_cast<void>(
      offer(page, span, inner, out.add(page.file(), span, {{"code", text::shown(inner)}})));
}

static void check(const markup::File& page, Hits& out) {
  // Drawing programs leave their own marks in pictures.
  if (page.kind() == markup::Kind::svg) return;
  for (const twig::Piece& piece : page.twig().pieces)
    if (piece.kind == twig::PieceKind::comment) report(page, piece.span, piece.inner, out);
  for (const Span comment : page.html().comments)
    if (comment.size() >= 7) report(page, comment, {comment.begin + 4, comment.end - 3}, out);
}

// `$(`<div><!-- <img src="..."> --></div>`)`: markup that a script holds in its strings.
static void check_strings(const js::File& script, Hits& out) {
  const js::Tree& tree = script.tree();
  std::vector<js::NodeId> strings;
  for (js::NodeId id = 1; id < tree.size(); ++id) {
    const js::NodeKind kind = tree[id].kind;
    const bool string = kind == js::NodeKind::string_literal;
    if (string || kind == js::NodeKind::template_literal) strings.push_back(id);
  }
  std::ranges::sort(strings, {}, [&](js::NodeId id) { return script.span(id).begin; });
  std::uint32_t read_to = 0;  // strings in a template's expressions were read with it
  for (const js::NodeId id : strings) {
    const auto [begin, end] = script.span(id);
    if (begin < read_to) continue;
    read_to = end;
    const std::string_view text = tree.text(id);
    for (const Span comment : markup::switched_off_in(text))
      out.add(script.file(), {begin + comment.begin, begin + comment.end},
              {{"code", text::shown(text.substr(comment.begin + 4, comment.size() - 7))}});
  }
}

extern constinit const Rule template_commented_code = {
    .id = "template-commented-code",
    .clauses = {"req-3.1.1-comments"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .title = "Commented-out template code",
    .message = "A comment contains markup: `{code}`.",
    .remedy = "Delete it; only explanatory comments are allowed.",
    .checks = {check, check_strings},
    .fixable = true,
};

}  // namespace premod::rules
