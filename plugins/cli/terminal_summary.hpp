// The end of the terminal report: totals by rule, what was not checked, the verdict, the next step.
#pragma once

#include "cli/screen.hpp"

namespace premod::cli {

/// Old and waived findings are counted, not shown.
[[nodiscard]] bool is_shown(const Finding& finding);
[[nodiscard]] Style style_of(Level level);
[[nodiscard]] const Wording& label_of(Level level);

void write_verdict(const Report& report, Screen& screen);
void write_summary(const Report& report, Screen& screen);

}  // namespace premod::cli
