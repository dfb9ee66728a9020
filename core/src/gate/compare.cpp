#include "gate/compare.hpp"

#include <string_view>
#include <unordered_set>

namespace premod {
namespace {

std::unordered_set<std::string_view> fingerprints_of(const Report& report) {
  std::unordered_set<std::string_view> out;
  out.reserve(report.findings.size());
  for (const Finding& finding : report.findings) out.insert(finding.fingerprint);
  return out;
}

}  // namespace

void compare(Report& head, const Report& base) {
  const auto before = fingerprints_of(base);
  const auto after = fingerprints_of(head);
  for (const Finding& finding : base.findings)
    if (!after.contains(finding.fingerprint)) head.fixed.push_back(finding);
  for (Finding& finding : head.findings) finding.is_new = !before.contains(finding.fingerprint);
  head.compared = true;
}

}  // namespace premod
