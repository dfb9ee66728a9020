// The list of findings in the HTML report, by rule, with what filters it.
#pragma once

#include <string>

#include "cli/format.hpp"

namespace premod::cli {

[[nodiscard]] std::string html_findings(const Report& report, const FormatOptions& options);

/// The id of a rule's section.
[[nodiscard]] std::string anchor_of_rule(std::string_view rule, Level level);

}  // namespace premod::cli
