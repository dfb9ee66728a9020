// The verdict: what blocks, what is incomplete, and why, as sentences for the author of the change.
#pragma once

#include <functional>
#include <string>

#include "premod/report.hpp"

namespace premod {

struct Policy {
  bool require_answers = false;  ///< a question without a valid answer blocks
  /// The level of a rule for a widget, where several are judged by different profiles; empty: as
  /// the report lists its rules.
  std::function<Level(const std::string& rule, const std::string& widget)> level_of = {};
};

/// Pure: looks at findings, outcomes and notices of the report only. Blocks on a new, unwaived
/// finding of level error; a block outweighs incompleteness, for there is enough to say no.
[[nodiscard]] Decision decide(const Report& report, const Policy& policy);

}  // namespace premod
