// Bytes to tokens, on demand: the parser says where a regular expression or the rest of a template
// may stand.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "js/parser/parser.hpp"
#include "js/tree.hpp"

namespace premod::js {

/// `text` between backquotes, as messages show code.
[[nodiscard]] std::string quoted(std::string_view text);

/// Thrown when Tree::error_ is set; never leaves parse().
struct Abort {};

/// The token at hand.
struct Lexeme {
  Token token = Token::end_of_file;
  bool newline_before = true;
  bool escaped = false;       ///< a name or string with an escape sequence
  bool legacy_octal = false;  ///< 017, 09, "\1", "\8": not in strict mode
  bool bad_escape = false;    ///< a template part without a cooked value
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t value = 0;     ///< a name's NameId; a string's or template's cooked id; a regular
                               ///< expression's offset of flags
  std::uint32_t octal_at = 0;  ///< where the first octal or bad escape stands

  [[nodiscard]] Span span() const { return {begin, end}; }
};

class Lexer {
 public:
  Lexer(Tree& tree, const ParseOptions& options);

  [[nodiscard]] const Lexeme& now() const { return now_; }
  /// Moves to the next token. A `/` is a division, a `}` a brace; see below.
  void next();
  /// The current token is `/` or `/=`: makes it the regular expression that begins there.
  void as_reg_exp();
  /// The current token is the `}` of a substitution: makes it the next part of the template.
  void as_template();
  /// The token after the current one, without moving.
  [[nodiscard]] Lexeme peek();

  [[nodiscard]] char at(std::uint32_t offset) const { return base_[offset]; }
  [[nodiscard]] std::uint32_t size() const { return size_; }

  [[noreturn]] void fail(ErrorKind kind, Span span, Message message, std::string hint = {});
  [[noreturn]] void fail_unclosed(Span opener, Message message, std::string hint);

 private:
  friend class Parser;
  static constexpr std::uint32_t padding = 64;

  void skip_space();
  void skip_wide_space(std::uint32_t& at);
  void line_comment(std::uint32_t begin, std::uint32_t text, CommentKind kind);
  void block_comment(std::uint32_t begin);
  void hashbang();

  void scan();
  void scan_other(unsigned char c);
  void scan_less();
  void scan_greater();
  void scan_question();
  void take(Token token, std::uint32_t length) {
    now_.token = token;
    at_ = now_.begin + length;
  }

  void scan_name();
  void scan_name_slowly(std::uint32_t begin);
  void scan_private_name();
  NameId read_name(std::uint32_t begin, bool& escaped);
  char32_t name_escape();

  void scan_number();
  void scan_radix(unsigned radix);
  void scan_decimal();
  void scan_legacy_octal();
  std::uint32_t digits(std::uint32_t at, unsigned radix, bool separators = true);
  void end_number(bool integer);

  void scan_string(char quote);
  void scan_escaped_string(std::uint32_t from, char quote);
  void scan_template(std::uint32_t begin);
  void string_escape(bool in_template);
  void octal_escape(bool in_template);
  void bad_escape(bool in_template, std::uint32_t begin, Wording message);
  std::int64_t unicode_escape();
  void cook(char32_t c);
  void cook(std::uint32_t from, std::uint32_t to);
  std::uint32_t end_cooked(std::uint32_t start);

  Tree& tree_;
  bool html_comments_;
  std::unique_ptr<char[]> copy_;  // the source with zeros behind, so that scans need no bounds
  const char* base_;
  std::uint32_t size_;
  std::uint32_t at_ = 0;
  Lexeme now_;
  std::string scratch_;
  std::uint32_t cooked_start_ = 0;  // where the value being built begins
};

}  // namespace premod::js
