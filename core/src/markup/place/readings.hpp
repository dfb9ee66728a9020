// What a stretch of a template may read as once twig has written its outputs and chosen among its
// branches.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "markup/file.hpp"

namespace premod::markup {

inline constexpr std::size_t max_readings = 64;  ///< of one stretch

/// `_` stands for what is not known; the first max_readings.
[[nodiscard]] std::vector<std::string> readings(const File& page, Span stretch);
/// The first of the names that only twig puts together there; empty if none.
[[nodiscard]] std::string_view composed_name(const File& page, Span stretch,
                                             std::span<const std::string_view> names);

}  // namespace premod::markup
