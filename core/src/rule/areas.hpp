// The areas that the documentation lists (core/data/locations.tsv).
#pragma once

#include <string_view>

#include "data/locations.hpp"
#include "widget/manifest.hpp"

namespace premod {

/// Null for an area that the documentation does not have.
[[nodiscard]] const data::locations::Row* documented_area(const Location& location);
/// The documented one that is spelled most alike; empty if none is.
[[nodiscard]] std::string_view nearest_area(std::string_view area);

}  // namespace premod
