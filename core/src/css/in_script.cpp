// Looks through the quotes of JavaScript at the CSS behind them, without a JavaScript parser: what
// is given here is one expression, and its strings are all that counts.
#include "css/in_script.hpp"

#include <algorithm>
#include <utility>

#include "css/parser.hpp"
#include "css/properties.hpp"
#include "css/tokenizer.hpp"
#include "text/utf8.hpp"

namespace premod::css {
namespace {

// Between two literals: nothing but a plus and white space, or something computed.
bool is_plain_glue(std::string_view glue) {
  return std::all_of(glue.begin(), glue.end(), [](char c) {
    return is_space(c) || c == '+' || c == ',' || c == '(' || c == ')';
  });
}

// The end of `${ ... }`, behind the brace; strings and braces inside are counted.
std::size_t end_of_hole(std::string_view text, std::size_t at) {
  int depth = 1;
  for (; at < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] == '}' && --depth == 0) return at + 1;
  }
  return text.size();
}

// The end of `{{ ... }}` or `{% ... %}` that begins at `at` and ends in the same literal; 0 if none
// does. A sheet has none with a block or a declaration in it.
std::size_t end_of_twig(std::string_view text, std::size_t at, char quote) {
  const std::string_view open = text.substr(at, 2);
  if (open != "{{" && open != "{%") return 0;
  const std::size_t end = text.find(open == "{{" ? "}}" : "%}", at);
  if (end == text.npos || text.find(quote, at) < end) return 0;
  return text.substr(at + 2, end - at - 2).find_first_of("{};") == text.npos ? end + 2 : 0;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char low = static_cast<char>(c | 0x20);
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

// `x41`, `u0041`, `u{41}` behind a backslash: the character and how many bytes write it; 0 bytes if
// it is none of them.
std::pair<char32_t, std::size_t> numeric_escape(std::string_view text) {
  if (text.empty() || (text[0] != 'x' && text[0] != 'u')) return {0, 0};
  const bool braces = text.starts_with("u{");
  const std::size_t from = braces ? 2 : 1;
  const std::size_t most = braces ? 6 : text[0] == 'x' ? 2 : 4;
  std::size_t at = from;
  char32_t value = 0;
  for (; at < text.size() && at < from + most && hex_value(text[at]) >= 0; ++at)
    value = value * 16 + static_cast<char32_t>(hex_value(text[at]));
  if (braces)
    return at > from && at < text.size() && text[at] == '}' ? std::pair{value, at + 1}
                                                            : std::pair{value, std::size_t{0}};
  return {value, at == from + most ? at : 0};
}

// What an escape of JavaScript means, in as many bytes as it takes: what is left over is `_` beside
// a character of a name, so that the name stays one, and white space beside all others.
std::size_t copy_escape(std::string_view text, std::size_t at, std::string& out) {
  const char next = at + 1 < text.size() ? text[at + 1] : ' ';
  const auto [value, length] = numeric_escape(text.substr(at + 1));
  if (length != 0) {
    std::string bytes;
    text::append_utf8(bytes, value);
    const bool named = is_name_byte(bytes[0]);
    bytes.resize(length + 1, named ? '_' : ' ');
    std::copy(bytes.begin(), bytes.end(), out.begin() + static_cast<std::ptrdiff_t>(at));
    return at + 1 + length;
  }
  out[at] = next == '\\' ? '_' : ' ';
  const bool stays = next == '\'' || next == '"' || next == '`' || next == '\\' || next == '$';
  if (at + 1 < text.size()) {
    const bool line = next == '\n' || next == 'n' || next == 'r';
    out[at + 1] = stays ? next : line ? '\n' : ' ';
  }
  return at + 2;
}

std::size_t copy_literal(std::string_view text, std::size_t at, std::string& out) {
  const char quote = text[at];
  out[at++] = ' ';
  while (at < text.size() && text[at] != quote) {
    if (text[at] == '\\') {
      at = copy_escape(text, at, out);
    } else if (quote == '`' && text[at] == '$' && at + 1 < text.size() && text[at + 1] == '{') {
      const std::size_t end = end_of_hole(text, at + 2);
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(at),
                out.begin() + static_cast<std::ptrdiff_t>(end), '_');
      at = end;
    } else if (const std::size_t end = end_of_twig(text, at, quote); end != 0) {
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(at),
                out.begin() + static_cast<std::ptrdiff_t>(end), text[at + 1] == '{' ? '_' : ' ');
      at = end;
    } else {
      out[at] = text[at];
      ++at;
    }
  }
  if (at < text.size()) out[at++] = ' ';
  return at;
}

bool is_style_sheet(std::string_view masked) {
  const Sheet sheet = parse(masked);
  bool known = false;
  for (const Declaration& found : sheet.declarations)
    known = known || found.custom || is_known_property(lower(found.name));
  const bool imports = std::any_of(sheet.rules.begin(), sheet.rules.end(),
                                   [](const Rule& rule) { return rule.at == AtRule::import; });
  return (known || imports) && sheet.errors.empty();
}

}  // namespace

std::string masked_expression(std::string_view expression) {
  std::string out(expression.size(), ' ');
  std::size_t at = 0;
  bool any = false;
  while (at < expression.size()) {
    const std::size_t quote = std::min(expression.find_first_of("'\"`", at), expression.size());
    if (!is_plain_glue(expression.substr(at, quote - at))) {
      // The quotes around go too, so that `'.' + name + '-x'` stays one name.
      const std::size_t from = any && at > 0 ? at - 1 : at;
      const std::size_t to = std::min(quote + 1, expression.size());
      for (std::size_t i = from; i < to; ++i) out[i] = expression[i] == '\n' ? '\n' : '_';
    }
    if (quote == expression.size()) break;
    const char kept = out[quote];
    at = copy_literal(expression, quote, out);
    if (kept == '_') out[quote] = '_';
    any = true;
  }
  return out;
}

std::vector<ScriptStyle> styles_in_expression(std::string_view file_bytes, Span place, bool bare) {
  std::vector<ScriptStyle> out;
  const std::string masked = masked_expression(place.of(file_bytes));
  const std::string low = lower(masked);
  for (auto open = low.find("<style"); open != std::string::npos; open = low.find("<style", open)) {
    const auto begin = low.find('>', open);
    if (begin == std::string::npos) return out;
    auto end = low.find("</style", begin);
    if (end == std::string::npos) end = low.size();
    const Span span{place.begin + static_cast<std::uint32_t>(begin + 1),
                    place.begin + static_cast<std::uint32_t>(end)};
    // Of `$('<style>')` nothing is left but the quote.
    std::string inside = masked.substr(begin + 1, end - begin - 1);
    if (inside.find_first_not_of(" \t\r\n\f") != std::string::npos)
      out.push_back({span, std::move(inside)});
    open = end;
  }
  if (out.empty() && bare && is_style_sheet(masked)) out.push_back({place, masked});
  return out;
}

namespace {

/// Reads one literal; wherever it is no table of styles it gives up.
class TableReader {
 public:
  explicit TableReader(std::string_view text) : text_(text) {}

  std::optional<std::string> read() {
    const bool pairs = text_.starts_with('[');
    if (!pairs && !text_.starts_with('{')) return std::nullopt;
    put(' ');
    for (skip(); at_ < text_.size() && text_[at_] != (pairs ? ']' : '}'); skip()) {
      if (pairs && !take('[', ' ')) return std::nullopt;
      if (!name() || !take(pairs ? ',' : ':', '{') || !looks()) return std::nullopt;
      if (pairs && !take(']', ' ')) return std::nullopt;
      skip();
      if (at_ < text_.size() && text_[at_] == ',') put(' ');
    }
    if (at_ + 1 != text_.size()) return std::nullopt;
    put(' ');
    if (!is_style_sheet(out_)) return std::nullopt;
    return std::move(out_);
  }

 private:
  /// For the next byte. No more is written than was read: literals lie in literals.
  void put(char instead) {
    out_ += instead;
    ++at_;
  }

  void skip() {
    while (at_ < text_.size() && is_space(text_[at_])) put(text_[at_]);
  }

  bool take(char wanted, char instead) {
    skip();
    if (at_ >= text_.size() || text_[at_] != wanted) return false;
    put(instead);
    return true;
  }

  bool literal() {
    const char quote = at_ < text_.size() ? text_[at_] : ' ';
    if (quote != '\'' && quote != '"') return false;
    std::size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != quote) end += text_[end] == '\\' ? 2 : 1;
    if (end >= text_.size()) return false;
    out_.resize(end + 1, ' ');
    at_ = copy_literal(text_.substr(0, end + 1), at_, out_);
    return at_ == end + 1;
  }

  bool name() {
    skip();
    if (literal()) return true;
    const std::size_t begin = at_;
    while (at_ < text_.size() && (is_name_byte(text_[at_]) || text_[at_] == '.')) put(text_[at_]);
    return at_ > begin;
  }

  /// `'color: red'` or `{color: 'red', order: 1}`.
  bool looks() {
    skip();
    const std::size_t begin = at_;
    if (literal()) {
      out_[at_ - 1] = '}';
      return text_.substr(begin, at_ - begin).find(':') != std::string_view::npos;
    }
    if (!take('{', ' ')) return false;
    for (skip(); at_ < text_.size() && text_[at_] != '}'; skip()) {
      if (!name() || !take(':', ':') || !name()) return false;
      skip();
      if (at_ < text_.size() && text_[at_] == ',') put(';');
    }
    return take('}', '}');
  }

  std::string_view text_;
  std::string out_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<ScriptStyle> style_in_table(std::string_view file_bytes, Span place) {
  auto masked = TableReader(place.of(file_bytes)).read();
  if (!masked) return std::nullopt;
  return ScriptStyle{place, *std::move(masked)};
}

}  // namespace premod::css
