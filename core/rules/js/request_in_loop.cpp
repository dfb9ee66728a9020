// Finds requests to the platform's API that are sent once a round of a loop.
#include "flow/holes.hpp"
#include "flow/script.hpp"
#include "platform/requests/requests.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const platform::LoopedRequest& found : platform::looped_requests(script)) {
    const platform::Request& request = found.request;
    if (request.is_relayed() || request.host != platform::Host::platform) continue;
    platform::explain_loop(
        script, found.proof,
        out.add(script.file(), request.call->span(),
                {{"path", found.path}, {"url", js::without_holes(request.url)}}));
  }
}

extern constinit const Rule js_request_in_loop = {
    .id = "js-request-in-loop",
    .clauses = {"req-3.1.1-no-request-in-loop", "en-front-loops"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Request to the CRM's API in a loop",
    .message = "A request to {url} is sent in a loop: {path}.",
    .remedy =
        "Collect the data in the loop and send one request after it: the API's methods take arrays "
        "and filters by lists of ids.",
    .checks = {check},
    .blind_spots =
        "Does not see a loop whose step is a function chosen by a name from a server, nor one that "
        "runs inside a library.",
};

}  // namespace premod::rules
