// Finds requests that install, remove or switch widgets: only the user may do so.
#include "flow/script.hpp"
#include "platform/requests/handling.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const js::File& script, Hits& out) {
  for (const platform::Request& request : platform::widget_installations(script))
    out.add(script.file(), request.call->span(),
            {{"url", platform::shown(request.url)}, {"method", request.method}});
}

}  // namespace

extern constinit const Rule js_installs_widgets = {
    .id = "js-installs-widgets",
    .clauses = {"req-1.2-no-installing", "req-1.2-no-private-ads"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::likely,
    .title = "Widgets installed by code",
    .message = "The request {method} {url} installs, enables or disables widgets.",
    .remedy = "Remove the request: only users install integrations.",
    .checks = {check},
    .vendored = true,
    .blind_spots =
        "Sees requests whose path is in the code; not forms and links that the user follows.",
};

}  // namespace premod::rules
