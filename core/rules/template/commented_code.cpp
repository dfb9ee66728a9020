// Finds twig and html comments that hold markup or code instead of an explanation.
#include <algorithm>

#include "css/tokenizer.hpp"
#include "markup/file.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"
#include "text/whole_lines.hpp"

namespace premod::rules {

// Elements, or twig tags, that are whole; a `<br>` in a sentence is no code.
static bool is_code(std::string_view text) {
  if (text.size() > html::max_bytes) return false;
  const std::string low = css::lower(text.substr(0, 200));
  for (const std::string_view mark : {"example", "usage", "пример", "ejemplo", "exemplo", "@param",
                                      "e.g.", "i.e.", "p. ej.", "p. ex.", "см.", "note:"})
    if (low.find(mark) != std::string::npos) return false;
  if (text.find('<') != std::string_view::npos) {
    const html::Document document = html::parse(text);
    for (const html::Element& element : document.elements) {
      const bool whole = !element.end_tag.empty() || element.attribute_count > 0;
      if (whole && element.tag.end > element.tag.begin + 2) return true;
    }
  }
  const twig::Template parsed = twig::parse(text);
  return std::any_of(parsed.pieces.begin(), parsed.pieces.end(), [](const twig::Piece& piece) {
    return piece.kind == twig::PieceKind::tag || piece.kind == twig::PieceKind::output;
  });
}

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
  // Conditional comments and the marks of frameworks are no leftovers.
  if (inner.starts_with("[if") || inner.starts_with("<![") || !is_code(inner)) return;
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

extern constinit const Rule template_commented_code = {
    .id = "template-commented-code",
    .clauses = {"req-3.1.1-comments"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .title = "Commented-out template code",
    .message = "A comment contains markup: `{code}`.",
    .remedy = "Delete it; only explanatory comments are allowed.",
    .checks = {check},
    .fixable = true,
};

}  // namespace premod::rules
