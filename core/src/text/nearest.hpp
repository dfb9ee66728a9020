// "Did you mean": the known name nearest to one that is not known.
#pragma once

#include <span>
#include <string_view>

namespace premod::text {

/// Names longer than this are not compared.
inline constexpr std::size_t max_compared_name = 64;

/// Edits (insert, delete, replace, swap of neighbours; letter case is free) between two short
/// names.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The nearest of `known` if it is near enough to be meant (a third of its letters, at most 3
/// edits); else empty.
[[nodiscard]] std::string_view nearest(std::string_view name,
                                       std::span<const std::string_view> known);

}  // namespace premod::text
