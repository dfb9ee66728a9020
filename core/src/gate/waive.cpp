#include "gate/waive.hpp"

#include <string_view>
#include <unordered_map>

#include "rule/rule.hpp"
#include "text/wording/message.hpp"

namespace premod {
namespace {

constexpr Wording ended{"waive.ended",
                        "The waiver for {waived} ended on {until}; the finding counts again."};
constexpr Wording stale{"waive.stale",
                        "The waiver for {waived} no longer covers anything; remove it."};

Notice notice(const Wording& wording, std::string_view id, const Waiver& waiver,
              const Report& report, const Project& project) {
  Notice out{Level::warning, std::string(id), {}, project.file() ? project.file()->path : ""};
  const std::string waived =
      waiver.fingerprint + (waiver.rule.empty() ? std::string() : " (" + waiver.rule + ")");
  out.message = Message{wording, {{"waived", waived}, {"until", waiver.until}}}.in(report.language);
  return out;
}

}  // namespace

void apply_waivers(Report& report, const Project& project, std::string_view today) {
  if (project.waivers().empty()) return;
  std::unordered_map<std::string_view, Finding*> by_fingerprint;  // unique in a report
  for (Finding& finding : report.findings) by_fingerprint.emplace(finding.fingerprint, &finding);
  for (const Waiver& waiver : project.waivers()) {
    const auto known = by_fingerprint.find(waiver.fingerprint);
    Finding* const at = known == by_fingerprint.end() ||
                                (!waiver.rule.empty() && known->second->rule != waiver.rule)
                            ? nullptr
                            : known->second;
    if (at == nullptr) {
      report.notices.push_back(notice(stale, "waiver-stale", waiver, report, project));
    } else if (!today.empty() && !waiver.until.empty() && waiver.until < today) {
      report.notices.push_back(notice(ended, "waiver-ended", waiver, report, project));
    } else {
      at->waived = true;
      at->waiver = waiver.reason;
    }
  }
}

}  // namespace premod
