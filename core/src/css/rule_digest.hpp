// What a rule of a style sheet is, whatever its formatting: a digest of its selectors and its
// declarations, with the at-rules around it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "css/sheet.hpp"

namespace premod::css {

/// Of a rule that only shows one character of an icon font: whose it is, the sheet tells.
inline constexpr std::uint64_t glyph_digest = 1;

/// By index of the rule; 0 for rules without declarations of their own. `source` is what was
/// parsed, `base` the offset of its first byte in the spans. Work grows with n log n of the longest
/// list of selectors.
[[nodiscard]] std::vector<std::uint64_t> rule_digests(std::span<const Rule> rules,
                                                      std::span<const Declaration> declarations,
                                                      std::string_view source, std::uint32_t base);

}  // namespace premod::css
