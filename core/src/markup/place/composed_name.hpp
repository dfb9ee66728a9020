// Names that stand in a stretch of a template only once twig has written its outputs and chosen
// among its branches.
#pragma once

#include <span>
#include <string_view>

#include "markup/file.hpp"

namespace premod::markup {

/// The first of the names, each of fewer than 64 bytes, that only twig puts together there; empty
/// if none. Linear.
[[nodiscard]] std::string_view composed_name(const File& page, Span stretch,
                                             std::span<const std::string_view> names);

}  // namespace premod::markup
