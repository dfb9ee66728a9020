// What a rule of a style sheet is, whatever its formatting: a digest of its selectors and its
// declarations, with the at-rules around it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "css/sheet.hpp"

namespace premod::css {

/// By index of the rule; 0 for rules without declarations of their own. `source` is what was
/// parsed, `base` the offset of its first byte in the spans. Linear.
[[nodiscard]] std::vector<std::uint64_t> rule_digests(std::span<const Rule> rules,
                                                      std::span<const Declaration> declarations,
                                                      std::string_view source, std::uint32_t base);

}  // namespace premod::css
