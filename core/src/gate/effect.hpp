// What a changed premod.json or baseline would do to the very same findings, for whoever approves
// the change.
#pragma once

#include <string>

#include "premod/report.hpp"

namespace premod {

/// Appends notices to `now`, which was made with the configuration in force: which findings `then`,
/// made of the same files with the changed configuration, waives, drops, adds or gives another
/// level, which widgets and which profile it chooses, and which questions it answers. `file`: the
/// changed one.
void add_policy_change_notices(Report& now, const Report& then, const std::string& file);

}  // namespace premod
