#include "cli/format.hpp"

#include <array>

#include "cli/terminal.hpp"

namespace premod::cli {
namespace {

std::string json(const Report& report, const FormatOptions&) { return report_json(report); }

constexpr std::array all = {
    Format{"json", "everything the run found out, by docs/report.schema.json", json},
    Format{"terminal", "for people: code frames, remedies, a summary and the next step", terminal},
};

}  // namespace

std::span<const Format> formats() { return all; }

}  // namespace premod::cli
