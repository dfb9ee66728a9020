// Small formats: reviewdog's rdjson, JUnit's XML, a line a place.
#pragma once

#include <string>

#include "cli/format.hpp"

namespace premod::cli {

/// One DiagnosticResult for `reviewdog -f=rdjson`: findings that are neither old nor waived.
[[nodiscard]] std::string rdjson(const Report& report, const FormatOptions& options);

/// One line a place that is neither old nor waived: `path:line:column: level rule: message`.
[[nodiscard]] std::string concise(const Report& report, const FormatOptions& options);

/// One test suite a widget, one test case a rule; a rule with findings is a failure.
[[nodiscard]] std::string junit(const Report& report, const FormatOptions& options);

}  // namespace premod::cli
