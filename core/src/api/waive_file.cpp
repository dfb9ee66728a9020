// waive(): an exception written into premod.json by the place a report shows.
#include <algorithm>
#include <set>

#include "api/config/project_entries.hpp"
#include "api/inspect.hpp"
#include "premod/project.hpp"
#include "premod/writing.hpp"
#include "text/ascii.hpp"
#include "text/digest.hpp"
#include "text/wording/error.hpp"

namespace premod {
namespace {

constexpr std::size_t shortest_fingerprint = 6;  // shorter beginnings name too many

struct Spot {
  const Finding* finding;
  const Occurrence* place;
};

std::string name_of_place(const Spot& spot) {
  const Place& place = spot.place->place;
  return place.file + (place.region ? ":" + std::to_string(place.region->line) : std::string()) +
         " " + spot.finding->rule;
}

// "a.js", "a.js:3" and "a.js:3:5" name a place; the file may be named by its end.
bool is_at(const Place& place, const std::string& what) {
  std::string name = place.file;
  const auto names = [&](const std::string& whole) {
    return whole == what || (whole.size() > what.size() && whole.ends_with("/" + what));
  };
  if (!place.region) return names(name);
  const std::string line = name + ":" + std::to_string(place.region->line);
  return names(line) || names(line + ":" + std::to_string(place.region->column));
}

std::vector<Spot> spots_of(const NewWaiver& waiver, const Report& report) {
  std::vector<Spot> out;
  for (const Finding& finding : report.findings) {
    if (finding.waived || (!waiver.rule.empty() && finding.rule != waiver.rule)) continue;
    for (const Occurrence* one : places_of(finding))
      if (text::is_fingerprint(waiver.what, shortest_fingerprint)
              ? one->fingerprint.starts_with(waiver.what)
              : is_at(one->place, waiver.what))
        out.push_back({&finding, one});
  }
  return out;
}

std::optional<Error> problem_of(const NewWaiver& waiver, const std::vector<Spot>& spots) {
  const auto wrong = [](Message message) { return error_of(ErrorKind::usage, std::move(message)); };
  if (std::all_of(waiver.reason.begin(), waiver.reason.end(), text::is_space))
    return wrong(Wording("error.waive-reason", "Say why it is waived: --reason TEXT."));
  if (!is_date(waiver.until))
    return wrong(Wording("error.waive-until", "Say until when it is waived: --until YYYY-MM-DD."));
  if (spots.empty())
    return wrong({Wording("error.waive-place",
                          "Nothing was found at '{place}'; name a place as the report does "
                          "(file:line), or a fingerprint."),
                  {{"place", waiver.what}}});
  std::set<std::string_view> rules;
  std::string list;
  for (const Spot& spot : spots)
    if (rules.insert(spot.finding->rule).second)
      list += (list.empty() ? "" : ", ") + spot.finding->rule;
  if (rules.size() > 1)
    return wrong({Wording("error.waive-rules",
                          "Several rules report {place}; say which with --rule: {rules}."),
                  {{"place", waiver.what}, {"rules", list}}});
  return std::nullopt;
}

std::string entry_of(const NewWaiver& waiver, const Spot& spot) {
  std::string out;
  JsonWriter json(out, 0);
  json.object().member("fingerprint", spot.place->fingerprint).member("rule", spot.finding->rule);
  json.member("reason", waiver.reason).member("until", waiver.until);
  if (!waiver.by.empty()) json.member("by", waiver.by);
  json.end();
  while (!out.empty() && out.back() == '\n') out.pop_back();
  return out;
}

}  // namespace

Result<WaiverChange> waive(const std::string& path, const std::string& config_path,
                           const NewWaiver& waiver, const Report& report) {
  const std::vector<Spot> spots = spots_of(waiver, report);
  if (auto problem = problem_of(waiver, spots)) return *problem;
  const auto target = open_target(path.empty() ? "." : path);
  if (!target) return target.error();
  const auto config = find_config(*target, config_path);
  if (!config) return config.error();
  WaiverChange out;
  out.file.path = project_path(*target, *config, config_path);
  std::string entries;
  for (const Spot& spot : spots) {
    entries += (entries.empty() ? "" : ",\n    ") + entry_of(waiver, spot);
    out.places.push_back(name_of_place(spot));
  }
  out.file.bytes = with_entry(*config->project, "waivers", entries, nullptr);
  return out;
}

}  // namespace premod
