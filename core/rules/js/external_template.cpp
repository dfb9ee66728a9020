// Finds templates that come from another host: all templates belong into the archive.
#include "flow/script.hpp"
#include "platform/loading/fetched_markup.hpp"
#include "platform/requests/addresses.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const platform::ForeignAddress& found : platform::external_templates(script))
    out.add(script.file(), found.span, {{"address", found.address}, {"by", found.by}});
  for (const platform::ForeignAddress& found : platform::inserted_answers(script).templates)
    out.add(script.file(), found.span, {{"address", found.address}, {"by", found.by}})
        .variant("answer");
}

extern constinit const Rule js_external_template = {
    .id = "js-external-template",
    .clauses = {"req-3.2-no-external-resources", "en-front-templates"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Template from another host",
    .message = "{by} loads a template from another host: {address}",
    .remedy = "Put the template into the archive and call render with base_path: self.params.path.",
    .variants = {{"answer",
                  "What {address} answers is put into the page as markup by {by}: it is a template "
                  "outside of the archive.",
                  "Ask the server for data only, and draw them with a template from the archive.",
                  Level::warning}},
    .checks = {check},
    .blind_spots =
        "Sees only addresses whose beginning is in the code; of an API's answer only what is put "
        "into the page whole or made a template is seen.",
};

}  // namespace premod::rules
