// What a style sheet is after parsing: flat arrays of rules and declarations with spans, in
// document order of their opening, so that a rule can walk two megabytes without chasing pointers.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace premod::css {

inline constexpr std::uint32_t no_rule = UINT32_MAX;
/// Blocks nested deeper than this are read as one piece (and reported as Problem::too_deep).
inline constexpr std::uint32_t max_nesting = 256;

enum class AtRule : std::uint8_t {
  none,  ///< a style rule (or a keyframe)
  charset,
  container,
  counter_style,
  document,
  font_face,
  font_feature_values,
  font_palette_values,
  import,
  keyframes,
  layer,
  media,
  name_space,
  page,
  property,
  scope,
  starting_style,
  supports,
  other,
};

/// `name: value`. Offsets of all spans are bytes of the file the text came from.
struct Declaration {
  std::string_view name;  ///< as written; escapes not resolved
  Span span;              ///< without the final semicolon
  Span name_span;
  Span value;                    ///< without outer white space and without `!important`
  std::uint32_t rule = no_rule;  ///< the rule whose block it stands in; no_rule in a bare list
  bool important = false;
  bool custom = false;  ///< `--name`
};

/// A style rule, a keyframe or an at-rule.
struct Rule {
  AtRule at = AtRule::none;
  std::string_view name;  ///< of an at-rule, as written, without `@`
  Span span;              ///< the whole, with block or semicolon
  Span prelude;           ///< trimmed
  Span block;             ///< between the braces; empty without a block
  std::uint32_t parent = no_rule;
  std::uint32_t depth = 0;
  std::uint32_t first_declaration = 0;
  std::uint32_t declaration_count = 0;
  std::uint32_t first_selector = 0;  ///< in css::File::selectors
  std::uint32_t selector_count = 0;
  bool has_block = false;
  bool in_keyframes = false;   ///< the prelude is a list of percentages, not of selectors
  bool in_style_rule = false;  ///< nested: selectors are relative to the parent's
  bool valid = true;           ///< false: the selector cannot be read, a browser drops the rule

  [[nodiscard]] bool is_style() const { return at == AtRule::none && !in_keyframes; }
  /// It has selectors: a style rule, or an @scope whose own declarations are its root's.
  [[nodiscard]] bool selects() const {
    return is_style() || (at == AtRule::scope && selector_count != 0);
  }
};

enum class Problem : std::uint8_t {
  unclosed_comment,
  bad_string,  ///< a line end inside a string
  unclosed_string,
  bad_url,
  unclosed_url,
  unclosed_block,      ///< the text ends inside a block
  unclosed_bracket,    ///< the text ends inside ( or [
  stray_close,         ///< } without a block
  rule_without_block,  ///< a selector that is followed by no block
  invalid_selector,
  invalid_declaration,  ///< neither a declaration nor a rule: dropped
  double_slash,         ///< a `//` comment: CSS has none
  missing_semicolon,    ///< two declarations in one value
  hack,                 ///< dropped by the standard on purpose (`*zoom: 1`)
  too_deep,
};

struct ParseError {
  Problem problem{};
  Span at;       ///< where it is seen
  Span dropped;  ///< what a browser ignores because of it; may be empty
};

struct Comment {
  Span span;  ///< with its delimiters
  Span text;  ///< between them
};

struct Sheet {
  std::vector<Rule> rules;
  std::vector<Declaration> declarations;  ///< those of one rule stand together
  std::vector<Comment> comments;
  std::vector<ParseError> errors;
};

}  // namespace premod::css
