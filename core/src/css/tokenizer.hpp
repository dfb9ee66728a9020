// CSS Syntax Level 3 §4: bytes to tokens, without copying; every consumer of CSS text starts here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/span.hpp"

namespace premod::css {

enum class TokenKind : std::uint8_t {
  end,
  whitespace,
  comment,  ///< not a token of the standard; the parser records and skips it
  ident,
  function,  ///< name and the opening bracket
  at_keyword,
  hash,
  string,
  bad_string,
  url,
  bad_url,
  delim,
  number,
  percentage,
  dimension,
  cdo,
  cdc,
  colon,
  semicolon,
  comma,
  open_square,
  close_square,
  open_paren,
  close_paren,
  open_curly,
  close_curly,
};

/// Offsets are relative to the tokenizer's text.
struct Token {
  TokenKind kind = TokenKind::end;
  bool flag = false;      ///< hash: is an identifier; number, dimension: is an integer
  bool unclosed = false;  ///< comment, string or url that the end of the text cut off
  char delim = 0;         ///< delim: its byte (delimiters are always ASCII)
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t mark = 0;  ///< dimension, percentage: end of the number; otherwise unused

  [[nodiscard]] bool is_delim(char c) const { return kind == TokenKind::delim && delim == c; }
  [[nodiscard]] std::string_view of(std::string_view text) const {
    return text.substr(begin, end - begin);
  }
};

/// Reads tokens one after the other; `seek` goes back to any token boundary.
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text, std::uint32_t from = 0) : text_(text), at_(from) {}

  Token next();
  [[nodiscard]] std::uint32_t position() const { return at_; }
  void seek(std::uint32_t offset) { at_ = offset; }
  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  [[nodiscard]] unsigned char peek(std::uint32_t ahead = 0) const {
    return at_ + ahead < text_.size() ? static_cast<unsigned char>(text_[at_ + ahead]) : 0;
  }
  [[nodiscard]] bool ended(std::uint32_t ahead = 0) const { return at_ + ahead >= text_.size(); }
  [[nodiscard]] bool escape_at(std::uint32_t ahead) const;
  [[nodiscard]] bool ident_at(std::uint32_t ahead) const;
  [[nodiscard]] bool number_at() const;
  void skip_escape();
  void skip_name();
  Token simple(TokenKind kind, std::uint32_t length);
  Token delim();
  Token comment();
  Token string(char quote);
  Token number();
  Token ident_like();
  Token url(std::uint32_t begin);
  Token bad_url(std::uint32_t begin);

  std::string_view text_;
  std::uint32_t at_ = 0;
};

/// What a name means: escapes resolved, NUL as U+FFFD.
[[nodiscard]] std::string decode_name(std::string_view raw);
/// What a string token means; `raw` with its quotes (the closing one may be missing).
[[nodiscard]] std::string decode_string(std::string_view raw);
/// What a url token means; `raw` is `url( ... )`.
[[nodiscard]] std::string decode_url(std::string_view raw);
/// Where the address stands inside a url token.
[[nodiscard]] Span url_content(std::string_view raw);

/// ASCII lower case; names of properties, at-rules, pseudo-classes and elements ignore case.
[[nodiscard]] std::string lower(std::string_view text);
[[nodiscard]] bool same_name(std::string_view a, std::string_view b);  ///< ASCII case ignored
/// As same_name of what `raw` means: names in the text may be written with escapes.
[[nodiscard]] inline bool is_written(std::string_view raw, std::string_view name) {
  const bool escaped = raw.find('\\') != std::string_view::npos;
  return escaped ? same_name(decode_name(raw), name) : same_name(raw, name);
}

[[nodiscard]] bool is_space(char c);      ///< CSS white space: space, tab, line feed, CR, form feed
[[nodiscard]] bool is_name_byte(char c);  ///< may stand in an identifier without an escape

}  // namespace premod::css
