// One line a place, as compilers write it: editors and grep know the form.
#include <algorithm>
#include <tuple>
#include <vector>

#include "cli/machine/machine.hpp"
#include "cli/terminal/summary.hpp"

namespace premod::cli {

std::string concise(const Report& report, const FormatOptions& options) {
  struct Line {
    const Finding* finding;
    const Occurrence* place;
  };
  std::vector<Line> lines;
  for (const Finding& finding : report.findings) {
    if (!is_shown(finding) || finding.level < options.level) continue;
    for (const Occurrence* one : places_of(finding)) lines.push_back({&finding, one});
  }
  std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
    const Region at = a.place->place.region.value_or(Region{});
    const Region other = b.place->place.region.value_or(Region{});
    return std::tie(a.place->place.file, at.line, at.column) <
           std::tie(b.place->place.file, other.line, other.column);
  });
  std::string out;
  for (const Line& line : lines) {
    const Place& place = line.place->place;
    const Region at = place.region.value_or(Region{1, 1, 1, 1});
    std::string text = place.file.empty() ? line.finding->widget : place.file;
    text += ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": " +
            name_of(line.finding->level) + " " + line.finding->rule + ": " + line.place->message;
    text = plain_line(text);
    if (begins_like_command(text)) out += '\\';
    out += text + "\n";
  }
  return out;
}

}  // namespace premod::cli
