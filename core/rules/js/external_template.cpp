// Finds templates that come from another host: all templates belong into the archive.
#include "flow/script.hpp"
#include "platform/requests/addresses.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const platform::ForeignAddress& found : platform::external_templates(script))
    out.add(script.file(), found.span, {{"address", found.address}, {"by", found.by}});
}

extern constinit const Rule js_external_template = {
    .id = "js-external-template",
    .clauses = {"req-3.2-no-external-resources", "en-front-templates"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Template from another host",
    .message = "{by} loads a template from another host: {address}",
    .remedy = "Put the template into the archive and call render with base_path: self.params.path.",
    .checks = {check},
    .blind_spots =
        "Sees only addresses whose beginning is in the code; a template that comes with the data "
        "of an API's answer is not seen.",
};

}  // namespace premod::rules
