// The end of the terminal report: totals by rule, what was not checked, the verdict, the next step.
#pragma once

#include "cli/terminal/rule_groups.hpp"
#include "cli/terminal/screen.hpp"

namespace premod::cli {

/// The notice that the first line of the report tells by itself.
inline constexpr std::string_view requirements_old = "requirements-old";
inline constexpr std::string_view source_repository = "source-repository";
[[nodiscard]] bool is_told(const Report& report, std::string_view notice);
/// Findings below this level are counted, not shown.
[[nodiscard]] Level least_shown(const FormatOptions& options);
[[nodiscard]] Style style_of(Level level);
[[nodiscard]] const Wording& label_of(Level level);

void write_verdict(const Report& report, Screen& screen);
/// A row a rule and level, the gravest first.
void write_statistics(const Report& report, Screen& screen);
void write_summary(const Report& report, const FormatOptions& options, Screen& screen);

}  // namespace premod::cli
