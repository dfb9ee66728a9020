#include "markup/comments.hpp"

#include <algorithm>
#include <string>

#include "css/tokenizer.hpp"
#include "markup/html.hpp"
#include "markup/twig.hpp"

namespace premod::markup {

/// Elements, or twig tags, that are whole; a `<br>` in a sentence is no code.
bool is_switched_off(std::string_view text) {
  // Conditional comments and the marks of frameworks are no leftovers.
  if (text.starts_with("[if") || text.starts_with("<![")) return false;
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

std::vector<Span> switched_off_in(std::string_view text) {
  constexpr std::string_view open = "<!--", close = "-->";
  std::vector<Span> out;
  for (std::size_t at = text.find(open); at != text.npos; at = text.find(open, at)) {
    const std::size_t inner = at + open.size();
    const std::size_t end = text.find(close, inner);
    if (end == text.npos) break;
    if (is_switched_off(text.substr(inner, end - inner)))
      out.push_back(
          {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end + close.size())});
    at = end;
  }
  return out;
}

}  // namespace premod::markup
