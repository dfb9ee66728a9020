#include "gate/baseline.hpp"

#include "premod/premod.hpp"
#include "widget/project/project.hpp"

namespace premod {

Result<std::string> baseline_text(const Report& report, std::string_view until) {
  if (!until.empty() && !is_date(until)) return no_date("--until", until);
  return write_baseline(baseline_of(report, until));
}

Result<std::string> pruned_baseline(std::string_view text, const Report& report) {
  const auto baseline = parse_baseline(text, std::string(baseline_name));
  if (!baseline) return baseline.error();
  return write_baseline(pruned(*baseline, report));
}

}  // namespace premod
