// The strings of a back end, from which letters, answers and pages are made.
#include <algorithm>

#include "php/strings.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"
#include "widget/texts/code_texts.hpp"

namespace premod {
namespace {

using Piece = TemplateText::Piece;

constexpr std::uint32_t max_operand = 64;  // tokens between two strings of a concatenation

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

/// What a string token says, without quotes or the marks of a heredoc.
Span inside(std::string_view source, const php::Token& token) {
  if (token.kind != php::TokenKind::string || token.span.size() < 2) return token.span;
  const std::string_view text = token.span.of(source);
  if (!text.starts_with("<<<")) return {token.span.begin + 1, token.span.end - 1};
  const std::size_t first = text.find('\n');
  const std::size_t last = token.unclosed ? text.size() : text.rfind('\n');
  if (first >= last) return {token.span.end, token.span.end};
  return {token.span.begin + narrow(first) + 1, token.span.begin + narrow(last)};
}

bool is_name(char c) {
  return text::is_letter(c) || text::is_digit(c) || c == '_' || static_cast<signed char>(c) < 0;
}

/// Escapes and variables become blanks, so that what is left stands where it stood.
std::string read_value(std::string_view raw, bool single_quoted, bool interpolated) {
  std::string out(raw);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] == '\\' && i + 1 < out.size()) {
      const char escaped = out[i + 1];
      const bool kept = single_quoted && escaped != '\'' && escaped != '\\';
      if (kept) continue;
      out[i] = ' ';
      if (escaped == 'n' || escaped == 'r') out[i + 1] = '\n';
      if (escaped == 't' || escaped == '\\') out[i + 1] = ' ';
      ++i;
    } else if (interpolated && out[i] == '$') {
      for (out[i] = ' '; i + 1 < out.size() && is_name(out[i + 1]); ++i) out[i + 1] = ' ';
    }
  }
  return out;
}

/// Strings that are put together with `.` are one text.
class Strings {
 public:
  Strings(const php::File& file, TextGatherer& out)
      : file_(file), taken_(file.tokens().size(), false), out_(out) {}

  void gather() {
    for (std::uint32_t i = 0; i < file_.tokens().size(); ++i) {
      const php::Token& token = file_.tokens()[i];
      if (token.kind == php::TokenKind::inline_html)
        out_.add(file_.file(), TextSource::php, token.span, token.span,
                 std::string(file_.text(token)));
      else if (token.kind == php::TokenKind::string && !taken_[i])
        gather_chain(i);
    }
  }

 private:
  void gather_chain(std::uint32_t at) {
    text_.clear();
    pieces_.clear();
    const std::uint32_t first = at;
    Span place = file_.tokens()[at].span;
    while (true) {
      append(at);
      place.end = file_.tokens()[at].span.end;
      const std::uint32_t next = next_string(at + 1);
      if (next == php::none) break;
      at = next;
    }
    if (may_be_classes(text_) && names_classes(php::given_name(file_, first))) return;
    if (may_be_read(text_))
      out_.add(file_.file(), TextSource::php, place, std::move(text_), std::move(pieces_));
  }

  void append(std::uint32_t at) {
    const php::Token& token = file_.tokens()[at];
    taken_[at] = true;
    const Span inner = inside(file_.source(), token);
    const std::string_view whole = file_.text(token);
    const bool single =
        whole.starts_with('\'') || (whole.starts_with("<<<") && whole.substr(3, 8).find('\'') < 4);
    std::string value = read_value(inner.of(file_.source()), single, token.interpolated);
    pieces_.push_back({narrow(text_.size()), inner.begin, narrow(value.size())});
    text_ += value;
  }

  /// The next string of the concatenation; what stands between is a blank.
  std::uint32_t next_string(std::uint32_t at) {
    for (std::uint32_t steps = 0; file_.text(at) == "." && steps < max_operand; ++steps) {
      ++at;
      if (at < file_.tokens().size() && file_.tokens()[at].kind == php::TokenKind::string)
        return at;
      text_ += ' ';
      at = behind_operand(at);
    }
    return php::none;
  }

  [[nodiscard]] std::uint32_t behind_operand(std::uint32_t at) const {
    constexpr std::string_view ends = " . ; , ) ] } ? : => = == === != !== && || ?? ?: ";
    for (std::uint32_t steps = 0; at < file_.tokens().size() && steps < max_operand; ++steps) {
      const std::string_view text = file_.text(at);
      if (ends.find(" " + std::string(text) + " ") != ends.npos) return at;
      const std::uint32_t partner = file_.partner(at);
      at = partner != php::none && partner > at ? partner + 1 : at + 1;
    }
    return at;
  }

  const php::File& file_;
  std::vector<bool> taken_;
  TextGatherer& out_;
  std::string text_;
  std::vector<Piece> pieces_;
};

}  // namespace

void gather_php(const php::File& file, TextGatherer& out) { Strings(file, out).gather(); }

}  // namespace premod
