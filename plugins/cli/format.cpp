#include "cli/format.hpp"

#include <array>

#include "cli/terminal.hpp"
#include "sarif/sarif.hpp"

namespace premod::cli {
namespace {

std::string json(const Report& report, const FormatOptions&) { return report_json(report); }

std::string alerts(const Report& report, const FormatOptions&) {
  return sarif::write(report, sarif::Profile::alerts);
}

std::string evidence(const Report& report, const FormatOptions&) {
  return sarif::write(report, sarif::Profile::full);
}

constexpr std::array all = {
    Format{"json", "everything the run found out, by docs/report.schema.json", json},
    Format{"sarif", "SARIF 2.1.0 for upload to a dashboard", alerts},
    Format{"sarif-full", "SARIF 2.1.0 as evidence: every rule's outcome, waived and fixed findings",
           evidence},
    Format{"terminal", "for people: code frames, remedies, a summary and the next step", terminal},
};

}  // namespace

std::span<const Format> formats() { return all; }

}  // namespace premod::cli
