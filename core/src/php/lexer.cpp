// The lexer of PHP; older and newer spellings are all accepted, since the version is not known.
#include "php/lexer.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.hpp"

namespace premod::php {
namespace {

using text::is_digit;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}
bool starts_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool in_name(char c) { return starts_name(c) || is_digit(c); }

constexpr std::array<std::string_view, 36> operators = {
    "<<<=", "**=", "...", "<=>", "===", "!==", "<<=", ">>=", "?\?=", "?->", "++", "--",
    "->",   "=>",  "::",  "==",  "!=",  "<>",  "<=",  ">=",  "&&",   "||",  "??", "|>",
    "+=",   "-=",  "*=",  "/=",  ".=",  "%=",  "&=",  "|=",  "^=",   "<<",  ">>", "**"};

constexpr std::string_view halt = "__halt_compiler";
bool is_halt(std::string_view name) {
  return std::equal(name.begin(), name.end(), halt.begin(), halt.end(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a | 0x20 : a) == b; });
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}
  std::vector<Token> run(bool in_code);

 private:
  [[nodiscard]] char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  [[nodiscard]] bool has(std::string_view what) const {
    return text_.substr(at_, what.size()) == what;
  }
  void add(TokenKind kind, std::size_t begin, bool interpolated = false, bool unclosed = false) {
    out_.push_back({kind,
                    interpolated,
                    unclosed,
                    {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)}});
  }
  void html();
  void code();
  void line_comment();
  void block_comment();
  void quoted(char quote);
  bool heredoc();
  void number();
  void data();
  [[nodiscard]] std::size_t operator_length() const;

  std::string_view text_;
  std::size_t at_ = 0;
  bool in_code_ = false;
  std::vector<Token> out_;
};

void Lexer::html() {
  const std::size_t begin = at_;
  std::size_t open = begin;
  while (true) {
    open = text_.find("<?", open);
    if (open == std::string_view::npos) break;
    // `<?xml` is a declaration of the page.
    if (text_.substr(open + 2, 3) != "xml") break;
    open += 2;
  }
  at_ = std::min(open, text_.size());
  if (at_ > begin) add(TokenKind::inline_html, begin);
  if (at_ >= text_.size()) return;
  const std::size_t tag = at_;
  if (has("<?=")) {
    at_ += 3;
    add(TokenKind::echo_tag, tag);
  } else {
    const std::string_view word = text_.substr(at_ + 2, 3);
    const bool full = word == "php" || word == "PHP" || word == "Php";
    at_ += full ? 5 : 2;
    add(TokenKind::open_tag, tag);
  }
  in_code_ = true;
}

// Ends before a closing tag, which works inside line comments too.
void Lexer::line_comment() {
  const std::size_t begin = at_;
  while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '\r' && !has("?>")) ++at_;
  add(TokenKind::comment, begin);
}

void Lexer::block_comment() {
  const std::size_t begin = at_;
  const auto close = text_.find("*/", at_ + 2);
  at_ = close == std::string_view::npos ? text_.size() : close + 2;
  add(TokenKind::comment, begin, false, close == std::string_view::npos);
}

// `"{$a["key"]}"`: an expression in a string has strings and braces of its own. Strings that are
// open around the place stand in a stack, `{` among them.
void Lexer::quoted(char quote) {
  const std::size_t begin = at_++;
  std::string open(1, quote);
  bool interpolated = false;
  for (; at_ < text_.size() && !open.empty(); ++at_) {
    const char c = text_[at_];
    const char inside = open.back();
    if (inside == '{') {
      if (c == '}') open.pop_back();
      if (c == '{' || c == '\'' || c == '"' || c == '`') open += c;
    } else if (c == inside) {
      open.pop_back();
    } else if (c == '\\') {
      ++at_;
    } else if (inside != '\'' && c == '$' && (starts_name(at(at_ + 1)) || at(at_ + 1) == '{')) {
      interpolated = true;
      if (at(at_ + 1) == '{') open += at(++at_);
    } else if (inside != '\'' && c == '{' && at(at_ + 1) == '$') {
      interpolated = true;
      open += c;
    }
  }
  at_ = std::min(at_, text_.size());
  add(TokenKind::string, begin, interpolated, !open.empty());
}

// <<<NAME, <<<"NAME", <<<'NAME': ends at the name on a line of its own, which may be indented and
// followed by more code.
bool Lexer::heredoc() {
  const std::size_t begin = at_;
  std::size_t i = at_ + 3;
  while (at(i) == ' ' || at(i) == '\t') ++i;
  const char quote = at(i) == '\'' || at(i) == '"' ? at(i) : '\0';
  if (quote != '\0') ++i;
  const std::size_t name = i;
  if (!starts_name(at(i))) return false;
  while (in_name(at(i))) ++i;
  const std::string_view label = text_.substr(name, i - name);
  if (quote != '\0' && at(i++) != quote) return false;
  if (at(i) != '\n' && at(i) != '\r') return false;
  bool interpolated = false;
  while (true) {
    const auto line = text_.find('\n', i);
    if (line == std::string_view::npos) {
      at_ = text_.size();
      add(TokenKind::string, begin, interpolated, true);
      return true;
    }
    std::size_t from = line + 1;
    while (at(from) == ' ' || at(from) == '\t') ++from;
    if (text_.substr(from, label.size()) == label && !in_name(at(from + label.size()))) {
      at_ = from + label.size();
      add(TokenKind::string, begin, interpolated);
      return true;
    }
    const auto end = std::min(text_.find('\n', from), text_.size());
    if (quote != '\'' && text_.substr(from, end - from).find('$') != std::string_view::npos)
      interpolated = true;
    i = from;
  }
}

void Lexer::number() {
  const std::size_t begin = at_;
  while (in_name(at(at_)) || (at(at_) == '.' && is_digit(at(at_ + 1)))) {
    const bool exponent = (at(at_) == 'e' || at(at_) == 'E') && text_.substr(begin, 2) != "0x";
    ++at_;
    if (exponent && (at(at_) == '+' || at(at_) == '-')) ++at_;
  }
  add(TokenKind::number, begin);
}

std::size_t Lexer::operator_length() const {
  constexpr std::string_view second = "<>*.=+-?&|:";
  if (second.find(at(at_ + 1)) == std::string_view::npos) return 1;
  for (const std::string_view known : operators)
    if (has(known)) return known.size();
  return 1;
}

void Lexer::code() {
  const char c = text_[at_];
  const std::size_t begin = at_;
  if (is_space(c)) {
    ++at_;
    return;
  }
  if (has("?>")) {
    at_ += 2;
    if (has("\r\n")) {
      at_ += 2;
    } else if (at(at_) == '\n') {
      ++at_;
    }
    in_code_ = false;
    add(TokenKind::close_tag, begin);
    return;
  }
  if (has("#[")) {
    at_ += 2;
    add(TokenKind::attribute, begin);
    return;
  }
  if (c == '#' || has("//")) return line_comment();
  if (has("/*")) return block_comment();
  if (c == '\'' || c == '"' || c == '`') return quoted(c);
  if (has("<<<") && heredoc()) return;
  if (c == '$' && starts_name(at(at_ + 1))) {
    for (++at_; in_name(at(at_));) ++at_;
    return add(TokenKind::variable, begin);
  }
  if (is_digit(c) || (c == '.' && is_digit(at(at_ + 1)))) return number();
  if (starts_name(c) || (c == '\\' && starts_name(at(at_ + 1)))) {
    ++at_;
    while (in_name(at(at_)) || (at(at_) == '\\' && starts_name(at(at_ + 1)))) ++at_;
    add(TokenKind::name, begin);
    if (at_ - begin == halt.size() && is_halt(text_.substr(begin, halt.size()))) data();
    return;
  }
  at_ += operator_length();
  add(TokenKind::punctuation, begin);
}

// `__halt_compiler();` and whatever follows, which is data and not code.
void Lexer::data() {
  for (const char wanted : {'(', ')', ';'}) {
    while (is_space(at(at_))) ++at_;
    if (at(at_) != wanted) return;
    ++at_;
    add(TokenKind::punctuation, at_ - 1);
  }
  const std::size_t begin = at_;
  at_ = text_.size();
  if (begin < at_) add(TokenKind::inline_html, begin);
}

std::vector<Token> Lexer::run(bool in_code) {
  in_code_ = in_code;
  while (at_ < text_.size()) in_code_ ? code() : html();
  return std::move(out_);
}

}  // namespace

std::vector<Token> tokens(std::string_view text, bool in_code) { return Lexer(text).run(in_code); }

}  // namespace premod::php
