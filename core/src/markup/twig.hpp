// Twig by its own rules: where the template ends and the tags begin, whether the tags are well
// formed and closed, and what they refer to. The platform renders with twig.js.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace premod::twig {

enum class PieceKind : std::uint8_t {
  text,
  output,    ///< {{ ... }}
  tag,       ///< {% ... %}
  comment,   ///< {# ... #}
  verbatim,  ///< the text between {% verbatim %} and {% endverbatim %}
};

struct Piece {
  PieceKind kind = PieceKind::text;
  Span span;
  Span inner;             ///< without delimiters and the signs of white space control
  std::string_view name;  ///< of a tag: "if", "endfor"
};

enum class TokenKind : std::uint8_t { name, number, string, punctuation, end };
struct Token {
  TokenKind kind = TokenKind::end;
  Span span;
  bool unclosed = false;  ///< a string without its end
};

enum class Problem : std::uint8_t {
  unclosed_tag,  ///< {{ or {% without its end
  unclosed_comment,
  unclosed_string,
  unclosed_bracket,
  unexpected_close,  ///< a bracket that nothing opened
  unexpected,        ///< a token where none may stand
  missing_operand,   ///< the expression ends too early
  unknown_tag,
  unclosed_block,  ///< {% if %} without {% endif %}
  stray_end,       ///< {% endif %} or {% else %} without {% if %}
};
struct Error {
  Problem problem{};
  Span at;
};

enum class ReferenceKind : std::uint8_t { include, extends, import };
/// A template that another one names.
struct Reference {
  ReferenceKind kind{};
  Span span;          ///< the string without quotes, or the whole expression
  std::string value;  ///< `_` for what is not known before it is rendered
  bool computed = false;
};

/// What an output writes, where the template itself tells of what.
struct Written {
  Span span;          ///< of the output
  std::string value;  ///< `_` for what is not known
};

struct Template {
  std::vector<Piece> pieces;  ///< cover the text without gaps
  std::vector<Error> errors;
  std::vector<Reference> references;  ///< one for each value that it may have
  std::vector<Written> written;       ///< in their order

  [[nodiscard]] bool has_tags() const;  ///< there is more than text
};

/// Linear; never fails. Offsets are bytes of `text`, which must outlive the result.
[[nodiscard]] Template parse(std::string_view text);

/// The tokens of a tag's inside, the last of them `end`; offsets get `base` added.
[[nodiscard]] std::vector<Token> tokens(std::string_view inner, std::uint32_t base = 0);

/// The text as an HTML parser may see it, byte for byte as long: comments and tags are spaces,
/// outputs are `_`. Strings inside of tags and outputs that hold elements stay.
[[nodiscard]] std::string masked(std::string_view text, const Template& parsed);

}  // namespace premod::twig
