// Style text in a script's strings: found byte by byte in the source of an expression, so that
// every finding points at the right place of the .js file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace premod::css {

struct ScriptStyle {
  Span span;           ///< in the file
  std::string masked;  ///< as long as `span`
};

/// The text of a string expression (literals, templates, concatenations) as the style parser may
/// see it, byte for byte as long: escapes, quotes and `+` are spaces, everything computed is `_`.
[[nodiscard]] std::string masked_expression(std::string_view expression);

/// The insides of `<style>...</style>` in the expression at `place` of `file_bytes`. With `bare`,
/// also an expression that is a style sheet as a whole (given to a style element's textContent).
[[nodiscard]] std::vector<ScriptStyle> styles_in_expression(std::string_view file_bytes, Span place,
                                                            bool bare);

/// A table of selectors and what they give, which a script joins to a style sheet:
/// `{'.a': 'color: red'}`, `{'.a': {color: 'red'}}`, `[['.a', 'color: red']]`. `place`: the
/// literal. None if it holds anything else.
[[nodiscard]] std::optional<ScriptStyle> style_in_table(std::string_view file_bytes, Span place);

}  // namespace premod::css
