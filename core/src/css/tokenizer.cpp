// The tokenizer of CSS Syntax Level 3 §4.3, on raw bytes: CR, CR LF and form feed are line ends,
// NUL and every byte of a non-ASCII character belong to names, as after the standard's
// preprocessing.
#include "css/tokenizer.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"
#include "text/words.hpp"

namespace premod::css {
namespace {

enum : std::uint8_t { space = 1, name_start = 2, name = 4, digit = 8, hex = 16, bad_in_url = 32 };

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> table{};
  for (unsigned c = 0; c < 256; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool number = c >= '0' && c <= '9';
    unsigned bits = 0;
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') bits |= space;
    if (letter || c == '_' || c >= 0x80 || c == 0) bits |= name_start | name;
    if (number) bits |= digit | hex | name;
    if (c == '-') bits |= name;
    if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) bits |= hex;
    const bool control = (c >= 1 && c <= 8) || c == 0x0B || (c >= 0x0E && c <= 0x1F) || c == 0x7F;
    if (c == '"' || c == '\'' || c == '(' || control) bits |= bad_in_url;
    table[c] = static_cast<std::uint8_t>(bits);
  }
  return table;
}
constexpr auto classes = make_classes();

bool has(unsigned char c, unsigned bits) { return (classes[c] & bits) != 0; }
bool has(char c, unsigned bits) { return has(static_cast<unsigned char>(c), bits); }
bool is_newline(unsigned char c) { return c == '\n' || c == '\r' || c == '\f'; }

constexpr std::array<TokenKind, 128> make_singles() {
  std::array<TokenKind, 128> table{};
  table[':'] = TokenKind::colon;
  table[';'] = TokenKind::semicolon;
  table[','] = TokenKind::comma;
  table['['] = TokenKind::open_square;
  table[']'] = TokenKind::close_square;
  table['('] = TokenKind::open_paren;
  table[')'] = TokenKind::close_paren;
  table['{'] = TokenKind::open_curly;
  table['}'] = TokenKind::close_curly;
  return table;
}
constexpr auto singles = make_singles();

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return (c | 0x20) - 'a' + 10;
}

// `at` stands behind the backslash; appends the character and returns the offset behind the escape.
std::size_t decode_escape(std::string_view raw, std::size_t at, std::string& out) {
  if (at >= raw.size()) {
    text::append_utf8(out, 0xFFFD);
    return at;
  }
  if (!has(raw[at], hex)) {
    const auto point = text::decode_utf8(raw, at);
    text::append_utf8(out, point.value == 0 ? U'\uFFFD' : point.value);
    return at + point.length;
  }
  char32_t value = 0;
  const std::size_t limit = std::min(raw.size(), at + 6);
  while (at < limit && has(raw[at], hex))
    value = value * 16 + static_cast<char32_t>(hex_value(raw[at++]));
  if (at + 1 < raw.size() && raw[at] == '\r' && raw[at + 1] == '\n') {
    at += 2;
  } else if (at < raw.size() && has(raw[at], space)) {
    ++at;
  }
  text::append_utf8(out, value == 0 ? U'\uFFFD' : value);
  return at;
}

}  // namespace

bool is_space(char c) { return has(c, space); }
bool is_name_byte(char c) { return has(c, name); }

bool Tokenizer::escape_at(std::uint32_t ahead) const {
  // A backslash at the very end is a valid escape by the standard (it means U+FFFD).
  return peek(ahead) == '\\' && !(!ended(ahead + 1) && is_newline(peek(ahead + 1)));
}

bool Tokenizer::ident_at(std::uint32_t ahead) const {
  if (ended(ahead)) return false;
  const unsigned char c = peek(ahead);
  if (c == '-') {
    if (ended(ahead + 1)) return false;
    return peek(ahead + 1) == '-' || has(peek(ahead + 1), name_start) || escape_at(ahead + 1);
  }
  return has(c, name_start) || escape_at(ahead);
}

bool Tokenizer::number_at() const {
  std::uint32_t i = 0;
  if (peek() == '+' || peek() == '-') i = 1;
  if (has(peek(i), digit)) return true;
  return peek(i) == '.' && has(peek(i + 1), digit);
}

void Tokenizer::skip_escape() {
  ++at_;
  if (ended()) return;
  if (!has(peek(), hex)) {
    at_ += text::decode_utf8(text_, at_).length;
    return;
  }
  for (int i = 0; i < 6 && has(peek(), hex) && !ended(); ++i) ++at_;
  if (peek() == '\r' && peek(1) == '\n') {
    at_ += 2;
  } else if (!ended() && has(peek(), space)) {
    ++at_;
  }
}

void Tokenizer::skip_name() {
  while (!ended()) {
    const unsigned char c = peek();
    if (has(c, name)) {
      ++at_;
    } else if (c == '\\' && escape_at(0)) {
      skip_escape();
    } else {
      return;
    }
  }
}

Token Tokenizer::simple(TokenKind kind, std::uint32_t length) {
  Token token{.kind = kind, .begin = at_};
  at_ += length;
  token.end = at_;
  return token;
}

Token Tokenizer::delim() {
  const char c = text_[at_];
  Token token = simple(TokenKind::delim, 1);
  token.delim = c;
  return token;
}

Token Tokenizer::comment() {
  Token token{.kind = TokenKind::comment, .begin = at_};
  const auto close = text_.find("*/", at_ + 2);
  token.unclosed = close == std::string_view::npos;
  at_ = static_cast<std::uint32_t>(token.unclosed ? text_.size() : close + 2);
  token.end = at_;
  return token;
}

Token Tokenizer::string(char quote) {
  Token token{.kind = TokenKind::string, .begin = at_++};
  while (true) {
    if (ended()) {
      token.unclosed = true;
      break;
    }
    const unsigned char c = peek();
    if (c == static_cast<unsigned char>(quote)) {
      ++at_;
      break;
    }
    if (is_newline(c)) {
      token.kind = TokenKind::bad_string;
      break;
    }
    if (c != '\\') {
      ++at_;
    } else if (ended(1)) {
      ++at_;
    } else if (peek(1) == '\r' && peek(2) == '\n') {
      at_ += 3;
    } else if (is_newline(peek(1))) {
      at_ += 2;
    } else {
      skip_escape();
    }
  }
  token.end = at_;
  return token;
}

Token Tokenizer::number() {
  Token token{.kind = TokenKind::number, .flag = true, .begin = at_};
  if (peek() == '+' || peek() == '-') ++at_;
  while (has(peek(), digit)) ++at_;
  if (peek() == '.' && has(peek(1), digit)) {
    token.flag = false;
    ++at_;
    while (has(peek(), digit)) ++at_;
  }
  if (peek() == 'e' || peek() == 'E') {
    const std::uint32_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
    if (has(peek(1 + sign), digit)) {
      token.flag = false;
      at_ += 1 + sign;
      while (has(peek(), digit)) ++at_;
    }
  }
  token.mark = at_;
  if (peek() == '%') {
    token.kind = TokenKind::percentage;
    ++at_;
  } else if (ident_at(0)) {
    token.kind = TokenKind::dimension;
    skip_name();
  }
  token.end = at_;
  return token;
}

Token Tokenizer::ident_like() {
  const std::uint32_t begin = at_;
  skip_name();
  Token token{.kind = TokenKind::ident, .begin = begin, .end = at_};
  if (peek() != '(' || ended()) return token;
  const bool is_url = is_written(text_.substr(begin, at_ - begin), "url");
  ++at_;
  token.end = at_;
  token.kind = TokenKind::function;
  if (!is_url) return token;
  std::uint32_t ahead = 0;
  while (!ended(ahead) && has(peek(ahead), space)) ++ahead;
  if (peek(ahead) == '"' || peek(ahead) == '\'') return token;
  at_ += ahead;
  return url(begin);
}

Token Tokenizer::url(std::uint32_t begin) {
  Token token{.kind = TokenKind::url, .begin = begin};
  while (true) {
    if (ended()) {
      token.unclosed = true;
      break;
    }
    const unsigned char c = peek();
    if (c == ')') {
      ++at_;
      break;
    }
    if (has(c, space)) {
      while (!ended() && has(peek(), space)) ++at_;
      if (ended() || peek() == ')') continue;
      return bad_url(begin);
    }
    if (has(c, bad_in_url) || (c == '\\' && !escape_at(0))) return bad_url(begin);
    if (c == '\\') {
      skip_escape();
    } else {
      ++at_;
    }
  }
  token.end = at_;
  return token;
}

Token Tokenizer::bad_url(std::uint32_t begin) {
  while (!ended()) {
    if (peek() == ')') {
      ++at_;
      break;
    }
    if (escape_at(0)) {
      skip_escape();
    } else {
      ++at_;
    }
  }
  return {.kind = TokenKind::bad_url, .begin = begin, .end = at_};
}

Token Tokenizer::next() {
  if (ended()) return {.kind = TokenKind::end, .begin = at_, .end = at_};
  const unsigned char c = peek();
  if (has(c, name_start)) return ident_like();
  if (has(c, space)) {
    Token token{.kind = TokenKind::whitespace, .begin = at_};
    while (!ended() && has(peek(), space)) ++at_;
    token.end = at_;
    return token;
  }
  if (singles[c] != TokenKind::end) return simple(singles[c], 1);
  switch (c) {
    case '"':
    case '\'':
      return string(static_cast<char>(c));
    case '#': {
      if (ended(1) || (!has(peek(1), name) && !escape_at(1))) return delim();
      Token token{.kind = TokenKind::hash, .begin = at_};
      token.flag = ident_at(1);
      ++at_;
      skip_name();
      token.end = at_;
      return token;
    }
    case '/':
      return peek(1) == '*' ? comment() : delim();
    case '+':
    case '.':
      return number_at() ? number() : delim();
    case '-':
      if (number_at()) return number();
      if (peek(1) == '-' && peek(2) == '>') return simple(TokenKind::cdc, 3);
      return ident_at(0) ? ident_like() : delim();
    case '<':
      return text_.substr(at_, 4) == "<!--" ? simple(TokenKind::cdo, 4) : delim();
    case '@': {
      if (!ident_at(1)) return delim();
      Token token{.kind = TokenKind::at_keyword, .begin = at_++};
      skip_name();
      token.end = at_;
      return token;
    }
    case '\\':
      return escape_at(0) ? ident_like() : delim();
    default:
      return has(c, digit) ? number() : delim();
  }
}

std::string decode_name(std::string_view raw) {
  std::string out;
  for (std::size_t i = 0; i < raw.size();) {
    if (raw[i] == '\\') {
      i = decode_escape(raw, i + 1, out);
    } else if (raw[i] == '\0') {
      text::append_utf8(out, 0xFFFD);
      ++i;
    } else {
      out += raw[i++];
    }
  }
  return out;
}

std::string decode_string(std::string_view raw) {
  if (raw.empty()) return {};
  const char quote = raw.front();
  std::string out;
  for (std::size_t i = 1; i < raw.size();) {
    const char c = raw[i];
    if (c == quote) break;
    if (c == '\0') {
      text::append_utf8(out, 0xFFFD);
      ++i;
    } else if (c != '\\') {
      out += c;
      ++i;
    } else if (i + 1 >= raw.size()) {
      break;
    } else if (is_newline(static_cast<unsigned char>(raw[i + 1]))) {
      i += raw.substr(i + 1, 2) == "\r\n" ? 3 : 2;
    } else {
      i = decode_escape(raw, i + 1, out);
    }
  }
  return out;
}

Span url_content(std::string_view raw) {
  auto begin = raw.find('(');
  begin = begin == std::string_view::npos ? raw.size() : begin + 1;
  while (begin < raw.size() && is_space(raw[begin])) ++begin;
  std::string scratch;
  std::size_t end = begin;
  while (end < raw.size() && raw[end] != ')' && !is_space(raw[end])) {
    scratch.clear();
    end = raw[end] == '\\' ? decode_escape(raw, end + 1, scratch) : end + 1;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::string decode_url(std::string_view raw) { return decode_name(url_content(raw).of(raw)); }

std::string lower(std::string_view text) { return text::lower_ascii(text); }

bool same_name(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  return std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
    const auto low = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
    return low(x) == low(y);
  });
}

}  // namespace premod::css
