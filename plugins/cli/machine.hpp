// Small formats of other tools: reviewdog's rdjson and JUnit's XML.
#pragma once

#include <string>

#include "cli/format.hpp"

namespace premod::cli {

/// One DiagnosticResult for `reviewdog -f=rdjson`: findings that are neither old nor waived.
[[nodiscard]] std::string rdjson(const Report& report, const FormatOptions& options);

/// One test suite a widget, one test case a rule; a rule with findings is a failure.
[[nodiscard]] std::string junit(const Report& report, const FormatOptions& options);

}  // namespace premod::cli
