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
          .at_most_in = {.amocrm = Level::error, .kommo = Level::note, .in_house = Level::note}}},
    .checks = {check},
    .vendored = true,
    .blind_spots = "Does not see an address that comes from the settings as a whole.",
};

}  // namespace premod::rules
