// Small formats: reviewdog's rdjson, JUnit's XML, SonarQube's issues, Azure's commands, a line a
// place.
#pragma once

#include <string>

#include "cli/format.hpp"

namespace premod::cli {

/// One DiagnosticResult for `reviewdog -f=rdjson`: findings that are neither old nor waived.
[[nodiscard]] std::string rdjson(const Report& report, const FormatOptions& options);

/// One line a place that is neither old nor waived: `path:line:column: level rule: message`.
[[nodiscard]] std::string concise(const Report& report, const FormatOptions& options);

/// SonarQube's generic issue data: findings that are not waived. A level that is not the rule's
/// own is a rule of its own, for Sonar knows the gravity of rules only.
[[nodiscard]] std::string sonar(const Report& report, const FormatOptions& options);

/// Logging commands of Azure Pipelines: errors and warnings that are neither old nor waived.
[[nodiscard]] std::string azure(const Report& report, const FormatOptions& options);

/// One test suite a widget, one test case a rule; a rule whose findings block is a failure, what
/// does not block is the output of its case.
[[nodiscard]] std::string junit(const Report& report, const FormatOptions& options);

}  // namespace premod::cli
