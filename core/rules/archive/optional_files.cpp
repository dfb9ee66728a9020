// Files that become necessary by what the manifest declares: the trigger's logo for the digital
// pipeline, script.js for every area.
#include <string>

#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  const Manifest* const manifest = widget.manifest();
  if (!manifest || !manifest->parsed() || manifest->locations().empty())
    return out.not_applicable();
  const Location first = manifest->locations().front();
  if (!widget.find("script.js"))
    out.add(manifest->file(), first.span,
            {{"file", "script.js"}, {"location", std::string(first.text)}});
  for (const Logo& logo : logos()) {
    if (logo.needed_by.empty() || find_logo(widget, logo)) continue;
    for (const Location& location : manifest->locations())
      if (location.area == logo.needed_by) {
        out.add(manifest->file(), location.span,
                {{"file", "images/" + std::string(logo.stem) + ".png"},
                 {"location", std::string(location.text)}});
        break;
      }
  }
}

extern constinit const Rule archive_optional_files = {
    .id = "archive-optional-files",
    .clauses = {"en-logos", "dp-location"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Files that declared areas need",
    .message = "The area \"{location}\" is declared, but there is no {file}.",
    .remedy = "Add {file} or remove the area from locations.",
    .checks = {check},
};

}  // namespace premod::rules
