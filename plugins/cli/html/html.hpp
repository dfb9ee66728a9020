// The report as one HTML file that needs nothing else: for a browser, a mail, an archive.
#pragma once

#include <string>

#include "cli/format.hpp"

namespace premod::cli {

[[nodiscard]] std::string html(const Report& report, const FormatOptions& options);

}  // namespace premod::cli
