// Waivers of premod.json: they mark findings and never remove them.
#pragma once

#include <string_view>

#include "premod/report.hpp"
#include "widget/project/project.hpp"

namespace premod {

/// Marks the findings that a waiver in force covers. A waiver that has ended, or that covers
/// nothing any more, becomes a notice. `today` is YYYY-MM-DD; empty: nothing ends.
void apply_waivers(Report& report, const Project& project, std::string_view today);

}  // namespace premod
