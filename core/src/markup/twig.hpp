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
  Span span;                        ///< of the output
  std::vector<std::string> values;  ///< one of them; `unknown_part` for what is not known
};
inline constexpr char unknown_part = '\0';
/// Where a limit hides what is there.
inline constexpr std::string_view limited_part{"\0\1", 2};
/// A value as it is written: `_` for what is not known.
[[nodiscard]] std::string shown(std::string value);
[[nodiscard]] bool is_limited(const std::vector<std::string>& values);

struct Template {
  std::vector<Piece> pieces;  ///< cover the text without gaps
  std::vector<Error> errors;
  std::vector<Reference> references;     ///< one for each value that it may have
  std::vector<Written> written;          ///< in their order
  std::vector<std::string_view> limits;  ///< constants behind which a part was not read

  [[nodiscard]] bool has_tags() const;  ///< there is more than text
};

/// Linear; never fails. Offsets are bytes of `text`, which must outlive the result.
[[nodiscard]] Template parse(std::string_view text);

/// The tokens of a tag's inside, the last of them `end`; offsets get `base` added.
[[nodiscard]] std::vector<Token> tokens(std::string_view inner, std::uint32_t base = 0);

/// What the template writes where it tells so itself, as far as that changes which elements and
/// attributes there are: `{% set tag = 'script' %}<{{ tag }} src="...">`. Everything else is as
/// `masked` has it.
struct Rendering {
  struct Step {
    std::uint32_t at;  ///< in `text`
    Span source;       ///< as long as what stands there, unless `written`
    bool written;      ///< by an output, or left out
  };
  std::string text;
  std::vector<Step> steps;   ///< in their order; without any `text` is empty: `masked` says it all
  std::size_t variants = 1;  ///< of the tag that has most of them, by its outputs and branches
  bool cut = false;          ///< there are more, or an output may write more than max_choices
  bool unplaced = false;     ///< nobody can tell what an output becomes where it stands
  bool too_large = false;    ///< html::max_bytes was reached; `text` is cut

  [[nodiscard]] Span source_of(Span in_text) const;
};
inline constexpr std::size_t max_variants = 64;
/// `variant` chooses among what an output may write.
[[nodiscard]] Rendering rendered(std::string_view text, const Template& parsed,
                                 std::size_t variant);
/// The name of an element whose name nobody knows before the template is rendered.
inline constexpr std::string_view unknown_element = "x_";

/// The text as an HTML parser may see it, byte for byte as long: comments and tags are spaces,
/// outputs are `_`. Strings inside of tags and outputs that hold elements stay.
[[nodiscard]] std::string masked(std::string_view text, const Template& parsed);

}  // namespace premod::twig
