// The text of a template as an HTML parser may see it, every byte in its place.
#include <algorithm>
#include <array>
#include <optional>

#include "markup/place/html_place.hpp"
#include "markup/twig.hpp"
#include "markup/twig_mask.hpp"
#include "markup/twig_scan.hpp"

namespace premod::twig {

// Strings that carry elements worth judging; others stay masked.
bool is_markup_text(std::string_view text) {
  constexpr std::array<std::string_view, 10> names = {
      "script", "/script", "link", "iframe", "style", "object", "embed", "img", "svg", "base"};
  const auto handler = text.rfind(" on");
  for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    std::string name;
    for (std::size_t i = at + 1; i < text.size() && (text[i] == '/' || is_name(text[i])); ++i)
      name += text::lower(text[i]);
    if (std::find(names.begin(), names.end(), name) != names.end()) return true;
    if (!name.empty() && handler != std::string_view::npos && handler > at) return true;
  }
  return false;
}

bool is_escaped(std::string_view text, const std::vector<Token>& parts) {
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::string_view name = parts[i].span.of(text);
    if (parts[i - 1].span.of(text) == "|" &&
        (name == "e" || name == "escape" || name == "striptags"))
      return true;
  }
  return false;
}

namespace {

// A string's content in its place; a backslash before a quote becomes a space.
void unmask(std::string_view text, Span inside, std::string& out) {
  for (std::uint32_t i = inside.begin; i < inside.end; ++i) {
    const bool escape = text[i] == '\\' && i + 1 < inside.end;
    out[i] = escape ? ' ' : text[i];
    if (escape && ++i < inside.end) out[i] = text[i];
  }
}

// The content of a string, without the backslashes before quotes.
void append_content(std::string_view text, const Token& string, std::string& out) {
  for (std::uint32_t i = string.span.begin + 1; i + 1 < string.span.end; ++i) {
    if (text[i] == '\\' && i + 2 < string.span.end) ++i;
    out += text[i];
  }
}

bool is_whole_string(const Token& token) {
  return token.kind == TokenKind::string && !token.unclosed;
}

// Twig writes strings as they stand unless they are escaped: `{{ "<script src=...>" }}`, `{% set a
// = "<img ...>" %}` are markup, in one piece or in several: `{{ "<scr" ~ "ipt>" }}`.
void unmask_strings(std::string_view text, const std::vector<Token>& parts, std::string& out) {
  if (is_escaped(text, parts)) return;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!is_whole_string(parts[i])) continue;
    const Span inside{parts[i].span.begin + 1, parts[i].span.end - 1};
    std::size_t last = i;
    while (last + 2 < parts.size() && parts[last + 1].span.of(text) == "~" &&
           is_whole_string(parts[last + 2]))
      last += 2;
    if (last == i) {
      if (is_markup_text(inside.of(text))) unmask(text, inside, out);
      continue;
    }
    std::string joined;
    for (; i <= last; i += 2) append_content(text, parts[i], joined);
    if (is_markup_text(joined)) std::copy(joined.begin(), joined.end(), out.begin() + inside.begin);
    i = last;
  }
}

// What an output of strings alone writes: `{{ "a" }}`, `{{ ("a" ~ 'b')|raw }}`.
std::optional<std::string> literal(std::string_view text, const Piece& piece) {
  if (piece.kind != PieceKind::output) return std::nullopt;
  const std::vector<Token> parts = tokens(piece.inner.of(text), piece.inner.begin);
  if (is_escaped(text, parts)) return std::nullopt;
  std::string out;
  bool any = false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string_view part = parts[i].span.of(text);
    if (is_whole_string(parts[i])) {
      append_content(text, parts[i], out);
      any = true;
    } else if (parts[i].kind == TokenKind::name ? part != "raw" || !any
                                                : parts[i].kind != TokenKind::end && part != "(" &&
                                                      part != ")" && part != "~" && part != "|") {
      return std::nullopt;
    }
  }
  return any ? std::make_optional(out) : std::nullopt;
}

/// Puts together what an HTML parser reads as one name or one value: `<scr{{ "ipt" }} src=...>`,
/// `<img on{{ 'error' }}=...>`, `src="{{ 'https:' }}//..."`. The text behind such an output moves
/// up to it, and spaces fill the gap where the name, the word or the value ends, so that everything
/// else keeps its place.
class Joiner {
 public:
  explicit Joiner(std::string& out) : out_(out) {}

  void text(std::string_view source, Span span) {
    for (std::size_t i = span.begin; i < span.end; ++i) put(source[i], i);
  }
  /// An output whose text is known.
  void known(const std::string& content, Span span) {
    if (!place_.in_tag() && !place_.in_code() && (!place_.in_text() || !leaves_tag_open(content)))
      return unknown(span);
    open_gap(span.begin);
    std::fill(out_.begin() + at(span.begin), out_.begin() + at(span.end), ' ');
    for (const char c : content) {
      put(c, at_);
      gap_ = true;
    }
    if (place_.state() == State::text) gap_ = false;
  }
  /// Whatever it writes, it stands between what is before and behind it.
  void unknown(Span span) {
    close_gap(span.begin);
    place_.pass_unknown();
  }
  /// Writes nothing: inside of a name nobody sees that it was there.
  void nothing(Span span) {
    if (place_.in_name())
      open_gap(span.begin);
    else
      close_gap(span.begin);
  }

 private:
  using State = HtmlPlace::State;

  static bool leaves_tag_open(const std::string& content) {
    const auto open = content.rfind('<');
    return open != std::string::npos && content.find('>', open) == std::string::npos;
  }
  static std::ptrdiff_t at(std::size_t place) { return static_cast<std::ptrdiff_t>(place); }

  /// `c` stands at `place`; it goes behind what was moved where it belongs to the same word.
  void put(char c, std::size_t place) {
    const State before = place_.state();
    place_.step(c);
    const State now = place_.state();
    if (!gap_) return static_cast<void>(at_ = place + 1, out_[place] = c);
    const bool names = before == State::opened && now == State::name;
    const bool word =
        now == State::name || now == State::quoted || now == State::bare || place_.in_code();
    const bool goes_on = before == now && word;
    if (!names && (!goes_on || is_space(c))) {
      close_gap(place);
      at_ = place;
    }
    out_[at_++] = c;
  }

  void open_gap(std::size_t place) {
    if (!gap_) at_ = place;
    gap_ = true;
  }
  /// What comes next stands in its own place, `place`, again.
  void close_gap(std::size_t place) {
    if (gap_ && at_ < place) std::fill(out_.begin() + at(at_), out_.begin() + at(place), ' ');
    gap_ = false;
  }

  std::string& out_;
  HtmlPlace place_;
  bool gap_ = false;  // what comes next goes to at_, not to its own place
  std::size_t at_ = 0;
};

}  // namespace

std::string plainly_masked(std::string_view text, const Template& parsed) {
  std::string out(text);
  for (const Piece& piece : parsed.pieces) {
    if (piece.kind == PieceKind::text || piece.kind == PieceKind::verbatim) continue;
    for (std::uint32_t i = piece.span.begin; i < piece.span.end; ++i)
      if (piece.kind == PieceKind::output) {
        out[i] = '_';
      } else if (out[i] != '\n') {
        out[i] = ' ';
      }
    if (piece.kind != PieceKind::comment)
      unmask_strings(text, tokens(piece.inner.of(text), piece.inner.begin), out);
  }
  return out;
}

std::string masked(std::string_view text, const Template& parsed) {
  std::string out = plainly_masked(text, parsed);
  Joiner joiner(out);
  for (const Piece& piece : parsed.pieces) {
    if (piece.kind == PieceKind::text || piece.kind == PieceKind::verbatim) {
      joiner.text(text, piece.span);
    } else if (const auto content = literal(text, piece)) {
      joiner.known(*content, piece.span);
    } else if (piece.kind == PieceKind::output) {
      joiner.unknown(piece.span);
    } else {
      joiner.nothing(piece.span);
    }
  }
  return out;
}

}  // namespace premod::twig
