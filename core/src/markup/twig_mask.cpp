// The text of a template as an HTML parser may see it, every byte in its place.
#include <algorithm>
#include <array>
#include <optional>

#include "markup/twig.hpp"
#include "markup/twig_scan.hpp"

namespace premod::twig {
namespace {

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

bool is_escaped(std::string_view text, const std::vector<Token>& parts) {
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::string_view name = parts[i].span.of(text);
    if (parts[i - 1].span.of(text) == "|" &&
        (name == "e" || name == "escape" || name == "striptags"))
      return true;
  }
  return false;
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
std::optional<std::string> literal(std::string_view text, const Piece& piece,
                                   const std::vector<Token>& parts) {
  if (piece.kind != PieceKind::output || is_escaped(text, parts)) return std::nullopt;
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
    if (state_ == State::raw_end || (state_ == State::text && !leaves_tag_open(content)))
      return unknown(span);
    open_gap(span.begin);
    std::fill(out_.begin() + at(span.begin), out_.begin() + at(span.end), ' ');
    for (const char c : content) {
      put(c, at_);
      gap_ = true;
    }
    if (state_ == State::text) gap_ = false;
  }
  /// Whatever it writes, it stands between what is before and behind it.
  void unknown(Span span) {
    close_gap(span.begin);
    if (state_ == State::opened) state_ = State::text;
    if (state_ == State::tag && after_equals_) begin_value('_');
  }
  /// Writes nothing: inside of a name nobody sees that it was there.
  void nothing(Span span) {
    if (state_ == State::opened || state_ == State::name)
      open_gap(span.begin);
    else
      close_gap(span.begin);
  }

 private:
  /// raw: inside of a script or style element; raw_end: behind a `<` there.
  enum class State : std::uint8_t { text, opened, name, tag, quoted, bare, raw, raw_end };

  static bool leaves_tag_open(const std::string& content) {
    const auto open = content.rfind('<');
    return open != std::string::npos && content.find('>', open) == std::string::npos;
  }
  static bool is_part_of_name(char c) { return is_name(c) || c == '-' || c == ':' || c == '/'; }
  static std::ptrdiff_t at(std::size_t place) { return static_cast<std::ptrdiff_t>(place); }

  /// `c` stands at `place`; it goes behind what was moved where it belongs to the same word.
  void put(char c, std::size_t place) {
    const State before = state_;
    step(c);
    if (!gap_) return static_cast<void>(at_ = place + 1, out_[place] = c);
    const bool names = before == State::opened && state_ == State::name;
    const bool word = state_ == State::name || state_ == State::quoted || state_ == State::bare ||
                      state_ == State::raw;
    const bool goes_on = before == state_ && word;
    if (!names && (!goes_on || is_space(c))) {
      close_gap(place);
      at_ = place;
    }
    out_[at_++] = c;
  }

  void step(char c) {
    switch (state_) {
      case State::text:
        if (c == '<') state_ = State::opened;
        return;
      case State::opened:
        tag_.clear();
        naming_tag_ = is_name(c) || c == '/';
        if (naming_tag_) tag_ += text::lower(c);
        if (c != '<') state_ = naming_tag_ ? State::name : State::text;
        return;
      case State::name:
        if (is_part_of_name(c)) return add_to_tag(c);
        state_ = State::tag;
        [[fallthrough]];
      case State::tag:
        return step_in_tag(c);
      case State::quoted:
        if (c == quote_) state_ = State::tag;
        return;
      case State::bare:
        if (c == '>')
          end_tag();
        else if (is_space(c))
          state_ = State::tag;
        return;
      case State::raw:
        if (c == '<') state_ = State::raw_end;
        return;
      case State::raw_end:
        tag_ = "/";
        naming_tag_ = true;
        state_ = c == '/' ? State::name : c == '<' ? State::raw_end : State::raw;
        return;
    }
  }

  void step_in_tag(char c) {
    naming_tag_ = false;
    if (c == '>') return end_tag();
    if (c == '=') return static_cast<void>(after_equals_ = true);
    if (is_space(c)) return;
    if (after_equals_) return begin_value(c);
    if (is_part_of_name(c)) state_ = State::name;
  }

  void add_to_tag(char c) {
    if (naming_tag_ && tag_.size() < longest_raw) tag_ += text::lower(c);
  }

  void end_tag() {
    after_equals_ = false;
    state_ = tag_ == "script" || tag_ == "style" ? State::raw : State::text;
  }

  void begin_value(char c) {
    after_equals_ = false;
    quote_ = c;
    state_ = c == '"' || c == '\'' ? State::quoted : State::bare;
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

  static constexpr std::size_t longest_raw = 7;  // "script" and one more

  std::string& out_;
  State state_ = State::text;
  std::string tag_;
  bool naming_tag_ = false;
  bool after_equals_ = false;
  bool gap_ = false;  // what comes next goes to at_, not to its own place
  std::size_t at_ = 0;
  char quote_ = '\0';
};

}  // namespace

std::string masked(std::string_view text, const Template& parsed) {
  std::string out(text);
  Joiner joiner(out);
  for (const Piece& piece : parsed.pieces) {
    if (piece.kind == PieceKind::text || piece.kind == PieceKind::verbatim) {
      joiner.text(text, piece.span);
      continue;
    }
    for (std::uint32_t i = piece.span.begin; i < piece.span.end; ++i)
      if (piece.kind == PieceKind::output) {
        out[i] = '_';
      } else if (out[i] != '\n') {
        out[i] = ' ';
      }
    if (piece.kind == PieceKind::comment) {
      joiner.nothing(piece.span);
      continue;
    }
    const std::vector<Token> parts = tokens(piece.inner.of(text), piece.inner.begin);
    unmask_strings(text, parts, out);
    if (const auto content = literal(text, piece, parts))
      joiner.known(*content, piece.span);
    else if (piece.kind == PieceKind::output)
      joiner.unknown(piece.span);
    else
      joiner.nothing(piece.span);
  }
  return out;
}

}  // namespace premod::twig
