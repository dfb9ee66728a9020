// PHP 5.6 to 8.5 as tokens: enough to tell code from text, comments and strings.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace premod::php {

enum class TokenKind : std::uint8_t {
  inline_html,
  open_tag,   ///< <?php, <?
  echo_tag,   ///< <?=
  close_tag,  ///< ?> with the line end it swallows
  comment,    ///< //, #, /* */, /** */
  variable,   ///< $name
  name,       ///< identifiers, keywords, and names with backslashes
  number,
  string,     ///< '...', "...", `...`, heredoc, nowdoc
  attribute,  ///< #[
  punctuation,
};

struct Token {
  TokenKind kind{};
  bool interpolated = false;  ///< string: variables are replaced in it
  bool unclosed = false;      ///< string or comment that the end of the file cut off
  Span span;
};

/// All tokens but white space; linear, never fails. `in_code`: the text begins inside PHP.
[[nodiscard]] std::vector<Token> tokens(std::string_view text, bool in_code = false);

}  // namespace premod::php
