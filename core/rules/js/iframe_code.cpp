// Finds data of another window that is run as code or becomes markup unchecked.
#include "flow/script.hpp"
#include "platform/requests/messages.hpp"
#include "rule/rule.hpp"
#include "widget/ownership/authorship.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const platform::ForeignCode& found : platform::foreign_code(script)) {
    const auto [file, span] = script.place(found.at);
    Hit& hit = out.add(*file, span, {{"sink", found.sink}});
    const bool here = file == &script.file();
    if (here && found.way.size() > platform::max_sure_way && !is_own(script, span.begin))
      hit.variant("far");
    for (const js::At at : found.way) {
      const auto [where, name] = script.place(at);
      hit.related(*where, name, std::string(name.of(where->bytes)));
    }
  }
}

extern constinit const Rule js_iframe_code = {
    .id = "js-iframe-code",
    .clauses = {"req-3.2-iframe-code"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .title = "Code from an iframe is run",
    .message = "Data from another window reaches {sink} and may run as code.",
    .remedy = "Check event.origin, read the data with JSON.parse() and show them as text.",
    .variants = {{.name = "far",
                  .message = "Data from another window may reach {sink} by a long way through a "
                             "bundle.",
                  .at_most = Level::warning}},
    .checks = {check},
    .vendored = true,
    .blind_spots =
        "Follows the data through variables, fields, functions and modules of the widget, not "
        "through a promise or the page.",
};

}  // namespace premod::rules
