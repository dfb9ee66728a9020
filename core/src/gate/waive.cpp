#include "gate/waive.hpp"

#include <algorithm>

#include "rule/rule.hpp"
#include "text/fill.hpp"
#include "text/texts.hpp"

namespace premod {
namespace {

constexpr Texts ended = {
    .ru = "Исключение для {waived} истекло {until}; находка снова учитывается.",
    .en = "The waiver for {waived} ended on {until}; the finding counts again.",
    .es = "La excepción para {waived} venció el {until}; el hallazgo vuelve a contar.",
    .pt = "A exceção para {waived} terminou em {until}; o achado volta a contar."};
constexpr Texts stale = {.ru = "Исключение для {waived} больше ничего не покрывает; удалите его.",
                         .en = "The waiver for {waived} covers nothing any more; remove it.",
                         .es = "La excepción para {waived} ya no cubre nada; elimínela.",
                         .pt = "A exceção para {waived} já não cobre nada; remova-a."};

Notice notice(const Texts& texts, std::string_view id, const Waiver& waiver, const Report& report,
              const Project& project) {
  Notice out{Level::warning, std::string(id), {}, project.file() ? project.file()->path : ""};
  const std::string waived =
      waiver.fingerprint + (waiver.rule.empty() ? std::string() : " (" + waiver.rule + ")");
  out.message = text::fill(texts.in(report.language), [&](std::string_view name, bool& found) {
    found = true;
    if (name == "waived") return std::string_view(waived);
    if (name == "until") return std::string_view(waiver.until);
    found = false;
    return std::string_view{};
  });
  return out;
}

}  // namespace

void apply_waivers(Report& report, const Project& project, std::string_view today) {
  for (const Waiver& waiver : project.waivers()) {
    const auto at =
        std::find_if(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
          return finding.fingerprint == waiver.fingerprint &&
                 (waiver.rule.empty() || finding.rule == waiver.rule);
        });
    if (at == report.findings.end()) {
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
