// The files that a listing names, read beside premod.json.
#pragma once

#include <string>
#include <vector>

#include "widget/project/project.hpp"

namespace premod {

/// Paths, relative to premod.json, of the pictures and descriptions of a listing; none that leads
/// out of its folder. Sorted.
[[nodiscard]] std::vector<std::string> files_named_by(const Listing& listing);

}  // namespace premod
