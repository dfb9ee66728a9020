// Finds dependencies of define, require and import that come from another host.
#include "flow/script.hpp"
#include "platform/addresses.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const js::ForeignAddress& found : js::external_dependencies(script)) {
    Hit& hit = out.add(script.file(), found.span, {{"address", found.address}, {"by", found.by}});
    if (found.cdn) hit.variant("cdn");
    if (found.code) hit.variant("code");
    if (found.unknown) hit.variant("unknown");
  }
}

}  // namespace

extern constinit const Rule js_external_dependency = {
    .id = "js-external-dependency",
    .clauses = {"req-3.2-through-define", "req-3.2-no-external-resources", "en-front-script",
                "en-front-cdnjs", "kommo-cdn"},
    .levels = {.amocrm = Level::error, .kommo = Level::warning, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = "Dependency from another host",
    .message = "{by} loads code from another host: {address}",
    .remedy = "Put the file into the widget's archive and name it by a relative path.",
    .variants =
        {{.name = "cdn",
          .message = "{by} loads a library from a public CDN: {address}",
          .at_most_in = {.amocrm = Level::error, .kommo = Level::note, .in_house = Level::note}},
         {.name = "code",
          .message = "{by} runs code that stands in the address: {address}",
          .remedy = "Put the code into a file of the widget and name it by a relative path."},
         {.name = "unknown",
          .message = "{by} loads code from an address whose beginning nobody can see: {address}",
          .remedy = "Begin the address with the widget's own path, or name the file by a relative "
                    "path.",
          .at_most = Level::warning}},
    .checks = {check},
    .vendored = true,
    .blind_spots = "Cannot say where an address leads that begins with a value from outside; that is "
                   "a warning.",
};

}  // namespace premod::rules
