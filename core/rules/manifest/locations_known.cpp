// Connection areas that do not exist: the platform ignores them, and §2.2 allows the listed ones
// only.
#include <vector>

#include "rule/areas.hpp"
#include "rule/rule.hpp"
#include "widget/manifest.hpp"

namespace premod::rules {

static void check_one(const Manifest& manifest, const Location& location, Hits& out) {
  const data::locations::Row* row = documented_area(location);
  if (row == nullptr) {
    const std::string_view near = nearest_area(location.area);
    Hit& hit = out.add(manifest.file(), location.span,
                       {{"area", std::string(location.text)}, {"nearest", std::string(near)}});
    if (!near.empty()) hit.variant("nearest");
    return;
  }
  const bool suffix_ok =
      location.suffix.empty() ||
      (row->suffix == "yes" && (location.suffix == "0" || location.suffix == "1"));
  const char* variant = !suffix_ok            ? "suffix"
                        : row->kommo == "no"  ? "not-in-kommo"
                        : row->amocrm == "no" ? "not-in-amocrm"
                                              : nullptr;
  if (variant != nullptr)
    out.add(manifest.file(), location.span,
            {{"area", std::string(location.text)}, {"name", std::string(row->name)}})
        .variant(variant);
}

static void check(const Manifest& manifest, Hits& out) {
  std::vector<Location> seen;
  for (const Location& location : manifest.locations()) {
    check_one(manifest, location, out);
    for (const Location& earlier : seen) {
      if (earlier.area != location.area) continue;
      out.add(manifest.file(), location.span, {{"area", std::string(location.area)}})
          .variant("twice")
          .related(manifest.file(), earlier.span, std::string(earlier.text));
      break;
    }
    if (seen.size() < data::locations::rows.size() * 2) seen.push_back(location);
  }
}

extern constinit const Rule manifest_locations_known = {
    .id = "manifest-locations-known",
    .clauses = {"req-2.2-allowed-areas", "kind-areas", "kind-telephony"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Unknown connection area",
    .message = "There is no connection area \"{area}\".",
    .remedy = "Keep only areas from the documentation page on widget locations.",
    .variants =
        {{"nearest", "There is no connection area \"{area}\"; did you mean \"{nearest}\"?",
          "Write \"{nearest}\" or remove it."},
         {"suffix", "\"{area}\" has a wrong suffix.",
          "Only cards and lists take the suffixes -0 and -1; see the documentation for {name}."},
         {"twice", "The area \"{area}\" is declared twice.",
          "Keep one entry: -1 if the widget draws in the right column, otherwise -0."},
         {.name = "not-in-kommo",
          .message = "Kommo has no area \"{area}\".",
          .remedy = "Remove \"{area}\" from the archive for Kommo.",
          .at_most_in = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off}},
         {.name = "not-in-amocrm",
          .message = "amoCRM has no area \"{area}\".",
          .remedy = "Remove \"{area}\" from the archive for amoCRM.",
          .at_most_in = {.amocrm = Level::error, .kommo = Level::off, .in_house = Level::off}}},
    .checks = {check},
};

}  // namespace premod::rules
