// Finds requests to other hosts in loops: the older English text allows no ajax in loops at all.
#include "flow/script.hpp"
#include "platform/requests/requests.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const platform::LoopedRequest& found : platform::looped_requests(script)) {
    const platform::Request& request = found.request;
    if (request.is_relayed() || request.host == platform::Host::platform) continue;
    platform::explain_loop(script, found.proof,
                           out.add(script.file(), request.call->span(), {{"path", found.path}}));
  }
}

extern constinit const Rule js_request_in_loop_other = {
    .id = "js-request-in-loop-other",
    .clauses = {"en-front-loops"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Request in a loop",
    .message = "A request is sent in a loop: {path}.",
    .remedy = "Collect the data in the loop and hand it to the server in one request.",
    .checks = {check},
    .blind_spots =
        "Knows fetch, XMLHttpRequest, jQuery, axios and models of Backbone; requests of other "
        "libraries, and loops inside a library, are not seen.",
};

}  // namespace premod::rules
