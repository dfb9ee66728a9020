// The strings of a back end, from which letters, answers and pages are made.
#include <algorithm>
#include <map>
#include <optional>

#include "php/strings.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"
#include "widget/texts/code_texts.hpp"

namespace premod {
namespace {

using Piece = TemplateText::Piece;

constexpr std::size_t max_inserted = 500;   // bytes of a constant or argument put into a text
constexpr std::size_t max_text = 1U << 16;  // bytes of a text into which more is put
constexpr std::uint32_t max_operand = 64;   // tokens between two strings of a concatenation

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

/// The constants of a file that have one text: `const SUPPORT = 'x'`, `define('SUPPORT', 'x')`.
class Constants {
 public:
  explicit Constants(const php::File& file) : file_(file) {
    const std::uint32_t count = narrow(file.tokens().size());
    for (std::uint32_t i = 0; i + 3 < count; ++i) {
      if (file.text(i) == "const")
        for (std::uint32_t name = i + 1; name < i + 3; ++name)  // its type may stand before it
          if (file.text(name + 1) == "=") add(file.text(name), name + 2, ";");
      if (file.text(i) == "define" && file.text(i + 1) == "(" && file.text(i + 3) == ",")
        add(php::constant_text(file, i + 2), i + 4, ")");
    }
  }

  /// The token with the text, and what stands behind the expression at `at`: `SUPPORT`,
  /// `self::SUPPORT`.
  struct Found {
    std::uint32_t token = 0;
    std::uint32_t behind = 0;
  };
  [[nodiscard]] std::optional<Found> at(std::uint32_t at) const {
    const bool member = file_.text(at + 1) == "::";
    const std::uint32_t name = member ? at + 2 : at;
    const auto found = texts_.find(file_.text(name));
    if (found == texts_.end() || found->second == php::none || file_.text(name + 1) == "(")
      return std::nullopt;
    return Found{found->second, name + 1};
  }

 private:
  void add(std::string_view name, std::uint32_t token, std::string_view end) {
    if (name.empty() || token >= file_.tokens().size()) return;
    if (file_.tokens()[token].kind != php::TokenKind::string || file_.text(token + 1) != end)
      return;
    const auto [known, fresh] = texts_.emplace(name, token);
    if (!fresh) known->second = php::none;  // of two classes
  }

  const php::File& file_;
  std::map<std::string_view, std::uint32_t> texts_;
};

/// Strings that are put together with `.` or by a format are one text.
class Strings {
 public:
  Strings(const php::File& file, TextGatherer& out)
      : file_(file), constants_(file), taken_(file.tokens().size(), false), out_(out) {
    for (const php::Call& call : file.calls())
      if ((call.name == "sprintf" || call.name == "printf") && call.arguments.size() > 1 &&
          call.arguments[0].end == call.arguments[0].begin + 1)
        formats_.emplace(call.arguments[0].begin, &call);
  }

  void gather() {
    for (std::uint32_t i = 0; i < file_.tokens().size(); ++i) {
      const php::Token& token = file_.tokens()[i];
      if (token.kind == php::TokenKind::inline_html)
        out_.add(file_.file(), TextSource::php, token.span, token.span,
                 std::string(file_.text(token)));
      else if (token.kind == php::TokenKind::string && !taken_[i])
        gather_string(i);
    }
  }

 private:
  void gather_string(std::uint32_t at) {
    text_.clear();
    pieces_.clear();
    const auto format = formats_.find(at);
    if (format != formats_.end())
      gather_format(*format->second);
    else
      gather_chain(at);
  }

  /// `sprintf('Write to %s', SUPPORT)`: what is put in where it is known.
  void gather_format(const php::Call& call) {
    const std::uint32_t at = call.arguments[0].begin;
    taken_[at] = true;
    const Span inner = inside(file_.source(), file_.tokens()[at]);
    const std::string value = value_of(at);
    std::size_t next_argument = 1, from = 0;
    for (std::size_t mark = value.find('%'); mark != value.npos; mark = value.find('%', from)) {
      add_part(value, inner.begin, from, mark);
      std::size_t end = mark + 1;
      while (end < value.size() && (text::is_digit(value[end]) || value[end] == '$')) ++end;
      const bool numbered = end > mark + 1 && value[end - 1] == '$';
      const std::size_t place =
          numbered ? static_cast<std::size_t>(value[mark + 1] - '0') : next_argument++;
      text_ += end < value.size() && value[end] == 's' ? put_in(call, place) : " ";
      from = std::min(end + 1, value.size());
    }
    add_part(value, inner.begin, from, value.size());
    if (may_be_read(text_))
      out_.add(file_.file(), TextSource::php, file_.tokens()[at].span, std::move(text_),
               std::move(pieces_));
  }

  void add_part(const std::string& value, std::uint32_t begin, std::size_t from, std::size_t end) {
    if (from >= end) return;
    pieces_.push_back({narrow(text_.size()), begin + narrow(from), narrow(end - from)});
    text_ += value.substr(from, end - from);
  }

  /// A text or constant that an argument is; a blank for all else.
  [[nodiscard]] std::string put_in(const php::Call& call, std::size_t argument) const {
    if (argument >= call.arguments.size()) return " ";
    const php::Range range = call.arguments[argument];
    if (range.empty()) return " ";
    if (range.end == range.begin + 1 && file_.tokens()[range.begin].kind == php::TokenKind::string)
      return inserted(range.begin);
    const auto constant = constants_.at(range.begin);
    return constant && constant->behind == range.end ? inserted(constant->token) : " ";
  }

  void gather_chain(std::uint32_t at) {
    const std::uint32_t first = at;
    Span place = file_.tokens()[at].span;
    if (at > 1 && file_.text(at - 1) == ".")
      if (const auto constant = constants_.at(at - 2)) text_ += inserted(constant->token);
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
    const std::string value = value_of(at);
    pieces_.push_back({narrow(text_.size()), inner.begin, narrow(value.size())});
    text_ += value;
  }

  /// A longer one, and one in a text that has grown too long already, is a blank: it is read where
  /// it stands.
  [[nodiscard]] std::string inserted(std::uint32_t at) const {
    const bool fits = file_.tokens()[at].span.size() <= max_inserted && text_.size() < max_text;
    return fits ? value_of(at) : " ";
  }

  [[nodiscard]] std::string value_of(std::uint32_t at) const {
    const php::Token& token = file_.tokens()[at];
    const std::string_view whole = file_.text(token);
    const bool single =
        whole.starts_with('\'') || (whole.starts_with("<<<") && whole.substr(3, 8).find('\'') < 4);
    const Span inner = inside(file_.source(), token);
    return read_value(inner.of(file_.source()), single, token.interpolated);
  }

  /// The next string of the concatenation; what stands between is a constant's text, or a blank.
  std::uint32_t next_string(std::uint32_t at) {
    for (std::uint32_t steps = 0; file_.text(at) == "." && steps < max_operand; ++steps) {
      ++at;
      if (at < file_.tokens().size() && file_.tokens()[at].kind == php::TokenKind::string)
        return at;
      const auto constant = constants_.at(at);
      text_ += constant ? inserted(constant->token) : " ";
      at = constant ? constant->behind : behind_operand(at);
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
  Constants constants_;
  std::map<std::uint32_t, const php::Call*> formats_;  ///< by the token of the format
  std::vector<bool> taken_;
  TextGatherer& out_;
  std::string text_;
  std::vector<Piece> pieces_;
};

}  // namespace

void gather_php(const php::File& file, TextGatherer& out) { Strings(file, out).gather(); }

}  // namespace premod
