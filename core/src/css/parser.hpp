// CSS Syntax Level 3 §5 with nesting: text to Sheet. The parser never fails; what a browser would
// drop is dropped and told in Sheet::errors.
#pragma once

#include <cstdint>
#include <string_view>

#include "css/sheet.hpp"

namespace premod::css {

enum class Goal : std::uint8_t {
  sheet,           ///< a style sheet
  block_contents,  ///< what may stand between braces, or in a style attribute
};

/// `text` must outlive the Sheet. `base` is the offset of `text` in its file; it is added to every
/// span. Linear in the size of the text; selectors are not looked into (css::File does that).
[[nodiscard]] Sheet parse(std::string_view text, std::uint32_t base = 0, Goal goal = Goal::sheet);

[[nodiscard]] AtRule at_rule_of(std::string_view name);

}  // namespace premod::css
