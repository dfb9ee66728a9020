// The report for a person at a terminal or in a log.
#pragma once

#include <string>

#include "cli/format.hpp"

namespace premod::cli {

[[nodiscard]] std::string terminal(const Report& report, const FormatOptions& options);

}  // namespace premod::cli
