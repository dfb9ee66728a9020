#include "gate/waive.hpp"

#include <string_view>
#include <unordered_map>

#include "rule/rule.hpp"
#include "text/utf8.hpp"
#include "text/wording/message.hpp"

namespace premod {
namespace {

constexpr Wording ended{"waive.ended",
                        "The waiver for {waived} ended on {until}; the finding counts again."};
constexpr Wording stale{"waive.stale",
                        "The waiver for {waived} no longer covers anything; remove it."};
constexpr Wording unreasoned{"waive.unreasoned",
                             "The waiver for {waived} gives no reason that can be read, so it does "
                             "not count; write one."};

Notice notice(const Wording& wording, std::string_view id, const Waiver& waiver,
              const Report& report, const Project& project) {
  Notice out{Level::warning, std::string(id), {}, project.file() ? project.file()->path : ""};
  const std::string waived =
      waiver.fingerprint + (waiver.rule.empty() ? std::string() : " (" + waiver.rule + ")");
  out.message = Message{wording, {{"waived", waived}, {"until", waiver.until}}}.in(report.language);
  return out;
}

// Nothing is drawn for these, whatever the font (Unicode: White_Space, Default_Ignorable_Code_Point
// and the blanks among symbols).
bool is_drawn(char32_t c) {
  const auto in = [c](char32_t from, char32_t to) { return c >= from && c <= to; };
  return !(c <= 0x20 || in(0x7F, 0xA0) || c == 0xAD || c == 0x34F || c == 0x61C ||
           in(0x115F, 0x1160) || c == 0x1680 || in(0x17B4, 0x17B5) || in(0x180B, 0x180F) ||
           in(0x2000, 0x200F) || in(0x2028, 0x202F) || in(0x205F, 0x206F) || c == 0x2800 ||
           c == 0x3000 || c == 0x3164 || in(0xFE00, 0xFE0F) || c == 0xFEFF || c == 0xFFA0 ||
           in(0xE0000, 0xE0FFF));
}

// A reason that nobody can see explains nothing.
bool can_be_read(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::decode_utf8(text, i);
    if (is_drawn(point.value)) return true;
    i += point.length;
  }
  return false;
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
    } else if (!can_be_read(waiver.reason)) {
      report.notices.push_back(notice(unreasoned, "waiver-unreasoned", waiver, report, project));
    } else {
      at->waived = true;
      at->waiver = waiver.reason;
    }
  }
}

}  // namespace premod
