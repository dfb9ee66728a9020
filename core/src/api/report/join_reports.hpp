// One report of several paths, each of which was judged on its own.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "premod/report.hpp"

namespace premod {

/// Which rules hold for a widget, by its root, where paths are judged by different profiles.
using RulesByWidget = std::map<std::string, std::vector<RuleInfo>>;

/// Appends what `one` holds to `all`.
void join(Report&& one, Report& all);
/// The widget was checked as a whole, for a file means something in it only.
void keep_only(const std::set<std::string>& files, Report& report);
/// A report names one profile; of the others it is said.
void note_other_profile(const Report& one, Report& all, RulesByWidget& others);

}  // namespace premod
