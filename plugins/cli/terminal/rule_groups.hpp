// The findings of a report as a person reads them: by rule, the gravest rule first.
#pragma once

#include <string_view>
#include <vector>

#include "premod/premod.hpp"

namespace premod::cli {

/// Findings of one rule at one level.
struct RuleGroup {
  const RuleInfo* rule = nullptr;  ///< null: not in the report
  std::string_view id;
  Level level = Level::off;
  std::vector<const Finding*> findings;
  std::size_t places = 0;
};

/// Old and waived findings are counted, not shown.
[[nodiscard]] bool is_shown(const Finding& finding);

/// Errors about the safety of data and code, then other errors, then warnings, then notes; what is
/// certain before what is inferred. `all`: old and waived findings too.
[[nodiscard]] std::vector<RuleGroup> groups_of(const Report& report, bool all = false);

}  // namespace premod::cli
